package org.concordsim.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.concordsim.calibration.Calibrated;
import org.concordsim.calibration.Target.Use;
import org.concordsim.calibration.TargetResult;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;

/**
 * The targets of a calibration, a row each: the published range, the target in it, and what is
 * simulated before and after. Targets of all units share one axis, the distance to the target in
 * half-widths of its range.
 */
public final class CalibrationChart {
  private static final String NAME = "calibration";
  private static final double ROW = 24;
  private static final double NUMBERS = 140;
  private static final double WIDEST_NAMES = 0.34;

  private CalibrationChart() {}

  /** Draws it in all formats, two columns wide, with words of this language. */
  public static void draw(Calibrated calibrated, Path folder, Locale language) throws IOException {
    double width = FolderCharts.STANDARD_WIDTH * Figure.POINTS_PER_MILLIMETRE;
    Figure figure = figure(calibrated, Words.in(language), width);
    ChartCatalogue.write(figure, NAME, EnumSet.allOf(Format.class), folder);
  }

  static Figure figure(Calibrated calibrated, Words words, double width) {
    List<TargetResult> rows = new ArrayList<>();
    for (Use use : List.of(Use.FITTED, Use.CHECKED)) {
      calibrated.targets().stream().filter(row -> row.target().use() == use).forEach(rows::add);
    }
    double names = names(rows, words, width);
    Body grid =
        new PanelGrid(
            List.of(
                new Panel(
                    "", words.say("calibration.axis"), new CalibrationPanel(words, rows, names))),
            1,
            new Margins(names, NUMBERS, 12, 0),
            wide -> ROW * rows.size() + 6,
            false,
            "");
    return new Page(words.say("calibration.title"), grid, caption(calibrated, words))
        .from(calibrated.scenario(), calibrated.hash(), calibrated.command(), words, width);
  }

  private static double names(List<TargetResult> rows, Words words, double width) {
    double widest =
        rows.stream()
            .mapToDouble(
                row ->
                    Math.max(
                        Typeface.width(CalibrationPanel.name(row), Typeface.LABEL),
                        Typeface.width(CalibrationPanel.below(words, row), Typeface.NOTE)))
            .max()
            .orElse(0);
    return Math.min(widest + 12, width * WIDEST_NAMES);
  }

  private static String caption(Calibrated calibrated, Words words) {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.say("calibration.caption"));
    String replicates = Integer.toString(calibrated.replicates());
    sentences.add(
        calibrated.replicates() < 2
            ? words.say("replicates.one")
            : words.say("calibration.interval", replicates));
    List<String> untold =
        calibrated.targets().stream()
            .filter(row -> row.target().use() == Use.UNTOLD)
            .map(row -> row.target().id())
            .toList();
    if (!untold.isEmpty()) {
      sentences.add(words.say("calibration.untold", String.join(", ", untold)));
    }
    return words.join(sentences);
  }
}
