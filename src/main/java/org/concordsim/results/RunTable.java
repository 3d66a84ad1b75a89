package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.statistics.OutcomeSource;

/**
 * Some outcomes of all runs, read in one go. A value stands at the number of its replicate, and NaN
 * where that run was not made, so that the values of two arms at a point are pairs whatever failed.
 */
public final class RunTable implements OutcomeSource {
  private static final List<String> KEYS = List.of("arm", "point", "replicate");

  private record Place(String arm, int point, String outcome) {}

  private final List<String> outcomes;
  private final ReplicateRows<Place> rows = new ReplicateRows<>();

  /** What each point sets, by the path that is swept. */
  private final List<Map<String, String>> settings = new ArrayList<>();

  /** Replicates of each point, those of the arm that has most. */
  private final List<Integer> replicates = new ArrayList<>();

  private RunTable(List<String> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  static RunTable read(Path csv, List<String> outcomes) throws IOException {
    RunTable table = new RunTable(outcomes);
    try (TableScan scan = new TableScan(csv)) {
      table.read(scan);
    }
    return table;
  }

  private void read(TableScan scan) throws IOException {
    List<String> swept = swept(scan.columns());
    List<String> chosen = new ArrayList<>(KEYS);
    chosen.addAll(swept);
    chosen.addAll(outcomes);
    scan.choose(chosen);
    int first = KEYS.size() + swept.size();
    List<Place> places = List.of();
    String lastArm = "";
    int lastPoint = -1;
    while (scan.next()) {
      String arm = scan.text(0);
      int point = scan.integer(1);
      if (point != lastPoint || !arm.equals(lastArm)) {
        places = outcomes.stream().map(outcome -> new Place(arm, point, outcome)).toList();
        addSettings(point, swept, scan);
        lastArm = arm;
        lastPoint = point;
      }
      int replicate = scan.integer(2);
      replicates.set(point, Math.max(replicates.get(point), replicate + 1));
      for (int o = 0; o < places.size(); o++) {
        rows.add(places.get(o), replicate, scan.number(first + o));
      }
    }
  }

  /** Whatever stands between the point and the replicate. */
  private static List<String> swept(List<String> columns) throws IOException {
    int point = columns.indexOf("point");
    int replicate = columns.indexOf("replicate");
    if (point < 0 || replicate < point) {
      throw new IOException("runs.csv has not the columns of a table of runs");
    }
    return columns.subList(point + 1, replicate);
  }

  private void addSettings(int point, List<String> swept, TableScan scan) {
    while (settings.size() <= point) {
      settings.add(Map.of());
      replicates.add(0);
    }
    Map<String, String> of = new LinkedHashMap<>();
    for (int s = 0; s < swept.size(); s++) {
      of.put(swept.get(s), scan.text(KEYS.size() + s));
    }
    settings.set(point, of);
  }

  /** Number of points. */
  public int points() {
    return settings.size();
  }

  /** Number of replicates of a point, those of the arm that has most. */
  public int replicates(int point) {
    return point < points() ? replicates.get(point) : 0;
  }

  /** The smallest and the largest of these numbers. */
  public IntSummaryStatistics replicates() {
    return replicates.stream().mapToInt(Integer::intValue).summaryStatistics();
  }

  /** What a point sets, by the path that is swept; nothing without a sweep. */
  public Map<String, String> settings(int point) {
    return settings.get(point);
  }

  @Override
  public double[] values(String arm, int point, String outcome) {
    return rows.get(new Place(arm, point, outcome), replicates(point));
  }
}
