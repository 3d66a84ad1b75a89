package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.concordsim.city.CsvReader;
import org.concordsim.parameter.Decimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Fits a small city to data that the model itself made, so that the truth is known. */
class CalibrateCommandTest {
  private static final String SCENARIO =
      """
      name: small
      seed: 11
      replicates: 3
      horizon: {warmUp: 30, days: 120}
      city: {synthetic: {width: 12, height: 8, communitiesPerStreet: 1}}
      charts: []
      keep: nothing
      arms: {none: {}, round-robin: {detection: {policy: round-robin}}}
      calibration:
        arm: round-robin
        replicates: 3
        parameters:
          disputes.types.*.baseRate: [0.5, 2]
          disputes.decisions.grievance.lie: [0, 2.5]
          disputes.decisions.open.formal: [-3, 0]
      """;

  /** Far from where the scenario starts: 1, 1.2 and -1.8. */
  private static final Map<String, Double> TRUTH =
      Map.of(
          "disputes.types.*.baseRate", 1.4,
          "disputes.decisions.grievance.lie", 0.5,
          "disputes.decisions.open.formal", -1.0);

  private static final List<String> TRUE_SETTINGS =
      List.of(
          "disputes.types.family.baseRate=26.6",
          "disputes.types.neighbour.baseRate=42",
          "disputes.types.property.baseRate=22.4",
          "disputes.types.tenancy.baseRate=14",
          "disputes.types.labour.baseRate=15.4",
          "disputes.types.consumer.baseRate=21",
          "disputes.types.land.baseRate=4.2",
          "disputes.types.rumour.baseRate=5.6",
          "disputes.decisions.grievance.lie=0.5",
          "disputes.decisions.open.formal=-1");

  @TempDir Path folder;
  private Path scenario;
  private Path targets;
  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();

  @BeforeEach
  void setUp() throws IOException {
    scenario = Files.writeString(folder.resolve("small.yaml"), SCENARIO);
    targets = folder.resolve("targets.csv");
  }

  private int concord(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(stdout, true)).setErr(new PrintWriter(stderr, true));
    return line.execute(arguments);
  }

  private int calibrate(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("calibrate", scenario.toString(), "--targets", targets.toString()));
    arguments.addAll(List.of("--out", folder.resolve(out).toString()));
    arguments.addAll(List.of(more));
    return concord(arguments.toArray(String[]::new));
  }

  /** Targets as a run with the true values gives them, with ranges of 2 % to both sides. */
  private void observeTheTruth(String seed) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("run", scenario.toString(), "--quiet", "--seed", seed));
    TRUE_SETTINGS.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    arguments.addAll(List.of("--out", folder.resolve("truth").toString()));
    assertThat(concord(arguments.toArray(String[]::new))).as(stderr.toString()).isZero();
    StringBuilder table =
        new StringBuilder("id,outcome,value,low,high,unit,scope,source,status,use,arm\n");
    List<String> measured = List.of("grievances", "confrontation-share", "formal-share");
    for (Map<String, String> row : rows(folder.resolve("truth/summary.csv"))) {
      if (measured.contains(row.get("outcome"))) {
        double mean = Decimal.value(row.get("mean"));
        String unit = row.get("outcome").endsWith("share") ? "share" : "disputes";
        table.append(
            String.format(
                Locale.ROOT,
                "T%d,%s,%s,%s,%s,%s,here,the model,known,fitted,%s%n",
                table.toString().lines().count(),
                row.get("outcome"),
                row.get("mean"),
                Decimal.text(mean * 0.98),
                Decimal.text(mean * 1.02),
                unit,
                row.get("arm")));
      }
    }
    Files.writeString(targets, table);
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    CsvReader reader = new CsvReader(Files.readAllBytes(file));
    List<String> header = reader.next().fields().stream().map(CsvReader.Field::text).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    while (reader.more()) {
      List<String> fields = reader.next().fields().stream().map(CsvReader.Field::text).toList();
      Map<String, String> row = new TreeMap<>();
      for (int c = 0; c < header.size(); c++) {
        row.put(header.get(c), fields.get(c));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Map<String, String>> table(Path file, String key) throws IOException {
    Map<String, Map<String, String>> table = new TreeMap<>();
    rows(file).forEach(row -> table.put(row.get(key), row));
    return table;
  }

  private void fittedValuesAreTrueWithin(double share) throws IOException {
    Map<String, Map<String, String>> rows = table(folder.resolve("fit/parameters.csv"), "path");
    assertThat(rows).hasSize(3);
    rows.forEach(
        (path, row) -> {
          double room = Decimal.value(row.get("high")) - Decimal.value(row.get("low"));
          assertThat(Decimal.value(row.get("fitted")))
              .as(path)
              .isCloseTo(TRUTH.get(path), within(share * room));
          assertThat(row.get("verdict")).as(path).isEqualTo("pinned");
        });
  }

  @Test
  void itFindsTheValuesThatMadeTheDataWhateverTheNumberOfThreads() throws Exception {
    observeTheTruth("11");
    assertThat(calibrate("fit", "--threads", "1", "--quiet")).as(stderr.toString()).isZero();
    fittedValuesAreTrueWithin(0.03);
    assertThat(calibrate("again", "--threads", "3", "--quiet")).isZero();
    assertThat(Program.content(folder.resolve("again")))
        .isEqualTo(Program.content(folder.resolve("fit")));

    Path fitted = folder.resolve("fit/fitted.yaml");
    Path results = folder.resolve("results");
    assertThat(concord("run", fitted.toString(), "--out", results.toString(), "--quiet")).isZero();
    Map<String, Map<String, String>> rows = table(folder.resolve("fit/calibration.csv"), "id");
    assertThat(rows).hasSize(6);
    for (Map<String, String> row : rows.values()) {
      Map<String, String> simulated =
          rows(results.resolve("summary.csv")).stream()
              .filter(s -> s.get("arm").equals(row.get("arm")))
              .filter(s -> s.get("outcome").equals(row.get("outcome")))
              .findFirst()
              .orElseThrow();
      assertThat(row.get("simulated")).isEqualTo(simulated.get("mean"));
      assertThat(row.get("lo95")).isEqualTo(simulated.get("lo95"));
      assertThat(row.get("inside")).isEqualTo("yes");
    }
  }

  /**
   * Other residents with other disputes. Three replicates have about 2,500 grievances in each of
   * the two data sets: standard errors of 3 % in the rate and of 0.09 and 0.07 in the inclinations,
   * which is 3 % of the bounds in all three. A tenth of the bounds is more than three of them; the
   * seeds are fixed.
   */
  @Test
  void itFindsThemFromDataOfOtherPeople() throws Exception {
    observeTheTruth("12");
    assertThat(calibrate("fit")).as(stderr.toString()).isZero();
    fittedValuesAreTrueWithin(0.1);
    assertThat(stderr.toString()).contains("[trial 1] distance ", "s left at most");
    assertThat(stdout.toString()).contains("Condition number", "pinned down");
    assertThat(folder.resolve("fit/charts/calibration.svg")).exists();
  }

  @Test
  void whatCannotBeHitIsToldWithTheReason() throws Exception {
    Files.writeString(
        targets,
        """
        id,outcome,value,low,high,unit,scope,source,status,use,note
        A,mediation-rate,90,80,100,1/(1000 resident-years),here,nobody,invented,fitted,
        B,trust,0.99,0.98,1,share,here,nobody,invented,checked,
        C,,1,0,2,share,here,nobody,invented,untold,it cannot be told
        """);
    assertThat(calibrate("fit", "--replicates", "2")).as(stderr.toString()).isZero();
    assertThat(stdout.toString())
        .contains(
            "A: what would bring it nearer is at the end of its bounds: ",
            "B was only checked: nothing was moved for it",
            "C not told: it cannot be told",
            "at its upper bound");
    assertThat(Files.readString(folder.resolve("fit/fitted.yaml"))).contains("replicates: 2");
    assertThat(table(folder.resolve("fit/calibration.csv"), "id").get("C"))
        .containsEntry("simulated", "")
        .containsEntry("inside", "");
  }

  @Test
  void whatIsWrongIsRefusedAndNothingIsWritten() throws Exception {
    Files.writeString(
        targets,
        "id,outcome,value,low,high,unit,scope,source,status,use\n"
            + "A,mediation-rat,1,2,3,share,x,x,x,fitted\n");
    assertThat(calibrate("fit")).isEqualTo(2);
    assertThat(stderr.toString())
        .contains("targets.csv:2:3: outcome: ", "did you mean 'mediation-rate'?", ": value: 1 is");
    assertThat(concord("calibrate", "scenarios/quick.yaml", "--targets", targets.toString()))
        .isEqualTo(2);
    assertThat(stderr.toString()).contains("scenarios/quick.yaml:1:1: calibration: is missing");
    assertThat(calibrate("fit", "--scale", "1.5")).isEqualTo(2);
    assertThat(calibrate("fit", "--lang", "xx")).isEqualTo(2);
    assertThat(stderr.toString())
        .endsWith("--lang: there are no words in 'xx'; there are en, zh" + System.lineSeparator());
    assertThat(stderr.toString()).contains("calibration.scale: is 1.5; expected is a number");
    assertThat(folder.resolve("fit")).doesNotExist();
  }

  @Test
  void anotherFolderIsNotTouchedAndAnEarlierCalibrationOnlyIfAsked() throws Exception {
    observeTheTruth("11");
    Files.createDirectory(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/notes.txt"), "mine");
    assertThat(calibrate("mine", "--overwrite")).isEqualTo(3);
    assertThat(calibrate("truth", "--overwrite")).isEqualTo(3);
    Files.createDirectory(folder.resolve("fit"));
    Files.writeString(folder.resolve("fit/fitted.yaml"), "extends: ../small.yaml\n");
    assertThat(calibrate("fit")).isEqualTo(2);
    assertThat(stderr.toString()).contains("--overwrite starts again");
    assertThat(
            concord(
                "calibrate",
                folder.resolve("fit/fitted.yaml").toString(),
                "--targets",
                targets.toString(),
                "--out",
                folder.resolve("fit").toString(),
                "--overwrite"))
        .isEqualTo(2);
    assertThat(stderr.toString()).contains("would be overwritten by the scenario that extends it");
  }

  @Test
  void anInterruptKeepsTheBestSoFar() throws Exception {
    observeTheTruth("11");
    Path out = folder.resolve("fit");
    Path said = folder.resolve("said");
    try (Program program =
        Program.start(
            said,
            "calibrate",
            scenario.toString(),
            "--targets",
            targets.toString(),
            "--out",
            out.toString())) {
      if (program.ignoresInterrupts()) {
        return; // What a shell starts in the background is deaf to Ctrl-C.
      }
      while (program.isAlive() && program.complaints().size() < 3) {
        Thread.sleep(5);
      }
      program.signal("INT");
      assertThat(program.end()).isEqualTo(130);
      assertThat(String.join("\n", program.complaints()))
          .contains("interrupted after ", "the best so far, at distance ");
    }
    assertThat(out.resolve("calibration.csv")).doesNotExist();
    assertThat(concord("validate", out.resolve("fitted.yaml").toString())).isZero();
  }
}
