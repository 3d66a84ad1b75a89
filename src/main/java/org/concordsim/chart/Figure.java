package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A picture ready to be drawn on anything.
 *
 * @param width in points, 72 to the inch
 * @param height in points
 * @param provenance where it comes from
 * @param ink draws it; must give the same strokes each time it is called, and may be called by
 *     several threads at a time
 */
record Figure(double width, double height, Provenance provenance, Consumer<Graphics2D> ink) {
  static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  /** JFreeChart puts back the hints it found, and fails where it found none. */
  private static final Map<RenderingHints.Key, Object> HINTS =
      Map.of(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);

  void paint(Graphics2D graphics) {
    HINTS.forEach(graphics::setRenderingHint);
    ink.accept(graphics);
  }
}
