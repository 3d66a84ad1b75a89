package org.concordsim.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.statistics.Comparison;
import org.concordsim.statistics.Comparisons;
import org.concordsim.statistics.Interval;
import org.concordsim.statistics.PairedDifference;

/**
 * Writes the summary: a row for each comparison, in the columns of {@link Table#summary}, arm by
 * arm. Comparisons are made point by point, of all arms together.
 */
final class SummaryTable {
  private SummaryTable() {}

  static void write(
      TableFile table, Comparisons comparisons, List<String> arms, int points, RunStore store)
      throws IOException {
    Map<String, LaterRows> byArm = new LinkedHashMap<>();
    try {
      for (String arm : arms) {
        FileChannel scratch = store.scratch(Table.SUMMARY + "-" + byArm.size());
        byArm.put(arm, new LaterRows(scratch, Table.summary()));
      }
      for (int point = 0; point < points; point++) {
        for (Comparison row : comparisons.at(point)) {
          write(byArm.get(row.arm()).rows(), row);
        }
      }
      for (LaterRows later : byArm.values()) {
        table.append(later);
      }
    } finally {
      for (LaterRows later : byArm.values()) {
        later.close();
      }
    }
  }

  private static void write(TableWriter out, Comparison row) throws IOException {
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
