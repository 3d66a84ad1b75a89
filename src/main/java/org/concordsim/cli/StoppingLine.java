package org.concordsim.cli;

import java.util.List;
import org.concordsim.parameter.Decimal;
import org.concordsim.results.StoppingRow;

/** Where replicates ended, in one line. */
final class StoppingLine {
  private StoppingLine() {}

  /** The line with its end; empty if the number of replicates was fixed. */
  static String of(List<StoppingRow> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    int least = rows.stream().mapToInt(StoppingRow::replicates).min().orElse(0);
    int most = rows.stream().mapToInt(StoppingRow::replicates).max().orElse(0);
    long reached = rows.stream().filter(StoppingRow::isReached).count();
    String replicates = least == most ? Integer.toString(most) : least + " to " + most;
    String rest =
        reached == rows.size() ? "everywhere" : "for %d of %d".formatted(reached, rows.size());
    return "Replicates: %s; half-width %s of %s reached %s, see stopping.csv%n"
        .formatted(replicates, Decimal.text(rows.get(0).wanted()), rows.get(0).outcome(), rest);
  }
}
