package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.concordsim.scenario.Scenario;

/** What to do with a results folder that is there already and not empty. */
public enum Existing {
  /** Leave it alone and say so. */
  REFUSE,
  /** Go on where it stopped. */
  RESUME,
  /** Remove what a results folder holds, and start again. */
  OVERWRITE;

  /** Everything of ours; other things in the folder are never removed. */
  static final Set<String> OURS =
      Set.of(
          Manifest.NAME,
          Timing.NAME,
          UnfinishedResults.FAILURES,
          "scenario.yaml",
          "runs.csv",
          "runs.parquet",
          "series.csv",
          "series.parquet",
          "groups.csv",
          "groups.parquet",
          "cells.parquet",
          "disputes.parquet",
          "ledger.csv",
          "ledger.parquet",
          "ledger-flows.csv",
          "ledger-flows.parquet",
          "summary.csv",
          ContributionTable.FILE,
          "distributions.csv",
          "points.csv",
          "stopping.csv",
          Charts.NAME,
          Charts.CUSTOM,
          Charts.PART,
          "report.html");

  /**
   * Opens a folder for the results of a scenario.
   *
   * @throws FolderException if it cannot be used as asked
   * @throws IOException if it cannot be written
   */
  public UnfinishedResults open(Path folder, Scenario scenario, Build build)
      throws FolderException, IOException {
    checkUsable(folder);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    FolderLock lock = FolderLock.take(folder);
    try {
      checkUsable(folder);
      if (this == OVERWRITE && Manifest.isIn(folder)) {
        InputTables.removeFormer(folder, Manifest.read(folder), scenario);
      }
      RunStore store = prepare(folder, Identity.of(scenario, build));
      InputTables.put(folder, scenario);
      DuckDb.prepare();
      return new UnfinishedResults(folder, scenario, build, lock, store);
    } catch (FolderException | IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void checkUsable(Path folder) throws FolderException, IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw FolderException.unusable(folder + " is not a folder");
    }
    if (isEmpty(folder)) {
      return;
    }
    if (this == REFUSE) {
      throw FolderException.refused(
          folder + " is not empty; --resume goes on with it, --overwrite starts again");
    }
    if (!Manifest.isIn(folder) && !RunStore.isIn(folder)) {
      String damaged = Files.exists(folder.resolve(Manifest.NAME)) ? ", or its %s is damaged" : "";
      throw FolderException.unusable(
          folder
              + " is not empty and not a results folder of Concord"
              + damaged.formatted(Manifest.NAME));
    }
  }

  private RunStore prepare(Path folder, Identity identity) throws FolderException, IOException {
    if (this == OVERWRITE) {
      clear(folder);
      return RunStore.create(folder, identity);
    }
    Optional<Identity> found = identityOf(folder);
    if (found.isEmpty()) {
      // Nothing begun yet, or half cleared for a scenario that may have had other files.
      clear(folder);
      return RunStore.create(folder, identity);
    }
    Optional<String> difference = identity.differenceFrom(found.get());
    if (difference.isPresent()) {
      throw FolderException.unusable(
          "cannot resume %s: %s; --overwrite starts again".formatted(folder, difference.get()));
    }
    RunStore store = RunStore.open(folder);
    store.removeParts();
    removeParts(folder);
    return store;
  }

  private static Optional<Identity> identityOf(Path folder) throws IOException {
    if (Manifest.isIn(folder)) {
      return Optional.of(Manifest.read(folder).identity());
    }
    return RunStore.open(folder).identity();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    return !Files.exists(folder)
        || Folders.entries(folder).stream().allMatch(entry -> entry.endsWith(FolderLock.NAME));
  }

  /**
   * The store stays until the last, so that a folder left half cleared is still known as ours; the
   * manifest goes first, so that it is not taken for complete.
   */
  private static void clear(Path folder) throws IOException {
    RunStore.reserve(folder);
    Files.deleteIfExists(folder.resolve(Manifest.NAME));
    for (Path entry : Folders.entries(folder)) {
      if (OURS.contains(entry.getFileName().toString())) {
        Folders.delete(entry);
      }
    }
    removeParts(folder);
    RunStore.open(folder).clear();
  }

  private static void removeParts(Path folder) throws IOException {
    for (Path entry : Folders.entries(folder)) {
      if (AtomicFile.isPart(entry)) {
        Folders.delete(entry);
      }
    }
  }
}
