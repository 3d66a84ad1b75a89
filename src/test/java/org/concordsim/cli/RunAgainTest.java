package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordsim.results.ChartDrawer;
import org.concordsim.scenario.Problem;
import org.concordsim.scenario.ScenarioException;
import org.concordsim.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The scenario of a results folder, run again from there, whatever its city is made from. */
class RunAgainTest {
  private static final ScenarioReader READER = new ScenarioReader(List.of());
  private static final String TEXT =
      """
      name: again
      replicates: 2
      keep: nothing
      city: {cells: data/my-cells.csv}
      horizon: {days: 5}
      arms: {none: {}, uniform: {detection: {policy: uniform-patrol}}}
      """;

  @TempDir Path temporary;
  private final StringWriter stderr = new StringWriter();
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    file = Files.writeString(temporary.resolve("again.yaml"), TEXT);
    Files.createDirectory(temporary.resolve("data"));
    Files.writeString(temporary.resolve("data/my-cells.csv"), "x,y\n");
  }

  private int run(Path scenario, String... options) {
    RunCommand command =
        new RunCommand(
            (path, settings) -> {
              try {
                return READER.read(path, settings);
              } catch (ScenarioException e) {
                List<String> lines = e.problems().stream().map(Problem::toString).toList();
                throw new RunCommand.Rejected(lines);
              }
            },
            read ->
                new RunCommand.World(
                    Tiny.CITY, (plan, threads) -> Tiny.record(plan.armIndex(), plan.replicate())),
            ChartDrawer.NONE);
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(stderr, true));
    String[] arguments =
        Stream.concat(Stream.of(scenario.toString()), Stream.of(options)).toArray(String[]::new);
    return line.execute(arguments);
  }

  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith("timing.json")).toList()) {
        if (Files.isRegularFile(file)) {
          content.put(
              file.getFileName().toString(),
              new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return content;
  }

  @Test
  void theTableOfCellsComesWithTheResults() throws IOException {
    Path first = temporary.resolve("first");
    assertThat(run(file, "--out", first.toString())).as(stderr.toString()).isZero();
    assertThat(first.resolve("my-cells.csv")).hasContent("x,y");
    assertThat(first.resolve("manifest.json")).content().contains("\"my-cells.csv\"");
    Path second = temporary.resolve("second");
    assertThat(run(first.resolve("scenario.yaml"), "--out", second.toString())).isZero();
    assertThat(content(second)).isEqualTo(content(first));
  }

  @Test
  void aFolderCanBeOverwrittenFromItself() throws IOException {
    Path folder = temporary.resolve("first");
    assertThat(run(file, "--out", folder.toString())).isZero();
    Map<String, String> before = content(folder);
    assertThat(run(folder.resolve("scenario.yaml"), "--out", folder.toString(), "--overwrite"))
        .as(stderr.toString())
        .isZero();
    assertThat(content(folder)).isEqualTo(before);
  }

  @Test
  void anotherScenarioTakesTheTableAway() throws IOException {
    Path folder = temporary.resolve("first");
    run(file, "--out", folder.toString());
    Files.writeString(file, TEXT.replace("cells: data/my-cells.csv", "preset: nanjing"));
    assertThat(run(file, "--out", folder.toString(), "--overwrite")).isZero();
    assertThat(folder.resolve("my-cells.csv")).doesNotExist();
  }

  @Test
  void aTableThatChangedIsAnotherScenario() throws IOException {
    Path folder = temporary.resolve("first");
    run(file, "--out", folder.toString());
    Files.writeString(folder.resolve("my-cells.csv"), "x,y,\n");
    assertThat(run(folder.resolve("scenario.yaml"), "--out", temporary.resolve("b").toString()))
        .isEqualTo(2);
    assertThat(stderr.toString()).contains("scenario.yaml:9:3: city.sha256: is not the digest of ");
    assertThat(temporary.resolve("b")).doesNotExist();
  }

  @Test
  void noTableOfCellsCanTakeThePlaceOfAResult() throws IOException {
    Path folder = temporary.resolve("first");
    run(file, "--out", folder.toString());
    for (String name : content(folder).keySet()) {
      if (name.endsWith(".csv") && !name.equals("my-cells.csv")) {
        Path table = Files.writeString(temporary.resolve(name), "x,y\n");
        Files.writeString(file, TEXT.replace("data/my-cells.csv", table.toString()));
        assertThat(run(file, "--out", temporary.resolve("b").toString())).as(name).isEqualTo(2);
      }
    }
  }
}
