package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads from the table of distributions how many disputes had which lead time. */
final class LeadTimeBins {
  private LeadTimeBins() {}

  /** Counts of an arm at a point by whole days, from 0; all replicates together. */
  static long[] read(Path results, String arm, int point) throws IOException {
    String number = Integer.toString(point);
    List<Map<String, String>> bins = new ArrayList<>();
    TableReader.forEach(
        results.resolve(Table.DISTRIBUTIONS + ".csv"),
        row -> {
          if (row.get("arm").equals(arm)
              && row.get("point").equals(number)
              && row.get("measure").equals(Table.LEAD_TIME)) {
            bins.add(row);
          }
        });
    int days = bins.stream().mapToInt(row -> Integer.parseInt(row.get("upper"))).max().orElse(0);
    long[] counts = new long[days];
    for (Map<String, String> bin : bins) {
      counts[Integer.parseInt(bin.get("lower"))] += Long.parseLong(bin.get("count"));
    }
    return counts;
  }
}
