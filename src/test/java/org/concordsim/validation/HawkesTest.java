package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.concordsim.dispute.BranchingRatio;
import org.concordsim.dispute.DisputeType;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/**
 * Contagion as a Hawkes process. With 200,000 grievances at a branching ratio of 0.6 (the clusters
 * make the count's variance (1 − n)⁻² times a Poisson's) a rate that is wrong by 3 % would be
 * found, and a mean number of offspring wrong by 1.5 %.
 */
class HawkesTest {
  private static final double RATIO = 0.6;
  private static final int MOST_OFFSPRING = 1 << 16;

  @Test
  void theStationaryRateIsTheBaseRateOverOneMinusTheBranchingRatio() {
    TheoryScenario scenario = TheoryScenario.read("hawkes");
    var horizon = scenario.model().horizon();
    long grievances =
        scenario.run(new Lives()).all().stream()
            .filter(life -> life.born >= horizon.warmUp())
            .count();
    double base = 6.250 / 365 * scenario.city().residents();
    double expected = base * horizon.measuredDays() / (1 - RATIO);
    double error = StrictMath.sqrt(expected) / (1 - RATIO);
    Check.agrees("Hawkes: grievances of a year", grievances, expected, error);
  }

  @Test
  void offspringArePoissonAndKeyedByTheirParents() {
    TheoryScenario scenario = TheoryScenario.read("hawkes");
    Map<Long, Life> lives = scenario.run(new Lives()).byKey();
    long parents = 0;
    long offspring = 0;
    long childless = 0;
    long abroad = 0;
    double delays = 0;
    Set<Long> explained = new HashSet<>();
    // Delays have mean 2, so those of parents of the first 400 days are over by the horizon.
    for (Map.Entry<Long, Life> parent : lives.entrySet()) {
      double opened = parent.getValue().entered[2];
      int litter = 0;
      // Near the horizon a litter has gaps; more than twenty never come.
      for (int i = 0; i < 20 && opened < Double.POSITIVE_INFINITY; i++) {
        long key = Key.derive(parent.getKey(), Lane.OFFSPRING, 2L * MOST_OFFSPRING + i);
        Life child = lives.get(key);
        if (child == null) {
          continue;
        }
        assertThat(explained.add(key)).isTrue();
        litter++;
        if (opened < 400 && child.cell == parent.getValue().cell) {
          delays += child.born - opened;
        }
        if (opened < 400 && child.cell != parent.getValue().cell) {
          abroad++;
        }
      }
      if (opened < 400) {
        parents++;
        offspring += litter;
        childless += litter == 0 ? 1 : 0;
      }
    }
    Check.agrees(
        "Hawkes: offspring of an open dispute",
        offspring / (double) parents,
        1,
        1 / StrictMath.sqrt(parents));
    Check.share("Hawkes: childless disputes", childless, parents, StrictMath.exp(-1));
    Check.share("Hawkes: offspring next door", abroad, offspring, 0.3);
    long here = offspring - abroad;
    Check.agrees("Hawkes: delay", delays / here, 2, 2 / StrictMath.sqrt(here));
    // All others are grievances of the base process, cell by cell.
    long base = Key.of(scenario.seed(), 0);
    for (int cell = 0; cell < scenario.city().cells(); cell++) {
      long cellKey = Key.derive(base, Lane.CELL, cell);
      int i = 0;
      while (lives.containsKey(Key.derive(cellKey, Lane.GRIEVANCE, i))) {
        explained.add(Key.derive(cellKey, Lane.GRIEVANCE, i++));
      }
    }
    assertThat(explained.equals(lives.keySet())).isTrue();
  }

  @Test
  void theBranchingRatioOfAScenarioIsThatOfTheAbsorbingChain() {
    var simple = TheoryScenario.read("hawkes").model();
    assertThat(BranchingRatio.of(simple.disputes(), simple.population()))
        .isCloseTo(RATIO, Offset.offset(1e-9));
    var full =
        TheoryScenario.read(
                "absorbing-ladder",
                "disputes.contagion.offspringOfOpen=0.3",
                "disputes.contagion.offspringOfFormal=0.7",
                "disputes.contagion.offspringOfCrisis=2")
            .model();
    AbsorbingChain chain = new AbsorbingChain(full.disputes(), DisputeType.NEIGHBOUR);
    double ratio = 0.3 * chain.reaching(2) + 0.7 * chain.reaching(3) + 2 * chain.reaching(4);
    assertThat(BranchingRatio.of(full.disputes(), full.population()))
        .isCloseTo(ratio, Offset.offset(1e-9));
  }

  /** Organisations have no tie to the resident who is aggrieved, in the ratio as in the run. */
  @Test
  void theBranchingRatioOfDisputesWithOrganisationsKnowsNoTies() {
    var model =
        TheoryScenario.read(
                "absorbing-ladder",
                "disputes.types.neighbour.respondent=organisation",
                "disputes.decisions.tie={lie: 2, talk: 1}",
                "disputes.contagion.offspringOfFormal=0.7")
            .model();
    AbsorbingChain chain = new AbsorbingChain(model.disputes(), DisputeType.NEIGHBOUR);
    assertThat(BranchingRatio.of(model.disputes(), model.population()))
        .isCloseTo(0.7 * chain.reaching(3), Offset.offset(1e-9));
  }

  /** Formal steps and crises breed as well; their ratio multiplies the rate in the same way. */
  @Test
  void allThreeSourcesOfContagionMultiplyTheRateTogether() {
    TheoryScenario scenario =
        TheoryScenario.read(
            "absorbing-ladder",
            "horizon.warmUp=100",
            "disputes.types.neighbour.baseRate=7500",
            "disputes.contagion.offspringOfOpen=0.3",
            "disputes.contagion.offspringOfFormal=0.7",
            "disputes.contagion.offspringOfCrisis=2",
            "disputes.contagion.delayDays=3");
    var model = scenario.model();
    double ratio = BranchingRatio.of(model.disputes(), model.population());
    long grievances =
        scenario.run(new Lives()).all().stream().filter(life -> life.born >= 100).count();
    double expected =
        7.5 / 365 * scenario.city().residents() * model.horizon().measuredDays() / (1 - ratio);
    // Offspring numbers of one dispute hang together, so the variance is above (1 − n)⁻²; twice
    // that is safely more.
    double error = StrictMath.sqrt(2 * expected) / (1 - ratio);
    Check.agrees("Hawkes: three sources, n = " + ratio, grievances, expected, error);
  }
}
