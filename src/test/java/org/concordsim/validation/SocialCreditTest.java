package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordsim.dispute.End;
import org.concordsim.institution.Institution;
import org.concordsim.institution.SocialCredit;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;

/** Whoever breaks an agreement pays, and fewer break. */
class SocialCreditTest {
  private static final TheoryScenario CITY =
      TheoryScenario.shipped(
          "horizon.days=300",
          "resolution.relapse={chance: 0.5, days: 20}",
          "population.trust.gainSettled=0",
          "population.trust.lossFailed=0",
          "population.trust.wearFalseAlarm=0",
          "disputes.types.labour.baseRate=0");

  private static final class Agreements implements EventLog {
    long broken;
    long relapses;
    long holding;

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      broken += kind == Kind.AGREED ? 1 : 0;
      relapses += kind == Kind.RELAPSED ? 1 : 0;
      boolean mediated =
          detail >= End.MEDIATED_COMMUNITY.ordinal() && detail <= End.MEDIATED_COURT.ordinal();
      holding += kind == Kind.ENDED && mediated ? 1 : 0;
    }
  }

  @Test
  void whereNoneCanBreakThereIsNobodyToPunish() {
    assertThat(run(credit(0, 1)).relapses).isZero();
    assertThat(trust(credit(0, 1))).isEqualTo(trust(credit(0, 0)));
  }

  /** Chance of error of each share: {@link Check#ALPHA}. */
  @Test
  void theShareOfAgreementsThatBreakFallsByTheFactor() {
    for (Agreements made : new Agreements[] {run(), run(credit(1, 0.3))}) {
      Check.share("agreements that break", made.broken, made.broken + made.holding, 0.5);
    }
    Agreements made = run(credit(0.4, 0.3));
    Check.share("agreements that break", made.broken, made.broken + made.holding, 0.2);
  }

  @Test
  void thePunishedTrustLess() {
    assertThat(trust(credit(1, 1))).isLessThan(trust(credit(1, 0)));
    assertThat(trust(credit(1, 0))).isEqualTo(trust());
  }

  private static Agreements run(Institution... institutions) {
    return CITY.run(InForce.in(CITY.model(), institutions), 0, new Agreements());
  }

  private static double trust(Institution... institutions) {
    Chronicle end =
        new Run(CITY.city(), InForce.in(CITY.model(), institutions), CITY.seed(), 0).toHorizon();
    return end.trust(false) + end.trust(true);
  }

  private static Institution credit(double breaking, double punishment) {
    return new SocialCredit(InForce.EVERYWHERE, breaking, punishment);
  }
}
