package org.concordsim.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.cli.Compared.Block;
import org.concordsim.cli.Compared.Point;
import org.concordsim.outcome.Dimension;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.results.GroupTable;
import org.concordsim.results.LedgerTotals;
import org.concordsim.results.ResultsFolder;
import org.concordsim.results.RunTable;
import org.concordsim.results.SweptFactor;
import org.concordsim.statistics.Comparison;
import org.concordsim.statistics.Comparisons;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Families;
import org.concordsim.statistics.Game;
import org.concordsim.statistics.GroupInequality;
import org.concordsim.statistics.LedgerEvent;
import org.concordsim.statistics.OutcomeSource;

/**
 * Compares the arms of a results folder.
 *
 * @param folder the results
 * @param baseline the arm that the others are compared to
 * @param outcomes names of the outcomes to compare; they count as declared together
 * @param points numbers of the points to show; all tests are adjusted over all points
 * @param bootstrap whether with intervals of the bootstrap, which the text does not show
 */
record Comparing(
    ResultsFolder folder,
    String baseline,
    List<String> outcomes,
    Points points,
    boolean bootstrap) {
  private static final String SIZE = "resident-years";

  /** Which points to show. */
  interface Points {
    /** The numbers of the points to show. */
    List<Integer> of(int all) throws IOException;
  }

  /** The first points, as many as somebody reads. */
  static Points first(int most) {
    return all -> IntStream.range(0, Math.min(all, most)).boxed().toList();
  }

  /** What is shown at the end of a run, and if nobody asks for anything else. */
  static Comparing headline(ResultsFolder folder, Points points) {
    return new Comparing(folder, folder.baseline(), List.of(), points, false);
  }

  /** The arms as wholes. */
  Compared wholes() throws IOException {
    List<String> considered = asked(HeadlineOutcomes.withRarerHarms(folder));
    RunTable runs = runs(considered);
    List<Measure> measures =
        Measures.outcomes(
            considered.stream().filter(outcome -> isToBeShown(runs, outcome)).toList());
    Comparisons comparisons = comparisons(runs.points(), measures, runs);
    List<Block> blocks = new ArrayList<>();
    for (Point point : shown(runs, true)) {
      blocks.add(new Block(point, "", false, rows(comparisons, point.number())));
    }
    return compared(measures, runs, "", blocks, contributions(measures, runs));
  }

  /**
   * The groups of a dimension, each for itself, and how unequal they are. Tests are adjusted over
   * the groups too.
   */
  Compared groups(Dimension dimension) throws IOException {
    List<Measure> measures =
        Measures.groups(dimension, asked(HeadlineOutcomes.of(folder, dimension)));
    RunTable runs = runs(List.of());
    List<String> read = new ArrayList<>(names(measures));
    read.add(SIZE);
    GroupTable table = folder.groups(dimension, read.stream().distinct().toList());
    List<String> groups = table.groups();
    // Every group at every point is a place of its own: the groups of point 0, then of point 1, …
    OutcomeSource everywhere =
        (arm, place, outcome) ->
            table.of(groups.get(place % groups.size())).values(arm, place / groups.size(), outcome);
    Comparisons comparisons = comparisons(runs.points() * groups.size(), measures, everywhere);
    boolean ofPeople = dimension == Dimension.TENURE || dimension == Dimension.DISTRICT;
    List<Measure> unequal = ofPeople ? relative(measures) : List.of();
    Comparisons inequality =
        comparisons(
            runs.points(),
            unequal.stream().map(Comparing::inequality).toList(),
            (arm, point, outcome) ->
                GroupInequality.between(groups, table::of, arm, point, outcome, SIZE));
    List<Block> blocks = new ArrayList<>();
    for (Point at : shown(runs, false)) {
      int point = at.number();
      for (int g = 0; g < groups.size(); g++) {
        List<Comparison> rows = rows(comparisons, point * groups.size() + g);
        blocks.add(new Block(at, groups.get(g), false, rows));
      }
      if (!unequal.isEmpty() && groups.size() > 1) {
        blocks.add(new Block(at, "", true, rows(inequality, point)));
      }
    }
    return compared(measures, runs, dimension.label(), blocks, List.of());
  }

  private RunTable runs(List<String> more) throws IOException {
    return folder.runs(
        Stream.concat(more.stream(), HoursSpent.OUTCOMES.stream()).distinct().toList());
  }

  private List<Point> shown(RunTable runs, boolean withLedger) throws IOException {
    List<Integer> numbers = points.of(runs.points());
    // The ledger was kept against the scenario's baseline, and speaks of no other.
    Map<Integer, Map<String, LedgerTotals>> ledger =
        withLedger && baseline.equals(folder.baseline())
            ? folder.ledgerTotals(LedgerEvent.ESCALATION, numbers)
            : Map.of();
    return numbers.stream()
        .map(
            number ->
                new Point(
                    number,
                    runs.settings(number),
                    runs.replicates(number),
                    HoursSpent.of(folder.arms(), number, runs),
                    ledger.getOrDefault(number, Map.of())))
        .toList();
  }

  /** Counts are unequal because groups are; only rates and shares tell of people. */
  private static List<Measure> relative(List<Measure> measures) {
    return measures.stream()
        .filter(m -> m.unit().startsWith("1/") || m.unit().equals("share"))
        .toList();
  }

  private static Measure inequality(Measure of) {
    return new Measure(of.name(), "1", of.meaning(), Measure.Better.LOWER);
  }

  private Comparisons comparisons(int places, List<Measure> measures, OutcomeSource source) {
    return new Comparisons(folder.contrast(baseline), places, measures, families(), source);
  }

  private List<Comparison> rows(Comparisons comparisons, int place) {
    return bootstrap ? comparisons.at(place) : comparisons.withoutBootstrap(place);
  }

  private Families families() {
    return outcomes.isEmpty() ? folder.families() : Families.declaring(outcomes);
  }

  private boolean isToBeShown(RunTable runs, String outcome) {
    return !outcomes.isEmpty()
        || HeadlineOutcomes.of(folder).contains(outcome)
        || IntStream.range(0, runs.points())
            .anyMatch(
                point ->
                    folder.arms().stream().anyMatch(arm -> happens(runs, arm, point, outcome)));
  }

  private static boolean happens(RunTable runs, String arm, int point, String harm) {
    return Arrays.stream(runs.values(arm, point, harm)).anyMatch(value -> value > 0);
  }

  private List<String> asked(List<String> otherwise) {
    return outcomes.isEmpty() ? otherwise : outcomes;
  }

  private static List<String> names(List<Measure> measures) {
    return measures.stream().map(Measure::name).toList();
  }

  private List<Contributions> contributions(List<Measure> measures, RunTable runs) {
    List<String> factors = folder.factors().stream().map(SweptFactor::path).toList();
    Optional<Game> game =
        Game.of(
            factors,
            runs.points(),
            point -> List.copyOf(runs.settings(point).values()),
            folder.orders());
    if (game.isEmpty()) {
      return List.of();
    }
    long seed = folder.contrast(baseline).seed();
    return measures.stream()
        .map(Measure::name)
        .flatMap(
            outcome ->
                folder.arms().stream()
                    .map(arm -> game.get().contributions(arm, outcome, runs, seed)))
        .toList();
  }

  private Compared compared(
      List<Measure> measures,
      RunTable runs,
      String grouping,
      List<Block> blocks,
      List<Contributions> contributions) {
    return new Compared(
        folder.name(),
        folder.scenarioHash(),
        folder.contrast(baseline),
        folder.designs(),
        measures,
        !outcomes.isEmpty() || folder.outcomesAreDeclared(),
        runs.points(),
        runs.replicates(),
        grouping,
        blocks,
        contributions);
  }
}
