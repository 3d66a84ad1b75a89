package org.concordsim.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.results.SummaryRow;

/** The first outcomes of a summary as a short table for people. */
final class RunHeadline {
  private static final int OUTCOMES = 6;
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private RunHeadline() {}

  /** A block for each of the first outcomes, with a line for each arm. */
  static String of(List<SummaryRow> summary) {
    List<String> outcomes =
        summary.stream().map(SummaryRow::outcome).distinct().limit(OUTCOMES).toList();
    StringBuilder text = new StringBuilder();
    for (String outcome : outcomes) {
      text.append(title(outcome)).append(System.lineSeparator());
      block(summary.stream().filter(row -> row.outcome().equals(outcome)).toList())
          .forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
    }
    return text.toString();
  }

  private static String title(String outcome) {
    return Measures.outcomes().stream()
        .filter(measure -> measure.name().equals(outcome))
        .map(Measure::unit)
        .map(unit -> outcome + ", " + unit)
        .collect(Collectors.joining());
  }

  private static List<String> block(List<SummaryRow> rows) {
    int armWidth = rows.stream().mapToInt(row -> row.arm().length()).max().orElse(0);
    int meanWidth = rows.stream().mapToInt(row -> number(row.mean()).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (SummaryRow row : rows) {
      String format = "%-" + armWidth + "s  %" + meanWidth + "s  %s";
      lines.add(format.formatted(row.arm(), number(row.mean()), difference(row)).stripTrailing());
    }
    return lines;
  }

  private static String difference(SummaryRow row) {
    if (row.arm().equals(row.baseline())) {
      return "(baseline)";
    }
    String interval =
        Double.isNaN(row.differenceLow95())
            ? ""
            : " (95 %% interval %s to %s)"
                .formatted(signed(row.differenceLow95()), signed(row.differenceHigh95()));
    return signed(row.difference()) + interval;
  }

  private static String signed(double value) {
    return value > 0 ? "+" + number(value) : number(value);
  }

  /** Four digits, but all digits before the point; never depends on the language. */
  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "-";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded =
        Math.abs(value) >= 1000 ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(DIGITS);
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return plain.toPlainString().length() > 14 ? plain.toString() : plain.toPlainString();
  }
}
