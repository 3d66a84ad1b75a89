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
  /** By name: one row for each replicate that was made, in their order, one column a day. */
  Map<String, double[][]> of(String arm, int point) throws IOException {
    Map<String, List<List<Double>>> all = new LinkedHashMap<>();
    DuckDb.ask(
        "SELECT measure, day, value FROM %s WHERE arm = ? AND point = "
            + point
            + " ORDER BY measure, replicate, day",
        results.resolve(Table.SERIES + ".parquet"),
        List.of(arm),
        rows -> {
          while (rows.next()) {
            List<List<Double>> runs =
                all.computeIfAbsent(rows.getString(1), measure -> new ArrayList<>());
            if (rows.getLong(2) == 0) {
              runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(DuckDb.number(rows, 3));
          }
        });
    Map<String, double[][]> series = new LinkedHashMap<>();
    all.forEach(
        (measure, runs) ->
            series.put(measure, runs.stream().map(SeriesFile::array).toArray(double[][]::new)));
    return series;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
