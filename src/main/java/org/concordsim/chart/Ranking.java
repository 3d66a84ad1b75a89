package org.concordsim.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measure.Better;
import org.concordsim.outcome.Measures;
import org.concordsim.statistics.Best;
import org.concordsim.statistics.Comparison;
import org.concordsim.statistics.Comparisons;
import org.concordsim.statistics.Contrast;
import org.concordsim.statistics.Families;
import org.concordsim.statistics.Interval;

/**
 * The arms in the order of their means. In a sweep without such a point a replicate counts with its
 * mean over all points, which every arm has gone through.
 *
 * @param places from the best; hypothetical arms stand where they would
 * @param points points that every value is the mean of
 */
record Ranking(List<Place> places, int points) {
  /**
   * One arm.
   *
   * @param difference to the baseline in the same replicates; none for the baseline
   * @param wins points at which its mean, and no other, is the best of the arms that can be chosen
   */
  record Place(
      String arm, boolean isBaseline, Interval mean, Interval difference, Best best, int wins) {}

  static Ranking of(ChartSource source, Gauge gauge) {
    Measure measure = Measures.outcomes(List.of(gauge.measure())).get(0);
    List<Integer> points =
        source.hasOnePoint()
            ? List.of(source.point())
            : IntStream.range(0, source.levels().size()).boxed().toList();
    Contrast contrast = source.contrast();
    Map<String, double[]> values = new HashMap<>();
    for (String arm : source.arms()) {
      values.put(arm, means(source, arm, gauge, points));
    }
    List<Comparison> rows =
        new Comparisons(
                contrast,
                1,
                List.of(measure),
                Families.eachOutcome(),
                (arm, point, outcome) -> values.get(arm))
            .withoutBootstrap(0);
    Map<String, Integer> wins = wins(source, gauge, measure.better(), contrast.candidates());
    Comparator<Place> order =
        Comparator.comparingDouble(
            place -> (measure.better() == Better.HIGHER ? -1 : 1) * place.mean().estimate());
    return new Ranking(
        rows.stream()
            .map(
                row ->
                    new Place(
                        row.arm(),
                        row.isBaseline(),
                        row.mean(),
                        row.difference().interval(),
                        row.best(),
                        wins.getOrDefault(row.arm(), 0)))
            .sorted(order)
            .toList(),
        points.size());
  }

  /** One mean over the points for each replicate that all points have. */
  private static double[] means(ChartSource source, String arm, Gauge gauge, List<Integer> points) {
    List<double[]> all = points.stream().map(point -> gauge.values(source, arm, point)).toList();
    int replicates = all.stream().mapToInt(values -> values.length).min().orElse(0);
    return IntStream.range(0, replicates)
        .mapToDouble(
            replicate ->
                all.stream().mapToDouble(values -> values[replicate]).sum() / points.size())
        .toArray();
  }

  /** At how many points each arm alone is best; a tie counts for none. */
  private static Map<String, Integer> wins(
      ChartSource source, Gauge gauge, Better better, List<String> arms) {
    int sign = better == Better.HIGHER ? -1 : 1;
    Map<String, Integer> wins = new HashMap<>();
    for (int point = 0; point < source.levels().size(); point++) {
      Map<String, Double> means = new LinkedHashMap<>();
      for (String arm : arms) {
        Estimate mean = Estimate.of(gauge.values(source, arm, point));
        if (mean.exists()) {
          means.put(arm, sign * mean.mean());
        }
      }
      double best = means.values().stream().mapToDouble(mean -> mean).min().orElse(Double.NaN);
      List<String> winners = means.keySet().stream().filter(a -> means.get(a) == best).toList();
      if (winners.size() == 1) {
        wins.merge(winners.get(0), 1, Integer::sum);
      }
    }
    return wins;
  }

  /** Fewest and most replicates. */
  Replicates replicates() {
    return Replicates.of(places.stream().map(place -> place.mean().n()).toList());
  }

  /** Length of the shortest interval that has one; 0 if none has. */
  static double narrowest(List<Place> places) {
    return places.stream()
        .map(Place::difference)
        .mapToDouble(at -> at.high() - at.low())
        .filter(length -> length > 0)
        .min()
        .orElse(0);
  }

  /** Ends of all intervals. */
  static double[] extent(List<Place> places) {
    return places.stream()
        .map(Place::difference)
        .flatMapToDouble(at -> Arrays.stream(new double[] {at.low(), at.estimate(), at.high()}))
        .filter(Double::isFinite)
        .toArray();
  }
}
