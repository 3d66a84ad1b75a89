package org.concordsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Objects;

/**
 * The lattice as an image of one pixel a cell, with the borders of districts over it. Forty
 * thousand rectangles a panel would make a file that no journal takes.
 */
final class LatticePicture {
  private static final BasicStroke HALO = new BasicStroke(1.3f);
  private static final int HALO_ALPHA = 150;
  private static final int UNKNOWN = 0xFFD9D9D9;

  private final CellTable cells;
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final Path2D borders;

  LatticePicture(CellTable cells) {
    this.cells = cells;
    left = Arrays.stream(cells.x()).min().orElse(0);
    top = Arrays.stream(cells.y()).min().orElse(0);
    width = Arrays.stream(cells.x()).max().orElse(0) - left + 1;
    height = Arrays.stream(cells.y()).max().orElse(0) - top + 1;
    borders = borders(districts());
  }

  double heightToWidth() {
    return height / (double) width;
  }

  /** In the middle of the area, as large as it can be without being stretched. */
  void draw(Graphics2D g, Rectangle2D area, double[] values, double most) {
    double scale = Math.min(area.getWidth() / width, area.getHeight() / height);
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            area.getCenterX() - scale * width / 2, area.getCenterY() - scale * height / 2);
    place.scale(scale, scale);
    g.drawImage(image(values, most), place, null);
    Shape lines = place.createTransformedShape(borders);
    // A pale line beneath keeps the border visible on the darkest cells.
    g.setPaint(Palette.faint(Color.WHITE, HALO_ALPHA));
    g.setStroke(HALO);
    g.draw(lines);
    g.setPaint(Palette.INK);
    g.setStroke(Palette.HAIRLINE);
    g.draw(lines);
  }

  private BufferedImage image(double[] values, double most) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < cells.size(); i++) {
      int colour = Double.isFinite(values[i]) ? ColourScale.at(values[i] / most).getRGB() : UNKNOWN;
      image.setRGB(cells.x()[i] - left, cells.y()[i] - top, colour);
    }
    return image;
  }

  /** By row and column, with an empty rim, so that every cell has neighbours. */
  private String[][] districts() {
    String[][] districts = new String[height + 2][width + 2];
    for (int i = 0; i < cells.size(); i++) {
      districts[cells.y()[i] - top + 1][cells.x()[i] - left + 1] = cells.districts()[i];
    }
    return districts;
  }

  /** Edges between cells of different districts, those in one line joined. */
  private Path2D borders(String[][] districts) {
    Path2D path = new Path2D.Double();
    for (int y = 0; y <= height; y++) {
      int start = -1;
      for (int x = 0; x <= width; x++) {
        boolean edge = x < width && !Objects.equals(districts[y][x + 1], districts[y + 1][x + 1]);
        if (edge && start < 0) {
          start = x;
        } else if (!edge && start >= 0) {
          path.moveTo(start, y);
          path.lineTo(x, y);
          start = -1;
        }
      }
    }
    for (int x = 0; x <= width; x++) {
      int start = -1;
      for (int y = 0; y <= height; y++) {
        boolean edge = y < height && !Objects.equals(districts[y + 1][x], districts[y + 1][x + 1]);
        if (edge && start < 0) {
          start = y;
        } else if (!edge && start >= 0) {
          path.moveTo(x, start);
          path.lineTo(x, y);
          start = -1;
        }
      }
    }
    return path;
  }
}
