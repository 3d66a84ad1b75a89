package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankRegressionTest {
  private static final SplittableRandom RANDOM = new SplittableRandom(11);
  private static final double[] FIRST = RANDOM.doubles(60).toArray();
  private static final double[] SECOND = RANDOM.doubles(60).toArray();

  @Test
  void anyRisingFunctionOfOneFactorIsFullyExplained() {
    double[] outcome = Arrays.stream(FIRST).map(x -> StrictMath.exp(9 * x)).toArray();

    RankRegression regression = RankRegression.of(new double[][] {FIRST, SECOND}, outcome);

    assertThat(regression.explained()).isCloseTo(1, within(1e-12));
    assertThat(regression.coefficients().get(0).estimate()).isCloseTo(1, within(1e-12));
    assertThat(regression.coefficients().get(1).estimate()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aSingleFactorHasSpearmansCorrelation() {
    double[] x = {1, 2, 3, 4, 5};
    double[] outcome = {20, 10, 40, 30, 50};

    RankRegression regression = RankRegression.of(new double[][] {x}, outcome);

    // The squared differences of ranks sum to 4: 1 - 6 * 4 / (5 * 24).
    assertThat(regression.coefficients().get(0).estimate()).isCloseTo(0.8, within(1e-12));
    assertThat(regression.explained()).isCloseTo(0.64, within(1e-12));
    // The t interval of a slope with three degrees of freedom: 3.182446 sqrt(0.36 / 3).
    assertThat(regression.coefficients().get(0).high()).isCloseTo(0.8 + 1.102432, within(1e-5));
  }

  @Test
  void tiesShareTheirRank() {
    RankRegression regression =
        RankRegression.of(new double[][] {{1, 1, 2, 2}}, new double[] {3, 3, 7, 7});

    assertThat(regression.coefficients().get(0).estimate()).isCloseTo(1, within(1e-12));
  }

  @Test
  void factorsThatCannotBeToldApartHaveNoCoefficient() {
    RankRegression regression = RankRegression.of(new double[][] {FIRST, FIRST}, SECOND);

    assertThat(regression.coefficients()).containsOnly(Interval.NONE);
    assertThat(regression.explained()).isNaN();
  }

  @Test
  void pointsWithoutAValueAreLeftOut() {
    double[] outcome = FIRST.clone();
    outcome[7] = Double.NaN;

    RankRegression regression = RankRegression.of(new double[][] {FIRST}, outcome);

    assertThat(regression.coefficients().get(0).n()).isEqualTo(59);
    assertThat(regression.coefficients().get(0).estimate()).isCloseTo(1, within(1e-12));
  }
}
