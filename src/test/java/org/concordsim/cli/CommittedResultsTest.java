package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed results are what the program yields today. After a change that is meant: {@code
 * ./concord run scenarios/quick.yaml --out results/quick --overwrite}, and the reason in the
 * commit.
 */
class CommittedResultsTest {
  private static final Path COMMITTED = Path.of("results/quick");

  @TempDir private Path temporary;

  @Test
  void runningTheQuickScenarioAgainGivesTheSameTables() throws IOException {
    Path folder = temporary.resolve("quick");
    int code =
        Main.commandLine()
            .execute(
                "run",
                "scenarios/quick.yaml",
                "--quiet",
                "--set",
                "charts=[]",
                "--out",
                folder.toString());
    assertThat(code).isZero();
    for (String table : tables()) {
      assertThat(folder.resolve(table)).as(table).hasSameBinaryContentAs(COMMITTED.resolve(table));
    }
  }

  /** All but the scenario, which names the charts, and what is told apart in the manifest. */
  private static List<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(COMMITTED)) {
      List<String> tables =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".csv") || name.endsWith(".parquet"))
              .sorted()
              .toList();
      assertThat(tables).contains("runs.csv", "series.csv", "summary.csv", "cells.parquet");
      return tables;
    }
  }
}
