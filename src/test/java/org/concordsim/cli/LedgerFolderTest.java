package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.city.CityException;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.Recorder;
import org.concordsim.outcome.RunRecord;
import org.concordsim.results.ChartDrawer;
import org.concordsim.results.ResultsFolder;
import org.concordsim.scenario.Problem;
import org.concordsim.scenario.ScenarioException;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.Run;
import org.concordsim.statistics.Fate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The ledger in a results folder of real runs. */
class LedgerFolderTest {
  private static final ScenarioReader READER = new ScenarioReader(List.of());
  private static final String TEXT =
      """
      name: books
      replicates: 2
      seed: 3
      city: {synthetic: {width: 8, height: 6, cellsPerCommunity: 6, communitiesPerStreet: 2, streetsPerDistrict: 1}}
      horizon: {warmUp: 30, days: 150}
      disputes: {types: {neighbour: {baseRate: 300}, labour: {baseRate: 200}}}
      arms: {none: {}, round-robin: {detection: {policy: round-robin}}, oracle: {detection: {policy: oracle}}}
      measures: [escalations, crises]
      """;

  @TempDir Path temporary;
  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();
  private Path file;
  private boolean failing;
  private int made;

  @BeforeEach
  void setUp() throws IOException {
    file = Files.writeString(temporary.resolve("books.yaml"), TEXT);
  }

  private RunCommand.World world(org.concordsim.scenario.Scenario scenario) {
    try {
      City city = Cities.make(scenario.city(), scenario.directory());
      return new RunCommand.World(
          city, (plan, threads) -> simulate(city, plan, scenario.keepsCourses()));
    } catch (CityException e) {
      throw new AssertionError(e);
    }
  }

  private synchronized RunRecord simulate(City city, RunPlan plan, boolean remembering) {
    made++;
    if (failing && plan.arm().equals("none") && plan.replicate() == 1) {
      throw new ArithmeticException("on purpose");
    }
    Run run =
        remembering
            ? Run.remembering(city, plan.model(), plan.seed(), plan.replicate())
            : new Run(city, plan.model(), plan.seed(), plan.replicate());
    return Recorder.record(run.toHorizon());
  }

  private int run(String folder, String... options) {
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
            this::world,
            ChartDrawer.NONE);
    String[] start = {file.toString(), "--out", temporary.resolve(folder).toString()};
    return new CommandLine(command)
        .setOut(new PrintWriter(stdout))
        .setErr(new PrintWriter(stderr))
        .execute(
            Stream.concat(Arrays.stream(start), Arrays.stream(options)).toArray(String[]::new));
  }

  private Map<String, String> content(String folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(temporary.resolve(folder))) {
      for (Path at : files.filter(Files::isRegularFile).toList()) {
        String name = at.getFileName().toString();
        if (!name.equals("timing.json")) {
          content.put(name, new String(Files.readAllBytes(at), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return content;
  }

  private List<String[]> rows(String folder, String table) throws IOException {
    return Files.readAllLines(temporary.resolve(folder).resolve(table)).stream()
        .map(line -> line.split(","))
        .toList();
  }

  /** Escalations and crises by arm and replicate, as runs.csv has them. */
  private Map<String, Double> totals(String folder) throws IOException {
    List<String[]> runs = rows(folder, "runs.csv");
    List<String> header = List.of(runs.get(0));
    Map<String, Double> totals = new HashMap<>();
    for (String[] row : runs.subList(1, runs.size())) {
      String run = row[0] + " " + row[2] + " ";
      totals.put(run + "escalation", Double.valueOf(row[header.indexOf("escalations")]));
      totals.put(run + "crisis", Double.valueOf(row[header.indexOf("crises")]));
    }
    return totals;
  }

  @Test
  void theTableAddsUpToTheRuns() throws IOException {
    assertThat(run("a")).as(stderr.toString()).isZero();
    Map<String, Double> balance = new TreeMap<>();
    List<String[]> ledger = rows("a", "ledger.csv");
    assertThat(String.join(",", ledger.get(0)))
        .isEqualTo("arm,point,replicate,event,dimension,group,fate,count,days");
    for (String[] row : ledger.subList(1, ledger.size())) {
      Fate fate =
          Arrays.stream(Fate.values()).filter(f -> f.label().equals(row[6])).findAny().get();
      int sign = (fate.inArm() ? 1 : 0) - (fate.inBaseline() ? 1 : 0);
      if (!row[4].equals("ancestor")) {
        String sum = String.join(" ", row[0], row[2], row[3], row[4]);
        balance.merge(sum, sign * Double.parseDouble(row[7]), Double::sum);
      }
    }
    Map<String, Double> totals = totals("a");
    // Two arms, two replicates, two events, four dimensions.
    assertThat(balance).hasSize(32);
    balance.forEach(
        (sum, difference) -> {
          String[] part = sum.split(" ");
          String event = " " + part[1] + " " + part[2];
          assertThat(difference)
              .as(sum)
              .isEqualTo(totals.get(part[0] + event) - totals.get("none" + event));
        });
    assertThat(totals.get("none 0 escalation")).isGreaterThan(20);
    assertThat(stdout.toString())
        .contains("Compared with 'none', 'round-robin' kept ", " disputes in 120 days from");
    ResultsFolder folder = ResultsFolder.open(temporary.resolve("a"));
    assertThat(folder.ledger("oracle", 0, "all")).hasSize(2 * 2 * Fate.values().length);
    assertThat(folder.ledger("none", 0, "all")).isEmpty();
    assertThat(folder.ledgerFlows("oracle", 0)).isNotEmpty();
  }

  @Test
  void threadsDoNotChangeAByte() throws IOException {
    run("one", "--threads", "1", "--set", "keep=disputes");
    run("four", "--threads", "4", "--set", "keep=disputes");
    assertThat(content("four")).isEqualTo(content("one")).containsKey("disputes.parquet");
  }

  @Test
  void resumingAfterAFailureAndDamageEndsTheSame() throws IOException {
    run("whole");
    failing = true;
    assertThat(run("broken")).isEqualTo(3);
    failing = false;
    Path damaged = temporary.resolve("broken/.runs/1-0-0.courses");
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    Files.delete(temporary.resolve("broken/.runs/2-0-1.courses"));
    made = 0;
    assertThat(run("broken", "--resume")).as(stderr.toString()).isZero();
    assertThat(made).isEqualTo(3);
    assertThat(content("broken")).isEqualTo(content("whole"));
  }

  @Test
  void whatElseIsKeptChangesNeitherLedgerNorOutcomes() throws IOException {
    run("nothing", "--set", "keep=nothing");
    run("ledger");
    run("disputes", "--set", "keep=disputes");
    Map<String, String> nothing = content("nothing");
    Map<String, String> ledger = content("ledger");
    Map<String, String> disputes = content("disputes");
    assertThat(nothing).doesNotContainKeys("ledger.csv", "ledger-flows.csv", "disputes.parquet");
    assertThat(ledger).doesNotContainKey("disputes.parquet");
    assertThat(disputes.get("ledger.csv")).isEqualTo(ledger.get("ledger.csv"));
    assertThat(disputes.get("ledger-flows.csv")).isEqualTo(ledger.get("ledger-flows.csv"));
    assertThat(ledger.get("runs.csv")).isEqualTo(nothing.get("runs.csv"));
    assertThat(run("disputes", "--overwrite", "--set", "keep=nothing")).isZero();
    assertThat(content("disputes")).isEqualTo(nothing);
  }
}
