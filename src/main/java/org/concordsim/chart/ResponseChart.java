package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;

/**
 * How outcomes answer to what a sweep varies. A grid is cut along its first numeric factor; other
 * designs have a panel for each numeric factor.
 */
final class ResponseChart implements Chart {
  private static final Margins OWN_AXES = new Margins(40, 6, 12, 38);
  private static final Margins COMMON_AXIS = new Margins(46, 6, 12, 12);
  private static final double NARROWEST_PANEL = 150;
  private static final double NARROWEST_SMALL_PANEL = 90;
  private static final int MOST_COLUMNS = 6;

  @Override
  public String name() {
    return "response";
  }

  @Override
  public boolean suits(ChartSource source) {
    return !FactorAxis.numeric(source).isEmpty();
  }

  @Override
  public String needs() {
    return "needs.response";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    List<FactorAxis> numeric = FactorAxis.numeric(source);
    return switch (Layout.of(source)) {
      case GRID -> ofGrid(source, words, width, numeric.get(0));
      case STAR ->
          byFactor(
              source,
              words,
              width,
              words.say("response.star"),
              (axis, outcomes) -> curves(source, axis, Slice.along(source, axis), outcomes));
      case CLOUD ->
          byFactor(
              source,
              words,
              width,
              words.say("response.cloud"),
              (axis, outcomes) ->
                  source.arms().stream()
                      .map(arm -> Curve.running(arm, axis, source, outcomes.apply(arm)))
                      .toList());
    };
  }

  private static Curve.Outcome at(ChartSource source, String arm, Gauge gauge) {
    return point -> gauge.values(source, arm, point);
  }

  private static List<Curve> curves(
      ChartSource source, FactorAxis axis, Slice slice, Function<String, Curve.Outcome> outcomes) {
    return source.arms().stream()
        .map(arm -> Curve.through(arm, axis, slice, outcomes.apply(arm)))
        .toList();
  }

  /** Of the grid, one panel an outcome; or a row an outcome, with a column a level of another. */
  private static Figure ofGrid(ChartSource source, Words words, double width, FactorAxis axis) {
    Optional<FactorAxis> columns =
        FactorAxis.all(source).stream()
            .filter(other -> !other.equals(axis) && other.levels().size() <= MOST_COLUMNS)
            .findFirst();
    Slice slice =
        columns
            .map(other -> Slice.along(source, axis, other))
            .orElseGet(() -> Slice.along(source, axis));
    String fixed = slice.text().isEmpty() ? "" : words.say("response.fixed", slice.text());
    Body body =
        columns
            .map(other -> byLevel(source, words, width, axis, other, slice))
            .orElseGet(() -> byOutcome(source, words, width, axis, slice));
    String change =
        columns.isPresent() ? "" : words.say("response.change", axis.name(axis.levels().get(0)));
    String units = columns.isPresent() ? words.say("response.units") : "";
    return page(
        source, words, width, body, join(words, words.say("response.grid"), change, fixed, units));
  }

  private static Body byOutcome(
      ChartSource source, Words words, double width, FactorAxis axis, Slice slice) {
    List<Panel> panels = new ArrayList<>();
    List<Gauge> gauges = Stream.concat(Stream.of(Gauge.ESCALATIONS), Gauge.HARMS.stream()).toList();
    for (Gauge gauge : gauges) {
      List<Curve> curves = curves(source, axis, slice, arm -> at(source, arm, gauge));
      panels.add(own(source, words, axis, gauge.title(words), curves, false));
    }
    List<Curve> changes = curves(source, axis, slice, arm -> change(source, arm, axis, slice));
    panels.add(1, own(source, words, axis, words.say("response.change.title"), changes, true));
    return new PanelGrid(
        panels,
        PanelGrid.columns(panels.size(), 2, width, NARROWEST_PANEL),
        OWN_AXES,
        wide -> Math.max(70, Math.min(120, 0.55 * wide)),
        true,
        "");
  }

  private static Panel own(
      ChartSource source,
      Words words,
      FactorAxis axis,
      String title,
      List<Curve> curves,
      boolean zero) {
    Ticks up = CurvePanel.range(curves);
    return new Panel(
        title, axis.label(), new CurvePanel(source, words, axis, curves, up, zero, true));
  }

  /** Against the lowest level in the same replicate. */
  private static Curve.Outcome change(
      ChartSource source, String arm, FactorAxis axis, Slice slice) {
    Optional<Integer> lowest = slice.point(axis, axis.levels().get(0));
    return point ->
        lowest
            .map(
                first ->
                    Estimate.differences(
                        Gauge.ESCALATIONS.values(source, arm, point),
                        Gauge.ESCALATIONS.values(source, arm, first)))
            .orElseGet(() -> new double[0]);
  }

  private static Body byLevel(
      ChartSource source,
      Words words,
      double width,
      FactorAxis axis,
      FactorAxis columns,
      Slice slice) {
    List<Body> rows = new ArrayList<>();
    int letters = 0;
    for (Gauge gauge : shortList()) {
      List<List<Curve>> cuts =
          columns.levels().stream()
              .map(level -> slice.at(columns, level))
              .map(cut -> curves(source, axis, cut, arm -> at(source, arm, gauge)))
              .toList();
      List<String> titles =
          columns.levels().stream()
              .map(level -> columns.label() + " = " + columns.name(level))
              .toList();
      List<FactorAxis> axes = columns.levels().stream().map(level -> axis).toList();
      rows.add(row(source, words, width, gauge.label(words), axes, titles, cuts, letters));
      letters += cuts.size();
    }
    return Body.stacked(rows);
  }

  private static List<Gauge> shortList() {
    return Stream.concat(Stream.of(Gauge.ESCALATIONS), Gauge.MAIN_HARMS.stream()).toList();
  }

  private interface Curves {
    List<Curve> of(FactorAxis axis, Function<String, Curve.Outcome> outcomes);
  }

  /**
   * What a row of panels shows.
   *
   * @param baseline the arm that differences leave out, if it shows differences
   */
  private record Row(
      String label, Optional<String> baseline, Function<String, Curve.Outcome> outcomes) {
    boolean shows(String arm) {
      return !baseline.equals(Optional.of(arm));
    }
  }

  private static List<Row> rows(ChartSource source, Words words) {
    Gauge harm = Gauge.MAIN_HARMS.get(0);
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            Gauge.ESCALATIONS.label(words),
            Optional.empty(),
            arm -> at(source, arm, Gauge.ESCALATIONS)));
    if (source.compared().isEmpty()) {
      rows.add(new Row(harm.label(words), Optional.empty(), arm -> at(source, arm, harm)));
      return rows;
    }
    String baseline = source.compared().get();
    for (Gauge gauge : List.of(Gauge.ESCALATIONS, harm)) {
      rows.add(
          new Row(
              words.say("response.less", gauge.label(words)),
              source.compared(),
              arm -> point -> gauge.differences(source, arm, baseline, point)));
    }
    return rows;
  }

  private static Figure byFactor(
      ChartSource source, Words words, double width, String how, Curves curves) {
    List<FactorAxis> axes = FactorAxis.numeric(source);
    List<Body> rows = new ArrayList<>();
    int letters = 0;
    List<String> titles = axes.stream().map(FactorAxis::label).toList();
    for (Row row : rows(source, words)) {
      List<List<Curve>> all =
          axes.stream()
              .map(axis -> curves.of(axis, row.outcomes()))
              .map(of -> of.stream().filter(curve -> row.shows(curve.arm())).toList())
              .toList();
      rows.add(row(source, words, width, row.label(), axes, titles, all, letters));
      letters += axes.size();
    }
    String compared =
        source.compared().map(name -> words.say("response.difference", name)).orElse("");
    return page(
        source,
        words,
        width,
        Body.stacked(rows),
        join(words, how, compared, words.say("response.units")));
  }

  /** Panels of one outcome with a common vertical axis. */
  private static Body row(
      ChartSource source,
      Words words,
      double width,
      String label,
      List<FactorAxis> axes,
      List<String> titles,
      List<List<Curve>> curves,
      int letters) {
    Ticks up = CurvePanel.range(curves.stream().flatMap(List::stream).toList());
    boolean sameAxis = axes.stream().distinct().count() == 1;
    List<Panel> panels =
        IntStream.range(0, axes.size())
            .mapToObj(
                i ->
                    new Panel(
                        titles.get(i),
                        sameAxis ? axes.get(i).label() : "",
                        new CurvePanel(source, words, axes.get(i), curves.get(i), up, true, false)))
            .toList();
    return new PanelGrid(
        panels,
        PanelGrid.columns(panels.size(), sameAxis ? MOST_COLUMNS : 4, width, NARROWEST_SMALL_PANEL),
        COMMON_AXIS,
        wide -> Math.max(70, Math.min(105, 0.7 * wide)),
        sameAxis,
        label,
        letters);
  }

  private static Figure page(ChartSource source, Words words, double width, Body body, String how) {
    Replicates replicates =
        Replicates.of(
            IntStream.range(0, source.levels().size())
                .map(
                    point ->
                        source.arms().stream()
                            .map(arm -> Gauge.ESCALATIONS.values(source, arm, point).length)
                            .max(Comparator.naturalOrder())
                            .orElse(0))
                .boxed()
                .toList());
    String interval =
        Layout.of(source) == Layout.CLOUD
            ? words.say("response.cloud.interval", replicates.phrase(words))
            : replicates.sentence(words, "marks.bands");
    String unequal = replicates.least() < replicates.most() ? words.say("replicates.unequal") : "";
    return new Page(
            words.say("response.title"),
            Body.stacked(List.of(legend(source), body)),
            join(words, how, interval, unequal))
        .ofAllPoints(source, words, width);
  }

  private static Legend legend(ChartSource source) {
    return new Legend(
        source.arms().stream()
            .map(arm -> new Legend.Key(Legend.Mark.BAND, Palette.of(arm, source), arm))
            .toList());
  }

  private static String join(Words words, String... sentences) {
    return words.join(Stream.of(sentences).filter(text -> !text.isEmpty()).toList());
  }
}
