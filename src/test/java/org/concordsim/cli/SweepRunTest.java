package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.city.CityException;
import org.concordsim.experiment.Simulator;
import org.concordsim.outcome.Recorder;
import org.concordsim.results.ChartDrawer;
import org.concordsim.results.ResultsFolder;
import org.concordsim.results.RunTable;
import org.concordsim.results.StoppingRow;
import org.concordsim.scenario.Problem;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioException;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Sweeps of the smallest shipped scenario, from the file to the folder. */
class SweepRunTest {
  private static final String FACTORS =
      """
      extends: %s
      name: swept
      replicates: 2
      horizon: {warmUp: 10, days: 40}
      city: {synthetic: {width: 6, height: 4}}
      arms: {round-robin: null, risk: null, oracle: null, hot-spot: null}
      sweep:
        design: factorial
        factors:
          population.trust.mean: [0.3, 0.7]
          resolution.workers:
            - {name: few, value: {residentsPerWorker: 900}}
            - {name: many, value: {residentsPerWorker: 200, hoursPerDay: 3}}
      """
          .formatted(Path.of("scenarios/quick.yaml").toAbsolutePath());

  private static final String RULE =
      FACTORS.replace(
          "replicates: 2",
          "replicates: {min: 5, max: 12, until: {outcome: escalation-rate, halfWidth: 2}}");

  @TempDir Path temporary;
  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();

  /** Runs that are allowed before all others fail. */
  private final AtomicInteger allowed = new AtomicInteger(Integer.MAX_VALUE);

  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    file = Files.writeString(temporary.resolve("swept.yaml"), FACTORS);
  }

  private static Scenario read(Path file, List<String> settings) throws RunCommand.Rejected {
    try {
      return new ScenarioReader(List.of()).read(file, settings);
    } catch (ScenarioException e) {
      throw new RunCommand.Rejected(e.problems().stream().map(Problem::toString).toList());
    }
  }

  private RunCommand.World world(Scenario scenario) throws RunCommand.Rejected {
    try {
      City city = Cities.make(scenario.city(), scenario.directory());
      Simulator simulator =
          (plan, threads) -> {
            if (allowed.getAndDecrement() <= 0) {
              throw new IllegalStateException("out of runs");
            }
            return Recorder.record(
                Run.remembering(city, plan.model(), plan.seed(), plan.replicate()).toHorizon());
          };
      return new RunCommand.World(city, simulator);
    } catch (CityException e) {
      throw new RunCommand.Rejected(e.problems());
    }
  }

  private int run(Path scenario, Path out, String... options) {
    CommandLine line =
        new CommandLine(new RunCommand(SweepRunTest::read, this::world, ChartDrawer.NONE));
    line.setOut(new PrintWriter(stdout, true)).setErr(new PrintWriter(stderr, true));
    String[] arguments =
        Stream.concat(Stream.of(scenario.toString(), "--out", out.toString()), Stream.of(options))
            .toArray(String[]::new);
    return line.execute(arguments);
  }

  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path found : files.filter(f -> !f.endsWith("timing.json")).toList()) {
        content.put(
            found.getFileName().toString(),
            Files.isRegularFile(found)
                ? new String(Files.readAllBytes(found), StandardCharsets.ISO_8859_1)
                : "folder");
      }
    }
    return content;
  }

  @Test
  void everyTableSaysWhichPointARowIsOf() throws IOException {
    Path out = temporary.resolve("out");
    assertThat(run(file, out)).as(stderr.toString()).isZero();
    assertThat(Files.readString(out.resolve("points.csv")))
        .isEqualTo(
            "point,population.trust.mean,resolution.workers\r\n"
                + "0,0.3,few\r\n1,0.3,many\r\n2,0.7,few\r\n3,0.7,many\r\n");
    List<String> runs = Files.readAllLines(out.resolve("runs.csv"));
    assertThat(runs).hasSize(1 + 2 * 4 * 2);
    assertThat(runs.get(0))
        .startsWith("arm,point,population.trust.mean,resolution.workers,replicate,seed,");
    assertThat(runs.get(6)).startsWith("none,2,0.7,few,1,20260101,");
    assertThat(Files.readAllLines(out.resolve("summary.csv")).stream().map(l -> l.split(",")[1]))
        .contains("0", "1", "2", "3");
    ResultsFolder results = ResultsFolder.open(out);
    assertThat(results.points()).isEqualTo(4);
    assertThat(results.sweep()).isEqualTo("factorial");
    assertThat(results.factors().get(1).levels()).containsExactly("few", "many");
    assertThat(results.levels()).hasSize(4).last().isEqualTo(List.of("0.7", "many"));
    RunTable visits = results.runs(List.of("visits"));
    assertThat(visits.values("none", 3, "visits")).containsOnly(0);
    assertThat(visits.values("uniform", 3, "visits")[0])
        .isGreaterThan(visits.values("uniform", 2, "visits")[0]);
    assertThat(results.cells("uniform", 3).x()).hasSize(24);
    assertThat(results.series("uniform", 3)).isNotEmpty();
  }

  @Test
  void aPointIsTheScenarioThatItDescribes() throws IOException {
    Path swept = temporary.resolve("swept");
    run(file, swept);
    Path alone = temporary.resolve("alone");
    assertThat(
            run(
                file,
                alone,
                "--set=sweep=null",
                "--set=population.trust.mean=0.7",
                "--set=resolution.workers={residentsPerWorker: 200, hoursPerDay: 3}"))
        .as(stderr.toString())
        .isZero();
    assertThat(escalations(swept, 3)).isEqualTo(escalations(alone, 0));
  }

  private static double[] escalations(Path folder, int point) throws IOException {
    return ResultsFolder.open(folder)
        .runs(List.of("escalations"))
        .values("uniform", point, "escalations");
  }

  @Test
  void aBrokenSweepGoesOnToIdenticalBytes() throws IOException {
    for (String text : List.of(FACTORS, RULE)) {
      Files.writeString(file, text);
      Path whole = temporary.resolve("whole");
      allowed.set(Integer.MAX_VALUE);
      assertThat(run(file, whole, "--overwrite", "--threads", "1")).isZero();
      Path broken = temporary.resolve("broken");
      allowed.set(5);
      assertThat(run(file, broken, "--overwrite", "--threads", "2")).isEqualTo(3);
      for (int attempt = 0; attempt < 40 && !Files.exists(broken.resolve("manifest.json")); ) {
        allowed.set(7);
        run(file, broken, "--resume", "--threads", "2");
        attempt++;
      }
      assertThat(content(broken)).isEqualTo(content(whole));
      Path again = temporary.resolve("again");
      allowed.set(Integer.MAX_VALUE);
      assertThat(run(whole.resolve("scenario.yaml"), again, "--overwrite")).isZero();
      assertThat(content(again)).isEqualTo(content(whole));
    }
  }

  @Test
  void replicatesEndWhereEnoughIsKnown() throws IOException {
    Files.writeString(file, RULE);
    Path out = temporary.resolve("out");
    assertThat(run(file, out)).as(stderr.toString()).isZero();
    ResultsFolder results = ResultsFolder.open(out);
    List<StoppingRow> rows = results.stopping();
    assertThat(rows).hasSize(4).allMatch(row -> row.arm().equals("uniform"));
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.replicates()).isBetween(5, 12);
              assertThat(row.isReached() || row.replicates() == 12).isTrue();
              assertThat(results.runs(List.of("visits")).values("none", row.point(), "visits"))
                  .hasSize(row.replicates())
                  .containsOnly(0);
            });
    assertThat(stdout.toString()).contains("Replicates: ", "half-width 2 of escalation-rate");
  }

  @Test
  void everyPointHasItsLedgerAndItsCharts() throws IOException {
    Path out = temporary.resolve("out");
    assertThat(run(file, out)).as(stderr.toString()).isZero();
    stdout.getBuffer().setLength(0);
    assertThat(execute(new CompareCommand(), out, "--point", "3,1")).isZero();
    List<String> text = stdout.toString().lines().toList();
    assertThat(text.stream().filter(line -> line.startsWith("Compared with 'none', 'uniform'")))
        .hasSize(2);
    assertThat(text).anyMatch(line -> line.startsWith("== point 1: population.trust.mean = 0.3"));
    assertThat(
            execute(new PlotCommand(), out, "--point=3", "--charts=ledger,rates", "--format=svg"))
        .as(stderr.toString())
        .isZero();
    for (String chart : List.of("ledger", "rates")) {
      assertThat(out.resolve("charts-custom/" + chart + ".svg"))
          .content()
          .contains("At point 3 of the sweep: population.trust.mean = 0.7")
          .contains("./concord plot out/swept --point 3");
    }
    assertThat(execute(new PlotCommand(), out, "--point", "4")).isEqualTo(2);
    assertThat(stderr.toString()).endsWith("--point: there is no point 4; allowed are 0 to 3\n");
  }

  private int execute(Object command, Path folder, String... options) {
    return new CommandLine(command)
        .setOut(new PrintWriter(stdout, true))
        .setErr(new PrintWriter(stderr, true))
        .execute(
            Stream.concat(Stream.of(folder.toString()), Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void aTableOfPointsComesWithTheResults() throws IOException {
    Files.writeString(temporary.resolve("points.csv"), "population.trust.mean\n0.3\n0.6\n");
    Files.writeString(
        file, FACTORS.replaceFirst("(?s)  design: .*", "  design: table\n  table: points.csv\n"));
    Path out = temporary.resolve("out");
    assertThat(run(file, out)).as(stderr.toString()).isZero();
    assertThat(out.resolve("sweep-table.csv")).hasContent("population.trust.mean\n0.3\n0.6\n");
    assertThat(out.resolve("manifest.json")).content().contains("\"sweep-table.csv\"");
    Path again = temporary.resolve("again");
    assertThat(run(out.resolve("scenario.yaml"), again)).as(stderr.toString()).isZero();
    assertThat(content(again)).isEqualTo(content(out));
  }
}
