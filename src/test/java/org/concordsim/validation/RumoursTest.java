package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.concordsim.dispute.BranchingRatio;
import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.Institution;
import org.concordsim.institution.RumourRefutation;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/** Rumours go round among acquaintances, and refuting them cuts off branches and adds none. */
class RumoursTest {
  private static final double SPREAD = 0.06;

  /** Rumours alone, which nobody helps with; heat and experience do nothing. */
  private static TheoryScenario scenario(double spread) {
    return TheoryScenario.shipped(
        "horizon.days=300",
        TheoryScenario.only(DisputeType.RUMOUR, 200),
        "disputes.types.rumour.formalMediation=0",
        "disputes.types.rumour.courtMediation=0",
        "disputes.contagion={offspringOfOpen: 0, offspringOfFormal: 0, offspringOfCrisis: 0}",
        "disputes.rumours={spread: %s, delayDays: 2}".formatted(spread),
        "disputes.decisions.grievance.help=-50",
        "disputes.decisions.confrontation.help=-50",
        "disputes.decisions.open.help=-50",
        "disputes.decisions.heat={lie: 0, talk: 0, help: 0, formal: 0, retaliate: 0}",
        "disputes.decisions.experience={lie: 0, talk: 0, help: 0, formal: 0, retaliate: 0}",
        "population.ties.damage=0",
        "population.trust.wearFalseAlarm=0",
        "detection.tips={openRate: 0, falseRate: 0}");
  }

  /**
   * Fifteen acquaintances hear of an open rumour: eight of each party, the respondent as one of the
   * aggrieved's left out, unless the aggrieved is among the respondent's as well or somebody is
   * nobody. So the mean litter lies between 13 and 15 times the chance. Chance of error below
   * {@link Check#ALPHA}: four standard errors of a Poisson count are allowed.
   */
  @Test
  void everyAcquaintanceOfThePartiesMayTakeUpARumourThatOpens() {
    Lives all = run(scenario(SPREAD).model());
    Lives base = run(scenario(0).model());
    long opened = all.all().stream().filter(l -> l.entered[2] < 280).count();
    double retold = all.all().size() - base.all().size();
    double error = 4 * StrictMath.sqrt(retold);
    assertThat(opened).isGreaterThan(500);
    assertThat(retold).isBetween(13 * SPREAD * opened - error, 15.5 * SPREAD * opened + error);
    // What nobody retold is as it would have been.
    base.byKey()
        .forEach((key, life) -> assertThat(all.byKey().get(key).ended).isEqualTo(life.ended));
  }

  @Test
  void refutingRumoursOnlyCutsOffBranches() {
    Lives usual = run(scenario(SPREAD).model());
    Set<Long> before = usual.byKey().keySet();
    for (double[] how : new double[][] {{1, 0.3, 0.5}, {0, 0.3, 1}, {0, 1, 0}, {0, 0, 0}}) {
      Lives refuted = run(refuting(how[0], how[1], how[2]));
      assertThat(before).containsAll(refuted.byKey().keySet());
      assertThat(refuted.byKey().size()).isLessThan(before.size());
      for (Map.Entry<Long, Life> dispute : refuted.byKey().entrySet()) {
        assertThat(dispute.getValue().ended).isEqualTo(usual.byKey().get(dispute.getKey()).ended);
      }
    }
  }

  @Test
  void refutedAtOnceAndDisbelievedByAllARumourGoesNowhere() {
    assertThat(run(refuting(0, 0, 0)).byKey().keySet())
        .isEqualTo(run(scenario(0).model()).byKey().keySet());
  }

  @Test
  void theSoonerTheBetterAndTooLateIsOfNoUse() {
    int last = 0;
    for (double delay : new double[] {0, 1, 3, 10_000}) {
      int rumours = run(refuting(delay, 0.2, 0.5)).all().size();
      assertThat(rumours).isGreaterThan(last);
      last = rumours;
    }
    assertThat(last).isEqualTo(run(scenario(SPREAD).model()).all().size());
  }

  /** Sixteen hearers, at most, of every rumour that opens. */
  @Test
  void retellingCountsInTheBranchingRatio() {
    ModelParameters none = scenario(0).model();
    ModelParameters some = scenario(SPREAD).model();
    assertThat(BranchingRatio.of(none.disputes(), none.population())).isZero();
    double ratio = BranchingRatio.of(some.disputes(), some.population());
    Lives lives = run(none);
    long opened = lives.all().stream().filter(l -> l.entered[2] < Double.MAX_VALUE).count();
    double share = opened / (double) lives.all().size();
    // The ratio is for locals at some points of the distributions, so only about the same.
    assertThat(ratio / (16 * SPREAD * share)).isBetween(0.8, 1.25);
  }

  private static Lives run(ModelParameters model) {
    return scenario(0).run(model, 0, new Lives());
  }

  private static ModelParameters refuting(double delay, double belief, double reach) {
    Institution refutation = new RumourRefutation(InForce.EVERYWHERE, delay, belief, reach, 0);
    return InForce.in(scenario(SPREAD).model(), refutation);
  }
}
