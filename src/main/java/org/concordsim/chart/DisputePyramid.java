package org.concordsim.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;
import org.concordsim.dispute.Stage;

/**
 * How many of all grievances reach each stage, one panel an arm: the dispute pyramid of Miller and
 * Sarat (1981). The axis is logarithmic, for the top is thousands of times narrower than the base.
 */
final class DisputePyramid implements Chart {
  private static final Map<Stage, String> MEASURES = measures();
  private static final double NUMBERS = 70;
  private static final double NARROWEST_PANEL = 170;
  private static final double TALL = 68;

  @Override
  public String name() {
    return "pyramid";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    Map<String, Map<Stage, Double>> means = means(source);
    Map<Stage, Double> reference = source.baseline().map(means::get).orElse(Map.of());
    double least = least(means);
    List<Panel> panels = new ArrayList<>();
    for (String arm : source.arms()) {
      boolean isBaseline = source.baseline().filter(arm::equals).isPresent();
      PyramidPanel panel =
          new PyramidPanel(words, means.get(arm), isBaseline ? Map.of() : reference, least);
      panels.add(new Panel(arm, words.say("axis.share"), panel::draw));
    }
    Body grid =
        new PanelGrid(
            panels,
            PanelGrid.columns(panels.size(), 2, width - PyramidPanel.NAMES, NARROWEST_PANEL),
            new Margins(PyramidPanel.NAMES, NUMBERS, 12, 10),
            wide -> TALL,
            true,
            "");
    return new Page(words.say("pyramid.title"), grid, caption(source, words, reference))
        .figure(source, words, width);
  }

  private static String caption(ChartSource source, Words words, Map<Stage, Double> reference) {
    Replicates replicates =
        Replicates.of(
            source.arms().stream()
                .map(arm -> Estimate.of(source.outcome(arm, "grievances")).n())
                .toList());
    String base = words.say("pyramid.caption", replicates.phrase(words));
    if (reference.isEmpty() || source.arms().size() == 1) {
      return base;
    }
    return words.join(List.of(base, words.say("pyramid.baseline", source.baseline().orElse(""))));
  }

  private static Map<String, Map<Stage, Double>> means(ChartSource source) {
    Map<String, Map<Stage, Double>> means = new LinkedHashMap<>();
    for (String arm : source.arms()) {
      Map<Stage, Double> byStage = new EnumMap<>(Stage.class);
      MEASURES.forEach(
          (stage, measure) -> byStage.put(stage, Estimate.of(source.outcome(arm, measure)).mean()));
      means.put(arm, byStage);
    }
    return means;
  }

  /** The smallest share that is not zero; a thousandth if there is none. */
  private static double least(Map<String, Map<Stage, Double>> means) {
    return means.values().stream()
        .flatMap(
            byStage -> byStage.values().stream().map(count -> count / byStage.get(Stage.GRIEVANCE)))
        .filter(share -> share > 0 && share <= 1)
        .min(Double::compare)
        .filter(share -> share < 0.1)
        .orElse(0.001);
  }

  private static Map<Stage, String> measures() {
    Map<Stage, String> measures = new EnumMap<>(Stage.class);
    measures.put(Stage.GRIEVANCE, "grievances");
    measures.put(Stage.CONFRONTATION, "confrontations");
    measures.put(Stage.OPEN, "open-disputes");
    measures.put(Stage.FORMAL, "formal-disputes");
    measures.put(Stage.CRISIS, "crises");
    return measures;
  }
}
