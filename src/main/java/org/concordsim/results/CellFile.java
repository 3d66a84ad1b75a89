package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;

/**
 * The cells of a results folder with their outcomes.
 *
 * @param results the folder
 */
record CellFile(Path results) {
  CellTable table(String arm, int point) throws IOException {
    List<String> columns = Measures.cells().stream().map(Measure::name).toList();
    List<long[]> places = new ArrayList<>();
    List<String[]> names = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    DuckDb.ask(
        "SELECT x, y, residents, district, street, community, "
            + columns.stream().map(CellFile::quoted).collect(Collectors.joining(", "))
            + " FROM %s WHERE arm = ? AND point = "
            + point,
        file(),
        List.of(arm),
        rows -> {
          while (rows.next()) {
            places.add(new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3)});
            names.add(new String[] {rows.getString(4), rows.getString(5), rows.getString(6)});
            double[] row = new double[columns.size()];
            for (int c = 0; c < row.length; c++) {
              row[c] = DuckDb.number(rows, 7 + c);
            }
            values.add(row);
          }
        });
    Map<String, double[]> measures = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      measures.put(columns.get(c), values.stream().mapToDouble(row -> row[column]).toArray());
    }
    return new CellTable(
        places.stream().mapToInt(place -> (int) place[0]).toArray(),
        places.stream().mapToInt(place -> (int) place[1]).toArray(),
        names.stream().map(name -> name[0]).toArray(String[]::new),
        names.stream().map(name -> name[1]).toArray(String[]::new),
        names.stream().map(name -> name[2]).toArray(String[]::new),
        places.stream().mapToLong(place -> place[2]).toArray(),
        measures);
  }

  /** One value a cell, in the order of the table. */
  double[] measure(String arm, int point, String measure) throws IOException {
    if (Measures.cells().stream().map(Measure::name).noneMatch(measure::equals)) {
      throw new IllegalArgumentException("cells have no measure '" + measure + "'");
    }
    List<Double> values = new ArrayList<>();
    DuckDb.ask(
        "SELECT " + quoted(measure) + " FROM %s WHERE arm = ? AND point = " + point,
        file(),
        List.of(arm),
        rows -> {
          while (rows.next()) {
            values.add(DuckDb.number(rows, 1));
          }
        });
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Path file() {
    return results.resolve(Table.CELLS + ".parquet");
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
