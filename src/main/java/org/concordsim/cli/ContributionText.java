package org.concordsim.cli;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.concordsim.outcome.Measure;
import org.concordsim.statistics.Contribution;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Interval;

/** For people: the way from none to all, factor by factor, and what pairs do together. */
final class ContributionText {
  private static final String INDENT = "  ";
  private static final int DIGITS = 4;

  private ContributionText() {}

  /** The tables of one outcome of one arm, with the system's line ends. */
  static String of(Contributions of, Measure outcome, boolean manyArms) {
    String title = outcome.name() + ", " + outcome.unit() + (manyArms ? ", arm " + of.arm() : "");
    return title + System.lineSeparator() + values(of) + pairs(of);
  }

  private static String values(Contributions of) {
    Numbers levels =
        Numbers.showing(DIGITS, DoubleStream.of(of.none().estimate(), of.all().estimate()));
    TextTable table = new TextTable("", "mean", "95 % interval", "p");
    table.add(
        "none",
        levels.text(of.none().estimate()),
        levels.interval(of.none().low(), of.none().high()),
        "");
    add(table, Stream.concat(of.factors().stream(), Stream.of(of.total())).toList());
    table.add(
        "all",
        levels.text(of.all().estimate()),
        levels.interval(of.all().low(), of.all().high()),
        "");
    return table.text(INDENT);
  }

  private static String pairs(Contributions of) {
    if (of.pairs().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("interactions", "index", "95 % interval", "p");
    add(table, of.pairs());
    return table.text(INDENT);
  }

  private static void add(TextTable table, List<Contribution> rows) {
    Numbers numbers =
        Numbers.showing(
            DIGITS - 1,
            rows.stream()
                .map(Contribution::interval)
                .flatMapToDouble(d -> DoubleStream.of(d.estimate(), d.low(), d.high())));
    for (Contribution row : rows) {
      Interval at = row.interval();
      table.add(
          name(row),
          numbers.signed(at.estimate()),
          numbers.signedInterval(at.low(), at.high()),
          Numbers.p(row.p()));
    }
  }

  private static String name(Contribution row) {
    return row.factors().isEmpty()
        ? "all − none"
        : String.join(" × ", row.factors().stream().map(ContributionText::shortest).toList());
  }

  /** Institutions are known by their names. */
  private static String shortest(String path) {
    return path.startsWith("institutions.") ? path.substring("institutions.".length()) : path;
  }
}
