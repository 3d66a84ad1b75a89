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
import org.concordsim.city.City;
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
  private final List<RunPlan> plans;
  private final Build build;
  private final FolderLock lock;
  private final RunStore store;

  UnfinishedResults(
      Path folder,
      Scenario scenario,
      List<RunPlan> plans,
      Build build,
      FolderLock lock,
      RunStore store) {
    this.folder = folder;
    this.scenario = scenario;
    this.plans = plans;
    this.build = build;
    this.lock = lock;
    this.store = store;
  }

  /** Whether there is nothing left to do. */
  public boolean isComplete() {
    return Manifest.isIn(folder);
  }

  /** The runs that are not stored yet, in the order of the design. */
  public List<RunPlan> missing() {
    return isComplete() ? List.of() : store.missing(plans, scenario.keepsCourses());
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
   * Completes the folder from the stored runs, all of which must be there.
   *
   * @throws IOException if anything cannot be written; the folder is then as good as before
   */
  public ResultsFolder finish(City city, ChartDrawer drawer, Timing timing) throws IOException {
    if (!isComplete()) {
      AtomicFile.write(
          folder.resolve(SCENARIO),
          out -> out.write(scenario.resolved().getBytes(StandardCharsets.UTF_8)));
      Manifest manifest = Manifest.of(scenario, ResultsFolder.summarised(scenario), build);
      List<Together.Task> tables = new ArrayList<>();
      tables.add(() -> new TableSet(folder, manifest).write(plans, store, city, timing));
      if (scenario.keepsLedger()) {
        tables.add(() -> writeLedger(city));
      }
      if (scenario.keepsDisputes()) {
        tables.add(() -> writeDisputes(city));
      }
      Together.run(tables);
      Charts charts = new Charts(folder);
      charts.draw(drawer, new ResultsFolder(folder, manifest));
      timing.write(folder);
      Files.deleteIfExists(folder.resolve(FAILURES));
      manifest.withFiles(tables(), charts.digests()).write(folder);
    }
    Folders.delete(folder.resolve(RunStore.NAME));
    return ResultsFolder.open(folder);
  }

  private void writeLedger(City city) throws IOException {
    try (LedgerTables tables = new LedgerTables(folder, city, scenario.baseline());
        DuckDb duck = DuckDb.open()) {
      tables.write(plans, store);
      tables.commit(duck);
    }
  }

  private void writeDisputes(City city) throws IOException {
    try (TableFile table = new TableFile(folder, Table.DISPUTES, Table.disputes());
        DuckDb duck = DuckDb.open()) {
      new DisputeTable(city, table.rows()).write(plans, store);
      table.endRows();
      table.commitParquet(duck);
    }
  }

  private Map<String, Digest> tables() throws IOException {
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
    if (scenario.keepsLedger()) {
      names.addAll(
          List.of("ledger.csv", "ledger.parquet", "ledger-flows.csv", "ledger-flows.parquet"));
    }
    if (scenario.keepsDisputes()) {
      names.add("disputes.parquet");
    }
    CityTableCopy.name(scenario).ifPresent(names::add);
    Collections.sort(names);
    for (String name : names) {
      digests.put(name, Digest.of(folder.resolve(name)));
    }
    return digests;
  }

  /** Gives the folder back to other processes. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
