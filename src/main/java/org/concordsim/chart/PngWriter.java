package org.concordsim.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes a figure as PNG at 300 dots an inch. */
final class PngWriter {
  private static final double DOTS_PER_POINT = 300 / 72.0;
  private static final int DOTS_PER_METRE = 11811;

  private PngWriter() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    PngChunk.writeFile(rasterise(figure), notes(figure.provenance()), out);
  }

  private static BufferedImage rasterise(Figure figure) {
    int width = (int) Math.round(figure.width() * DOTS_PER_POINT);
    int height = (int) Math.round(figure.height() * DOTS_PER_POINT);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    // The last row and column may be only partly covered by the figure.
    graphics.setPaint(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.scale(DOTS_PER_POINT, DOTS_PER_POINT);
    figure.paint(graphics);
    graphics.dispose();
    return image;
  }

  private static List<PngChunk> notes(Provenance provenance) {
    List<PngChunk> notes = new ArrayList<>();
    notes.add(PngChunk.density(DOTS_PER_METRE));
    notes.add(PngChunk.text("Title", provenance.title()));
    notes.add(PngChunk.text("Description", provenance.description()));
    notes.add(PngChunk.text("Software", "Concord"));
    provenance.particulars().forEach((name, value) -> notes.add(PngChunk.text(name, value)));
    return notes;
  }
}
