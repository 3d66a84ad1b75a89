package org.concordsim.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The common frame of all figures: title, body, caption, and a footer that says where the figure
 * comes from.
 *
 * @param title what the figure shows
 * @param body the figure itself
 * @param caption what a reader must know to read it
 */
record Page(String title, Body body, String caption) {
  private static final double MARGIN = 6;
  private static final double AFTER_TITLE = 5;
  private static final double BEFORE_CAPTION = 3;
  private static final double BEFORE_FOOTER = 5;
  private static final int FOOTER_LINES = 3;

  /** A figure of one point; where a sweep has more, the caption says which. */
  Figure figure(ChartSource source, Words words, double width) {
    return source.factors().isEmpty()
        ? ofAllPoints(source, words, width)
        : new Page(title, body, words.join(List.of(caption, point(source, words))))
            .ofAllPoints(source, words, width);
  }

  /** Says which point of a sweep a figure of one point shows. */
  static String point(ChartSource source, Words words) {
    if (source.chosenPoint().isEmpty()) {
      return words.say("sweep.base");
    }
    List<String> levels = source.levels().get(source.point());
    String settings =
        IntStream.range(0, levels.size())
            .mapToObj(f -> source.factors().get(f).path() + " = " + levels.get(f))
            .collect(Collectors.joining(", "));
    return words.say("sweep.point", Integer.toString(source.point()), settings);
  }

  /** A figure of all points of a sweep. */
  Figure ofAllPoints(ChartSource source, Words words, double width) {
    return from(source.title(), source.scenarioHash(), source.redrawCommand(), words, width);
  }

  /** A figure of something else than a results folder. */
  Figure from(String scenario, String hash, String command, Words words, double width) {
    Provenance provenance = new Provenance(title, caption, scenario, hash, command);
    String footer =
        words.say("footer", provenance.scenario(), provenance.shortHash(), provenance.command());
    double inner = width - 2 * MARGIN;
    List<String> head = Lettering.wrap(title, Typeface.TITLE, inner);
    List<String> below = Lettering.wrap(caption, Typeface.CAPTION, inner);
    List<String> foot = Lettering.wrap(footer, Typeface.FOOTER, inner, FOOTER_LINES);
    double height =
        Math.ceil(
            2 * MARGIN
                + tall(head, Typeface.TITLE)
                + AFTER_TITLE
                + body.height(inner)
                + BEFORE_CAPTION
                + tall(below, Typeface.CAPTION)
                + BEFORE_FOOTER
                + tall(foot, Typeface.FOOTER));
    return new Figure(
        width,
        height,
        provenance,
        g -> {
          g.setPaint(Color.WHITE);
          g.fill(new Rectangle2D.Double(0, 0, width, height));
          double y = write(g, head, Typeface.TITLE, Palette.INK, MARGIN) + AFTER_TITLE;
          double tall = body.height(inner);
          body.draw(g, new Rectangle2D.Double(MARGIN, y, inner, tall));
          y += tall + BEFORE_CAPTION;
          y = write(g, below, Typeface.CAPTION, Palette.INK, y) + BEFORE_FOOTER;
          write(g, foot, Typeface.FOOTER, Palette.QUIET, y);
        });
  }

  private static double tall(List<String> lines, Font font) {
    return lines.size() * Lettering.leading(font);
  }

  /** Gives where the next line would begin. */
  private static double write(
      Graphics2D g, List<String> lines, Font font, Color colour, double top) {
    double y = top;
    for (String line : lines) {
      Lettering.left(g, line, font, colour, MARGIN, y + font.getSize2D());
      y += Lettering.leading(font);
    }
    return y;
  }
}
