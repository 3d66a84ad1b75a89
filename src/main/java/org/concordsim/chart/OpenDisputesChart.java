package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;
import org.concordsim.dispute.Stage;

/** How many disputes are open at each stage on each day, one panel an arm. */
final class OpenDisputesChart implements Chart {
  static final Map<Stage, String> MEASURES = measures();

  private static final Margins MARGINS = new Margins(54, 6, 12, 12);
  private static final double NARROWEST_PANEL = 120;

  @Override
  public String name() {
    return "open-disputes";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    List<DailyStages> arms =
        source.arms().stream().map(arm -> DailyStages.of(source, arm)).toList();
    OpenDisputesPanel panel = OpenDisputesPanel.common(source, words, arms);
    Optional<DailyStages> baseline = compared(source).map(arms::get);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      DailyStages stages = arms.get(i);
      Optional<DailyStages> other = baseline.filter(compared -> compared != stages);
      panels.add(
          new Panel(
              source.arms().get(i),
              words.say("axis.day"),
              (g, data, leftmost, lowest) -> panel.draw(g, stages, other, data, leftmost, lowest)));
    }
    Body grid =
        new PanelGrid(
            panels,
            PanelGrid.columns(panels.size(), 3, width, NARROWEST_PANEL),
            MARGINS,
            wide -> Math.max(80, Math.min(150, 0.7 * wide)),
            true,
            words.say(panel.logarithmic() ? "axis.open-disputes.log" : "axis.open-disputes"));
    Replicates replicates = Replicates.of(arms.stream().map(DailyStages::replicates).toList());
    Body body = Body.stacked(List.of(legend(source, words), grid));
    return new Page(
            words.say("open-disputes.title"), body, caption(words, replicates, panel.logarithmic()))
        .figure(source, words, width);
  }

  /** The baseline's place among the arms, if there is anything to compare with it. */
  private static Optional<Integer> compared(ChartSource source) {
    return source
        .baseline()
        .map(source.arms()::indexOf)
        .filter(index -> index >= 0 && source.arms().size() > 1);
  }

  private static String caption(Words words, Replicates replicates, boolean logarithmic) {
    String base = words.say("open-disputes.caption");
    String intervals = replicates.sentence(words, "marks.bands");
    return words.join(
        logarithmic
            ? List.of(base, words.say("open-disputes.log"), intervals)
            : List.of(base, intervals));
  }

  private static Legend legend(ChartSource source, Words words) {
    List<Legend.Key> keys = new ArrayList<>();
    for (Stage stage : MEASURES.keySet()) {
      keys.add(
          new Legend.Key(Legend.Mark.BAND, Palette.of(stage), words.say("stage." + stage.name())));
    }
    if (source.warmUpDays() > 0) {
      keys.add(new Legend.Key(Legend.Mark.BOX, Palette.SHADE, words.say("warm-up.legend")));
    }
    compared(source)
        .ifPresent(
            index ->
                keys.add(
                    new Legend.Key(
                        Legend.Mark.DASHES,
                        Palette.QUIET,
                        words.say("open-disputes.baseline", source.arms().get(index)))));
    return new Legend(keys);
  }

  private static Map<Stage, String> measures() {
    Map<Stage, String> measures = new EnumMap<>(Stage.class);
    measures.put(Stage.GRIEVANCE, "open-grievance");
    measures.put(Stage.CONFRONTATION, "open-confrontation");
    measures.put(Stage.OPEN, "open-open");
    measures.put(Stage.FORMAL, "open-formal");
    return measures;
  }

  /** The estimates of one arm. */
  record DailyStages(Map<Stage, Estimate[]> byStage) {
    static DailyStages of(ChartSource source, String arm) {
      Map<Stage, Estimate[]> byStage = new EnumMap<>(Stage.class);
      MEASURES.forEach(
          (stage, measure) -> byStage.put(stage, Estimate.daily(source.series(arm, measure))));
      return new DailyStages(byStage);
    }

    int replicates() {
      return byStage.values().stream()
          .flatMap(Arrays::stream)
          .mapToInt(Estimate::n)
          .max()
          .orElse(0);
    }
  }
}
