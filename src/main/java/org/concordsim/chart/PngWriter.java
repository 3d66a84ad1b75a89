package org.concordsim.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a figure as PNG at 300 dots an inch. */
final class PngWriter {
  private static final double DOTS_PER_POINT = 300 / 72.0;
  private static final String DOTS_PER_METRE = "11811";
  private static final String FORMAT = "javax_imageio_png_1.0";

  private PngWriter() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    BufferedImage image = rasterise(figure);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      metadata.mergeTree(FORMAT, describe(figure.provenance()));
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
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

  private static IIOMetadataNode describe(Provenance provenance) {
    IIOMetadataNode plain = new IIOMetadataNode("tEXt");
    IIOMetadataNode international = new IIOMetadataNode("iTXt");
    add(plain, international, "Title", provenance.title());
    add(plain, international, "Description", provenance.description());
    add(plain, international, "Software", "Concord");
    provenance.particulars().forEach((name, value) -> add(plain, international, name, value));
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode density = new IIOMetadataNode("pHYs");
    density.setAttribute("pixelsPerUnitXAxis", DOTS_PER_METRE);
    density.setAttribute("pixelsPerUnitYAxis", DOTS_PER_METRE);
    density.setAttribute("unitSpecifier", "meter");
    root.appendChild(density);
    if (international.hasChildNodes()) {
      root.appendChild(international);
    }
    root.appendChild(plain);
    return root;
  }

  /** A tEXt chunk holds Latin-1 alone; what does not fit goes to an iTXt chunk. */
  private static void add(
      IIOMetadataNode plain, IIOMetadataNode international, String keyword, String value) {
    boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(value);
    IIOMetadataNode entry = new IIOMetadataNode(latin ? "tEXtEntry" : "iTXtEntry");
    entry.setAttribute("keyword", keyword);
    if (latin) {
      entry.setAttribute("value", value);
      plain.appendChild(entry);
    } else {
      entry.setAttribute("compressionFlag", "FALSE");
      entry.setAttribute("compressionMethod", "0");
      entry.setAttribute("languageTag", "");
      entry.setAttribute("translatedKeyword", keyword);
      entry.setAttribute("text", value);
      international.appendChild(entry);
    }
  }
}
