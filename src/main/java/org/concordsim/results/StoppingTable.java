package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the table of where replicates ended. */
final class StoppingTable {
  private StoppingTable() {}

  static void write(Path folder, List<StoppingRow> rows) throws IOException {
    try (TableFile table = new TableFile(folder, Table.STOPPING, Table.stopping())) {
      for (StoppingRow row : rows) {
        TableWriter out = table.rows();
        out.text(row.arm()).integer(row.point()).text(row.outcome()).integer(row.replicates());
        out.number(finite(row.halfWidth())).number(finite(row.ordinary())).number(row.wanted());
        out.text(row.isReached() ? "reached" : "at-max").endRow();
      }
      table.endRows();
      table.commitCsv();
    }
  }

  private static double finite(double width) {
    return Double.isInfinite(width) ? Double.NaN : width;
  }
}
