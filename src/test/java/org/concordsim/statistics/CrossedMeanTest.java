package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrossedMeanTest {
  private static double[][] layout(
      SplittableRandom random, int rows, int columns, double ofRows, double ofColumns) {
    double[] column = new double[columns];
    for (int c = 0; c < columns; c++) {
      column[c] = ofColumns * random.nextGaussian();
    }
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      double own = ofRows * random.nextGaussian();
      for (int c = 0; c < columns; c++) {
        row[c] = 7 + own + column[c] + random.nextGaussian();
      }
    }
    return values;
  }

  private static double coverage(double ofRows, double ofColumns) {
    int covered = 0;
    for (int e = 0; e < 2000; e++) {
      double[][] values = layout(new SplittableRandom(e), 8, 6, ofRows, ofColumns);
      covered += CrossedMean.of(values).interval().excludes(7) ? 0 : 1;
    }
    return covered / 20.0;
  }

  @Test
  void intervalsCoverWhicheverSampleVariesMore() {
    assertThat(coverage(1, 1)).isBetween(93.0, 98.0);
    assertThat(coverage(3, 0)).isBetween(93.0, 97.0);
    assertThat(coverage(0, 3)).isBetween(93.0, 97.0);
    // Where nothing but the rest varies the estimate is on the safe side.
    assertThat(coverage(0, 0)).isBetween(95.0, 100.0);
  }

  @Test
  void rowsThatDoNotDifferLeaveTheIntervalOverColumns() {
    double[] row = {1, 4, 2, 8, 5};
    CrossedMean mean = CrossedMean.of(new double[][] {row, row, row});
    assertThat(mean.interval().low()).isEqualTo(Interval.ofMean(row).low(), within(1e-12));
    assertThat(mean.p()).isEqualTo(PairedDifference.of(row, new double[5]).p(), within(1e-12));
  }

  @Test
  void constantsHaveNoWidthAndNothingIsKnownOfNothing() {
    double[] row = {2, 2};
    CrossedMean mean = CrossedMean.of(new double[][] {row, row});
    assertThat(mean.interval()).isEqualTo(new Interval(2, 2, 2, 2));
    assertThat(mean.p()).isZero();
    assertThat(CrossedMean.of(new double[0][]).interval()).isEqualTo(Interval.NONE);
  }
}
