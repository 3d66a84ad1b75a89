package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.concordsim.city.City;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.Run;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/** Attention moves grievances next door, and changes nothing else about them. */
class DisplacementTest {
  private static final String DAILY = "detection.displacement.days=2";

  @Test
  void withoutItEverythingArisesWhereItIsDueAndWithItTheShareThatIsSaid() {
    TheoryScenario scenario = race("0.3");
    Map<Long, Life> due = race("0").run(new Lives()).byKey();
    Map<Long, Life> lives = scenario.run(new Lives()).byKey();
    assertThat(lives.keySet()).isEqualTo(due.keySet());
    City city = scenario.city();
    long moved = 0;
    long later = 0;
    for (Map.Entry<Long, Life> entry : lives.entrySet()) {
      Life life = entry.getValue();
      int from = due.get(entry.getKey()).cell;
      assertThat(life.born).isEqualTo(due.get(entry.getKey()).born);
      if (life.cell != from) {
        assertThat(city.communityOf(life.cell)).isEqualTo(city.communityOf(from));
        assertThat(areNeighbours(city, from, life.cell)).isTrue();
      }
      // From the second day on somebody has been in every cell within two days.
      if (life.born >= 1) {
        later++;
        moved += life.cell != from ? 1 : 0;
      }
    }
    Check.share("displaced", moved, later, 0.3);
  }

  private static boolean areNeighbours(City city, int cell, int other) {
    for (int k = 0; k < city.neighbours(cell); k++) {
      if (city.neighbour(cell, k) == other) {
        return true;
      }
    }
    return false;
  }

  @Test
  void nobodyIsDisplacedWhereNobodyVisits() {
    TheoryScenario scenario = race("1", "detection.policy=none", "horizon={warmUp: 0, days: 30}");
    var total = new Run(scenario.city(), scenario.model(), scenario.seed(), 0).toHorizon().total();
    assertThat(total.count(DisputeEvent.DISPLACED)).isZero();
  }

  /** What is displaced is counted where it arises, once. */
  @Test
  void displacedGrievancesAreCounted() {
    TheoryScenario scenario = race("1", "horizon={warmUp: 2, days: 30}");
    var run = new Run(scenario.city(), scenario.model(), scenario.seed(), 0).toHorizon();
    assertThat(run.total().count(DisputeEvent.DISPLACED))
        .isEqualTo(run.total().count(DisputeEvent.GRIEVANCE))
        .isPositive();
  }

  private static TheoryScenario race(String chance, String... settings) {
    String[] all = new String[settings.length + 2];
    all[0] = "detection.displacement.chance=" + chance;
    all[1] = DAILY;
    System.arraycopy(settings, 0, all, 2, settings.length);
    return TheoryScenario.read("detection-race", all);
  }
}
