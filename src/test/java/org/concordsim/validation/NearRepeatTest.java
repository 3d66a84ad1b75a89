package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.dispute.DisputeType;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.Courses;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * After a grievance the next of its kind is near, in the year of Nanjing as it is shipped: Knox's
 * ratio of pairs that are near in space (the same micro-grid, some 400 metres wide) and in time to
 * those expected if space and time had nothing to do with each other. Places and residents of
 * unequal risk leave it at 1; contagion does not. Streets are what varies: each gives one ratio.
 *
 * <p>As in studies of burglaries, pairs are of one kind. The ratio tells how much is added to what
 * there is anyway, so it is the larger the rarer a kind is. Rumours are left out, for they spread
 * by a mechanism of their own.
 */
class NearRepeatTest {
  private static final String NO_CONTAGION =
      "disputes.contagion={offspringOfOpen: 0, offspringOfFormal: 0, offspringOfCrisis: 0}";
  private static final String ARM = "round-robin";

  /** An open dispute breeds, and most take weeks to open: the first days are left out. */
  private static final Lag SOON = new Lag(14, 45);

  private static final Lag LATE = new Lag(180, 225);

  /** Days between two grievances. */
  private record Lag(int from, int to) {
    int fromMinute() {
      return from * Courses.DAY;
    }

    int toMinute() {
      return to * Courses.DAY;
    }
  }

  private static Map<DisputeType, List<Street>> shipped;
  private static Map<DisputeType, List<Street>> without;

  @BeforeAll
  static void runTheYear() throws Exception {
    shipped = streets();
    without = streets(NO_CONTAGION);
    for (DisputeType kind : shipped.keySet()) {
      tell("as shipped", kind, shipped.get(kind));
      tell("without contagion", kind, without.get(kind));
    }
  }

  @AfterAll
  static void forget() {
    shipped = Map.of();
    without = Map.of();
  }

  @Test
  void nextDisputesAreNearInSpaceAndTimeBeyondWhatUnequalPlacesGive() {
    double[] soon = ratios(shipped, SOON);
    double[] excess = Arrays.stream(soon).map(ratio -> ratio - 1).toArray();
    double[] fades = PatternRuns.difference(soon, ratios(shipped, LATE));
    double critical = PatternRuns.critical(soon.length);
    Check.tell(
        "all kinds: %.4f as shipped, %.4f without contagion"
            .formatted(PatternRuns.mean(soon), PatternRuns.mean(ratios(without, SOON))));
    assertThat(PatternRuns.t(excess)).isGreaterThan(critical);
    assertThat(PatternRuns.t(fades)).isGreaterThan(critical);
    Check.mean("Knox ratio without contagion", ratios(without, SOON), 1);
  }

  /** Published ratios of burglaries lie above 1.1 in such windows. */
  @Test
  void aRareKindHasNearRepeatsOfMoreThanATenth() {
    double[] land = ratios(Map.of(DisputeType.LAND, shipped.get(DisputeType.LAND)), SOON);
    double[] beyond = Arrays.stream(land).map(ratio -> ratio - 1.1).toArray();
    assertThat(PatternRuns.t(beyond)).isGreaterThan(PatternRuns.critical(land.length));
  }

  private static void tell(String what, DisputeType kind, List<Street> streets) {
    Map<DisputeType, List<Street>> one = Map.of(kind, streets);
    Check.tell(
        "%s, %s, %.2f a cell and year: %s"
            .formatted(
                what,
                kind,
                streets.stream().mapToInt(street -> street.events).sum()
                    / (double) streets.stream().mapToInt(street -> street.cells.length).sum(),
                List.of(new Lag(0, 14), SOON, new Lag(45, 90), LATE).stream()
                    .map(
                        lag ->
                            "%d–%d days %.3f"
                                .formatted(lag.from, lag.to, PatternRuns.mean(ratios(one, lag))))
                    .toList()));
  }

  /** One ratio for each street, of the pairs of all these kinds. */
  private static double[] ratios(Map<DisputeType, List<Street>> kinds, Lag lag) {
    int streets = kinds.values().iterator().next().size();
    return IntStream.range(0, streets)
        .mapToDouble(
            street -> {
              double near = 0;
              double expected = 0;
              for (List<Street> kind : kinds.values()) {
                near += kind.get(street).near(lag);
                expected += kind.get(street).expected(lag);
              }
              return near / expected;
            })
        .toArray();
  }

  /** Grievances of one kind in the cells of a street: the minutes at which they arose, in order. */
  private record Street(int[][] cells, int[] all, int events) {
    /** Pairs in the same cell with this lag. */
    double near(Lag lag) {
      return Arrays.stream(cells).mapToDouble(cell -> pairs(cell, lag)).sum();
    }

    /** The same if lags had nothing to do with cells. */
    double expected(Lag lag) {
      double inSpace = Arrays.stream(cells).mapToDouble(cell -> pairs(cell.length)).sum();
      return inSpace * pairs(all, lag) / pairs(events);
    }

    private static double pairs(int number) {
      return number * (number - 1.0) / 2;
    }

    private static double pairs(int[] sorted, Lag lag) {
      double pairs = 0;
      int first = 0;
      int end = 0;
      for (int i = 0; i < sorted.length; i++) {
        while (first < sorted.length
            && (first <= i || sorted[first] - sorted[i] < lag.fromMinute())) {
          first++;
        }
        end = Math.max(first, end);
        while (end < sorted.length && sorted[end] - sorted[i] < lag.toMinute()) {
          end++;
        }
        pairs += end - first;
      }
      return pairs;
    }
  }

  /** The year of the whole city, by kind and street. */
  private static Map<DisputeType, List<Street>> streets(String... settings) throws Exception {
    Scenario scenario =
        new ScenarioReader(List.of()).read(Path.of("scenarios", "nanjing.yaml"), List.of(settings));
    City city = Cities.make(scenario.city(), scenario.directory());
    Courses courses =
        Run.remembering(city, scenario.arms().get(ARM), scenario.seed(), 0)
            .toHorizon()
            .courses()
            .orElseThrow();
    Map<DisputeType, List<Street>> kinds = new EnumMap<>(DisputeType.class);
    for (DisputeType kind : DisputeType.values()) {
      if (kind != DisputeType.RUMOUR) {
        int[][] cells = arisen(courses, kind, city.cells());
        kinds.put(
            kind,
            IntStream.range(0, city.streets())
                .mapToObj(street -> street(city, cells, street))
                .toList());
      }
    }
    return kinds;
  }

  private static int[][] arisen(Courses courses, DisputeType kind, int cells) {
    int[] measured =
        IntStream.range(0, courses.size())
            .filter(i -> courses.bornMeasured(i) && courses.type(i) == kind)
            .toArray();
    int[] counts = new int[cells];
    for (int i : measured) {
      counts[courses.cell(i)]++;
    }
    int[][] minutes = new int[cells][];
    Arrays.setAll(minutes, cell -> new int[counts[cell]]);
    for (int i : measured) {
      int cell = courses.cell(i);
      minutes[cell][--counts[cell]] = courses.born(i);
    }
    Arrays.stream(minutes).forEach(Arrays::sort);
    return minutes;
  }

  private static Street street(City city, int[][] minutes, int street) {
    int[][] cells =
        IntStream.range(0, city.cells())
            .filter(cell -> city.streetOf(city.communityOf(cell)) == street)
            .mapToObj(cell -> minutes[cell])
            .toArray(int[][]::new);
    int[] all = Arrays.stream(cells).flatMapToInt(Arrays::stream).sorted().toArray();
    return new Street(cells, all, all.length);
  }
}
