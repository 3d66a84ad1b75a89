package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.Run;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/** Two arms of a replicate live through the same grievances, so their difference is less noisy. */
class CommonRandomNumbersTest {
  private final TheoryScenario none =
      TheoryScenario.shipped("horizon.days=200", "detection.policy=none");
  private final TheoryScenario risk =
      TheoryScenario.shipped("horizon.days=200", "detection.policy=risk-weighted-patrol");

  @Test
  void armsShareTheirBaseGrievances() {
    Map<Long, Life> before = base(none.run(new Lives()));
    Map<Long, Life> after = base(risk.run(new Lives()));
    assertThat(before).hasSizeGreaterThan(700);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (key, life) -> {
          assertThat(after.get(key).born).isEqualTo(life.born);
          assertThat(after.get(key).cell).isEqualTo(life.cell);
        });
    // Until somebody patrols they share everything: the first visit is not the day they differ.
    assertThat(before.values()).anyMatch(life -> life.detected < Double.POSITIVE_INFINITY);
    assertThat(after.values().stream().filter(life -> life.detectedAt >= 0).count())
        .isGreaterThan(before.values().stream().filter(life -> life.detectedAt >= 0).count());
  }

  @Test
  void replicatesShareNoGrievance() {
    Map<Long, Life> first = none.run(none.model(), 0, new Lives()).byKey();
    Map<Long, Life> second = none.run(none.model(), 1, new Lives()).byKey();
    assertThat(first.keySet()).doesNotContainAnyElementsOf(second.keySet());
  }

  /** One-sided: independent arms would correlate as much once in ten thousand seeds. */
  @Test
  void thePairedDifferenceVariesLessThanThatOfIndependentRuns() {
    int replicates = 30;
    double[] a = new double[replicates];
    double[] b = new double[replicates];
    double[] difference = new double[replicates];
    for (int i = 0; i < replicates; i++) {
      a[i] = escalated(none, i);
      b[i] = escalated(risk, i);
      difference[i] = a[i] - b[i];
    }
    Variance variance = new Variance();
    double independent = variance.evaluate(a) + variance.evaluate(b);
    double ratio = variance.evaluate(difference) / independent;
    double correlation = new PearsonsCorrelation().correlation(a, b);
    String found =
        "variance of the paired difference is %.3f of the unpaired one; correlation %.3f"
            .formatted(ratio, correlation);
    Check.tell(found);
    double z = 0.5 * StrictMath.log((1 + correlation) / (1 - correlation));
    assertThat(z * StrictMath.sqrt(replicates - 3.0)).as(found).isGreaterThan(3.719);
    assertThat(ratio).as(found).isLessThan(1);
  }

  private static long escalated(TheoryScenario scenario, int replicate) {
    EventLog deaf = (time, key, kind, detail) -> {};
    return new Run(scenario.city(), scenario.model(), scenario.seed(), replicate, deaf)
        .toHorizon()
        .total()
        .escalated();
  }

  /** The grievances of the cells' own streams, whose keys anybody can derive. */
  private Map<Long, Life> base(Lives lives) {
    Map<Long, Life> found = new LinkedHashMap<>();
    for (int cell = 0; cell < none.city().cells(); cell++) {
      long cellKey = Key.derive(Key.of(none.seed(), 0), Lane.CELL, cell);
      long key = Key.derive(cellKey, Lane.GRIEVANCE, 0);
      for (int i = 0; lives.byKey().containsKey(key); i++) {
        found.put(key, lives.byKey().get(key));
        key = Key.derive(cellKey, Lane.GRIEVANCE, i + 1);
      }
    }
    return found;
  }
}
