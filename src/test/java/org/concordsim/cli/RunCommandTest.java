package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordsim.experiment.RunPlan;
import org.concordsim.experiment.Simulator;
import org.concordsim.outcome.Dimension;
import org.concordsim.outcome.Measures;
import org.concordsim.outcome.RunRecord;
import org.concordsim.results.ChartDrawer;
import org.concordsim.results.ResultsFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class RunCommandTest {
  private static final ChartDrawer CHARTS =
      (folder, charts) -> Files.writeString(charts.resolve("a.svg"), folder.scenarioHash());

  @TempDir Path temporary;
  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();
  private final List<RunPlan> made = Collections.synchronizedList(new ArrayList<>());
  private Simulator simulator;
  private ChartDrawer charts = CHARTS;
  private Path folder;

  @BeforeEach
  void setUp() {
    folder = temporary.resolve("results");
    simulator = this::simulate;
  }

  @Test
  void aRunFillsTheFolder() throws IOException {
    assertThat(run("--threads", "2")).isZero();
    assertThat(content(folder).keySet())
        .containsExactly(
            "cells.parquet",
            "charts/a.svg",
            "distributions.csv",
            "groups.csv",
            "groups.parquet",
            "manifest.json",
            "runs.csv",
            "runs.parquet",
            "scenario.yaml",
            "series.csv",
            "series.parquet",
            "summary.csv",
            "timing.json");
    assertThat(stderr.toString().lines()).hasSize(7).allMatch(line -> line.startsWith("["));
    assertThat(stdout.toString()).contains("uniform", "(baseline)", "95 % interval");
  }

  @Test
  void theFolderReadsBack() throws IOException {
    run();
    ResultsFolder results = ResultsFolder.open(folder);
    assertThat(results.arms()).containsExactly("none", "uniform");
    assertThat(results.baseline()).isEqualTo("none");
    assertThat(results.warmUp()).isEqualTo(2);
    assertThat(results.name()).isEqualTo("tiny");
    double[] rates = new double[3];
    double[][] series = new double[3][];
    long[] leadTimes = new long[3];
    for (int replicate = 0; replicate < 3; replicate++) {
      var record = Tiny.record(1, replicate);
      rates[replicate] = record.outcomes()[0];
      series[replicate] = record.series()[1];
      for (int day = 0; day < 3; day++) {
        leadTimes[day] += record.leadTimes()[day];
      }
    }
    assertThat(results.runs(List.of("escalation-rate")).values("uniform", 0, "escalation-rate"))
        .isEqualTo(rates);
    assertThat(results.series("uniform", 0).get("open-confrontation")).isEqualTo(series);
    assertThat(results.leadTimes("uniform", 0)).isEqualTo(leadTimes);
    assertThat(Files.readAllLines(folder.resolve("summary.csv")))
        .hasSize(1 + 2 * results.outcomes().size());
    assertThat(Files.readAllLines(folder.resolve("groups.csv")))
        .startsWith("arm,point,replicate,dimension,group,measure,value")
        .hasSize(1 + 6 * (groups(Dimension.TENURE) + groups(Dimension.DISTRICT)))
        .anyMatch(row -> row.startsWith("uniform,0,2,district,\"district, \"\"a\"\"\",visits,"));
    assertThat(results.cells("none", 0).community()).contains("a, \"b\"", "鼓楼");
    assertThat(results.cells("none", 0).measures().get("visits")).hasSize(Tiny.CITY.cells());
  }

  @Test
  void threadsAndLanguageDoNotChangeAByte() throws IOException {
    run("--threads", "1");
    Map<String, String> one = reproducible(folder);
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("tr", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        for (String threads : List.of("2", "8")) {
          folder = temporary.resolve(language + threads);
          run("--threads", threads);
          assertThat(reproducible(folder)).isEqualTo(one);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anInterruptedJobGoesOnAndEndsTheSame() throws IOException {
    run();
    Map<String, String> uninterrupted = reproducible(folder);
    for (int stopAfter = 0; stopAfter < 6; stopAfter++) {
      folder = temporary.resolve("stopped" + stopAfter);
      made.clear();
      stderr.getBuffer().setLength(0);
      int last = stopAfter;
      Thread caller = Thread.currentThread();
      simulator =
          (plan, threads) -> {
            if (made.size() == last) {
              caller.interrupt();
              Thread.sleep(60_000);
            }
            return simulate(plan, threads);
          };
      assertThat(run("--threads", "1")).isEqualTo(130);
      assertThat(stderr.toString()).contains("--resume");
      assertThat(folder.resolve("manifest.json")).doesNotExist();
      simulator = this::simulate;
      assertThat(run("--resume")).isZero();
      assertThat(made).hasSize(6).doesNotHaveDuplicates();
      assertThat(reproducible(folder)).isEqualTo(uninterrupted);
    }
  }

  @Test
  void aDamagedRunIsMadeAgain() throws IOException {
    charts = brokenCharts();
    assertThat(run()).isEqualTo(3);
    Path damaged = folder.resolve(".runs/1-0-2.run");
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    Files.write(
        folder.resolve(".runs/0-0-1.run"),
        Arrays.copyOf(Files.readAllBytes(folder.resolve(".runs/0-0-1.run")), 40));
    made.clear();
    charts = CHARTS;
    assertThat(run("--resume")).isZero();
    assertThat(made)
        .extracting(RunPlan::label)
        .containsExactlyInAnyOrder("none replicate 1", "uniform replicate 2");
  }

  @Test
  void chartsThatFailLeaveTheFolderIncompleteAndResumable() throws IOException {
    charts = brokenCharts();
    assertThat(run("--quiet")).isEqualTo(3);
    assertThat(stderr.toString()).contains("no font").hasLineCount(1);
    assertThat(folder.resolve("manifest.json")).doesNotExist();
    charts = CHARTS;
    assertThat(run("--resume")).isZero();
    assertThat(made).hasSize(6);
    Map<String, String> resumed = reproducible(folder);
    folder = temporary.resolve("again");
    run();
    assertThat(reproducible(folder)).isEqualTo(resumed);
  }

  @Test
  void resumingACompleteFolderChangesNothing() throws IOException {
    run();
    Map<String, String> before = content(folder);
    assertThat(run("--resume")).isZero();
    assertThat(made).hasSize(6);
    assertThat(content(folder)).isEqualTo(before);
  }

  @Test
  void aFailingRunIsToldAndTheOthersAreKept() throws IOException {
    simulator =
        (plan, threads) -> {
          if (plan.arm().equals("uniform") && plan.replicate() == 1) {
            throw new ArithmeticException("negative rate");
          }
          return simulate(plan, threads);
        };
    assertThat(run("--quiet")).isEqualTo(3);
    assertThat(stderr.toString())
        .contains("uniform replicate 1 failed: ArithmeticException: negative rate")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("failures.json")).content().contains("negative rate", "\"uniform\"");
    assertThat(folder.resolve("manifest.json")).doesNotExist();
    simulator = this::simulate;
    assertThat(run("--resume")).isZero();
    assertThat(made).hasSize(6);
    assertThat(folder.resolve("failures.json")).doesNotExist();
  }

  @Test
  void aFolderWithSomethingInItIsRefused() throws IOException {
    run();
    Map<String, String> before = content(folder);
    stderr.getBuffer().setLength(0);
    assertThat(run()).isEqualTo(2);
    assertThat(stderr.toString().lines()).hasSize(1);
    assertThat(content(folder)).isEqualTo(before);
  }

  @Test
  void overwritingReplacesOurFilesAndNoOthers() throws IOException {
    run();
    Files.writeString(folder.resolve("notes.txt"), "mine");
    made.clear();
    assertThat(run("--overwrite")).isZero();
    assertThat(made).hasSize(6);
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void aForeignFolderIsNeverTouched() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.tex"), "years of work");
    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"a web app\"}");
    Map<String, String> before = content(folder);
    assertThat(run()).isEqualTo(2);
    assertThat(run("--overwrite")).isEqualTo(3);
    assertThat(run("--resume")).isEqualTo(3);
    assertThat(content(folder)).isEqualTo(before);
  }

  @Test
  void aJobThatDiedBeforeItsFirstLineIsBegunAgain() throws IOException {
    Files.createDirectories(folder.resolve(".runs"));
    Files.writeString(folder.resolve(".runs/.job.json.part"), "{");
    Files.writeString(folder.resolve("disputes.parquet"), "of a folder that was being replaced");
    assertThat(run("--resume")).isZero();
    assertThat(made).hasSize(6);
    assertThat(folder.resolve("disputes.parquet")).doesNotExist();
  }

  @Test
  void aManifestCutOffIsNotTakenForWhole() throws IOException {
    charts = brokenCharts();
    run();
    charts = CHARTS;
    Files.writeString(folder.resolve("manifest.json"), "{\n  \"format\" : \"conc");
    assertThat(run("--resume")).isZero();
    final Map<String, String> resumed = reproducible(folder);
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).substring(0, 300));
    stderr.getBuffer().setLength(0);
    assertThat(run("--resume")).isEqualTo(3);
    assertThat(stderr.toString()).hasLineCount(1).contains("its manifest.json is damaged");
    folder = temporary.resolve("again");
    run();
    assertThat(reproducible(folder)).isEqualTo(resumed);
  }

  @Test
  void anotherScenarioCannotBeResumed() throws IOException {
    run();
    stderr.getBuffer().setLength(0);
    assertThat(run("--resume", "--seed", "8")).isEqualTo(3);
    assertThat(stderr.toString()).contains("another scenario").hasLineCount(1);
    assertThat(run("--overwrite", "--seed", "8")).isZero();
  }

  /** Two builds of one version may compute different numbers. */
  @Test
  void anotherBuildCannotGoOnWithTheResults() throws IOException {
    run();
    Path manifest = folder.resolve("manifest.json");
    String other = "0123456789abcdef".repeat(2) + "01234567";
    String text =
        Files.readString(manifest)
            .replaceFirst("\\s*\"commit\"[^,]*,", "")
            .replaceFirst("\"scenario\"", "\"commit\" : \"" + other + "\", $0");
    Files.writeString(manifest, text);
    stderr.getBuffer().setLength(0);
    assertThat(run("--resume")).isEqualTo(3);
    assertThat(stderr.toString())
        .hasLineCount(1)
        .startsWith("cannot resume " + folder + ": it was made by version ")
        .contains(", commit 0123456789ab, this is version ")
        .endsWith("; --overwrite starts again" + System.lineSeparator());
    assertThat(manifest).hasContent(text);
    assertThat(run("--overwrite")).isZero();
    assertThat(run("--resume")).isZero();
  }

  @Test
  void runsOfAnotherBuildAreNotMixedIn() throws IOException {
    simulator =
        (plan, threads) -> {
          throw new IllegalStateException("on purpose");
        };
    assertThat(run()).isEqualTo(3);
    Path job = folder.resolve(".runs/job.json");
    String text = Files.readString(job);
    Files.writeString(
        job, text.replaceFirst("\"version\" : \"", "$0another-").replaceFirst("\"commit.*", ""));
    stderr.getBuffer().setLength(0);
    assertThat(run("--resume")).isEqualTo(3);
    assertThat(stderr.toString())
        .hasLineCount(1)
        .contains("made by version another-", "of an unknown commit, this is version ");
  }

  @Test
  void aFileInPlaceOfTheFolderIsOneLine() throws IOException {
    Files.writeString(folder, "a file");
    assertThat(run()).isEqualTo(3);
    folder = folder.resolve("below");
    assertThat(run()).isEqualTo(3);
    assertThat(stderr.toString()).hasLineCount(2);
  }

  @Test
  void runsThatCannotBeKeptEndTheJobInOneLine() throws IOException {
    simulator =
        (plan, threads) -> {
          if (plan.replicate() == 0 && plan.armIndex() == 0) {
            Files.delete(folder.resolve(".runs/job.json"));
            Files.delete(folder.resolve(".runs"));
            Files.writeString(folder.resolve(".runs"), "in the way");
          }
          return simulate(plan, threads);
        };
    assertThat(run("--quiet", "--threads", "1")).isEqualTo(3);
    assertThat(stderr.toString()).hasLineCount(1);
    assertThat(folder.resolve("manifest.json")).doesNotExist();
  }

  @Test
  void twoJobsDoNotShareAFolder() {
    simulator =
        (plan, threads) -> {
          if (made.isEmpty()) {
            made.add(plan);
            assertThat(run("--resume")).isEqualTo(3);
            assertThat(stderr.toString()).contains("in use by another process");
          }
          return Tiny.record(plan.armIndex(), plan.replicate());
        };
    assertThat(run("--threads", "1")).isZero();
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThat(run("--resume", "--overwrite")).isEqualTo(2);
    assertThat(run("--threads", "0")).isEqualTo(2);
    assertThat(run("--threads", "many")).isEqualTo(2);
    assertThat(folder).doesNotExist();
  }

  @Test
  void aWrongScenarioIsRefused() {
    assertThat(run("--set", "nonsense=1")).isEqualTo(2);
    assertThat(stderr.toString()).hasLineCount(1);
    assertThat(folder).doesNotExist();
  }

  private static int groups(Dimension dimension) {
    return Measures.groups(dimension).size();
  }

  private RunRecord simulate(RunPlan plan, int threads) throws InterruptedException {
    Thread.sleep((plan.replicate() * 7 + plan.armIndex() * 5) % 11);
    made.add(plan);
    return Tiny.record(plan.armIndex(), plan.replicate());
  }

  private static ChartDrawer brokenCharts() {
    return (folder, charts) -> {
      throw new IllegalStateException("no font");
    };
  }

  private RunCommand command() {
    return new RunCommand(
        Tiny::scenario, scenario -> new RunCommand.World(Tiny.CITY, simulator), charts);
  }

  private int run(String... options) {
    return new CommandLine(command())
        .setOut(new PrintWriter(stdout))
        .setErr(new PrintWriter(stderr))
        .execute(arguments(options));
  }

  private String[] arguments(String... options) {
    return Stream.concat(Stream.of("tiny.yaml", "--out", folder.toString()), Arrays.stream(options))
        .toArray(String[]::new);
  }

  private static Map<String, String> reproducible(Path folder) throws IOException {
    Map<String, String> content = content(folder);
    content.remove("timing.json");
    return content;
  }

  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }
}
