package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measure.Better;

/**
 * All arms on one outcome at one point. Every statistic uses the replicates in which all values
 * that it needs are numbers; the resampled means of the same replicates are shared.
 */
final class Contest {
  private final Contrast contrast;
  private final Measure outcome;
  private final int point;
  private final Map<String, double[]> values = new LinkedHashMap<>();

  /** The resampled means of all arms without a gap in these replicates. */
  private final Map<BitSet, Map<String, double[]>> resampled = new HashMap<>();

  Contest(Contrast contrast, Measure outcome, int point, OutcomeSource source) {
    this.contrast = contrast;
    this.outcome = outcome;
    this.point = point;
    for (String arm : contrast.arms()) {
      values.put(arm, source.values(arm, point, outcome.name()));
    }
  }

  String outcome() {
    return outcome.name();
  }

  /**
   * The comparison of an arm with the baseline.
   *
   * @param bootstrap whether with intervals of the bootstrap
   */
  Comparison of(String arm, AdjustedTest test, Best best, boolean bootstrap) {
    double[] own = values.get(arm);
    boolean isBaseline = arm.equals(contrast.baseline());
    Pairs pairs = Pairs.of(own, values.get(contrast.baseline()));
    Moments moments = Moments.of(own);
    return new Comparison(
        arm,
        point,
        outcome.name(),
        Interval.ofMean(moments),
        moments.standardError(),
        bootstrap ? bca(arm) : Interval.NONE,
        contrast.baseline(),
        isBaseline ? PairedDifference.NONE : PairedDifference.of(pairs),
        isBaseline || !bootstrap ? Interval.NONE : differenceBca(arm, pairs),
        isBaseline || !isPositive(pairs) ? Interval.NONE : RatioOfMeans.of(pairs),
        best,
        achievable(arm),
        test);
  }

  /** How many times as much is a question for what cannot be negative. */
  private static boolean isPositive(Pairs pairs) {
    return Arrays.stream(pairs.first()).allMatch(value -> value >= 0)
        && Arrays.stream(pairs.second()).allMatch(value -> value >= 0);
  }

  private Interval bca(String arm) {
    BitSet complete = complete(List.of(arm));
    return complete.cardinality() < BcaInterval.FEWEST
        ? Interval.NONE
        : BcaInterval.of(at(complete, values.get(arm)), resampled(complete).get(arm));
  }

  private Interval differenceBca(String arm, Pairs pairs) {
    BitSet complete = complete(List.of(arm, contrast.baseline()));
    if (complete.cardinality() < BcaInterval.FEWEST) {
      return Interval.NONE;
    }
    double[] first = resampled(complete).get(arm);
    double[] second = resampled(complete).get(contrast.baseline());
    return BcaInterval.of(pairs.differences(), new Pairs(first, second).differences());
  }

  /** Where the ceiling is no better than the baseline, there is nothing to have a share of. */
  private Interval achievable(String arm) {
    Predicate<String> isCompared = name -> !name.equals(contrast.baseline()) && !name.equals(arm);
    if (arm.equals(contrast.baseline()) || contrast.ceiling().filter(isCompared).isEmpty()) {
      return Interval.NONE;
    }
    String ceiling = contrast.ceiling().get();
    BitSet complete = complete(List.of(arm, contrast.baseline(), ceiling));
    double[] baseline = at(complete, values.get(contrast.baseline()));
    Pairs gains =
        new Pairs(
            new Pairs(baseline, at(complete, values.get(arm))).differences(),
            new Pairs(baseline, at(complete, values.get(ceiling))).differences());
    return isImprovement(Moments.of(gains.second()).mean())
        ? RatioOfMeans.of(gains)
        : Interval.NONE;
  }

  /** Whether the outcome of the baseline is worse by this much than that of another arm. */
  private boolean isImprovement(double excess) {
    return switch (outcome.better()) {
      case LOWER -> excess > 0;
      case HIGHER -> excess < 0;
      case NEITHER -> false;
    };
  }

  /** The replicates by which the candidates are ranked; none if they cannot be. */
  BitSet ranking() {
    List<String> candidates = contrast.candidates();
    BitSet complete = complete(candidates);
    boolean canBeRanked =
        outcome.better() != Better.NEITHER
            && candidates.size() >= 2
            && complete.cardinality() >= PosteriorMeans.FEWEST;
    return canBeRanked ? complete : new BitSet();
  }

  /** The values of the candidates in these replicates, one row an arm. */
  Stream<double[]> candidates(BitSet replicates) {
    return contrast.candidates().stream().map(arm -> at(replicates, values.get(arm)));
  }

  /** How good a choice each candidate is, by draws of their means, one row an arm. */
  Map<String, Best> ranks(double[][] drawn) {
    Best[] ranked = Best.rank(drawn, outcome.better());
    Map<String, Best> ranks = new HashMap<>();
    for (int i = 0; i < ranked.length; i++) {
      ranks.put(contrast.candidates().get(i), ranked[i]);
    }
    return ranks;
  }

  /** The replicates in which all these arms have a number. */
  private BitSet complete(List<String> arms) {
    BitSet complete = new BitSet();
    complete.set(0, values.get(arms.get(0)).length);
    for (String arm : arms) {
      double[] own = values.get(arm);
      for (int i = 0; i < own.length; i++) {
        if (Double.isNaN(own[i])) {
          complete.clear(i);
        }
      }
    }
    return complete;
  }

  private Map<String, double[]> resampled(BitSet complete) {
    return resampled.computeIfAbsent(complete, this::resample);
  }

  private Map<String, double[]> resample(BitSet complete) {
    List<String> whole = new ArrayList<>();
    List<double[]> series = new ArrayList<>();
    for (String arm : contrast.arms()) {
      double[] chosen = at(complete, values.get(arm));
      if (Arrays.stream(chosen).noneMatch(Double::isNaN)) {
        whole.add(arm);
        series.add(chosen);
      }
    }
    double[][] means = new Resampling(contrast.seed()).means(series.toArray(double[][]::new));
    Map<String, double[]> byArm = new HashMap<>();
    for (int i = 0; i < means.length; i++) {
      byArm.put(whole.get(i), means[i]);
    }
    return byArm;
  }

  private static double[] at(BitSet replicates, double[] values) {
    return replicates.stream().mapToDouble(i -> values[i]).toArray();
  }
}
