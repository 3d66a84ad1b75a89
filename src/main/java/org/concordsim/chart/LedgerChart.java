package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;

/**
 * What became in each arm of the disputes of the baseline: flows between the stages reached in
 * both, and below them the escalations averted and caused.
 */
final class LedgerChart implements Chart {
  private static final double NARROWEST_PANEL = 200;
  private static final double FLOWS_HEIGHT = 165;
  private static final double ROW = 17;
  private static final double NUMBERS = 4;

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    Optional<String> baseline = source.baseline().filter(source.arms()::contains);
    List<String> arms =
        source.arms().stream().filter(arm -> !baseline.equals(Optional.of(arm))).toList();
    List<LedgerFlows> flows = arms.stream().map(arm -> LedgerFlows.of(source, arm)).toList();
    if (baseline.isEmpty() || flows.stream().allMatch(LedgerFlows::isEmpty)) {
      return new Page(words.say("ledger.title"), nothing(words), words.say("ledger.without"))
          .figure(source, words, width);
    }
    List<Panel> panels =
        IntStream.range(0, arms.size())
            .mapToObj(
                i -> new Panel(arms.get(i), "", new LedgerFlowPanel(words, flows.get(i), flows)))
            .toList();
    Body grid =
        new PanelGrid(
            panels,
            PanelGrid.columns(panels.size(), 2, width, NARROWEST_PANEL),
            new Margins(0, 0, 0, 18),
            wide -> FLOWS_HEIGHT,
            true,
            "");
    LedgerBars bars = LedgerBars.of(source, words, arms, width);
    Body balance =
        new PanelGrid(
            List.of(new Panel(words.say("ledger.bars"), words.say("ledger.axis"), bars::draw)),
            1,
            new Margins(bars.names(), NUMBERS, 12, 0),
            wide -> ROW * arms.size() + 4,
            true,
            "");
    return new Page(
            words.say("ledger.title"),
            Body.stacked(List.of(legend(words), grid, balance)),
            caption(source, words, arms, flows, baseline.get()))
        .figure(source, words, width);
  }

  private static Body legend(Words words) {
    return new Legend(
        List.of(
            new Legend.Key(Legend.Mark.BOX, LedgerFlowPanel.SAME, words.say("ledger.same")),
            new Legend.Key(Legend.Mark.BOX, LedgerFlowPanel.LOWER, words.say("ledger.lower")),
            new Legend.Key(Legend.Mark.BOX, LedgerFlowPanel.HIGHER, words.say("ledger.higher"))));
  }

  private static Body nothing(Words words) {
    return new Body() {
      @Override
      public double height(double width) {
        return 40;
      }

      @Override
      public void draw(Graphics2D g, Rectangle2D area) {
        Lettering.centred(
            g,
            words.say("no-data"),
            Typeface.NOTE,
            Palette.INK,
            area.getCenterX(),
            area.getCenterY());
      }
    };
  }

  private static String caption(
      ChartSource source,
      Words words,
      List<String> arms,
      List<LedgerFlows> flows,
      String baseline) {
    Replicates replicates =
        Replicates.of(
            arms.stream().map(arm -> source.ledger(arm, "escalation", "averted").length).toList());
    double left = flows.stream().mapToDouble(LedgerFlows::leftOut).max().orElse(0);
    String flowing =
        words.say("ledger.caption", baseline, replicates.phrase(words), Numbers.whole(left));
    String bars = words.say("ledger.caption.bars", baseline);
    return words.join(
        replicates.most() > 1
            ? List.of(flowing, bars, words.say("ledger.caption.intervals"))
            : List.of(flowing, bars));
  }
}
