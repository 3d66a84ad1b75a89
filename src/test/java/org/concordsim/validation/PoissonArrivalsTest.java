package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;
import org.concordsim.random.Quantiles;
import org.concordsim.simulation.EventLog.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Grievances of the base process. With 140,000 of them a rate that is wrong by 1.4 %, a dispersion
 * wrong by 45 % of a standard Poisson cell count's (16² cells) or a gap distribution off by 0.8
 * percentage points would be found.
 */
class PoissonArrivalsTest {
  private static final double RATE = 219 * 2.5 / 365;

  @Test
  void grievancesOfAlikeResidentsArePoissonInEveryCell() {
    TheoryScenario scenario = TheoryScenario.read("poisson-arrivals");
    int cells = scenario.city().cells();
    int days = scenario.model().horizon().days();
    int[] count = countsByCell(scenario);
    double expected = RATE * days;
    double statistic = 0;
    for (int n : count) {
      statistic += (n - expected) * (n - expected) / expected;
    }
    Check.chiSquare("counts of cells", statistic, cells);
    double total = expected * cells;
    Check.agrees("grievances", Arrays.stream(count).sum(), total, StrictMath.sqrt(total));
  }

  @Test
  void gapsBetweenGrievancesAreExponential() {
    TheoryScenario scenario = TheoryScenario.read("poisson-arrivals");
    // The first 400 gaps of each cell, which the year's end cuts short in no cell.
    int first = 400;
    double[] last = new double[scenario.city().cells()];
    int[] count = new int[last.length];
    double[] gaps = new double[last.length * first];
    scenario.run(
        (time, key, kind, cell) -> {
          if (kind == Kind.ARISEN) {
            if (count[cell] < first) {
              gaps[cell * first + count[cell]] = time - last[cell];
            }
            count[cell]++;
            last[cell] = time;
          }
        });
    assertThat(Arrays.stream(count).min().orElseThrow()).isGreaterThanOrEqualTo(first);
    Check.kolmogorov("gaps", gaps, gap -> 1 - StrictMath.exp(-RATE * gap));
    // Neighbouring gaps of a cell are uncorrelated.
    double sum = 0;
    int pairs = 0;
    for (int cell = 0; cell < last.length; cell++) {
      for (int i = 1; i < first; i++) {
        sum += (gaps[cell * first + i] * RATE - 1) * (gaps[cell * first + i - 1] * RATE - 1);
        pairs++;
      }
    }
    Check.agrees("correlation of gaps", sum / pairs, 0, 1 / StrictMath.sqrt(pairs));
  }

  /** One resident a cell, so that counts of cells are counts of residents. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 3})
  void grievancesOfResidentsWithGammaPropensityAreNegativeBinomial(double shape) {
    TheoryScenario scenario =
        TheoryScenario.read(
            "poisson-arrivals",
            "horizon.days=30",
            "population.propensity.shape=" + shape,
            "disputes.types.neighbour.baseRate=36500",
            "city.synthetic={width: 200, height: 200, residentsPerCell: 1, cellsPerCommunity: 800}");
    double mean = 36.5 / 365 * 30;
    int[] count = countsByCell(scenario);
    int bins = 0;
    while (count.length * negativeBinomial(shape, mean, bins) > 20) {
      bins++;
    }
    double[] chance = new double[bins + 1];
    double[] sliced = new double[bins + 1];
    int[] observed = new int[bins + 1];
    Arrays.stream(count).forEach(n -> observed[Math.min(n, observed.length - 1)]++);
    Quantiles propensity = Quantiles.gamma(shape);
    for (int n = 0; n < bins; n++) {
      chance[n] = negativeBinomial(shape, mean, n);
      for (int slice = 0; slice < propensity.slices(); slice++) {
        sliced[n] += poisson(propensity.at(slice) * mean, n) / propensity.slices();
      }
    }
    chance[bins] = 1 - Arrays.stream(chance).sum();
    sliced[bins] = 1 - Arrays.stream(sliced).sum();
    double statistic = 0;
    double fromSlices = 0;
    for (int n = 0; n <= bins; n++) {
      double expected = count.length * chance[n];
      statistic += (observed[n] - expected) * (observed[n] - expected) / expected;
      fromSlices += count.length * (sliced[n] - chance[n]) * (sliced[n] - chance[n]) / chance[n];
    }
    // What slices change is far below what sampling does: the statistic scatters by sqrt(2 bins).
    assertThat(fromSlices).isLessThan(0.01 * StrictMath.sqrt(2.0 * bins));
    Check.chiSquare("counts of residents, shape " + shape, statistic, bins);
    double variance = mean + mean * mean / shape;
    double total = Arrays.stream(count).sum();
    Check.agrees(
        "grievances, shape " + shape,
        total / count.length,
        mean,
        StrictMath.sqrt(variance / count.length));
  }

  private static int[] countsByCell(TheoryScenario scenario) {
    int[] count = new int[scenario.city().cells()];
    scenario.run(
        (time, key, kind, cell) -> {
          if (kind == Kind.ARISEN) {
            count[cell]++;
          }
        });
    return count;
  }

  private static double negativeBinomial(double shape, double mean, int n) {
    double log =
        Gamma.logGamma(shape + n)
            - Gamma.logGamma(shape)
            - Gamma.logGamma(n + 1.0)
            + shape * StrictMath.log(shape / (shape + mean))
            + n * StrictMath.log(mean / (shape + mean));
    return StrictMath.exp(log);
  }

  private static double poisson(double mean, int n) {
    if (mean == 0) {
      return n == 0 ? 1 : 0;
    }
    return StrictMath.exp(n * StrictMath.log(mean) - mean - Gamma.logGamma(n + 1.0));
  }
}
