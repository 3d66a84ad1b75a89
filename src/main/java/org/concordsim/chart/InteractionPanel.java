package org.concordsim.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.concordsim.statistics.Contribution;
import org.concordsim.statistics.Interval;

/**
 * The lower triangle of a matrix of pairs, without its diagonal; the pair's numbers in each tile,
 * which has a frame where its interval leaves out zero.
 *
 * @param pairs by row and column; empty where nothing is known
 * @param names of the factors, which begin with their numbers
 * @param most the size that has the full colour
 * @param room for the names, in points
 */
record InteractionPanel(
    List<List<Optional<Contribution>>> pairs, List<String> names, double most, double room)
    implements PanelGrid.Ink {
  private static final double WIDEST = 62;
  private static final double FOR_INTERVAL = 50;
  private static final int FULL = 190;
  private static final double GAP = 1;

  @Override
  public void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    int last = names.size() - 1;
    double wide = Math.min(WIDEST, data.getWidth() / last);
    double tall = data.getHeight() / last;
    for (int row = 1; row <= last; row++) {
      double top = data.getY() + (row - 1) * tall;
      if (leftmost) {
        String name = Lettering.shorten(names.get(row), Typeface.LABEL, room - 8);
        double left = data.getX() - room;
        Lettering.left(g, name, Typeface.LABEL, Palette.INK, left, top + tall / 2 + 3);
      }
      for (int column = 0; column < row; column++) {
        double left = data.getX() + column * wide;
        Rectangle2D tile =
            new Rectangle2D.Double(left + GAP, top + GAP, wide - 2 * GAP, tall - 2 * GAP);
        pairs.get(row).get(column).ifPresent(pair -> tile(g, pair.interval(), tile));
      }
    }
    for (int column = 0; column < last; column++) {
      double x = data.getX() + (column + 0.5) * wide;
      String number = Integer.toString(column + 1);
      Lettering.centred(g, number, Typeface.LABEL, Palette.INK, x, data.getMaxY() + 10);
    }
  }

  private void tile(Graphics2D g, Interval at, Rectangle2D tile) {
    if (!Double.isFinite(at.estimate())) {
      return;
    }
    Color colour = at.estimate() < 0 ? TornadoPanel.LOW : TornadoPanel.HIGH;
    double share = most > 0 ? Math.abs(at.estimate()) / most : 0;
    g.setPaint(Palette.faint(colour, (int) Math.round(FULL * share)));
    g.fill(tile);
    if (at.excludes(0)) {
      g.setPaint(Palette.INK);
      g.setStroke(Palette.LINE);
      g.draw(tile);
    }
    double x = tile.getCenterX();
    double y = tile.getCenterY();
    boolean both = Double.isFinite(at.low()) && tile.getWidth() >= FOR_INTERVAL;
    String mean = Numbers.format(2).format(at.estimate());
    Lettering.centred(g, mean, Typeface.NOTE, Palette.INK, x, both ? y - 1 : y + 2.7);
    if (both) {
      String interval =
          "[%s, %s]"
              .formatted(Numbers.format(2).format(at.low()), Numbers.format(2).format(at.high()));
      Lettering.centred(g, interval, Typeface.FOOTER, Palette.INK, x, y + 7);
    }
  }
}
