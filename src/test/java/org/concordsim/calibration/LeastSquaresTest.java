package org.concordsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
  private static double[] fit(UnaryOperator<double[]> residuals, double... start) throws Stopped {
    return new LeastSquares(points -> points.stream().map(residuals).toList()).fit(start);
  }

  @Test
  void itFindsTheLeastSumOfSquaresInsideTheBox() throws Stopped {
    double[] found =
        fit(
            x -> new double[] {20 * (x[1] - x[0] * x[0]), 5 * (x[0] - 0.6), 3 * (x[1] - 0.36)},
            0.1,
            0.9);
    assertThat(found[0]).isCloseTo(0.6, within(0.02));
    assertThat(found[1]).isCloseTo(0.36, within(0.02));
  }

  @Test
  void whatWantsToLeaveTheBoxIsHeldAtItsEndWhileTheOthersMove() throws Stopped {
    double[] found = fit(x -> new double[] {10 * (x[0] - 1.5), 10 * (x[0] + x[1] - 1.3)}, 0.5, 0.5);
    assertThat(found[0]).isEqualTo(1);
    assertThat(found[1]).isCloseTo(0.3, within(0.01));
  }

  @Test
  void whatTheResidualsSayNothingAboutStaysWhereItIs() throws Stopped {
    assertThat(fit(x -> new double[] {10 * (x[0] - 0.8)}, 0.2, 0.37)[1]).isEqualTo(0.37);
  }

  @Test
  void whereNothingCanBeHadItDoesNotGo() throws Stopped {
    double[] found =
        fit(x -> new double[] {x[0] > 0.6 ? Double.NaN : 10 * (x[0] - 0.58), x[1] - 0.5}, 0.1, 0.9);
    assertThat(found[0]).isBetween(0.5, 0.6);
  }

  @Test
  void whereThingsAreLinearOneRoundIsEnough() throws Stopped {
    int[] trials = {0};
    LeastSquares squares =
        new LeastSquares(
            points -> {
              trials[0] += points.size();
              return points.stream().map(x -> new double[] {9 * x[0] - 3, 7 * x[1] - 5}).toList();
            });
    squares.fit(new double[] {0.9, 0.1});
    // The start, a round that gets there, and one that sees that nothing is left.
    assertThat(trials[0]).isEqualTo(1 + 2 * (2 + 4));
  }

  @Test
  void centralDifferencesAreExactOnALineAndOnAParabola() throws Stopped {
    LeastSquares squares =
        new LeastSquares(
            points -> points.stream().map(x -> new double[] {3 * x[0], 4 * x[1] * x[1]}).toList());
    double[][] slopes = squares.centralJacobian(new double[] {1, 0.5});
    assertThat(List.of(slopes[0][0], slopes[0][1], slopes[1][0], slopes[1][1]))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
        .containsExactly(3.0, 0.0, 0.0, 4.0);
  }
}
