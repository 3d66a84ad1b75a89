package org.concordsim.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The values of an arm in these replicates. */
  double[] values(String arm, BitSet replicates) {
    double[] own = values.get(arm);
    return replicates.stream().mapToDouble(i -> own[i]).toArray();
  }

  /** What must be drawn to rank the candidates; empty if they cannot be ranked. */
  Optional<Sample> ranking() {
    List<String> candidates = contrast.candidates();
    BitSet complete = complete(candidates);
    return outcome.better() == Better.NEITHER
            || candidates.size() < 2
            || complete.cardinality() < PosteriorMeans.FEWEST
        ? Optional.empty()
        : Optional.of(new Sample(this, complete, candidates));
  }

  /** How good a choice each candidate is, by draws of what was asked for; empty without. */
  Map<String, Best> ranks(Map<Sample, double[][]> drawn) {
    Map<String, Best> ranks = new HashMap<>();
    ranking()
        .ifPresent(
            sample -> {
              Best[] ranked = Best.rank(drawn.get(sample), outcome.better());
              for (int i = 0; i < ranked.length; i++) {
                ranks.put(sample.arms().get(i), ranked[i]);
              }
            });
    return ranks;
  }

  /** What must be resampled for the intervals of the bootstrap. */
  List<Sample> resampling() {
    return contrast.arms().stream()
        .flatMap(arm -> Stream.of(complete(List.of(arm)), complete(pair(arm))))
        .filter(complete -> complete.cardinality() >= BcaInterval.FEWEST)
        .distinct()
        .map(this::whole)
        .toList();
  }

  /**
   * The comparison of an arm with the baseline.
   *
   * @param resampled means of resamples of what was asked for; without, there are no intervals of
   *     the bootstrap
   */
  Comparison of(String arm, AdjustedTest test, Best best, Map<Sample, double[][]> resampled) {
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
        bca(arm, resampled),
        contrast.baseline(),
        isBaseline ? PairedDifference.NONE : PairedDifference.of(pairs),
        isBaseline ? Interval.NONE : differenceBca(arm, pairs, resampled),
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

  private Interval bca(String arm, Map<Sample, double[][]> resampled) {
    Sample sample = whole(complete(List.of(arm)));
    double[][] means = resampled.get(sample);
    return means == null
        ? Interval.NONE
        : BcaInterval.of(values(arm, sample.replicates()), means[sample.arms().indexOf(arm)]);
  }

  private Interval differenceBca(String arm, Pairs pairs, Map<Sample, double[][]> resampled) {
    Sample sample = whole(complete(pair(arm)));
    double[][] means = resampled.get(sample);
    if (means == null) {
      return Interval.NONE;
    }
    double[] first = means[sample.arms().indexOf(arm)];
    double[] second = means[sample.arms().indexOf(contrast.baseline())];
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
    double[] baseline = values(contrast.baseline(), complete);
    Pairs gains =
        new Pairs(
            new Pairs(baseline, values(arm, complete)).differences(),
            new Pairs(baseline, values(ceiling, complete)).differences());
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

  private List<String> pair(String arm) {
    return List.of(arm, contrast.baseline());
  }

  /** All arms without a gap in these replicates. */
  private Sample whole(BitSet replicates) {
    List<String> arms =
        contrast.arms().stream()
            .filter(arm -> replicates.stream().noneMatch(i -> Double.isNaN(values.get(arm)[i])))
            .toList();
    return new Sample(this, replicates, arms);
  }
}
