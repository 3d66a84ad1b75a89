package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordsim.outcome.Dimension;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.outcome.RunRecord;
import org.concordsim.parameter.Decimal;
import org.concordsim.scenario.Scenario;
import org.concordsim.statistics.Contrast;
import org.concordsim.statistics.Families;
import org.concordsim.statistics.Reached;
import org.concordsim.sweep.Orders;

/**
 * A results folder to read from. Every call reads the files again, so nothing is held in memory;
 * methods that take an arm and no point read point 0, the only one without a sweep. Values that a
 * table does not have are NaN.
 */
public final class ResultsFolder {
  private static final String LEDGER = Table.LEDGER + ".parquet";
  private static final String LEDGER_FLOWS = Table.LEDGER_FLOWS + ".parquet";

  private final Path path;
  private final Manifest manifest;

  ResultsFolder(Path path, Manifest manifest) {
    this.path = path;
    this.manifest = manifest;
  }

  /**
   * Opens a complete results folder.
   *
   * @throws IOException if it is not there, not complete or not ours, in one line
   */
  public static ResultsFolder open(Path path) throws IOException {
    if (Manifest.isIn(path)) {
      return new ResultsFolder(path, Manifest.read(path));
    }
    throw new IOException(
        RunStore.isIn(path)
            ? path + " is not complete; run its scenario again with --resume"
            : path + " is not a results folder of Concord");
  }

  /** The outcomes of a scenario that are summarised: those it names, or all. */
  static List<String> summarised(Scenario scenario) {
    List<String> named =
        RunRecord.columns().stream().filter(scenario.measures()::contains).toList();
    return scenario.measures().isEmpty() ? RunRecord.columns() : named;
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Name of the scenario. */
  public String name() {
    return manifest.name();
  }

  /** SHA-256 of the fully resolved scenario. */
  public String scenarioHash() {
    return manifest.scenarioHash();
  }

  /** Version of the program that made it. */
  public String version() {
    return manifest.build().version();
  }

  /** Names of the arms, in the order of the scenario. */
  public List<String> arms() {
    return List.copyOf(manifest.arms().keySet());
  }

  /** The arm that the others are compared to. */
  public String baseline() {
    return manifest.baseline();
  }

  /** What each arm is, by name, in the order of the scenario. */
  public Map<String, ArmDesign> designs() {
    return Collections.unmodifiableMap(manifest.arms());
  }

  /**
   * The arms as they are compared to one of them.
   *
   * @param baseline name of that arm
   */
  public Contrast contrast(String baseline) {
    return manifest.contrast(baseline);
  }

  /** Which tests the scenario wants to be adjusted together. */
  public Families families() {
    return manifest.families();
  }

  /** Whether the scenario names its outcomes, and does not just take all. */
  public boolean outcomesAreDeclared() {
    return manifest.declared();
  }

  /** Some outcomes of all runs. */
  public RunTable runs(List<String> outcomes) throws IOException {
    return RunTable.read(path.resolve("runs.csv"), outcomes);
  }

  /** Some measures of the groups of a dimension in all runs. */
  public GroupTable groups(Dimension dimension, List<String> measures) throws IOException {
    try (DuckDb duck = DuckDb.open()) {
      return GroupTable.read(duck, path.resolve("groups.parquet"), dimension, measures);
    }
  }

  /** Number of points of the sweep; one without a sweep. */
  public int points() {
    return manifest.points();
  }

  /** Name of the design of the sweep; empty without one. */
  public String sweep() {
    return manifest.sweep();
  }

  /** What the sweep varies, in the order of the scenario; none without one. */
  public List<SweptFactor> factors() {
    return manifest.factors();
  }

  /** The orders in which the sweep switches factors on, if it does. */
  public Optional<Orders> orders() {
    return manifest.orders() == 0
        ? Optional.empty()
        : Optional.of(new Orders(manifest.seed(), factors().size(), manifest.orders()));
  }

  /** The names of the levels of all factors, point by point. */
  public List<List<String>> levels() throws IOException {
    if (factors().isEmpty()) {
      return List.of(List.of());
    }
    return TableReader.rows(path.resolve("points.csv")).stream()
        .map(row -> factors().stream().map(factor -> row.get(factor.path())).toList())
        .toList();
  }

  /** Where replicates ended, if their number hung on results. */
  public List<StoppingRow> stopping() throws IOException {
    return manifest.until().isEmpty()
        ? List.of()
        : TableReader.rows(path.resolve("stopping.csv")).stream().map(StoppingRow::of).toList();
  }

  /** Number of replicates of every arm, the greatest of all points. */
  public int replicates() {
    return manifest.replicates();
  }

  /** Days at the beginning of the baseline's runs that are not measured. */
  public int warmUp() {
    return manifest.arms().get(baseline()).warmUp();
  }

  /** Days simulated in the baseline's runs, the warm-up included. */
  public int days() {
    return manifest.arms().get(baseline()).days();
  }

  /** Names of the outcomes in the summary. */
  public List<String> outcomes() {
    return manifest.outcomes();
  }

  /** Names of the charts that the scenario asks for. */
  public List<String> charts() {
    return manifest.chartNames();
  }

  /** Every outcome of an arm by name, one value a replicate. */
  public Map<String, double[]> outcomes(String arm) throws IOException {
    return outcomes(arm, 0);
  }

  /** Every outcome of an arm at a point by name, one value a replicate. */
  public Map<String, double[]> outcomes(String arm, int point) throws IOException {
    return outcomes(rowsOf(arm, point, "runs.csv"));
  }

  /** Every outcome of an arm by name, point by point, read in one go. */
  public List<Map<String, double[]>> outcomesByPoint(String arm) throws IOException {
    List<String> columns = RunRecord.columns();
    List<List<double[]>> byPoint = new ArrayList<>();
    IntStream.range(0, points()).forEach(point -> byPoint.add(new ArrayList<>()));
    TableReader.forEach(
        path.resolve("runs.csv"),
        row -> {
          if (row.get("arm").equals(arm)) {
            byPoint
                .get(Integer.parseInt(row.get("point")))
                .add(columns.stream().mapToDouble(c -> Decimal.value(row.get(c))).toArray());
          }
        });
    return byPoint.stream().map(runs -> byName(columns, runs)).toList();
  }

  private static Map<String, double[]> byName(List<String> columns, List<double[]> runs) {
    Map<String, double[]> outcomes = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      outcomes.put(columns.get(c), runs.stream().mapToDouble(run -> run[column]).toArray());
    }
    return outcomes;
  }

  private static Map<String, double[]> outcomes(List<Map<String, String>> rows) {
    Map<String, double[]> outcomes = new LinkedHashMap<>();
    if (!rows.isEmpty()) {
      for (String outcome : RunRecord.columns()) {
        if (rows.get(0).containsKey(outcome)) {
          outcomes.put(outcome, values(rows, outcome));
        }
      }
    }
    return outcomes;
  }

  private static double[] values(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToDouble(row -> Decimal.value(row.get(column))).toArray();
  }

  private List<Map<String, String>> rowsOf(String arm, int point, String table) throws IOException {
    String number = Integer.toString(point);
    List<Map<String, String>> rows = new ArrayList<>();
    TableReader.forEach(
        path.resolve(table),
        row -> {
          if (row.get("arm").equals(arm) && row.get("point").equals(number)) {
            rows.add(row);
          }
        });
    return rows;
  }

  /** An outcome of every replicate of an arm. */
  public double[] outcome(String arm, String measure) throws IOException {
    return values(rowsOf(arm, 0, "runs.csv"), measure);
  }

  /** The rows of the summary, in their order. */
  public List<SummaryRow> summary() throws IOException {
    return TableReader.rows(path.resolve("summary.csv")).stream().map(SummaryRow::of).toList();
  }

  /** A daily series of an arm: one row a replicate, one column a day, warm-up included. */
  public double[][] series(String arm, String measure) throws IOException {
    return series(arm).getOrDefault(measure, new double[0][]);
  }

  /** Every daily series of an arm by name, read in one go. */
  public Map<String, double[][]> series(String arm) throws IOException {
    return series(arm, 0);
  }

  /** Every daily series of an arm at a point by name, read in one go. */
  public Map<String, double[][]> series(String arm, int point) throws IOException {
    Map<String, List<List<Double>>> all = new LinkedHashMap<>();
    query(
        "SELECT measure, day, value FROM %s WHERE arm = ? AND point = "
            + point
            + " ORDER BY measure, replicate, day",
        "series.parquet",
        List.of(arm),
        rows -> {
          while (rows.next()) {
            List<List<Double>> runs =
                all.computeIfAbsent(rows.getString(1), measure -> new ArrayList<>());
            if (rows.getLong(2) == 0) {
              runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(number(rows, 3));
          }
        });
    Map<String, double[][]> series = new LinkedHashMap<>();
    all.forEach(
        (measure, runs) ->
            series.put(measure, runs.stream().map(ResultsFolder::array).toArray(double[][]::new)));
    return series;
  }

  /** How many detected disputes had a lead time of 0 to 1, 1 to 2, … days, all replicates of it. */
  public long[] leadTimes(String arm) throws IOException {
    return leadTimes(arm, 0);
  }

  /** The same at a point. */
  public long[] leadTimes(String arm, int point) throws IOException {
    List<Map<String, String>> bins =
        rowsOf(arm, point, "distributions.csv").stream()
            .filter(row -> row.get("measure").equals(Table.LEAD_TIME))
            .toList();
    int days = bins.stream().mapToInt(row -> Integer.parseInt(row.get("upper"))).max().orElse(0);
    long[] counts = new long[days];
    for (Map<String, String> bin : bins) {
      counts[Integer.parseInt(bin.get("lower"))] += Long.parseLong(bin.get("count"));
    }
    return counts;
  }

  /**
   * The counterfactual ledger of an arm, in the order of the replicates; nothing where none was
   * kept and for the baseline.
   *
   * @param dimension all, type, tenure, district or ancestor
   */
  public List<LedgerRow> ledger(String arm, String dimension) throws IOException {
    List<LedgerRow> ledger = new ArrayList<>();
    if (Files.exists(path.resolve(LEDGER))) {
      query(
          "SELECT replicate, event, \"group\", fate, count, days FROM %s"
              + " WHERE arm = ? AND point = 0 AND dimension = ?",
          LEDGER,
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

  /**
   * Disputes by the stages that they reached in the baseline and in an arm, both in the order of
   * {@link Reached}: means over the replicates; empty where no ledger was kept.
   */
  public double[][] ledgerFlows(String arm) throws IOException {
    if (!Files.exists(path.resolve(LEDGER_FLOWS))) {
      return new double[0][];
    }
    long[][] sums = new long[Reached.values().length][Reached.values().length];
    query(
        "SELECT baseline_stage, arm_stage, count FROM %s WHERE arm = ? AND point = 0",
        LEDGER_FLOWS,
        List.of(arm),
        rows -> {
          while (rows.next()) {
            int before = Reached.labelled(rows.getString(1)).ordinal();
            int after = Reached.labelled(rows.getString(2)).ordinal();
            sums[before][after] += rows.getLong(3);
          }
        });
    int replicates = outcome(arm, RunRecord.columns().get(0)).length;
    return Arrays.stream(sums)
        .map(row -> Arrays.stream(row).mapToDouble(sum -> (double) sum / replicates).toArray())
        .toArray(double[][]::new);
  }

  /** The cells with their outcomes in an arm. */
  public CellTable cells(String arm) throws IOException {
    return cells(arm, 0);
  }

  /** The cells with their outcomes in an arm at a point. */
  public CellTable cells(String arm, int point) throws IOException {
    List<String> columns = Measures.cells().stream().map(Measure::name).toList();
    List<long[]> places = new ArrayList<>();
    List<String[]> names = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    query(
        "SELECT x, y, residents, district, street, community, "
            + String.join(", ", columns.stream().map(c -> '"' + c + '"').toList())
            + " FROM %s WHERE arm = ? AND point = "
            + point,
        "cells.parquet",
        List.of(arm),
        rows -> {
          while (rows.next()) {
            places.add(new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3)});
            names.add(new String[] {rows.getString(4), rows.getString(5), rows.getString(6)});
            double[] row = new double[columns.size()];
            for (int c = 0; c < row.length; c++) {
              row[c] = number(rows, 7 + c);
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

  /** A measure of each cell in an arm, in the order of {@link #cells(String)}. */
  public double[] cells(String arm, String measure) throws IOException {
    if (Measures.cells().stream().map(Measure::name).noneMatch(measure::equals)) {
      throw new IllegalArgumentException("cells have no measure '" + measure + "'");
    }
    List<Double> values = new ArrayList<>();
    query(
        "SELECT \"" + measure + "\" FROM %s WHERE arm = ? AND point = 0",
        "cells.parquet",
        List.of(arm),
        rows -> {
          while (rows.next()) {
            values.add(number(rows, 1));
          }
        });
    return array(values);
  }

  /**
   * Draws the charts again into the folder of charts. Where another renderer gives other bytes than
   * before, the manifest says so afterwards.
   *
   * @return the files of the charts
   * @throws FolderException if another process uses the folder
   */
  public List<Path> redraw(ChartDrawer drawer) throws IOException, FolderException {
    try (FolderLock lock = FolderLock.take(path)) {
      if (!Manifest.isIn(path)) {
        throw FolderException.unusable(path + " is not complete any more");
      }
      Charts charts = new Charts(path);
      charts.draw(drawer, this);
      Manifest now = manifest.withFiles(manifest.tables(), charts.digests());
      if (!now.equals(manifest)) {
        now.write(path);
      }
      return charts.files();
    }
  }

  /** Where charts go that are drawn in another form than the scenario's. */
  public Path customCharts() {
    return path.resolve(Charts.CUSTOM);
  }

  private void query(String question, String file, List<String> parameters, DuckDb.Rows rows)
      throws IOException {
    try (DuckDb duck = DuckDb.open()) {
      duck.query(question, path.resolve(file), parameters, rows);
    }
  }

  private static double number(ResultSet rows, int column) throws SQLException {
    double value = rows.getDouble(column);
    return rows.wasNull() ? Double.NaN : value;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
