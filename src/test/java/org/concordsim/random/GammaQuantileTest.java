package org.concordsim.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantileTest {
  private static final int POINTS = 1 << 14;

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2, 5, 40, 1000})
  void meanAndVarianceAreThoseOfTheGamma(double shape) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = GammaQuantile.of(shape, (i + 0.5) / POINTS);
      mean += x / POINTS;
      square += x * x / POINTS;
    }
    double h = 1 / (9 * shape);
    assertThat(mean / shape).isCloseTo(1, Offset.offset(2 * h * h * h + 1e-5));
    assertThat((square - mean * mean) / shape).isCloseTo(1, Offset.offset(0.015));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 5, 40, 1000})
  void quantilesLieWhereTheDistributionHasThem(double shape) {
    GammaDistribution exact = new GammaDistribution(null, shape, 1);
    for (double u = 0.01; u < 1; u += 0.01) {
      double found = exact.cumulativeProbability(GammaQuantile.of(shape, u));
      assertThat(found).isCloseTo(u, Offset.offset(0.015));
    }
  }

  @Test
  void normalSlicesLieWhereTheDistributionHasThem() {
    Quantiles normal = Quantiles.normal();
    NormalDistribution exact = new NormalDistribution(null, 0, 1);
    double sum = 0;
    for (int slice = 0; slice < normal.slices(); slice++) {
      sum += normal.at(slice);
      double middle = (slice + 0.5) / normal.slices();
      assertThat(exact.cumulativeProbability(normal.at(slice)))
          .isCloseTo(middle, Offset.offset(1.0 / normal.slices()));
    }
    assertThat(sum).isCloseTo(0, Offset.offset(1e-6));
  }
}
