package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.concordsim.chart.Contours.Segment;
import org.junit.jupiter.api.Test;

class ContoursTest {
  @Test
  void onAPlaneEveryLineHasItsValueAllAlong() {
    double[][] plane = new double[5][4];
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 4; column++) {
        plane[row][column] = 2 * column + 3 * row;
      }
    }

    List<Segment> line = Contours.of(plane, 7.5);

    assertThat(line).isNotEmpty();
    for (Segment piece : line) {
      assertThat(2 * piece.x1() + 3 * piece.y1()).isCloseTo(7.5, within(1e-12));
      assertThat(2 * piece.x2() + 3 * piece.y2()).isCloseTo(7.5, within(1e-12));
    }
  }

  @Test
  void aSingleSummitIsSurrounded() {
    double[][] summit = {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}};

    List<Segment> line = Contours.of(summit, 0.5);

    assertThat(line).hasSize(4);
    double length =
        line.stream().mapToDouble(p -> Math.hypot(p.x1() - p.x2(), p.y1() - p.y2())).sum();
    assertThat(length).isCloseTo(4 * Math.sqrt(0.5), within(1e-12));
  }

  @Test
  void onASaddleTheMiddleDecidesWhichCornersMeet() {
    // The middle is above 0.4 and below 0.6, so the high corners meet in the first case only.
    double[][] saddle = {{1, 0}, {0, 1}};

    assertThat(Contours.of(saddle, 0.4))
        .allMatch(piece -> around(piece, 1, 0) || around(piece, 0, 1));
    assertThat(Contours.of(saddle, 0.6))
        .allMatch(piece -> around(piece, 0, 0) || around(piece, 1, 1));
  }

  @Test
  void whereAValueIsMissingNoLineIsDrawn() {
    assertThat(Contours.of(new double[][] {{1, 0}, {0, Double.NaN}}, 0.5)).isEmpty();
    assertThat(Contours.of(new double[][] {{1, 1}, {1, 1}}, 1)).isEmpty();
  }

  private static boolean around(Segment piece, double x, double y) {
    return Math.hypot(piece.x1() - x, piece.y1() - y) < 0.5
        && Math.hypot(piece.x2() - x, piece.y2() - y) < 0.5;
  }
}
