package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Panels of one size in rows, lettered (a), (b), …; axes are labelled at the left and at the bottom
 * only where the panels share them.
 *
 * @param panels from left to right, then down
 * @param columns panels in a row
 * @param margins room around the panels' data
 * @param shape height of the data of a panel, from its width, both in points
 * @param sharedX whether the horizontal axis is the same for all panels
 * @param yLabel what the vertical axis shows; empty for none
 * @param lettered panels of the figure that come before these, whose letters are taken
 */
record PanelGrid(
    List<Panel> panels,
    int columns,
    Margins margins,
    Shape shape,
    boolean sharedX,
    String yLabel,
    int lettered)
    implements Body {
  private static final double HEAD = 14;
  private static final double BELOW = 6;
  private static final double X_LABEL = 12;

  /** The first, or only, panels of a figure. */
  PanelGrid(
      List<Panel> panels,
      int columns,
      Margins margins,
      Shape shape,
      boolean sharedX,
      String yLabel) {
    this(panels, columns, margins, shape, sharedX, yLabel, 0);
  }

  /**
   * @param left room for the labels of the vertical axis, once for each row
   * @param right room to the right of the data of each panel
   * @param bottom room for tick labels
   * @param gap distance between columns
   */
  record Margins(double left, double right, double bottom, double gap) {}

  /** Gives the height of a panel's data when it is so wide. */
  interface Shape {
    double height(double width);
  }

  /** Draws a panel's content. */
  interface Ink {
    void draw(Graphics2D graphics, Rectangle2D data, boolean leftmost, boolean lowest);
  }

  record Panel(String title, String xLabel, Ink ink) {}

  /** Columns such that none is narrower than {@code least}, and a last row is not half empty. */
  static int columns(int panels, int most, double width, double least) {
    int fit = Math.max(1, Math.min(Math.min(most, panels), (int) (width / least)));
    int rows = (panels + fit - 1) / fit;
    return Math.max(1, (panels + rows - 1) / rows);
  }

  @Override
  public double height(double width) {
    int rows = (panels.size() + columns - 1) / columns;
    double between = sharedX ? 0 : foot();
    return rows * rowHeight(width) + (rows - 1) * between + foot();
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    double width = dataWidth(area.getWidth());
    double height = dataHeight(area.getWidth());
    for (int i = 0; i < panels.size(); i++) {
      int column = i % columns;
      int row = i / columns;
      double pitch = rowHeight(area.getWidth()) + (sharedX ? 0 : foot());
      // JFreeChart rounds the data's area to whole units; so must everything beside it.
      double left =
          Math.rint(
              area.getX() + margins.left() + column * (width + margins.right() + margins.gap()));
      double top = Math.rint(area.getY() + row * pitch + HEAD);
      Rectangle2D data = new Rectangle2D.Double(left, top, width, height);
      draw(g, panels.get(i), i, data);
    }
    drawSharedLabel(g, area);
  }

  private void draw(Graphics2D g, Panel panel, int index, Rectangle2D data) {
    boolean leftmost = index % columns == 0;
    boolean lowest = !sharedX || index + columns >= panels.size();
    String letter = panels.size() + lettered > 1 ? letter(lettered + index) : "";
    double room = data.getWidth() + margins.right();
    String title = Lettering.shorten(letter + panel.title(), Typeface.PANEL, room);
    Lettering.left(g, title, Typeface.PANEL, Palette.INK, data.getX(), data.getY() - 5);
    panel.ink().draw(g, data, leftmost, lowest);
    if (lowest && !panel.xLabel().isEmpty()) {
      double y = data.getMaxY() + margins.bottom() + X_LABEL - 2;
      String label = Lettering.shorten(panel.xLabel(), Typeface.LABEL, room + margins.left());
      Lettering.centred(g, label, Typeface.LABEL, Palette.INK, data.getCenterX(), y);
    }
  }

  private static String letter(int index) {
    return "(" + (char) ('a' + index % 26) + ") ";
  }

  private void drawSharedLabel(Graphics2D g, Rectangle2D area) {
    if (yLabel.isEmpty()) {
      return;
    }
    double middle = (area.getY() + HEAD + area.getMaxY() - foot()) / 2;
    double x = area.getX() + Typeface.LABEL.getSize2D();
    Lettering.upwards(g, yLabel, Typeface.LABEL, Palette.INK, x, middle);
  }

  private double foot() {
    boolean labelled = panels.stream().anyMatch(panel -> !panel.xLabel().isEmpty());
    return margins.bottom() + (labelled ? X_LABEL : 0);
  }

  private double dataWidth(double width) {
    double room = width - margins.left() - columns * margins.right();
    return Math.floor((room - (columns - 1) * margins.gap()) / columns);
  }

  private double dataHeight(double width) {
    return Math.rint(shape.height(dataWidth(width)));
  }

  private double rowHeight(double width) {
    return HEAD + dataHeight(width) + BELOW;
  }
}
