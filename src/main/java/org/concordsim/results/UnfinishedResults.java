package org.concordsim.results;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.city.City;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.FailedRun;
import org.concordsim.experiment.RecordSink;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.RunRecord;
import org.concordsim.scenario.Scenario;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A results folder while it is made, kept from other processes by a lock. Finished runs are stored
 * one by one and at once; {@link #finish} turns them into tables, and writes the manifest last.
 */
public final class UnfinishedResults implements RecordSink, Closeable {
  /** Runs that failed, as long as the folder is not complete. */
  static final String FAILURES = "failures.json";

  private static final String SCENARIO = "scenario.yaml";

  private final Path folder;
  private final Scenario scenario;
  private final Build build;
  private final FolderLock lock;
  private final RunStore store;
  private final Optional<Stopping> stopping;

  UnfinishedResults(Path folder, Scenario scenario, Build build, FolderLock lock, RunStore store) {
    this.folder = folder;
    this.scenario = scenario;
    this.build = build;
    this.lock = lock;
    this.store = store;
    this.stopping = scenario.replication().until().map(until -> new Stopping(scenario, store));
  }

  /** Whether there is nothing left to do. */
  public boolean isComplete() {
    return Manifest.isIn(folder);
  }

  /** The runs of a design that are not stored yet, in its order. */
  public List<RunPlan> missing(Design design) {
    return isComplete() ? List.of() : store.missing(design, scenario.keepsCourses());
  }

  /**
   * The design with more replicates where the scenario asks for them after a look at the results;
   * empty if there are enough everywhere.
   *
   * @param design a design, all runs of which are stored
   */
  public Optional<Design> grown(Design design) throws IOException {
    return isComplete() || stopping.isEmpty() ? Optional.empty() : stopping.get().grown(design);
  }

  @Override
  public void accept(RunPlan plan, RunRecord run, double seconds) throws IOException {
    store.save(plan, run, seconds, scenario.keepsDisputes());
  }

  /** Leaves a note of runs that failed; the folder stays incomplete. */
  public void recordFailures(List<FailedRun> failures) throws IOException {
    ObjectNode root = Json.object();
    ArrayNode list = root.putArray("failures");
    for (FailedRun failure : failures) {
      StringWriter trace = new StringWriter();
      failure.cause().printStackTrace(new PrintWriter(trace));
      ObjectNode node = list.addObject();
      node.put("arm", failure.plan().arm());
      node.put("point", failure.plan().point());
      node.put("replicate", failure.plan().replicate());
      node.put("seed", failure.plan().seed());
      node.put("cause", failure.message());
      trace.toString().lines().forEach(node.putArray("trace")::add);
    }
    Json.write(folder.resolve(FAILURES), root);
  }

  /**
   * Completes the folder from the stored runs of a design, all of which must be there.
   *
   * @throws IOException if anything cannot be written; the folder is then as good as before
   */
  public ResultsFolder finish(Design design, City city, ChartDrawer drawer, Timing timing)
      throws IOException {
    if (!isComplete()) {
      AtomicFile.write(
          folder.resolve(SCENARIO),
          out -> out.write(scenario.resolved().getBytes(StandardCharsets.UTF_8)));
      Manifest manifest = Manifest.of(design, build);
      List<Together.Task> tables = new ArrayList<>();
      tables.add(() -> new TableSet(folder, manifest).write(design, store, city, timing));
      if (scenario.keepsLedger()) {
        tables.add(() -> writeLedger(design, city));
      }
      if (scenario.keepsDisputes()) {
        tables.add(() -> writeDisputes(design, city));
      }
      Together.run(tables);
      if (stopping.isPresent()) {
        StoppingTable.write(folder, stopping.get().rows(design));
      }
      Charts charts = new Charts(folder);
      charts.draw(drawer, new ResultsFolder(folder, manifest));
      timing.write(folder, design);
      Files.deleteIfExists(folder.resolve(FAILURES));
      manifest.withFiles(tables(design), charts.digests()).write(folder);
    }
    Folders.delete(folder.resolve(RunStore.NAME));
    return ResultsFolder.open(folder);
  }

  private void writeLedger(Design design, City city) throws IOException {
    try (LedgerTables tables = new LedgerTables(folder, city, scenario.baseline());
        DuckDb duck = DuckDb.open()) {
      tables.write(design, store);
      tables.commit(duck);
    }
  }

  private void writeDisputes(Design design, City city) throws IOException {
    try (TableFile table = new TableFile(folder, Table.DISPUTES, Table.disputes());
        DuckDb duck = DuckDb.open()) {
      new DisputeTable(city, table.rows()).write(design, store);
      table.endRows();
      table.commitParquet(duck);
    }
  }

  private Map<String, Digest> tables(Design design) throws IOException {
    Map<String, Digest> digests = new LinkedHashMap<>();
    List<String> names =
        new ArrayList<>(
            List.of(
                "cells.parquet",
                "distributions.csv",
                "groups.csv",
                "groups.parquet",
                "runs.csv",
                "runs.parquet",
                SCENARIO,
                "series.csv",
                "series.parquet",
                "summary.csv"));
    if (scenario.sweep().isPresent()) {
      names.add(Table.POINTS + ".csv");
    }
    if (ContributionTable.game(design).isPresent()) {
      names.add(ContributionTable.FILE);
    }
    if (stopping.isPresent()) {
      names.add(Table.STOPPING + ".csv");
    }
    if (scenario.keepsLedger()) {
      names.addAll(
          List.of("ledger.csv", "ledger.parquet", "ledger-flows.csv", "ledger-flows.parquet"));
    }
    if (scenario.keepsDisputes()) {
      names.add("disputes.parquet");
    }
    names.addAll(InputTables.names(scenario));
    Collections.sort(names);
    List<Digest> each = Digest.of(names.stream().map(folder::resolve).toList());
    for (int i = 0; i < each.size(); i++) {
      digests.put(names.get(i), each.get(i));
    }
    return digests;
  }

  /** Gives the folder back to other processes. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
