package org.concordsim.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * What one factor brings, or two beyond what each brings: a mean over replicates.
 *
 * @param factors paths of the factor or of the two; none for all together
 * @param interval the mean with its 95 % t interval
 * @param bca the mean with its BCa interval
 * @param p p value of the t test that it is zero, adjusted by Holm over its like
 */
public record Contribution(List<String> factors, Interval interval, Interval bca, double p) {
  /** Keeps a copy. */
  public Contribution {
    factors = List.copyOf(factors);
  }

  /** Of its values, one a replicate, and the means of their resamples; p is not adjusted yet. */
  static Contribution of(List<String> factors, double[] values, double[] resampled) {
    return new Contribution(
        factors,
        Interval.ofMean(values),
        BcaInterval.of(values, resampled),
        PairedDifference.of(values, new double[values.length]).p());
  }

  /** The same contributions with their p values adjusted over all of them. */
  static List<Contribution> adjusted(List<Contribution> family) {
    double[] p = Holm.adjust(family.stream().mapToDouble(Contribution::p).toArray());
    Contribution[] adjusted = new Contribution[p.length];
    Arrays.setAll(
        adjusted,
        i -> {
          Contribution own = family.get(i);
          return new Contribution(own.factors(), own.interval(), own.bca(), p[i]);
        });
    return List.of(adjusted);
  }
}
