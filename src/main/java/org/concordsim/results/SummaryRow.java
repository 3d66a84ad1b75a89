package org.concordsim.results;

import java.util.Map;
import org.concordsim.parameter.Decimal;

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
}
