package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordsim.city.City;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.EventLog.Kind;
import org.junit.jupiter.api.Test;

/** What innovation projects do to mediations. Exact claims, so nothing is left to chance. */
class InnovationTest {
  private static final City CITY = TinyCities.town();

  @Test
  void projectsThatAreWorthNothingChangeNothing() {
    assertThat(run(true, 0).entries()).isEqualTo(run(false, 0).entries());
  }

  /** The worth of projects, good or bad, is felt in the success of mediations and nowhere else. */
  @Test
  void goodProjectsMakeMediationsSucceedAndBadOnesMakeThemFail() {
    Logs usual = run(false, 0);
    Logs good = run(true, 10);
    Logs bad = run(true, -9);
    // On day 150 all ten pilots have been evaluated; with 90 logits every mediation is decided.
    assertThat(failuresFrom(150, usual)).isPositive();
    assertThat(failuresFrom(150, good)).isZero();
    assertThat(bad.entries().stream().filter(e -> e.time() > 150))
        .noneMatch(e -> e.kind() == Kind.ENDED && e.detail() >= 3 && e.detail() <= 6);
  }

  private static long failuresFrom(int day, Logs log) {
    return log.of(Kind.FAILED).stream().filter(entry -> entry.time() > day).count();
  }

  private static Logs run(boolean library, double worth) {
    return Logs.of(
        CITY,
        Fixture.model(
            "horizon.days=250",
            "detection.policy=round-robin",
            "disputes.types.*.baseRate=900",
            "established.innovation-library.ideas=365",
            "established.innovation-library.pilots=10",
            "established.innovation-library.pilotDays=60",
            "established.innovation-library.bar=-10",
            "established.innovation-library.selectionError=0",
            "established.innovation-library.evaluationError=0",
            "established.innovation-library.worthSpread=0",
            "established.innovation-library.meanWorth=" + worth,
            "institutions=" + (library ? "{innovation-library: {}}" : "{}")),
        5);
  }
}
