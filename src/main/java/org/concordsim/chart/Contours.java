package org.concordsim.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of equal value over a lattice of values, by marching squares with linear interpolation
 * along the edges. Where both diagonals are possible, the mean of the four corners decides.
 */
final class Contours {
  private static final int NONE = 0;
  private static final int ALL = 15;

  private Contours() {}

  /** A piece of a line; whole numbers are the places of values: column, row. */
  record Segment(double x1, double y1, double x2, double y2) {}

  /**
   * The pieces of one line.
   *
   * @param values by row, then by column; squares with a corner that is NaN have none
   */
  static List<Segment> of(double[][] values, double level) {
    List<Segment> segments = new ArrayList<>();
    for (int row = 0; row + 1 < values.length; row++) {
      for (int column = 0; column + 1 < values[row].length; column++) {
        square(values, level, row, column, segments);
      }
    }
    return segments;
  }

  /** Corners count from the first row and column around the square; so do the edges after them. */
  private static void square(
      double[][] values, double level, int row, int column, List<Segment> segments) {
    double[] corners = {
      values[row][column],
      values[row][column + 1],
      values[row + 1][column + 1],
      values[row + 1][column]
    };
    int above = 0;
    for (int corner = 0; corner < corners.length; corner++) {
      if (Double.isNaN(corners[corner])) {
        return;
      }
      above |= corners[corner] >= level ? 1 << corner : 0;
    }
    if (above == NONE || above == ALL) {
      return;
    }
    List<double[]> crossings = new ArrayList<>();
    for (int edge = 0; edge < corners.length; edge++) {
      int next = (edge + 1) % corners.length;
      if ((above >> edge & 1) != (above >> next & 1)) {
        double share = (level - corners[edge]) / (corners[next] - corners[edge]);
        crossings.add(along(edge, share, row, column));
      }
    }
    if (crossings.size() == 2) {
      add(segments, crossings.get(0), crossings.get(1));
      return;
    }
    double middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
    boolean firstIsApart = (middle >= level) != ((above & 1) == 1);
    // Edge 3 and edge 0 meet at corner 0; a line around it leaves edges 1 and 2 for corner 2.
    int partner = firstIsApart ? 3 : 1;
    add(segments, crossings.get(0), crossings.get(partner));
    add(segments, crossings.get(2), crossings.get(firstIsApart ? 1 : 3));
  }

  private static double[] along(int edge, double share, int row, int column) {
    return switch (edge) {
      case 0 -> new double[] {column + share, row};
      case 1 -> new double[] {column + 1, row + share};
      case 2 -> new double[] {column + 1 - share, row + 1};
      default -> new double[] {column, row + 1 - share};
    };
  }

  private static void add(List<Segment> segments, double[] from, double[] to) {
    segments.add(new Segment(from[0], from[1], to[0], to[1]));
  }
}
