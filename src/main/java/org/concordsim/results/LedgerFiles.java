package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordsim.statistics.LedgerEvent;
import org.concordsim.statistics.Reached;

/**
 * The tables of the counterfactual ledger of a results folder, which need not be there.
 *
 * @param results the folder
 */
record LedgerFiles(Path results) {
  /** The rows of an arm at a point, in the order of the replicates. */
  List<LedgerRow> rows(String arm, int point, String dimension) throws IOException {
    List<LedgerRow> ledger = new ArrayList<>();
    if (isThere()) {
      DuckDb.ask(
          "SELECT replicate, event, \"group\", fate, count, days FROM %s"
              + " WHERE arm = ? AND dimension = ? AND point = "
              + point,
          file(Table.LEDGER),
          List.of(arm, dimension),
          rows -> {
            while (rows.next()) {
              ledger.add(
                  new LedgerRow(
                      rows.getInt(1),
                      rows.getString(2),
                      rows.getString(3),
                      rows.getString(4),
                      rows.getLong(5),
                      rows.getDouble(6)));
            }
          });
    }
    return ledger;
  }

  /** The totals of every arm at some points, by point and arm; read in one go. */
  Map<Integer, Map<String, LedgerTotals>> totals(LedgerEvent event, Collection<Integer> points)
      throws IOException {
    Map<Integer, Map<String, LedgerTotals.Sums>> sums = new TreeMap<>();
    Set<Integer> wanted = Set.copyOf(points);
    if (isThere()) {
      DuckDb.ask(
          "SELECT arm, point, replicate, fate, count, days FROM %s"
              + " WHERE dimension = ? AND event = ?",
          file(Table.LEDGER),
          List.of(LedgerRow.WHOLE, event.label()),
          rows -> {
            while (rows.next()) {
              if (wanted.contains(rows.getInt(2))) {
                sums.computeIfAbsent(rows.getInt(2), point -> new LinkedHashMap<>())
                    .computeIfAbsent(rows.getString(1), arm -> new LedgerTotals.Sums())
                    .add(
                        new LedgerRow(
                            rows.getInt(3),
                            event.label(),
                            LedgerRow.WHOLE,
                            rows.getString(4),
                            rows.getLong(5),
                            rows.getDouble(6)));
              }
            }
          });
    }
    Map<Integer, Map<String, LedgerTotals>> totals = new TreeMap<>();
    sums.forEach(
        (point, arms) -> {
          Map<String, LedgerTotals> of = new LinkedHashMap<>();
          arms.forEach((arm, sum) -> of.put(arm, sum.totals()));
          totals.put(point, of);
        });
    return totals;
  }

  /** Means over the replicates, by the stage in the baseline, then in the arm. */
  double[][] flows(String arm, int point) throws IOException {
    if (!isThere()) {
      return new double[0][];
    }
    long[][] sums = new long[Reached.values().length][Reached.values().length];
    DuckDb.ask(
        "SELECT baseline_stage, arm_stage, count FROM %s WHERE arm = ? AND point = " + point,
        file(Table.LEDGER_FLOWS),
        List.of(arm),
        rows -> {
          while (rows.next()) {
            int before = Reached.labelled(rows.getString(1)).ordinal();
            int after = Reached.labelled(rows.getString(2)).ordinal();
            sums[before][after] += rows.getLong(3);
          }
        });
    // A replicate without a single dispute has no flow, but a ledger of zeros.
    double replicates =
        Math.max(
            1,
            rows(arm, point, LedgerRow.WHOLE).stream()
                .mapToInt(LedgerRow::replicate)
                .distinct()
                .count());
    return Arrays.stream(sums)
        .map(row -> Arrays.stream(row).mapToDouble(sum -> sum / replicates).toArray())
        .toArray(double[][]::new);
  }

  private boolean isThere() {
    return Files.exists(file(Table.LEDGER)) && Files.exists(file(Table.LEDGER_FLOWS));
  }

  private Path file(String table) {
    return results.resolve(table + ".parquet");
  }
}
