package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ladder without intervention. Nothing here makes a dispute known but its formal step, and what
 * that sets off (a referral that never arrives, care that changes no clock) leaves the chain alone.
 * With 170,000 disputes a relative error of 1.5 % in a chance of 0.4 and of 4 % in one of 0.1 would
 * be found, and one of 2 % in the mean time.
 */
class AbsorbingLadderTest {
  private static final int BORN_BEFORE = 300;

  @Test
  void endsAndTimesOfDisputesAreThoseOfTheAbsorbingChain() {
    TheoryScenario scenario = TheoryScenario.read("absorbing-ladder");
    check(scenario, "ladder");
  }

  /** Weights of all covariates that can be held still; their residents are as good as equal. */
  @ParameterizedTest
  @CsvSource({"acquaintance, 100", "household, 200", "organisation, 300"})
  void severityTemperTieAndTrustActThroughTheLogit(String respondent, long seed) {
    TheoryScenario scenario =
        TheoryScenario.read(
            "absorbing-ladder",
            "seed=" + seed,
            "disputes.types.neighbour.respondent=" + respondent,
            "disputes.types.neighbour.formalInclination=0.3",
            "disputes.decisions.severity={lie: -1.5, talk: 0, formal: 1.0, retaliate: 1.0}",
            "disputes.decisions.temper={lie: -0.5, talk: -0.8, formal: 0.3, retaliate: 0.6}",
            "disputes.decisions.tie={lie: 0.5, talk: 1.0, formal: -1.0, retaliate: -0.5}",
            "disputes.decisions.trust={lie: 0, talk: 0.2, formal: 0.3, retaliate: -0.5}",
            "population.temper.mean=0.3",
            "population.trust.mean=0.8",
            "population.ties.strength.mean=0.7");
    check(scenario, respondent);
  }

  private static void check(TheoryScenario scenario, String name) {
    var disputes = scenario.model().disputes();
    var population = scenario.model().population();
    var type = disputes.types().get(DisputeType.NEIGHBOUR);
    double tie =
        switch (type.respondent()) {
          case ORGANISATION -> 0;
          default -> population.ties().strength().mean();
        };
    AbsorbingChain chain =
        new AbsorbingChain(
            disputes,
            DisputeType.NEIGHBOUR,
            type.severityMean(),
            population.temper().mean(),
            tie,
            population.trust().mean());
    List<Life> born =
        scenario.run(new Lives()).all().stream().filter(life -> life.born < BORN_BEFORE).toList();
    assertThat(born).allMatch(life -> life.end != null);
    End[] ends = {End.LUMPED, End.SETTLED, End.ADJUDICATED, End.CRISIS};
    for (int end = 0; end < ends.length; end++) {
      End which = ends[end];
      long ended = born.stream().filter(life -> life.end == which).count();
      Check.share(name + " " + which, ended, born.size(), chain.chance(end));
    }
    for (int stage = 1; stage <= 4; stage++) {
      int which = stage;
      long reached = born.stream().filter(life -> life.entered[which] < 1e9).count();
      Check.share(name + " reaches stage " + stage, reached, born.size(), chain.reaching(stage));
    }
    for (int stage = 0; stage < 4; stage++) {
      int which = stage;
      double[] days =
          born.stream()
              .filter(life -> life.entered[which] < 1e9)
              .mapToDouble(life -> life.ended - life.entered[which])
              .toArray();
      Check.mean(name + " days from stage " + stage, days, chain.days(stage));
    }
  }
}
