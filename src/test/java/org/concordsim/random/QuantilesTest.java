package org.concordsim.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.8, 1, 5, 100, 1000})
  void gammaKeepsMeanAndVariance(double shape) {
    Quantiles gamma = Quantiles.gamma(shape);
    assertThat(mean(gamma)).isCloseTo(1, Offset.offset(1e-12));
    // Slices lose the variance within them, more for the longer tail of a lower shape.
    double lost = shape < 0.5 ? 0.01 : 0.004;
    assertThat(variance(gamma) * shape).isBetween(1 - lost, 1.0001);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.8, 1, 5, 100, 1000})
  void gammaSlicesLieWhereTheDistributionHasThem(double shape) {
    Quantiles gamma = Quantiles.gamma(shape);
    GammaDistribution exact = new GammaDistribution(null, shape, 1 / shape);
    for (int slice = 64; slice < 4096; slice += 64) {
      double from = exact.cumulativeProbability(gamma.at(slice - 1));
      // Steps of the integration are wider than slices where the density is highest.
      assertThat(from).isCloseTo(slice / 4096.0, Offset.offset(4.0 / 4096));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-9, 1e-3, 0.01, 0.0149})
  void gammaOfTheSmallestShapesIsANumber(double shape) {
    Quantiles gamma = Quantiles.gamma(shape);
    for (int slice = 0; slice < gamma.slices(); slice++) {
      assertThat(gamma.at(slice)).isNotNegative().isFinite();
    }
    assertThat(mean(gamma)).isCloseTo(1, Offset.offset(1e-9));
  }

  @Test
  void shapeZeroMakesAllAlike() {
    assertThat(mean(Quantiles.gamma(0))).isEqualTo(1);
    assertThat(variance(Quantiles.gamma(0))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.1",
    "0.5, 1",
    "0.3, 5",
    "0.62, 8",
    "0.05, 5",
    "0.95, 5",
    "0.4, 100",
    "0.5, 1e6",
    "0.01, 0.1",
    "0.99, 0.1",
    "0.001, 1",
    "0.2, 0.5",
    "0.001, 1e6",
    "0.999, 1e6",
    "0.01, 10"
  })
  void betaKeepsMeanAndVariance(double mean, double concentration) {
    Quantiles beta = Quantiles.beta(mean, concentration);
    double expected = mean * (1 - mean) / (1 + concentration);
    assertThat(mean(beta)).isCloseTo(mean, Offset.offset(0.002 * StrictMath.sqrt(expected)));
    // A slice that holds both ends of a U-shaped distribution loses more than one in its middle.
    assertThat(variance(beta))
        .isBetween(expected * (mean * (1 - mean) < 0.02 ? 0.9 : 0.98), expected * 1.001);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.3, 5", "0.62, 8", "0.05, 5", "0.4, 100", "0.5, 0.8", "0.2, 2"})
  void betaSlicesLieWhereTheDistributionHasThem(double mean, double concentration) {
    Quantiles beta = Quantiles.beta(mean, concentration);
    BetaDistribution exact =
        new BetaDistribution(null, mean * concentration, (1 - mean) * concentration);
    for (int slice = 16; slice < 1024; slice += 16) {
      double from = exact.cumulativeProbability(beta.at(slice - 1));
      assertThat(from).isCloseTo(slice / 1024.0, Offset.offset(2.0 / 1024));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4.9e-324, 0.1",
    "4.9e-324, 1e6",
    "1e-12, 1e6",
    "0.9999999999999999, 0.1",
    "0.9999999999999999, 1e6",
    "1e-6, 0.1",
    "1e-6, 1000"
  })
  void betaWithItsMeanAtAnEndStaysThere(double mean, double concentration) {
    Quantiles beta = Quantiles.beta(mean, concentration);
    for (int slice = 0; slice < beta.slices(); slice++) {
      assertThat(beta.at(slice)).isBetween(0.0, 1.0);
    }
    assertThat(mean(beta)).isCloseTo(mean, Offset.offset(1e-4));
  }

  @Test
  void slicesRise() {
    for (Quantiles of : new Quantiles[] {Quantiles.gamma(0.3), Quantiles.beta(0.4, 3)}) {
      for (int slice = 1; slice < of.slices(); slice++) {
        assertThat(of.at(slice)).isGreaterThanOrEqualTo(of.at(slice - 1));
      }
      assertThat(of.of(0)).isEqualTo(of.at(0));
      assertThat(of.of(1 - 0x1p-53)).isEqualTo(of.at(of.slices() - 1));
    }
  }

  private static double mean(Quantiles of) {
    double sum = 0;
    for (int i = 0; i < of.slices(); i++) {
      sum += of.at(i);
    }
    return sum / of.slices();
  }

  private static double variance(Quantiles of) {
    double mean = mean(of);
    double sum = 0;
    for (int i = 0; i < of.slices(); i++) {
      sum += (of.at(i) - mean) * (of.at(i) - mean);
    }
    return sum / of.slices();
  }
}
