package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.concordsim.chart.FolderCharts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
  @TempDir static Path shared;
  private static Path original;

  @TempDir Path temporary;
  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();
  private Path folder;

  @BeforeAll
  static void aRunFillsAFolder() {
    original = shared.resolve("results");
    RunCommand command =
        new RunCommand(
            Tiny::scenario,
            scenario ->
                new RunCommand.World(
                    Tiny.CITY, (plan, threads) -> Tiny.record(plan.armIndex(), plan.replicate())),
            FolderCharts.standard());
    assertThat(
            new CommandLine(command).execute("tiny.yaml", "--quiet", "--out", original.toString()))
        .isZero();
  }

  @BeforeEach
  void theFolderIsThere() {
    folder = original;
  }

  @Test
  void saysWhatIsComparedAndPutsHarmsBesideGains() {
    assertThat(compare()).isZero();
    assertThat(stdout.toString())
        .startsWith("tiny: 2 arms, 3 replicates, each arm minus none within the same replicate")
        .contains("Equal staff hours in all arms")
        .contains("escalation-rate, ", "false-alarms, ", "end-settled, ", "trust, ", "cost, ")
        .contains("(baseline)", "Best in escalation-rate: ");
    assertThat(stdout.toString().lines()).allMatch(line -> line.length() <= 120);
    assertThat(stderr.toString()).isEmpty();
  }

  @Test
  void theTableHasTheNumbersOfTheSummary() throws IOException {
    assertThat(compare("--json")).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("summary.csv"));
    List<String> columns = List.of(lines.get(0).split(","));
    int found = 0;
    for (JsonNode row : json().path("comparisons")) {
      String begin = row.path("arm").asString("") + ",0," + row.path("outcome").asString("") + ",";
      String[] cells =
          lines.stream().filter(l -> l.startsWith(begin)).findFirst().orElseThrow().split(",", -1);
      for (int c = 0; c < columns.size(); c++) {
        JsonNode value = row.path(columns.get(c));
        assertThat(value.isMissingNode()).as(columns.get(c)).isFalse();
        if (value.isNull()) {
          assertThat(cells[c]).as(columns.get(c)).isEmpty();
        } else if (value.isNumber()) {
          assertThat(Double.parseDouble(cells[c])).isEqualTo(value.asDouble(0));
        }
        found++;
      }
    }
    // Two gains, six harms that always stand beside them, and three that happen here.
    assertThat(found).isEqualTo(2 * 11 * columns.size());
  }

  @Test
  void anotherBaselineTurnsTheDifferenceRound() {
    assertThat(compare("--json", "--outcomes", "cost")).isZero();
    JsonNode given = json().path("comparisons").path(1);
    stdout.getBuffer().setLength(0);
    assertThat(compare("--json", "--outcomes", "cost", "--baseline", "uniform")).isZero();
    JsonNode turned = json().path("comparisons").path(0);
    assertThat(json().path("baseline").asString("")).isEqualTo("uniform");
    assertThat(turned.path("difference").asDouble(0))
        .isEqualTo(-given.path("difference").asDouble(0));
    assertThat(turned.path("diff_lo95").asDouble(0))
        .isEqualTo(-given.path("diff_hi95").asDouble(0));
    assertThat(turned.path("family").asString("")).isEqualTo("declared");
  }

  @Test
  void everyGroupIsComparedForItself() {
    assertThat(compare("--by", "tenure")).isZero();
    assertThat(stdout.toString()).contains("== tenure local ==").doesNotContain("false-alarms");
    stdout.getBuffer().setLength(0);
    assertThat(compare("--by", "district", "--json", "--outcomes", "escalations")).isZero();
    assertThat(json().path("comparisons")).hasSize(2);
    assertThat(json().path("comparisons").path(0).path("group").asString(""))
        .isEqualTo("district, \"a\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--baseline, unifrm, did you mean 'uniform'?",
    "--outcomes, escalation-rat, did you mean 'escalation-rate'?",
    "--by, distrct, did you mean 'district'?",
    "--point, 3, allowed are 0 to 0"
  })
  void aWrongNameIsOneLineWithWhatWasMeant(String option, String value, String hint) {
    assertThat(compare(option, value, "--json")).isEqualTo(2);
    assertThat(stderr.toString()).hasLineCount(1).startsWith(option + ":").contains(hint);
    assertThat(stdout.toString()).isEmpty();
  }

  @Test
  void aGroupHasNotEveryOutcome() {
    assertThat(compare("--by", "tenure", "--outcomes", "cost")).isEqualTo(2);
    assertThat(stderr.toString()).contains("'cost' is no outcome of groups; there are ");
  }

  @Test
  void aFolderThatCannotBeUsedIsOneLine() throws IOException {
    folder = temporary.resolve("missing");
    assertThat(compare()).isEqualTo(3);
    folder = Files.createDirectories(temporary.resolve("half/.runs")).getParent();
    assertThat(compare()).isEqualTo(3);
    folder = Files.createDirectory(temporary.resolve("damaged"));
    Files.copy(original.resolve("manifest.json"), folder.resolve("manifest.json"));
    for (String runs :
        List.of(
            "", "arm\r\nnone\r\n", header() + "none,x,0,1,2,3\r\n", header() + "none,0,0\r\n")) {
      Files.writeString(folder.resolve("runs.csv"), runs);
      assertThat(compare("--outcomes", "cost")).isEqualTo(3);
    }
    assertThat(stderr.toString())
        .hasLineCount(6)
        .contains("not a results folder of Concord", "not complete", "'x' is no number")
        .doesNotContain("\tat ", "Exception");
  }

  private static String header() {
    return "arm,point,replicate,worker-hours,worker-utilisation,cost\r\n";
  }

  @Test
  void sweptPointsAreToldByWhatTheySet() throws IOException {
    folder = Files.createDirectory(temporary.resolve("swept"));
    Files.copy(original.resolve("manifest.json"), folder.resolve("manifest.json"));
    StringBuilder runs =
        new StringBuilder(
            "arm,point,population.trust.mean,\"a \"\"b\"\"\",replicate,seed,"
                + "worker-hours,worker-utilisation,cost\r\n");
    for (String arm : List.of("none", "uniform")) {
      for (int point = 0; point < 12; point++) {
        for (int replicate = 0; replicate < (point == 3 ? 2 : 4); replicate++) {
          double cost =
              10 + point + Math.sin(replicate) + (arm.equals("none") ? 1 : 0.1 * replicate);
          runs.append(
              "%s,%d,0.%02d,\"x, \"\"y\"\"\",%d,7,%d,0.25,%s\r\n"
                  .formatted(arm, point, point, replicate, 1000 * (point + 1), cost));
        }
      }
    }
    Files.writeString(folder.resolve("runs.csv"), runs.toString(), StandardCharsets.UTF_8);
    assertThat(compare("--outcomes", "cost")).isZero();
    assertThat(stdout.toString())
        .startsWith("tiny: 2 arms, 2 to 4 replicates, ")
        .contains("Only 2 replicates: no chance of being best is given below 3")
        .contains(
            "== point 3: population.trust.mean = 0.03, a \"b\" = x, \"y\"; 2 replicates ==",
            "== point 4: population.trust.mean = 0.04, a \"b\" = x, \"y\"; 4 replicates ==",
            "Workers' hours spent (of those they had): none 4,000 (25 %), uniform 4,000 (25 %)")
        .contains("(12 tests)", "10 of 12 points are shown")
        .doesNotContain("point 10:");
    stdout.getBuffer().setLength(0);
    assertThat(compare("--outcomes", "cost", "--json", "--point", "3,11")).isZero();
    assertThat(json().path("comparisons")).hasSize(4);
    assertThat(json().path("replicates").asInt(0)).isEqualTo(4);
    assertThat(json().path("replicatesAtLeast").asInt(0)).isEqualTo(2);
    assertThat(json().path("comparisons").path(0).path("replicates").asInt(0)).isEqualTo(2);
    assertThat(json().path("comparisons").path(0).path("n").asInt(0)).isEqualTo(2);
    assertThat(json().path("comparisons").path(3).path("pairs").asInt(0)).isEqualTo(4);
  }

  @Test
  void fewReplicatesAreSaidBeforeAnyNumber() throws IOException {
    assertThat(compare()).isZero();
    assertThat(stdout.toString().lines().skip(1).findFirst().orElseThrow())
        .startsWith("Only 3 replicates: intervals, p and chances of being best hold if ");
    // Three replicates do not show that an arm is the best for sure, or never.
    assertThat(stdout.toString()).doesNotContain(" 100 %", " 0 %");
    stdout.getBuffer().setLength(0);
    assertThat(compare("--json")).isZero();
    assertThat(json().path("fewReplicates").asString("")).startsWith("Only 3 replicates: ");
    assertThat(FewReplicates.caution(10)).isEmpty();
    assertThat(FewReplicates.caution(1)).hasValueSatisfying(words -> words.contains("no interval"));
  }

  @Test
  void theHoursThatWorkersSpentStandBesideThoseTheyHave() throws IOException {
    folder = Files.createDirectory(temporary.resolve("spent"));
    Files.copy(original.resolve("manifest.json"), folder.resolve("manifest.json"));
    Files.writeString(
        folder.resolve("runs.csv"),
        header()
            + "none,0,0,100,0.01,1\r\nnone,0,1,300,0.03,1\r\n"
            + "uniform,0,0,9000,0.91,3\r\nuniform,0,1,9500,0.93,3\r\n");
    assertThat(compare("--outcomes", "cost")).isZero();
    assertThat(stdout.toString())
        .contains("Equal staff hours in all arms")
        .contains("Workers' hours spent (of those they had): none 200 (2 %), uniform 9,250 (92 %)");
    stdout.getBuffer().setLength(0);
    assertThat(compare("--outcomes", "cost", "--json")).isZero();
    JsonNode spent = json().path("staffHours").path("spent").path(1);
    assertThat(spent.path("arm").asString("")).isEqualTo("uniform");
    assertThat(spent.path("hours").asDouble(0)).isEqualTo(9250);
    assertThat(spent.path("share").asDouble(0)).isEqualTo(0.92);
  }

  @Test
  void aRunThatFailedIsLeftOutOfItsPairOnly() throws IOException {
    folder = Files.createDirectory(temporary.resolve("failed"));
    Files.copy(original.resolve("manifest.json"), folder.resolve("manifest.json"));
    Files.writeString(
        folder.resolve("runs.csv"),
        header()
            + "none,0,0,1,1,10\r\nnone,0,1,1,1,20\r\nnone,0,2,1,1,40\r\n"
            + "uniform,0,0,1,1,11\r\nuniform,0,2,1,1,43\r\n");
    assertThat(compare("--outcomes", "cost")).isZero();
    assertThat(stdout.toString())
        .contains("cost, yuan, less is better (in 2 to 3 of 3 replicates)");
    stdout.getBuffer().setLength(0);
    assertThat(compare("--outcomes", "cost", "--json")).isZero();
    JsonNode uniform = json().path("comparisons").path(1);
    assertThat(uniform.path("difference").asDouble(0)).isEqualTo(2);
    assertThat(uniform.path("pairs").asInt(0)).isEqualTo(2);
  }

  @Test
  void unequalStaffHoursAreSaidFirst() throws IOException {
    folder = Files.createDirectory(temporary.resolve("unequal"));
    Files.copy(original.resolve("runs.csv"), folder.resolve("runs.csv"));
    String manifest = Files.readString(original.resolve("manifest.json"));
    int last = manifest.lastIndexOf("\"resolution.workers.hoursPerDay\"");
    Files.writeString(
        folder.resolve("manifest.json"),
        manifest.substring(0, last)
            + manifest
                .substring(last)
                .replaceFirst("hoursPerDay\" : [0-9.]+", "hoursPerDay\" : 4.0"));
    assertThat(compare()).isZero();
    assertThat(stdout.toString())
        .contains("STAFF HOURS ARE NOT EQUAL:")
        .contains("  uniform has resolution.workers.hoursPerDay = 4 instead of 1.5");
  }

  private JsonNode json() {
    return JsonMapper.builder().build().readTree(stdout.toString());
  }

  private int compare(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = folder.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new CommandLine(new CompareCommand())
        .setOut(new PrintWriter(stdout))
        .setErr(new PrintWriter(stderr))
        .execute(arguments);
  }
}
