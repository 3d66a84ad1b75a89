package org.concordsim.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds are 3.9 standard errors: passed by chance once in ten thousand seeds. */
class DurationsTest {
  private static final int DRAWS = 300_000;
  private static final long KEY = Key.of(7, 3);

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.7, 1, 1.5, 2})
  void gammaTimesHaveMeanOneAndTheirVariation(double variation) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = Durations.gamma(variation, Key.derive(KEY, Lane.SERVICE, i), Lane.SERVICE, i % 3);
      assertThat(x >= 0 && x < Double.POSITIVE_INFINITY).isTrue();
      mean += x / DRAWS;
      square += x * x / DRAWS;
    }
    double c = variation * variation;
    // Moments of a Gamma of shape 1 / c: E x⁴ = (1 + c)(1 + 2 c)(1 + 3 c).
    double fourth = (1 + c) * (1 + 2 * c) * (1 + 3 * c);
    assertThat(mean).isCloseTo(1, Offset.offset(3.9 * variation / StrictMath.sqrt(DRAWS)));
    double error = StrictMath.sqrt((fourth - (1 + c) * (1 + c)) / DRAWS);
    assertThat(square).isCloseTo(1 + c, Offset.offset(3.9 * error));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1})
  void logNormalTimesHaveMeanOneAndTheirVariation(double variation) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = Durations.logNormal(variation, Key.derive(KEY, Lane.SERVICE, i), Lane.SERVICE, 0);
      mean += x / DRAWS;
      square += x * x / DRAWS;
    }
    double c = variation * variation;
    // E xᵏ = (1 + c) to the power of k (k − 1) / 2.
    double fourth = StrictMath.pow(1 + c, 6);
    assertThat(mean).isCloseTo(1, Offset.offset(3.9 * variation / StrictMath.sqrt(DRAWS)));
    double error = StrictMath.sqrt((fourth - (1 + c) * (1 + c)) / DRAWS);
    assertThat(square).isCloseTo(1 + c, Offset.offset(3.9 * error));
  }

  @Test
  void withoutVariationTimesAreConstant() {
    assertThat(Durations.gamma(0, KEY, Lane.SERVICE, 0)).isEqualTo(1);
    assertThat(Durations.logNormal(0, KEY, Lane.SERVICE, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-3, 10})
  void extremesOfVariationGiveFiniteTimes(double variation) {
    for (int i = 0; i < 10_000; i++) {
      assertThat(Durations.gamma(variation, KEY, Lane.SERVICE, i)).isNotNegative().isFinite();
      assertThat(Durations.logNormal(variation, KEY, Lane.SERVICE, i)).isNotNegative().isFinite();
    }
  }
}
