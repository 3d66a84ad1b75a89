package org.concordsim.results;

import java.io.IOException;
import java.util.Map;
import org.concordsim.parameter.Decimal;
import org.concordsim.statistics.Comparison;
import org.concordsim.statistics.Interval;
import org.concordsim.statistics.PairedDifference;

/**
 * A row of summary.csv; NaN where the table has no number. {@code pairs} counts the replicates in
 * which both the arm and the baseline have the outcome.
 */
public record SummaryRow(
    String arm,
    int point,
    String outcome,
    int n,
    double mean,
    double low95,
    double high95,
    String baseline,
    double difference,
    double differenceLow95,
    double differenceHigh95,
    double effect,
    double adjustedP,
    int pairs) {

  static SummaryRow of(Map<String, String> row) {
    return new SummaryRow(
        row.get("arm"),
        Integer.parseInt(row.get("point")),
        row.get("outcome"),
        Integer.parseInt(row.get("n")),
        Decimal.value(row.get("mean")),
        Decimal.value(row.get("lo95")),
        Decimal.value(row.get("hi95")),
        row.get("baseline"),
        Decimal.value(row.get("difference")),
        Decimal.value(row.get("diff_lo95")),
        Decimal.value(row.get("diff_hi95")),
        Decimal.value(row.get("effect")),
        Decimal.value(row.get("p_adjusted")),
        Integer.parseInt(row.get("pairs")));
  }

  /** The row of a comparison, in the columns of {@link Table#summary}. */
  static void write(TableWriter out, Comparison row) throws IOException {
    PairedDifference difference = row.difference();
    out.text(row.arm()).integer(row.point()).text(row.outcome());
    out.integer(row.mean().n()).number(row.mean().estimate());
    out.number(row.mean().low()).number(row.mean().high());
    out.text(row.baseline());
    out.number(difference.interval().estimate());
    out.number(difference.interval().low()).number(difference.interval().high());
    out.number(difference.effect()).number(row.test().p());
    out.integer(difference.interval().n());
    out.text(row.test().family()).integer(row.test().tests());
    out.number(row.standardError());
    ends(out, row.bca());
    ends(out, row.differenceBca());
    estimate(out, row.ratio());
    out.number(difference.hedges()).number(difference.varianceRatio());
    out.number(row.best().probability()).number(row.best().expectedLoss());
    estimate(out, row.achievable());
    out.endRow();
  }

  private static void estimate(TableWriter out, Interval interval) throws IOException {
    out.number(interval.estimate());
    ends(out, interval);
  }

  private static void ends(TableWriter out, Interval interval) throws IOException {
    out.number(interval.low()).number(interval.high());
  }
}
