package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;
import org.concordsim.results.SweptFactor;
import org.concordsim.statistics.Contribution;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Game;

/**
 * What each factor brings that is off or on: the way of the escalation rate from none to all of
 * them, and what pairs bring beyond their two.
 */
final class ContributionsChart implements Chart {
  private static final double ROW = 18;
  private static final double CELL = 25;
  private static final double NUMBERS = 92;
  private static final double NARROWEST_PANEL = 175;
  private static final double NARROWEST_MATRIX = 150;

  @Override
  public String name() {
    return "contributions";
  }

  @Override
  public boolean suits(ChartSource source) {
    return game(source).isPresent();
  }

  @Override
  public String needs() {
    return "needs.contributions";
  }

  private static Optional<Game> game(ChartSource source) {
    return Game.of(paths(source), source.levels().size(), source.levels()::get, source.orders());
  }

  private static List<String> paths(ChartSource source) {
    return source.factors().stream().map(SweptFactor::path).toList();
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    Game game = game(source).orElseThrow();
    List<Contributions> arms =
        source.arms().stream().map(arm -> contributions(source, game, arm)).toList();
    List<Integer> order = order(arms.get(0));
    List<String> names = names(paths(source), order, words);
    double room = room(names, words, width);
    boolean interactions = arms.stream().anyMatch(of -> !of.pairs().isEmpty());
    List<Body> bodies = new ArrayList<>();
    bodies.add(ways(arms, order, names, words, room, width));
    if (interactions) {
      bodies.add(matrices(arms, order, names, words, room, width));
    }
    return new Page(
            words.say("contributions.title"),
            Body.stacked(bodies),
            caption(source, words, arms, interactions))
        .ofAllPoints(source, words, width);
  }

  private static Contributions contributions(ChartSource source, Game game, String arm) {
    return game.contributions(
        arm, Gauge.ESCALATIONS.measure(), source::outcome, source.contrast().seed());
  }

  /** From the one that lowers the rate most to the one that raises it most, in the first arm. */
  private static List<Integer> order(Contributions of) {
    return IntStream.range(0, of.factors().size())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                i -> {
                  double mean = of.factors().get(i).interval().estimate();
                  return Double.isNaN(mean) ? 0 : mean;
                }))
        .toList();
  }

  private static List<String> names(List<String> paths, List<Integer> order, Words words) {
    return IntStream.range(0, order.size())
        .mapToObj(i -> "%d  %s".formatted(i + 1, FactorName.of(paths.get(order.get(i)), words)))
        .toList();
  }

  private static double room(List<String> names, Words words, double width) {
    double widest =
        IntStream.range(0, names.size() + 2)
            .mapToObj(i -> i < names.size() ? names.get(i) : words.say("contributions.none"))
            .mapToDouble(name -> Typeface.width(name, Typeface.LABEL))
            .max()
            .orElse(0);
    return Math.min(widest + 10, width / 3);
  }

  private static Body ways(
      List<Contributions> arms,
      List<Integer> order,
      List<String> names,
      Words words,
      double room,
      double width) {
    List<Waterfall> ways = arms.stream().map(of -> Waterfall.of(of, order, names, words)).toList();
    Ticks across = Waterfall.range(ways);
    List<Panel> panels =
        IntStream.range(0, arms.size())
            .mapToObj(
                i ->
                    new Panel(
                        title(arms, i, words),
                        words.say("unit.escalation-rate"),
                        new WaterfallPanel(ways.get(i), across, room)))
            .toList();
    return new PanelGrid(
        panels,
        PanelGrid.columns(panels.size(), 2, width - room, NARROWEST_PANEL),
        new Margins(room, NUMBERS, 12, 8),
        wide -> ROW * (names.size() + 2) + 4,
        true,
        "");
  }

  /** Lettered, as the matrices below go on with the letters. */
  private static String title(List<Contributions> arms, int i, Words words) {
    String letter = arms.get(i).pairs().isEmpty() || arms.size() > 1 ? "" : "(a) ";
    return letter + (arms.size() > 1 ? arms.get(i).arm() : words.say("contributions.way"));
  }

  private static Body matrices(
      List<Contributions> arms,
      List<Integer> order,
      List<String> names,
      Words words,
      double room,
      double width) {
    double most =
        arms.stream()
            .flatMap(of -> of.pairs().stream())
            .mapToDouble(pair -> Math.abs(pair.interval().estimate()))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    List<Panel> panels =
        arms.stream()
            .map(
                of ->
                    new Panel(
                        arms.size() > 1
                            ? words.say("contributions.pairs.arm", of.arm())
                            : words.say("contributions.pairs"),
                        "",
                        new InteractionPanel(square(of, order), names, most, room)))
            .toList();
    return new PanelGrid(
        panels,
        PanelGrid.columns(panels.size(), 2, width - room, NARROWEST_MATRIX),
        new Margins(room, 8, 14, 8),
        wide -> CELL * (names.size() - 1),
        false,
        "",
        panels.size());
  }

  /** The pairs by the places of both factors in the figure; empty on the diagonal. */
  private static List<List<Optional<Contribution>>> square(Contributions of, List<Integer> order) {
    return order.stream().map(i -> order.stream().map(j -> pair(of, i, j)).toList()).toList();
  }

  private static Optional<Contribution> pair(Contributions of, int i, int j) {
    String one = of.factors().get(i).factors().get(0);
    String other = of.factors().get(j).factors().get(0);
    return of.pairs().stream()
        .filter(pair -> i != j && pair.factors().contains(one) && pair.factors().contains(other))
        .findFirst();
  }

  private static String caption(
      ChartSource source, Words words, List<Contributions> arms, boolean interactions) {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.say("contributions.caption"));
    int orders = arms.get(0).orders();
    if (orders > 0) {
      sentences.add(words.say("contributions.sampled", Integer.toString(orders)));
    }
    for (Contributions of : arms) {
      String total = Waterfall.numbers(words, of.total().interval());
      sentences.add(
          arms.size() > 1
              ? words.say("contributions.total.arm", of.arm(), total)
              : words.say("contributions.total", total));
    }
    if (interactions) {
      sentences.add(words.say("contributions.caption.pairs"));
    }
    int n = arms.get(0).total().interval().n();
    sentences.add(
        n > 1
            ? words.say("contributions.interval", Integer.toString(n))
            : words.say("replicates.one"));
    return words.join(sentences);
  }
}
