package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordsim.chart.Curve.Outcome;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;
import org.concordsim.chart.TornadoPanel.Bar;
import org.concordsim.chart.TornadoPanel.Row;
import org.concordsim.statistics.Interval;
import org.concordsim.statistics.RankRegression;

/**
 * Which factors of a sweep matter most: the swing of the escalation rate, or of its difference to
 * the baseline, from end to end of each factor. Where all factors vary at once, rank regression
 * takes them apart.
 */
final class TornadoChart implements Chart {
  private static final double ROW = 18;
  private static final double NUMBERS = 92;
  private static final double NARROWEST_PANEL = 175;
  private static final int MOST_ROWS = 12;

  /**
   * The rows of a panel.
   *
   * @param sizes how much each factor matters, by its name
   */
  private record Part(String title, List<Row> rows, Map<String, Double> sizes, double middle) {}

  @Override
  public String name() {
    return "tornado";
  }

  @Override
  public boolean suits(ChartSource source) {
    return Layout.of(source) == Layout.CLOUD
        ? FactorAxis.numeric(source).size() > 1
        : FactorAxis.all(source).size() > 1;
  }

  @Override
  public String needs() {
    return "needs.tornado";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    boolean cloud = Layout.of(source) == Layout.CLOUD;
    Optional<String> baseline = source.compared();
    List<Part> parts =
        source.arms().stream()
            .filter(arm -> !baseline.equals(Optional.of(arm)))
            .map(
                arm -> {
                  Outcome outcome = outcome(source, arm, baseline);
                  return cloud
                      ? regression(source, words, arm, outcome)
                      : swings(source, words, arm, outcome);
                })
            .toList();
    List<String> order = order(parts);
    List<List<Row>> rows = parts.stream().map(part -> sorted(part.rows(), order)).toList();
    Ticks across = TornadoPanel.range(rows, parts.stream().mapToDouble(Part::middle).toArray());
    double names = names(order, width);
    String label = words.say(cloud ? "tornado.axis.cloud" : axis(baseline));
    List<Panel> panels =
        IntStream.range(0, parts.size())
            .mapToObj(
                i ->
                    new Panel(
                        parts.get(i).title(),
                        label,
                        new TornadoPanel(words, rows.get(i), parts.get(i).middle(), across, names)))
            .toList();
    Body grid =
        new PanelGrid(
            panels,
            PanelGrid.columns(panels.size(), 2, width - names, NARROWEST_PANEL),
            new Margins(names, NUMBERS, 12, 8),
            wide -> ROW * Math.min(MOST_ROWS, order.size()) + 4,
            true,
            "");
    Body body = cloud ? grid : Body.stacked(List.of(legend(words), grid));
    return new Page(
            words.say("tornado.title"), body, caption(source, words, baseline, order, parts))
        .ofAllPoints(source, words, width);
  }

  private static String axis(Optional<String> baseline) {
    return baseline.isPresent() ? "tornado.axis.difference" : "tornado.axis";
  }

  private static Outcome outcome(ChartSource source, String arm, Optional<String> baseline) {
    return point ->
        baseline
            .map(name -> Gauge.ESCALATIONS.differences(source, arm, name, point))
            .orElseGet(() -> Gauge.ESCALATIONS.values(source, arm, point));
  }

  private static Part swings(ChartSource source, Words words, String arm, Outcome outcome) {
    List<Row> rows = new ArrayList<>();
    Map<String, Double> sizes = new HashMap<>();
    for (FactorAxis axis : FactorAxis.all(source)) {
      Swing swing = Swing.of(source, axis, outcome);
      String name = FactorName.of(axis, words);
      sizes.put(name, swing.width());
      rows.add(
          new Row(
              name,
              List.of(
                  bar(swing.atLow(), TornadoPanel.LOW, FactorName.level(swing.low(), words)),
                  bar(swing.atHigh(), TornadoPanel.HIGH, FactorName.level(swing.high(), words))),
              numbers(words, swing.change())));
    }
    List<Integer> centre =
        IntStream.range(0, source.hasBasePoint() ? 1 : source.levels().size()).boxed().toList();
    return new Part(arm, rows, sizes, Estimate.of(Swing.mean(centre, outcome)).mean());
  }

  private static Bar bar(Estimate at, java.awt.Color colour, String level) {
    return new Bar(at.mean(), Double.NaN, Double.NaN, colour, level);
  }

  private static String numbers(Words words, Estimate at) {
    if (!at.exists()) {
      return words.say("no-data");
    }
    return numbers(words, new Interval(at.n(), at.mean(), at.low(), at.high()));
  }

  private static String numbers(Words words, Interval at) {
    String mean = Numbers.format(2).format(at.estimate());
    return Double.isFinite(at.low())
        ? words.say(
            "interval",
            mean,
            Numbers.format(2).format(at.low()),
            Numbers.format(2).format(at.high()))
        : mean;
  }

  private static Part regression(ChartSource source, Words words, String arm, Outcome outcome) {
    List<FactorAxis> axes = FactorAxis.numeric(source);
    int points = source.levels().size();
    double[][] factors =
        axes.stream()
            .map(
                axis ->
                    IntStream.range(0, points)
                        .mapToDouble(point -> axis.at(source, point))
                        .toArray())
            .toArray(double[][]::new);
    double[] means =
        IntStream.range(0, points)
            .mapToDouble(point -> Estimate.of(outcome.at(point)).mean())
            .toArray();
    RankRegression regression = RankRegression.of(factors, means);
    List<Row> rows = new ArrayList<>();
    Map<String, Double> sizes = new HashMap<>();
    for (int i = 0; i < axes.size(); i++) {
      Interval at = regression.coefficients().get(i);
      String label = FactorName.of(axes.get(i), words);
      boolean known = Double.isFinite(at.estimate());
      sizes.put(label, known ? Math.abs(at.estimate()) : 0);
      rows.add(
          new Row(
              label,
              List.of(
                  new Bar(
                      at.estimate(),
                      at.low(),
                      at.high(),
                      at.estimate() < 0 ? TornadoPanel.LOW : TornadoPanel.HIGH,
                      "")),
              known ? numbers(words, at) : words.say("no-data")));
    }
    String title =
        Double.isFinite(regression.explained())
            ? words.say("tornado.explained", arm, Numbers.format(2).format(regression.explained()))
            : arm;
    return new Part(title, rows, sizes, 0);
  }

  /** One order for all arms, by the largest of each factor's sizes. */
  private static List<String> order(List<Part> parts) {
    return parts.get(0).rows().stream()
        .map(Row::name)
        .sorted(
            Comparator.comparingDouble(
                name ->
                    -parts.stream().mapToDouble(part -> part.sizes().get(name)).max().orElse(0)))
        .toList();
  }

  private static List<Row> sorted(List<Row> rows, List<String> order) {
    return rows.stream()
        .sorted(Comparator.comparingInt(row -> order.indexOf(row.name())))
        .limit(MOST_ROWS)
        .toList();
  }

  private static double names(List<String> order, double width) {
    double widest =
        order.stream().mapToDouble(name -> Typeface.width(name, Typeface.LABEL)).max().orElse(0);
    return Math.min(widest + 10, width / 3);
  }

  private static Legend legend(Words words) {
    return new Legend(
        List.of(
            new Legend.Key(Legend.Mark.BOX, TornadoPanel.LOW, words.say("tornado.low")),
            new Legend.Key(Legend.Mark.BOX, TornadoPanel.HIGH, words.say("tornado.high"))));
  }

  private static String caption(
      ChartSource source,
      Words words,
      Optional<String> baseline,
      List<String> order,
      List<Part> parts) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        baseline
            .map(name -> words.say("tornado.caption.difference", name))
            .orElseGet(() -> words.say("tornado.caption")));
    sentences.add(
        words.say(
            switch (Layout.of(source)) {
              case GRID -> "tornado.grid";
              case STAR -> "tornado.star";
              case CLOUD -> "tornado.cloud";
            }));
    if (parts.size() > 1) {
      sentences.add(words.say("tornado.order"));
    }
    if (order.size() > MOST_ROWS) {
      sentences.add(words.say("tornado.most", Integer.toString(MOST_ROWS)));
    }
    return words.join(sentences);
  }
}
