package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;
import org.concordsim.chart.Ranking.Place;
import org.concordsim.statistics.Comparisons;

/**
 * The arms from the best to the worst by what they change against the baseline in the same
 * replicate, how surely each is the best, and beside it what they do to trust.
 */
final class RankingChart implements Chart {
  private static final Gauge PRICE = Gauge.MAIN_HARMS.get(0);
  private static final double ROW = 25;
  private static final double NUMBERS = 112;
  private static final double NARROWEST_PANEL = 190;

  @Override
  public String name() {
    return "ranking";
  }

  @Override
  public boolean suits(ChartSource source) {
    return source.compared().isPresent();
  }

  @Override
  public String needs() {
    return "needs.ranking";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    Ranking ranking = Ranking.of(source, Gauge.ESCALATIONS);
    List<String> order = ranking.places().stream().map(Place::arm).toList();
    List<Place> prices = new ArrayList<>(Ranking.of(source, PRICE).places());
    prices.sort(Comparator.comparingInt(place -> order.indexOf(place.arm())));
    double names = names(source, ranking, words, width);
    List<Panel> panels =
        List.of(
            new Panel(
                words.say("difference.escalation-rate"),
                words.say("unit.escalation-rate"),
                new RankingPanel(source, words, ranking, ranking.places(), names, true)),
            new Panel(
                words.say("ranking.trust"),
                words.say("ranking.trust.unit"),
                new RankingPanel(source, words, ranking, prices, names, false)));
    Body grid =
        new PanelGrid(
            panels,
            PanelGrid.columns(panels.size(), 2, width - names, NARROWEST_PANEL),
            new Margins(names, NUMBERS, 12, 8),
            wide -> ROW * order.size() + 6,
            false,
            "");
    return new Page(words.say("ranking.title"), grid, caption(source, words, ranking))
        .ofAllPoints(source, words, width);
  }

  /** Room for the names of the arms: what they need, but not more than a quarter. */
  private static double names(ChartSource source, Ranking ranking, Words words, double width) {
    double widest =
        ranking.places().stream()
            .map(place -> RankingPanel.name(source, words, place))
            .mapToDouble(name -> Typeface.width(name, Typeface.LABEL))
            .max()
            .orElse(0);
    return Math.min(widest + 10, width / 4);
  }

  private static String caption(ChartSource source, Words words, Ranking ranking) {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.say("ranking.caption", source.compared().orElse("")));
    if (ranking.points() > 1) {
      sentences.add(words.say("ranking.points", Integer.toString(ranking.points())));
    } else if (!source.factors().isEmpty()) {
      sentences.add(Page.point(source, words));
    }
    sentences.add(ranking.replicates().sentence(words, "marks.dots"));
    sentences.add(words.say("ranking.best"));
    if (ranking.replicates().least() < Comparisons.ENOUGH_REPLICATES) {
      sentences.add(words.say("ranking.few", Integer.toString(Comparisons.ENOUGH_REPLICATES)));
    }
    if (source.contrast().candidates().size() < source.arms().size()) {
      sentences.add(words.say("ranking.hypothetical"));
    }
    return words.join(sentences);
  }
}
