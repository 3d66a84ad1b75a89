package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The daily series of a results folder.
 *
 * @param results the folder
 */
record SeriesFile(Path results) {
  /**
   * By name: one row for each replicate that was made, in their order, one column a day; NaN for
   * days that were not written.
   */
  Map<String, double[][]> of(String arm, int point) throws IOException {
    Map<String, Map<Long, List<Double>>> all = new LinkedHashMap<>();
    DuckDb.ask(
        "SELECT measure, replicate, day, value FROM %s WHERE arm = ? AND point = "
            + point
            + " ORDER BY measure, replicate, day",
        results.resolve(Table.SERIES + ".parquet"),
        List.of(arm),
        rows -> {
          while (rows.next()) {
            List<Double> days =
                all.computeIfAbsent(rows.getString(1), measure -> new LinkedHashMap<>())
                    .computeIfAbsent(rows.getLong(2), replicate -> new ArrayList<>());
            while (days.size() < rows.getLong(3)) {
              days.add(Double.NaN);
            }
            days.add(DuckDb.number(rows, 4));
          }
        });
    Map<String, double[][]> series = new LinkedHashMap<>();
    all.forEach(
        (measure, runs) ->
            series.put(
                measure, runs.values().stream().map(SeriesFile::array).toArray(double[][]::new)));
    return series;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
