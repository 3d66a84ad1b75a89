package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.SweepTable;

/**
 * Copies of the tables that a scenario names, of cells and of points, in the results folder beside
 * {@code scenario.yaml} which names them too, so that the folder can be run again wherever it is
 * moved.
 */
final class InputTables {
  private record Input(String name, Path file, String sha256) {}

  private InputTables() {}

  private static List<Input> of(Scenario scenario) {
    List<Input> inputs = new ArrayList<>();
    scenario
        .city()
        .cells()
        .ifPresent(
            name ->
                inputs.add(
                    new Input(
                        name,
                        scenario.directory().resolve(name),
                        scenario.city().sha256().orElseThrow())));
    scenario
        .table()
        .ifPresent(table -> inputs.add(new Input(SweepTable.NAME, table.file(), table.sha256())));
    return inputs;
  }

  /** The names of the copies. */
  static List<String> names(Scenario scenario) {
    return of(scenario).stream().map(Input::name).toList();
  }

  /**
   * Puts the copies into the folder, at the beginning, before anybody can change the tables.
   *
   * @throws FolderException if a table is no longer the one that was read
   */
  static void put(Path folder, Scenario scenario) throws FolderException, IOException {
    for (Input input : of(scenario)) {
      Path to = folder.resolve(input.name());
      if (Files.isRegularFile(to) && Digest.of(to).sha256().equals(input.sha256())) {
        continue;
      }
      if (!Digest.of(input.file()).sha256().equals(input.sha256())) {
        throw FolderException.refused(input.file() + " changed while it was read; start again");
      }
      AtomicFile.write(to, out -> Files.copy(input.file(), out));
    }
  }

  /** Removes copies that another scenario left. */
  static void removeFormer(Path folder, Manifest former, Scenario scenario) throws IOException {
    for (String table : former.tables().keySet()) {
      boolean needed = names(scenario).contains(table);
      if (table.endsWith(".csv") && !Existing.OURS.contains(table) && !needed) {
        Files.deleteIfExists(folder.resolve(table));
      }
    }
  }
}
