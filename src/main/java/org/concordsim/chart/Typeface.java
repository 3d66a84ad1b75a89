package org.concordsim.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Liberation Sans, which comes with the program (SIL Open Font License), so that a figure does not
 * depend on the fonts of a machine.
 */
final class Typeface {
  // Java copies a font into a temporary file each time it is loaded.
  private static final Font BOLD = load("Bold");
  private static final Font REGULAR = load("Regular");

  static final Font TITLE = BOLD.deriveFont(10f);
  static final Font PANEL = BOLD.deriveFont(8.5f);
  static final Font LABEL = REGULAR.deriveFont(8.5f);
  static final Font TICK = REGULAR.deriveFont(8f);
  static final Font CAPTION = REGULAR.deriveFont(8f);
  static final Font NOTE = REGULAR.deriveFont(7.5f);
  static final Font FOOTER = REGULAR.deriveFont(6.5f);

  /** Measures text in the same way for every kind of file. */
  static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private Typeface() {}

  static double width(String text, Font font) {
    return HanTypeface.fitting(text, font).getStringBounds(text, MEASURE).getWidth();
  }

  private static Font load(String style) {
    String file = "/liberation/LiberationSans-" + style + ".ttf";
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
