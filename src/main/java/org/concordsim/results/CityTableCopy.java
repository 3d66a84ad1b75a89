package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.concordsim.scenario.Scenario;

/**
 * The copy of a scenario's table of cells in the results folder, beside {@code scenario.yaml} which
 * names it, so that the folder can be run again wherever it is moved.
 */
final class CityTableCopy {
  private CityTableCopy() {}

  /** The name of the copy, if the city is made from a table. */
  static Optional<String> name(Scenario scenario) {
    return scenario.city().cells();
  }

  /**
   * Puts the copy into the folder, at the beginning, before anybody can change the table.
   *
   * @throws FolderException if the table is no longer the one that was read
   */
  static void put(Path folder, Scenario scenario) throws FolderException, IOException {
    if (name(scenario).isEmpty()) {
      return;
    }
    Path from = scenario.directory().resolve(name(scenario).get());
    Path to = folder.resolve(name(scenario).get());
    String wanted = scenario.city().sha256().orElseThrow();
    if (Files.isRegularFile(to) && Digest.of(to).sha256().equals(wanted)) {
      return;
    }
    if (!Digest.of(from).sha256().equals(wanted)) {
      throw FolderException.refused(from + " changed while it was read; start again");
    }
    AtomicFile.write(to, out -> Files.copy(from, out));
  }

  /** Removes the copy that another scenario left. */
  static void removeFormer(Path folder, Manifest former, Scenario scenario) throws IOException {
    for (String table : former.tables().keySet()) {
      boolean needed = name(scenario).filter(table::equals).isPresent();
      if (table.endsWith(".csv") && !Existing.OURS.contains(table) && !needed) {
        Files.deleteIfExists(folder.resolve(table));
      }
    }
  }
}
