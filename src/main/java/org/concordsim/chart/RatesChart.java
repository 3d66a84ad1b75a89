package org.concordsim.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;

/** Escalation and crisis rates by arm, with intervals. */
final class RatesChart implements Chart {
  private static final List<String> MEASURES = List.of("escalation-rate", "crisis-rate");
  private static final double ROW = 15;
  private static final double NUMBERS = 98;
  private static final double NARROWEST_PANEL = 190;

  @Override
  public String name() {
    return "rates";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    double names = names(source, width);
    List<RatesPanel> parts =
        MEASURES.stream().map(measure -> RatesPanel.of(source, words, measure, names)).toList();
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      panels.add(panel(words, MEASURES.get(i), "measure.", parts.get(i)));
    }
    compared(source)
        .ifPresent(
            baseline -> {
              for (String measure : MEASURES) {
                RatesPanel part = RatesPanel.ofDifferences(source, words, measure, names, baseline);
                panels.add(panel(words, measure, "difference.", part));
              }
            });
    Body grid =
        new PanelGrid(
            panels,
            PanelGrid.columns(MEASURES.size(), 2, width - names, NARROWEST_PANEL),
            new Margins(names, NUMBERS, 12, 8),
            wide -> ROW * source.arms().size() + 6,
            false,
            "");
    return new Page(words.say("rates.title"), grid, caption(source, words, parts))
        .figure(source, words, width);
  }

  /** The baseline, if there is anything to compare with it. */
  private static Optional<String> compared(ChartSource source) {
    return source
        .baseline()
        .filter(name -> source.arms().contains(name) && source.arms().size() > 1);
  }

  private static Panel panel(Words words, String measure, String kind, RatesPanel part) {
    return new Panel(words.say(kind + measure), words.say("unit." + measure), part::draw);
  }

  /** Room for the names of the arms: what they need, but not more than a quarter. */
  private static double names(ChartSource source, double width) {
    double widest =
        source.arms().stream()
            .mapToDouble(arm -> Typeface.width(arm, Typeface.LABEL))
            .max()
            .orElse(0);
    return Math.min(widest + 10, width / 4);
  }

  private static String caption(ChartSource source, Words words, List<RatesPanel> parts) {
    List<Integer> counts =
        parts.stream()
            .flatMap(part -> part.estimates().stream())
            .map(Estimate::n)
            .filter(n -> n > 0)
            .toList();
    Replicates replicates = Replicates.of(counts);
    List<String> sentences = new ArrayList<>();
    sentences.add(words.say("rates.caption"));
    if (replicates.most() > 1) {
      sentences.add(words.say("rates.replicates"));
    }
    sentences.add(replicates.sentence(words, "marks.whiskers"));
    source.baseline().ifPresent(name -> sentences.add(words.say("rates.baseline", name)));
    compared(source).ifPresent(name -> sentences.add(words.say("rates.difference", name)));
    if (replicates.most() > 1) {
      sentences.add(words.say("rates.paired"));
    }
    return words.join(sentences);
  }
}
