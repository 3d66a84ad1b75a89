package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.concordsim.population.Residents;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/**
 * Few residents and few cells have most of the disputes. That each is no chance is tested with an
 * error of one in ten thousand.
 */
class ConcentrationTest {
  private static final int WARM_UP = 100;
  private static final int DAYS = 465;
  private static final int THROWS = 9999;
  private static final String CITY =
      "city.synthetic={width: 24, height: 16, cellsPerCommunity: 32, communitiesPerStreet: 4}";

  /** Of residents who are all alike, so many would have another grievance in the year. */
  @Test
  void repeatDisputesAreConcentratedInFewResidents() {
    TheoryScenario scenario = scenario();
    Map<Integer, Integer> perResident = new HashMap<>();
    Residents residents =
        new Residents(scenario.city(), scenario.model().population(), Key.of(scenario.seed(), 0));
    Map<Long, Life> lives = scenario.run(new Lives()).byKey();
    Set<Long> base = baseKeys(scenario, lives.keySet());
    for (Map.Entry<Long, Life> entry : lives.entrySet()) {
      long key = entry.getKey();
      int cell = entry.getValue().cell;
      int aggrieved =
          base.contains(key)
              ? residents.weighted(cell, Key.uniform(key, Lane.AGGRIEVED, 0))
              : residents.uniform(cell, Key.bits(key, Lane.AGGRIEVED, 0));
      perResident.merge(aggrieved, 1, Integer::sum);
    }
    long all = lives.size();
    long repeated = perResident.values().stream().filter(n -> n > 1).mapToLong(n -> n).sum();
    double alike = 1 - StrictMath.exp(-(double) all / scenario.city().residents());
    double share = repeated / (double) all;
    // Disputes of one resident hang together: twice the binomial error is safely more.
    double error = 2 * StrictMath.sqrt(alike * (1 - alike) / all);
    int[] counts = perResident.values().stream().mapToInt(n -> n).toArray();
    Check.tell(
        "residents with more than one grievance have %.3f of all, %.3f if alike; the top 5 %% have %.3f"
            .formatted(share, alike, top(counts, scenario.city().residents() / 20)));
    assertThat((share - alike) / error).isGreaterThan(3.719);
  }

  /** Against as many grievances thrown at random over cells of the same size. */
  @Test
  void disputesAreConcentratedInFewCells() {
    TheoryScenario scenario = scenario();
    int cells = scenario.city().cells();
    int[] counts = new int[cells];
    scenario.run(new Lives()).all().forEach(life -> counts[life.cell]++);
    int all = Arrays.stream(counts).sum();
    double share = top(counts, cells / 10);
    double highest = 0;
    for (int i = 0; i < THROWS; i++) {
      int[] thrown = new int[cells];
      long key = Key.derive(scenario.seed(), Lane.DESIGN, i);
      for (int n = 0; n < all; n++) {
        thrown[Key.below(cells, Key.bits(key, Lane.DESIGN, n))]++;
      }
      highest = Math.max(highest, top(thrown, cells / 10));
    }
    Check.tell(
        "a tenth of the cells has %.3f of all grievances; at most %.3f in %d throws at random"
            .formatted(share, highest, THROWS));
    assertThat(share).isGreaterThan(highest);
  }

  private static TheoryScenario scenario() {
    return TheoryScenario.shipped(
        CITY, "horizon={warmUp: %d, days: %d}".formatted(WARM_UP, DAYS), "detection.policy=none");
  }

  private static double top(int[] counts, int many) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    long most = 0;
    for (int i = 0; i < Math.min(many, sorted.length); i++) {
      most += sorted[sorted.length - 1 - i];
    }
    return most / (double) Arrays.stream(counts).sum();
  }

  /** Keys of the grievances of the cells' own streams. */
  private static Set<Long> baseKeys(TheoryScenario scenario, Set<Long> keys) {
    Set<Long> base = new HashSet<>();
    for (int cell = 0; cell < scenario.city().cells(); cell++) {
      long cellKey = Key.derive(Key.of(scenario.seed(), 0), Lane.CELL, cell);
      long key = Key.derive(cellKey, Lane.GRIEVANCE, 0);
      for (int i = 1; keys.contains(key); i++) {
        base.add(key);
        key = Key.derive(cellKey, Lane.GRIEVANCE, i);
      }
    }
    return base;
  }
}
