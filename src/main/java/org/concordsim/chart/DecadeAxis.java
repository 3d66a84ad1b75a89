package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A logarithmic axis with eight small ticks between powers of ten, and a label at each of these or,
 * where they would touch, at every second.
 */
final class DecadeAxis extends LogAxis {
  private static final long serialVersionUID = 1L;

  private static final double NARROWEST_DECADE = 32;

  private final transient NumberFormat format = Numbers.shortest();

  DecadeAxis(double lower, double upper) {
    setBase(10);
    setAutoRange(false);
    // Rounding in logarithms may else put a lower end that is a power of ten outside the range.
    setRange(lower * 0.9999, upper);
    setTickUnit(new NumberTickUnit(1, format, 9));
    setMinorTickMarksVisible(true);
    setMinorTickMarkOutsideLength(1.2f);
    setMinorTickMarkInsideLength(0);
  }

  /** JFreeChart 1.5.6 leaves out the marks of ticks without a label, so all get one. */
  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    List<NumberTick> ticks = new ArrayList<>();
    double decades = Math.log10(getUpperBound() / getLowerBound());
    boolean tight =
        RectangleEdge.isTopOrBottom(edge) && area.getWidth() / decades < NARROWEST_DECADE;
    for (Object each : super.refreshTicks(graphics, state, area, edge)) {
      ValueTick tick = (ValueTick) each;
      boolean major = tick.getTickType() == TickType.MAJOR;
      boolean even = Math.round(Math.log10(tick.getValue())) % 2 == 0;
      String label = major && (even || !tight) ? format.format(tick.getValue()) : "";
      ticks.add(
          new NumberTick(
              tick.getTickType(),
              tick.getValue(),
              label,
              tick.getTextAnchor(),
              tick.getRotationAnchor(),
              tick.getAngle()));
    }
    return ticks;
  }
}
