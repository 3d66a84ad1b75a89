package org.concordsim.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.concordsim.chart.Ranking.Place;
import org.concordsim.statistics.Interval;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A row for each arm: its difference to the baseline with its interval, in figures too.
 *
 * @param places what to show, in the order of the ranking
 * @param names room for the names of the arms, in points
 * @param chances whether the chance to be the best is told
 */
record RankingPanel(
    ChartSource source,
    Words words,
    Ranking ranking,
    List<Place> places,
    double names,
    boolean chances)
    implements PanelGrid.Ink {
  private static final Stroke WHISKER = new BasicStroke(0.8f);
  private static final double DOT = 2;
  private static final double CAP = 3;
  private static final double ROOM = 0.06;

  /** Least distance of numbers on the axis. */
  private static final double APART = 3;

  private static final int MOST_DECIMALS = 5;

  /** The name of an arm as its row has it. */
  static String name(ChartSource source, Words words, Place place) {
    return source.contrast().hypothetical().contains(place.arm())
        ? words.say("ranking.no-choice", place.arm())
        : place.arm();
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    ValueAxis x = Plots.axis(range(data.getWidth()));
    XYPlot plot = Plots.plot(x, Plots.rows(places.size()));
    plot.setDomainGridlinesVisible(true);
    plot.addDomainMarker(new ValueMarker(0, Palette.QUIET, Palette.DASHED), Layer.BACKGROUND);
    Plots.draw(g, plot, data, leftmost, lowest);
    double row = data.getHeight() / places.size();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      double y = data.getY() + (i + 0.5) * row;
      if (leftmost) {
        String name = Lettering.shorten(name(source, words, place), Typeface.LABEL, names - 8);
        Lettering.right(g, name, Typeface.LABEL, Palette.INK, data.getX() - 6, y + 3);
      }
      mark(g, place, x, y, data);
      double left = data.getMaxX() + 6;
      String chance = chances ? chance(place) : "";
      double up = chance.isEmpty() ? 3 : -1.5;
      Lettering.left(g, numbers(place), Typeface.NOTE, Palette.INK, left, y + up);
      Lettering.left(g, chance, Typeface.NOTE, Palette.QUIET, left, y + 7.5);
    }
  }

  private void mark(Graphics2D g, Place place, ValueAxis x, double y, Rectangle2D data) {
    Interval at = place.difference();
    if (!Double.isFinite(at.estimate())) {
      return;
    }
    g.setPaint(Palette.of(place.arm(), source));
    if (Double.isFinite(at.low())) {
      double low = x.valueToJava2D(at.low(), data, RectangleEdge.BOTTOM);
      double high = x.valueToJava2D(at.high(), data, RectangleEdge.BOTTOM);
      g.setStroke(WHISKER);
      g.draw(new Line2D.Double(low, y, high, y));
      g.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
      g.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
    }
    double middle = x.valueToJava2D(at.estimate(), data, RectangleEdge.BOTTOM);
    g.fill(new Ellipse2D.Double(middle - DOT, y - DOT, 2 * DOT, 2 * DOT));
  }

  /** Always with zero, where the baseline is. */
  private Ticks range(double width) {
    double[] ends =
        DoubleStream.concat(Arrays.stream(Ranking.extent(places)), DoubleStream.of(0)).toArray();
    double least = Arrays.stream(ends).min().orElse(0);
    double most = Arrays.stream(ends).max().orElse(0);
    double room = ROOM * (most - least);
    Ticks ticks = Ticks.around(least, most, 3);
    String longest = Numbers.format(ticks.decimals()).format(-ticks.step());
    double between = width * ticks.step() / (most - least + 2 * room);
    if (between < Typeface.width(longest, Typeface.TICK) + APART) {
      ticks = Ticks.around(least, most, 1);
    }
    return room > 0 ? ticks.within(least - room, most + room) : ticks;
  }

  private String numbers(Place place) {
    Interval at = place.difference();
    if (place.isBaseline()) {
      return words.say("rates.is-baseline");
    }
    if (!Double.isFinite(at.estimate())) {
      return words.say("no-data");
    }
    String mean = Numbers.format(decimals()).format(at.estimate());
    return Double.isFinite(at.low())
        ? words.say(
            "interval",
            mean,
            Numbers.format(decimals()).format(at.low()),
            Numbers.format(decimals()).format(at.high()))
        : mean;
  }

  private int decimals() {
    double greatest = Arrays.stream(Ranking.extent(places)).map(Math::abs).max().orElse(0);
    double surest = Ranking.narrowest(places) / 2;
    int decimals = Math.max(Numbers.decimalsFor(greatest, 3), Numbers.decimalsFor(surest, 1));
    return Math.min(MOST_DECIMALS, decimals);
  }

  private String chance(Place place) {
    double chance = place.best().probability();
    if (!Double.isFinite(chance)) {
      return "";
    }
    // No number of replicates can show that it is nought or one.
    String probability =
        chance > 0.99 ? ">0.99" : chance < 0.01 ? "<0.01" : Numbers.format(2).format(chance);
    return ranking.points() > 1
        ? words.say(
            "ranking.chance.points",
            probability,
            Integer.toString(place.wins()),
            Integer.toString(ranking.points()))
        : words.say("ranking.chance", probability);
  }
}
