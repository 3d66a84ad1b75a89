package org.concordsim.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.concordsim.results.LedgerRow;
import org.concordsim.results.ResultsFolder;
import org.concordsim.results.RunTable;
import org.concordsim.results.SweptFactor;
import org.concordsim.statistics.Contrast;
import org.concordsim.sweep.Orders;

/**
 * A results folder as charts see it. What was read once is kept, so that drawing all charts reads
 * each table once for each arm; a year of Nanjing takes some ten megabytes. Several charts may be
 * drawn from it at the same time.
 */
final class FolderSource implements ChartSource {
  private final ResultsFolder folder;
  private final String options;
  private final OptionalInt chosen;
  private final Map<String, RunTable> outcomes = new ConcurrentHashMap<>();
  private final Map<String, Map<String, double[][]>> series = new ConcurrentHashMap<>();
  private final Map<String, double[]> cells = new ConcurrentHashMap<>();
  private final Map<String, long[]> leadTimes = new ConcurrentHashMap<>();
  private List<List<String>> levels;
  private final Map<String, List<LedgerRow>> ledgers = new ConcurrentHashMap<>();
  private final Map<String, double[][]> flows = new ConcurrentHashMap<>();
  private CellTable table;

  /**
   * @param options of the command that gives the same picture, each after a space; empty for none
   * @param chosen the point to show where a chart shows one
   */
  FolderSource(ResultsFolder folder, String options, OptionalInt chosen) {
    this.folder = folder;
    this.options = options;
    this.chosen = chosen;
  }

  @Override
  public String title() {
    return folder.name();
  }

  @Override
  public String scenarioHash() {
    return folder.scenarioHash();
  }

  /**
   * Names the folder that a run of the scenario makes if it is not told otherwise, and not where
   * the folder lies now: a picture must not depend on that.
   */
  @Override
  public String redrawCommand() {
    return "./concord plot out/" + folder.name() + options;
  }

  @Override
  public int warmUpDays() {
    return folder.warmUp();
  }

  @Override
  public int days() {
    return folder.days();
  }

  @Override
  public List<String> arms() {
    return folder.arms();
  }

  @Override
  public Optional<String> baseline() {
    return Optional.of(folder.baseline()).filter(name -> !name.isEmpty());
  }

  @Override
  public Contrast contrast() {
    return folder.contrast(folder.baseline());
  }

  @Override
  public double[] outcome(String arm, String measure) {
    return outcome(arm, point(), measure);
  }

  @Override
  public double[] outcome(String arm, int point, String measure) {
    return kept(outcomes, measure, () -> folder.runs(List.of(measure))).values(arm, point, measure);
  }

  @Override
  public String design() {
    return folder.sweep();
  }

  @Override
  public OptionalInt chosenPoint() {
    return chosen;
  }

  @Override
  public List<SweptFactor> factors() {
    return folder.factors();
  }

  @Override
  public Optional<Orders> orders() {
    return folder.orders();
  }

  @Override
  public synchronized List<List<String>> levels() {
    if (levels == null) {
      levels = read(folder::levels);
    }
    return levels;
  }

  @Override
  public double[][] series(String arm, String measure) {
    return kept(series, arm, () -> folder.series(arm, point()))
        .getOrDefault(measure, new double[0][]);
  }

  @Override
  public synchronized CellTable cellTable() {
    if (table == null) {
      table = read(() -> table(folder.cells(arms().get(0), 0)));
    }
    return table;
  }

  /** The lattice is taken to end where its last inhabited cells lie. */
  private static CellTable table(org.concordsim.results.CellTable cells) {
    return new CellTable(
        1 + Arrays.stream(cells.x()).max().orElse(-1),
        1 + Arrays.stream(cells.y()).max().orElse(-1),
        cells.x(),
        cells.y(),
        Arrays.stream(cells.residents()).mapToInt(Math::toIntExact).toArray(),
        cells.district());
  }

  @Override
  public double[] cells(String arm, String measure) {
    return kept(cells, measure + " " + arm, () -> folder.cells(arm, point(), measure));
  }

  @Override
  public long[] leadTimes(String arm) {
    return kept(leadTimes, arm, () -> folder.leadTimes(arm, point()));
  }

  @Override
  public double[] ledger(String arm, String event, String fate) {
    return kept(ledgers, arm, () -> folder.ledger(arm, point(), LedgerRow.WHOLE)).stream()
        .filter(row -> row.event().equals(event) && row.fate().equals(fate))
        .mapToDouble(LedgerRow::count)
        .toArray();
  }

  @Override
  public double[][] ledgerFlows(String arm) {
    return kept(flows, arm, () -> folder.ledgerFlows(arm, point()));
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T kept(Map<String, T> memory, String key, Reading<T> reading) {
    return memory.computeIfAbsent(key, name -> read(reading));
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
