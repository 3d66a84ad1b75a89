package org.concordsim.chart;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter as it is drawn. Most of a figure is text, and its outlines are long: a file holds the
 * outline of each letter once and says where it stands.
 *
 * @param glyph its number in the font
 */
record Letter(Font font, int glyph) {
  /**
   * A letter at its place in a line.
   *
   * @param x points from the beginning of the line
   */
  record Placed(Letter letter, double x) {}

  /** The letters of a line, those without ink left out. */
  static List<Placed> of(String line, Font font) {
    GlyphVector glyphs = font.createGlyphVector(Typeface.MEASURE, line);
    List<Placed> letters = new ArrayList<>();
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      if (!Character.isWhitespace(line.charAt(glyphs.getGlyphCharIndex(i)))) {
        Letter letter = new Letter(font, glyphs.getGlyphCode(i));
        letters.add(new Placed(letter, glyphs.getGlyphPosition(i).getX()));
      }
    }
    return letters;
  }

  /** Its outline where it stands at the origin; y points downwards. */
  Shape outline() {
    return font.createGlyphVector(Typeface.MEASURE, new int[] {glyph}).getGlyphOutline(0);
  }
}
