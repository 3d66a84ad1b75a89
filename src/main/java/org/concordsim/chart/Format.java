package org.concordsim.chart;

import java.io.IOException;
import java.io.OutputStream;

/** The kinds of file in which a chart can be written. */
public enum Format {
  /** Scalable, for the web and for editing. */
  SVG("svg", SvgWriter::write),
  /** Scalable, for journals. */
  PDF("pdf", PdfWriter::write),
  /** Pixels at 300 dots an inch. */
  PNG("png", PngWriter::write);

  private final String extension;
  private final Writer writer;

  Format(String extension, Writer writer) {
    this.extension = extension;
    this.writer = writer;
  }

  /** How names of such files end, without the dot. */
  public String extension() {
    return extension;
  }

  void write(Figure figure, OutputStream out) throws IOException {
    writer.write(figure, out);
  }

  private interface Writer {
    void write(Figure figure, OutputStream out) throws IOException;
  }
}
