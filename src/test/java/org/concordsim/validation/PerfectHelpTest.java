package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.concordsim.detection.Channel;
import org.concordsim.dispute.End;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/** Perfect and immediate help. With 140,000 disputes a share wrong by 4.5 % would be found. */
class PerfectHelpTest {
  /** A tenth of a second is 1e-6 days; a hundred of its means are never exceeded here. */
  private static final double MOMENT = 1e-4;

  @Test
  void onlyWhatEscalatesInZeroTimeEscalates() {
    Collection<Life> lives = TheoryScenario.read("perfect-help").run(new Lives()).all();
    long escalated = 0;
    for (Life life : lives) {
      if (life.entered[3] < Double.POSITIVE_INFINITY) {
        escalated++;
        assertThat(life.entered[3] - life.born).isLessThan(MOMENT);
      } else if (life.end != null) {
        assertThat(life.end).isEqualTo(End.ON_THE_SPOT);
        assertThat(life.ended - life.born).isLessThan(MOMENT);
      }
    }
    double expected = 0.1 / 1.35 + 0.25 / 1.35 * 0.1 / 1.1;
    Check.share("perfect help: escalated", escalated, lives.size(), expected);
  }

  @Test
  void nothingEscalatesWhereNothingDoesSoInZeroTime() {
    Collection<Life> lives =
        TheoryScenario.read(
                "perfect-help",
                "disputes.decisions.grievance.formal=-50",
                "disputes.decisions.confrontation.formal=-50")
            .run(new Lives())
            .all();
    assertThat(lives)
        .hasSizeGreaterThan(100_000)
        .allMatch(life -> life.highest < 2 && life.channel == Channel.CALL);
  }

  /** Tips within 1.4 minutes and a committee that mediates at once: the tips' race remains. */
  @Test
  void immediateTipsAndMediationLeaveTheRaceOfAMinute() {
    Collection<Life> lives =
        TheoryScenario.read(
                "perfect-help",
                "disputes.types.neighbour.firstTier=community",
                "disputes.types.neighbour.decisionDays={grievance: 1, confrontation: 1, open: 0.02}",
                "disputes.decisions.grievance={help: -50, formal: -50, retaliate: 0}",
                "disputes.decisions.confrontation={help: -50, formal: -50, retaliate: 0}",
                "disputes.decisions.open={lie: -50, formal: 0}",
                "detection.tips.openRate=1000",
                "resolution.success.intercept=50",
                "resolution.community={serviceDays: 0, residentsPerMediator: 1}")
            .run(new Lives())
            .all();
    long opened = lives.stream().filter(life -> life.highest >= 2).count();
    long escalated = lives.stream().filter(life -> life.highest >= 3).count();
    assertThat(lives)
        .allMatch(
            life -> life.highest >= 3 || life.end == null || life.end == End.MEDIATED_COMMUNITY);
    Check.share("perfect tips: escalated", escalated, opened, 50 / 1050.0);
  }
}
