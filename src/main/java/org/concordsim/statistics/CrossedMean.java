package org.concordsim.statistics;

import java.util.Arrays;

/**
 * A mean over two samples at once, such as orders and replicates, where every one of the first
 * meets every one of the second: a two-way layout of random effects with one value in each cell.
 * Its variance is estimated from the mean squares of rows, columns and the rest, with the degrees
 * of freedom of Satterthwaite (1946), rounded down. Where rows do not differ, it is the t interval
 * over columns.
 *
 * @param interval the mean with its 95 % interval; its n is the number of columns
 * @param p p value of the test that the mean is zero
 */
record CrossedMean(Interval interval, double p) {
  /** Of one row for each of the first sample, one column for each of the second. */
  static CrossedMean of(double[][] values) {
    int rows = values.length;
    int columns = rows == 0 ? 0 : values[0].length;
    if (columns == 0) {
      return new CrossedMean(Interval.NONE, Double.NaN);
    }
    double[] byRow = Arrays.stream(values).mapToDouble(CrossedMean::mean).toArray();
    double[] byColumn = new double[columns];
    for (int c = 0; c < columns; c++) {
      for (double[] row : values) {
        byColumn[c] += row[c] / rows;
      }
    }
    double mean = mean(byRow);
    if (rows < 2 || columns < 2) {
      return new CrossedMean(Interval.unbounded(columns, mean), Double.NaN);
    }
    double ofRows = columns * squares(byRow, mean) / (rows - 1);
    double ofColumns = rows * squares(byColumn, mean) / (columns - 1);
    double rest = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double left = values[r][c] - byRow[r] - byColumn[c] + mean;
        rest += left * left;
      }
    }
    rest /= (rows - 1.0) * (columns - 1);
    // Both hold the rest, which counts once; by chance it can come out larger than either.
    double together = Math.max(ofRows + ofColumns - rest, Math.max(ofRows, ofColumns));
    double error = Math.sqrt(together / ((double) rows * columns));
    if (error == 0) {
      return new CrossedMean(new Interval(columns, mean, mean, mean), mean == 0 ? 1 : 0);
    }
    double freedom =
        together
            * together
            / (ofRows * ofRows / (rows - 1)
                + ofColumns * ofColumns / (columns - 1)
                + rest * rest / ((rows - 1.0) * (columns - 1)));
    // A hair more, so that rounding takes no whole degree away.
    int degrees = Math.max(1, (int) Math.min(1e9, freedom + 1e-9));
    double half = StudentT.upperQuantile(degrees) * error;
    return new CrossedMean(
        new Interval(columns, mean, mean - half, mean + half),
        StudentT.twoSidedP(mean / error, degrees));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double squares(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares;
  }
}
