package org.concordsim.chart;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;

/** How long before the formal stage disputes are detected, one panel an arm. */
final class LeadTimeChart implements Chart {
  private static final Margins MARGINS = new Margins(36, 8, 12, 8);
  private static final double NARROWEST_PANEL = 120;
  private static final double SHOWN = 0.99;
  private static final int MOST_BINS = 60;

  @Override
  public String name() {
    return "lead-time";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    List<LeadTimes> arms =
        source.arms().stream().map(arm -> new LeadTimes(source.leadTimes(arm))).toList();
    // Every arm shows all but its longest hundredth, or a rare arm's tail would be lost.
    double longest =
        arms.stream()
            .filter(arm -> arm.total() > 0)
            .mapToDouble(arm -> arm.quantile(SHOWN))
            .max()
            .orElse(Double.NaN);
    double days = Double.isFinite(longest) ? Math.max(1, longest) : 30;
    int bin = bin(days);
    Ticks across = Ticks.fromZero(days, 4).endingAt(Math.ceil(days / bin) * bin);
    double most =
        arms.stream()
            .filter(arm -> arm.total() > 0)
            .mapToDouble(arm -> LeadTimePanel.highest(arm, bin, across.upper()))
            .max()
            .orElse(Double.NaN);
    LeadTimePanel panel = new LeadTimePanel(words, across, bin, most, arms);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      String arm = source.arms().get(i);
      LeadTimes times = arms.get(i);
      panels.add(
          new Panel(
              arm,
              words.say("axis.lead-time"),
              (g, data, leftmost, lowest) ->
                  panel.draw(g, times, Palette.of(arm, source), data, leftmost, lowest)));
    }
    Body grid =
        new PanelGrid(
            panels,
            PanelGrid.columns(panels.size(), 3, width, NARROWEST_PANEL),
            MARGINS,
            wide -> Math.max(85, Math.min(130, 0.6 * wide)),
            true,
            words.say("axis.lead-time-share"));
    return new Page(words.say("lead-time.title"), grid, caption(source, words, arms, across, bin))
        .figure(source, words, width);
  }

  private static String caption(
      ChartSource source, Words words, List<LeadTimes> arms, Ticks across, int bin) {
    Replicates replicates =
        Replicates.of(
            source.arms().stream()
                .map(arm -> Estimate.of(source.outcome(arm, "escalation-rate")).n())
                .toList());
    String base = words.say("lead-time.caption", replicates.phrase(words), Integer.toString(bin));
    long detecting = arms.stream().filter(arm -> arm.total() > 0).count();
    String rest = words.say("lead-time.beyond", Numbers.whole(across.upper()));
    if (detecting == 0) {
      return base;
    }
    return words.join(
        detecting == 1 ? List.of(base, rest) : List.of(base, words.say("lead-time.others"), rest));
  }

  /** Whole days in a step, such that no panel has too many. */
  private static int bin(double days) {
    for (int bin : new int[] {1, 2, 5, 10, 20, 50, 100}) {
      if (days / bin <= MOST_BINS) {
        return bin;
      }
    }
    return 200;
  }
}
