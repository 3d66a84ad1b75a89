package org.concordsim.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in a box: broken into lines, shortened, aligned. */
final class Lettering {
  private static final String ELLIPSIS = "…";
  private static final double LEADING = 1.25;

  /** Chinese characters and the punctuation among them, which stand without spaces. */
  private static final String HAN = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]";

  private static final String NEVER_FIRST = "，。、；：？！）》”’…)\\]%,.;:";
  private static final String NEVER_LAST = "（《“‘(\\[";

  /** Before a space, and on both sides of a Chinese character that may end or begin a line. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?= )|(?<![ %s])(?![ %s])(?:(?<=%s)|(?=%s))"
              .formatted(NEVER_LAST, NEVER_FIRST, HAN, HAN));

  private Lettering() {}

  static double leading(Font font) {
    return font.getSize2D() * LEADING;
  }

  /** Breaks at spaces, between Chinese characters, and inside words that are wider than a line. */
  static List<String> wrap(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : BREAK.split(text.stripTrailing())) {
      String longer = line.isEmpty() ? piece.strip() : line + piece;
      if (Typeface.width(longer, font) <= width) {
        line = new StringBuilder(longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      line = new StringBuilder(breakWord(piece.strip(), font, width, lines));
    }
    lines.add(line.toString());
    return lines;
  }

  /** At most so many lines; the last one ends in an ellipsis if something is left out. */
  static List<String> wrap(String text, Font font, double width, int most) {
    List<String> lines = wrap(text, font, width);
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, shorten(kept.get(most - 1) + ELLIPSIS, font, width));
    return kept;
  }

  static String shorten(String text, Font font, double width) {
    if (Typeface.width(text, font) <= width) {
      return text;
    }
    String kept = text;
    while (!kept.isEmpty() && Typeface.width(kept + ELLIPSIS, font) > width) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept + ELLIPSIS;
  }

  static void left(Graphics2D g, String text, Font font, Color colour, double x, double y) {
    g.setFont(HanTypeface.fitting(text, font));
    g.setPaint(colour);
    g.drawString(text, (float) x, (float) y);
  }

  static void centred(Graphics2D g, String text, Font font, Color colour, double x, double y) {
    left(g, text, font, colour, x - Typeface.width(text, font) / 2, y);
  }

  static void right(Graphics2D g, String text, Font font, Color colour, double x, double y) {
    left(g, text, font, colour, x - Typeface.width(text, font), y);
  }

  /** Reads upwards, centred on the point. */
  static void upwards(Graphics2D g, String text, Font font, Color colour, double x, double y) {
    AffineTransform before = g.getTransform();
    g.rotate(-Math.PI / 2, x, y);
    centred(g, text, font, colour, x, y);
    g.setTransform(before);
  }

  private static String breakWord(String word, Font font, double width, List<String> lines) {
    String rest = word;
    while (Typeface.width(rest, font) > width) {
      int end = rest.offsetByCodePoints(0, 1);
      while (end < rest.length()
          && Typeface.width(rest.substring(0, rest.offsetByCodePoints(end, 1)), font) <= width) {
        end = rest.offsetByCodePoints(end, 1);
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
      if (rest.isEmpty()) {
        break;
      }
    }
    return rest;
  }
}
