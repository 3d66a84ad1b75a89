package org.concordsim.results;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.city.City;
import org.concordsim.experiment.RunPlan;
import org.concordsim.simulation.Courses;
import org.concordsim.statistics.Ledger;
import org.concordsim.statistics.Matching;
import org.concordsim.statistics.Reached;

/**
 * Writes the tables of the counterfactual ledger: point by point and replicate by replicate, each
 * arm against the baseline, so that each run is read once and two are in memory.
 */
final class LedgerTables implements Closeable {
  private static final double DAY = Courses.DAY;

  private final City city;
  private final String baseline;
  private final TableFile ledger;
  private final TableFile flows;

  LedgerTables(Path folder, City city, String baseline) throws IOException {
    this.city = city;
    this.baseline = baseline;
    ledger = new TableFile(folder, Table.LEDGER, Table.ledger());
    try {
      flows = new TableFile(folder, Table.LEDGER_FLOWS, Table.ledgerFlows());
    } catch (IOException e) {
      ledger.close();
      throw e;
    }
  }

  private record Pair(int point, int replicate) {}

  void write(List<RunPlan> plans, RunStore store) throws IOException {
    Map<Pair, RunPlan> baselines = new LinkedHashMap<>();
    Map<Pair, List<RunPlan>> others = new LinkedHashMap<>();
    for (RunPlan plan : plans) {
      Pair pair = new Pair(plan.point(), plan.replicate());
      if (plan.arm().equals(baseline)) {
        baselines.put(pair, plan);
      } else {
        others.computeIfAbsent(pair, key -> new ArrayList<>()).add(plan);
      }
    }
    for (Map.Entry<Pair, RunPlan> pair : baselines.entrySet()) {
      Courses before = store.courses(pair.getValue());
      Matching matching = null;
      for (RunPlan plan : others.getOrDefault(pair.getKey(), List.of())) {
        Courses after = store.courses(plan);
        matching = matching == null ? Matching.of(before, after) : matching.with(after);
        write(plan, Ledger.of(city, matching));
      }
    }
    ledger.endRows();
    flows.endRows();
  }

  private void write(RunPlan plan, Ledger entries) throws IOException {
    for (Ledger.Line line : entries.lines()) {
      start(ledger.rows(), plan).text(line.event().label());
      ledger.rows().text(line.dimension()).text(line.group()).text(line.fate().label());
      ledger.rows().integer(line.count()).number(line.minutes() / DAY).endRow();
    }
    for (Reached before : Reached.values()) {
      for (Reached after : Reached.values()) {
        long count = entries.flow(before, after);
        if (count > 0) {
          start(flows.rows(), plan).text(before.label()).text(after.label());
          flows.rows().integer(count).endRow();
        }
      }
    }
  }

  private static TableWriter start(TableWriter out, RunPlan plan) throws IOException {
    return out.text(plan.arm()).integer(plan.point()).integer(plan.replicate());
  }

  void commit(DuckDb duck) throws IOException {
    for (TableFile table : List.of(ledger, flows)) {
      table.commitParquet(duck);
      table.commitCsv();
    }
  }

  @Override
  public void close() throws IOException {
    try (ledger) {
      flows.close();
    }
  }
}
