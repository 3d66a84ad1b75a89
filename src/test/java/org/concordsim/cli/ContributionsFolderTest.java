package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.concordsim.chart.FolderCharts;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.city.CityException;
import org.concordsim.outcome.Recorder;
import org.concordsim.results.ChartDrawer;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioException;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a sweep that switches institutions off and on to the folder, the comparison, the chart. */
class ContributionsFolderTest {
  private static final String SWITCHES =
      """
      name: switches
      replicates: 3
      horizon: {warmUp: 10, days: 60}
      city: {synthetic: {width: 6, height: 4}}
      sweep:
        design: factorial
        factors:
          institutions.peace-alliance: [off, on]
          institutions.one-net-service: [off, on]
      measures: [escalation-rate, grievances, trust]
      charts: [contributions]
      """;

  @TempDir Path temporary;
  private final StringWriter stdout = new StringWriter();

  private static Scenario read(Path file, List<String> settings) throws RunCommand.Rejected {
    try {
      return new ScenarioReader(List.of("contributions")).read(file, settings);
    } catch (ScenarioException e) {
      throw new AssertionError(e);
    }
  }

  private static RunCommand.World world(Scenario scenario) throws RunCommand.Rejected {
    try {
      City city = Cities.make(scenario.city(), scenario.directory());
      return new RunCommand.World(
          city,
          (plan, threads) ->
              Recorder.record(
                  new Run(city, plan.model(), plan.seed(), plan.replicate()).toHorizon()));
    } catch (CityException e) {
      throw new RunCommand.Rejected(e.problems());
    }
  }

  private int execute(Callable<Integer> command, String... arguments) {
    stdout.getBuffer().setLength(0);
    return new CommandLine(command)
        .setOut(new PrintWriter(stdout, true))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }

  private Path run(String text, ChartDrawer drawer) throws IOException {
    Path file = Files.writeString(temporary.resolve("switches.yaml"), text);
    Path out = temporary.resolve("out");
    RunCommand command =
        new RunCommand(ContributionsFolderTest::read, ContributionsFolderTest::world, drawer);
    assertThat(execute(command, file.toString(), "--out", out.toString(), "--overwrite")).isZero();
    return out;
  }

  private static double sum(List<String> lines, String beginning) {
    return lines.stream()
        .filter(line -> line.startsWith(beginning))
        .mapToDouble(line -> Double.parseDouble(line.split(",")[6]))
        .sum();
  }

  @Test
  void whatFactorsBringAddsUpInTheTable() throws IOException {
    Path out = run(SWITCHES, FolderCharts.standard());
    List<String> lines = Files.readAllLines(out.resolve("contributions.csv"));
    assertThat(lines.get(0)).startsWith("arm,outcome,part,factor,with,n,estimate,lo95,hi95,");
    // None, all, total, two factors and one pair, for three outcomes.
    assertThat(lines).hasSize(1 + 3 * 6);
    for (String outcome : List.of("escalation-rate", "grievances", "trust")) {
      String start = "default," + outcome + ",";
      double total = sum(lines, start + "total");
      assertThat(sum(lines, start + "factor")).isEqualTo(total, within(1e-9));
      assertThat(sum(lines, start + "all") - sum(lines, start + "none"))
          .isEqualTo(total, within(1e-9));
    }
    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("\"contributions.csv\"", "charts/contributions.svg");
  }

  @Test
  void theComparisonTellsThem() throws IOException {
    Path out = run(SWITCHES, ChartDrawer.NONE);
    assertThat(execute(new CompareCommand(), out.toString())).isZero();
    assertThat(stdout.toString())
        .contains("what each factor brings", "all − none", "peace-alliance × one-net-service");
    assertThat(execute(new CompareCommand(), out.toString(), "--json")).isZero();
    JsonNode contributions = new JsonMapper().readTree(stdout.toString()).path("contributions");
    JsonNode first = contributions.get(0);
    assertThat(first.path("outcome").asString()).isEqualTo("escalation-rate");
    assertThat(first.path("factors")).hasSize(2);
    assertThat(first.path("pairs").get(0).path("with").asString())
        .isEqualTo("institutions.one-net-service");
    assertThat(first.path("orders").asInt()).isZero();
  }

  @Test
  void sampledOrdersAddUpTooAndHaveNoPairs() throws IOException {
    Path out =
        run(
            SWITCHES
                .replace("design: factorial", "design: permutations\n  orders: 4")
                .replace(
                    "  factors:",
                    "  factors:\n    institutions.village-self-governance: [off, on]"),
            ChartDrawer.NONE);
    List<String> lines = Files.readAllLines(out.resolve("contributions.csv"));
    assertThat(lines).hasSize(1 + 3 * 6).noneMatch(line -> line.contains(",pair,"));
    assertThat(sum(lines, "default,escalation-rate,factor"))
        .isEqualTo(sum(lines, "default,escalation-rate,total"), within(1e-9));
    assertThat(execute(new CompareCommand(), out.toString())).isZero();
    assertThat(stdout.toString()).contains("4 sampled orders");
  }

  @Test
  void otherSweepsHaveNoSuchTable() throws IOException {
    Path out = run(SWITCHES, ChartDrawer.NONE);
    assertThat(out.resolve("contributions.csv")).exists();
    run(SWITCHES.replace("one-net-service: [off, on]", "one-net-service: [on]"), ChartDrawer.NONE);
    assertThat(out.resolve("contributions.csv")).doesNotExist();
    assertThat(execute(new CompareCommand(), out.toString())).isZero();
    assertThat(stdout.toString()).doesNotContain("what each factor brings");
  }
}
