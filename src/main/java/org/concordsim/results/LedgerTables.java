package org.concordsim.results;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.concordsim.city.City;
import org.concordsim.experiment.Design;
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

  void write(Design design, RunStore store) throws IOException {
    for (int point = 0; point < design.points(); point++) {
      for (int replicate = 0; replicate < design.replicates(point); replicate++) {
        write(design, point, replicate, store);
      }
    }
    ledger.endRows();
    flows.endRows();
  }

  private void write(Design design, int point, int replicate, RunStore store) throws IOException {
    List<String> arms = List.copyOf(design.scenario().arms().keySet());
    int first = arms.indexOf(baseline);
    Courses before = store.courses(design.plan(first, point, replicate));
    Matching matching = null;
    for (int arm = 0; arm < arms.size(); arm++) {
      if (arm != first) {
        RunPlan plan = design.plan(arm, point, replicate);
        Courses after = store.courses(plan);
        matching = matching == null ? Matching.of(before, after) : matching.with(after);
        write(plan, Ledger.of(city, matching));
      }
    }
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
