package org.concordsim.chart;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A picture ready to be drawn on anything.
 *
 * @param width in points, 72 to the inch
 * @param height in points
 * @param provenance where it comes from
 * @param ink draws it; must give the same strokes each time it is called
 */
record Figure(double width, double height, Provenance provenance, Consumer<Graphics2D> ink) {
  static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  void paint(Graphics2D graphics) {
    ink.accept(graphics);
  }
}
