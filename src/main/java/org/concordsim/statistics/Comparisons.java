package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordsim.outcome.Measure;

/**
 * Compares arms. The tests of all points are adjusted at once, because they are cheap and belong
 * together; what needs resampling is computed for the points that are asked for.
 */
public final class Comparisons {
  /** From so many replicates on, every statistic is given. */
  public static final int ENOUGH_REPLICATES = BcaInterval.FEWEST;

  /** From so many on, it is told how good a choice an arm is. */
  public static final int CHOICE_REPLICATES = PosteriorMeans.FEWEST;

  /** Outcomes whose draws and resamples are in memory at a time. */
  private static final int AT_ONCE = 8;

  private record Place(String arm, int point, String outcome) {}

  private final Contrast contrast;
  private final int pointCount;
  private final List<Measure> outcomes;
  private final OutcomeSource source;
  private final Map<Place, AdjustedTest> tests;
  private final PosteriorMeans posterior;

  /**
   * Everything that can be compared.
   *
   * @param points number of points, from 0
   */
  public Comparisons(
      Contrast contrast,
      int points,
      List<Measure> outcomes,
      Families families,
      OutcomeSource source) {
    this.contrast = contrast;
    this.pointCount = points;
    this.outcomes = List.copyOf(outcomes);
    this.source = source;
    this.tests = tests(points, families);
    this.posterior = new PosteriorMeans(contrast.seed());
  }

  private Map<Place, AdjustedTest> tests(int points, Families families) {
    Map<String, List<Place>> members = new LinkedHashMap<>();
    for (Measure outcome : outcomes) {
      List<Place> family =
          members.computeIfAbsent(families.of(outcome.name()), name -> new ArrayList<>());
      for (String arm : contrast.arms()) {
        IntStream.range(0, points)
            .forEach(point -> family.add(new Place(arm, point, outcome.name())));
      }
    }
    Map<Place, AdjustedTest> adjusted = new LinkedHashMap<>();
    members.forEach(
        (family, places) -> {
          double[] p = Holm.adjust(places.stream().mapToDouble(this::unadjusted).toArray());
          int tests = (int) Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
          for (int i = 0; i < p.length; i++) {
            adjusted.put(places.get(i), new AdjustedTest(family, tests, p[i]));
          }
        });
    return adjusted;
  }

  private double unadjusted(Place place) {
    return place.arm().equals(contrast.baseline())
        ? Double.NaN
        : PairedDifference.of(
                source.values(place.arm(), place.point(), place.outcome()),
                source.values(contrast.baseline(), place.point(), place.outcome()))
            .p();
  }

  /** All comparisons, arm by arm, then point by point, then outcome by outcome. */
  public List<Comparison> all() {
    List<List<Comparison>> points = IntStream.range(0, pointCount).mapToObj(this::at).toList();
    List<Comparison> all = new ArrayList<>();
    for (int arm = 0; arm < contrast.arms().size(); arm++) {
      for (List<Comparison> point : points) {
        all.addAll(point.subList(arm * outcomes.size(), (arm + 1) * outcomes.size()));
      }
    }
    return all;
  }

  /** All comparisons of a point, arm by arm, then outcome by outcome. */
  public List<Comparison> at(int point) {
    return at(point, true);
  }

  /**
   * The same without the intervals of the bootstrap, {@link Comparison#bca} and {@link
   * Comparison#differenceBca}, which would take half of the time.
   */
  public List<Comparison> withoutBootstrap(int point) {
    return at(point, false);
  }

  private List<Comparison> at(int point, boolean bootstrap) {
    Map<String, List<Comparison>> rows = new LinkedHashMap<>();
    contrast.arms().forEach(arm -> rows.put(arm, new ArrayList<>()));
    for (int first = 0; first < outcomes.size(); first += AT_ONCE) {
      int end = Math.min(outcomes.size(), first + AT_ONCE);
      List<Contest> contests =
          outcomes.subList(first, end).stream()
              .map(outcome -> new Contest(contrast, outcome, point, source))
              .toList();
      Map<Sample, double[][]> drawn =
          Sample.draw(
              contests.stream().flatMap(contest -> contest.ranking().stream()).toList(),
              posterior::draw);
      Map<Sample, double[][]> resampled =
          bootstrap
              ? Sample.draw(
                  contests.stream().flatMap(contest -> contest.resampling().stream()).toList(),
                  new Resampling(contrast.seed())::means)
              : Map.of();
      for (Contest contest : contests) {
        Map<String, Best> ranks = contest.ranks(drawn);
        rows.forEach(
            (arm, ofArm) ->
                ofArm.add(
                    contest.of(
                        arm,
                        test(arm, point, contest.outcome()),
                        ranks.getOrDefault(arm, Best.UNKNOWN),
                        resampled)));
      }
    }
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /** The adjusted test of one difference. */
  AdjustedTest test(String arm, int point, String outcome) {
    return tests.get(new Place(arm, point, outcome));
  }
}
