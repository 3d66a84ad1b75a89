package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * One outcome of one arm at one point, alone and against the baseline arm at the same point.
 *
 * @param arm name of the arm
 * @param point number of the point
 * @param outcome name of the outcome
 * @param mean mean over replicates
 * @param baseline name of the baseline arm
 * @param difference against the baseline; {@link PairedDifference#NONE} for the baseline itself
 * @param adjustedP p value after Holm's adjustment over all arms but the baseline, all points and
 *     all outcomes that are summarised; NaN for the baseline itself
 */
public record Comparison(
    String arm,
    int point,
    String outcome,
    Interval mean,
    String baseline,
    PairedDifference difference,
    double adjustedP) {

  /** All comparisons, arm by arm, then point by point, then outcome by outcome. */
  public static List<Comparison> all(
      List<String> arms, int points, List<String> outcomes, String baseline, OutcomeSource source) {
    List<Comparison> unadjusted = new ArrayList<>();
    for (String arm : arms) {
      for (int point = 0; point < points; point++) {
        for (String outcome : outcomes) {
          double[] values = source.values(arm, point, outcome);
          PairedDifference difference =
              arm.equals(baseline)
                  ? PairedDifference.NONE
                  : PairedDifference.of(values, source.values(baseline, point, outcome));
          unadjusted.add(
              new Comparison(
                  arm,
                  point,
                  outcome,
                  Interval.ofMean(values),
                  baseline,
                  difference,
                  difference.p()));
        }
      }
    }
    return adjusted(unadjusted);
  }

  private static List<Comparison> adjusted(List<Comparison> family) {
    double[] p = Holm.adjust(family.stream().mapToDouble(Comparison::adjustedP).toArray());
    List<Comparison> adjusted = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      adjusted.add(family.get(i).withAdjustedP(p[i]));
    }
    return List.copyOf(adjusted);
  }

  private Comparison withAdjustedP(double p) {
    return new Comparison(arm, point, outcome, mean, baseline, difference, p);
  }
}
