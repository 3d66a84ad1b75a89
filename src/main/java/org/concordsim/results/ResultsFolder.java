package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.outcome.Dimension;
import org.concordsim.statistics.Contrast;
import org.concordsim.statistics.Families;
import org.concordsim.statistics.LedgerEvent;
import org.concordsim.sweep.Orders;

/**
 * A results folder to read from: what its manifest says, and the way to its tables. Every call
 * reads the files again, so nothing is held in memory. Values that a table does not have are NaN.
 */
public final class ResultsFolder {
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
    return RunTable.read(path.resolve(Table.RUNS + ".csv"), outcomes);
  }

  /** Some measures of the groups of a dimension in all runs. */
  public GroupTable groups(Dimension dimension, List<String> measures) throws IOException {
    try (DuckDb duck = DuckDb.open()) {
      return GroupTable.read(duck, path.resolve(Table.GROUPS + ".parquet"), dimension, measures);
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
    return TableReader.rows(path.resolve(Table.POINTS + ".csv")).stream()
        .map(row -> factors().stream().map(factor -> row.get(factor.path())).toList())
        .toList();
  }

  /** Where replicates ended, if their number hung on results. */
  public List<StoppingRow> stopping() throws IOException {
    return manifest.until().isEmpty()
        ? List.of()
        : TableReader.rows(path.resolve(Table.STOPPING + ".csv")).stream()
            .map(StoppingRow::of)
            .toList();
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

  /**
   * Every daily series of an arm at a point by name: one row a replicate, one column a day, warm-up
   * included.
   */
  public Map<String, double[][]> series(String arm, int point) throws IOException {
    return new SeriesFile(path).of(arm, point);
  }

  /**
   * How many detected disputes had a lead time of 0 to 1, 1 to 2, … days, all replicates of an arm
   * at a point together.
   */
  public long[] leadTimes(String arm, int point) throws IOException {
    return LeadTimeBins.read(path, arm, point);
  }

  /**
   * The counterfactual ledger of an arm at a point, in the order of the replicates; nothing where
   * none was kept and for the baseline.
   *
   * @param dimension all, type, tenure, district or ancestor
   */
  public List<LedgerRow> ledger(String arm, int point, String dimension) throws IOException {
    return new LedgerFiles(path).rows(arm, point, dimension);
  }

  /**
   * What the ledger adds up to for each arm but the baseline at some points, by point and arm; none
   * where no ledger was kept.
   */
  public Map<Integer, Map<String, LedgerTotals>> ledgerTotals(
      LedgerEvent event, Collection<Integer> points) throws IOException {
    return new LedgerFiles(path).totals(event, points);
  }

  /**
   * Disputes by the stages that they reached in the baseline and in an arm at a point, both in the
   * order of {@link org.concordsim.statistics.Reached}: means over the replicates; empty where no
   * ledger was kept.
   */
  public double[][] ledgerFlows(String arm, int point) throws IOException {
    return new LedgerFiles(path).flows(arm, point);
  }

  /** The cells with their outcomes in an arm at a point. */
  public CellTable cells(String arm, int point) throws IOException {
    return new CellFile(path).table(arm, point);
  }

  /** A measure of each cell in an arm at a point, in the order of {@link #cells(String, int)}. */
  public double[] cells(String arm, int point, String measure) throws IOException {
    return new CellFile(path).measure(arm, point, measure);
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
}
