package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import org.jfree.chart.plot.XYPlot;

/**
 * Draws a figure that nobody sees, so that fonts and libraries are ready when charts are drawn: a
 * third of a second that a processor has to spare while the scenario is read.
 */
final class Rehearsal {
  private static final Provenance NOTHING = new Provenance("", "", "", "", "");
  private static final Ticks TICKS = new Ticks(0, 1, 1);

  private Rehearsal() {}

  static void perform() throws IOException {
    Figure figure = new Figure(100, 100, NOTHING, Rehearsal::paint);
    for (Format format : Format.values()) {
      format.write(figure, OutputStream.nullOutputStream());
    }
  }

  private static void paint(Graphics2D g) {
    XYPlot plot = Plots.plot(Plots.axis(TICKS), Plots.axis(TICKS));
    Plots.draw(g, plot, new Rectangle2D.Double(20, 20, 60, 60), true, true);
    Lettering.upwards(g, "Concord", Typeface.TITLE, Palette.INK, 50, 50);
  }
}
