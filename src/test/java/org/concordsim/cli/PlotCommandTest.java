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
import java.util.stream.Stream;
import org.concordsim.chart.ChartCatalogue;
import org.concordsim.chart.FolderCharts;
import org.concordsim.scenario.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PlotCommandTest {
  @TempDir static Path original;

  @TempDir Path temporary;
  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();
  private Path folder;

  @BeforeAll
  static void aRunFillsAFolder() {
    original = run(original.resolve("results"));
  }

  @BeforeEach
  void theFolderIsThere() throws IOException {
    folder = temporary.resolve("results");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(original.relativize(file).toString()));
      }
    }
  }

  @Test
  void aRunDrawsEveryChartThatSuitsInEveryFormat() throws IOException {
    List<String> ofSweeps = List.of("response", "tornado", "heat-map", "contributions");
    assertThat(content(folder.resolve("charts")).keySet())
        .containsExactlyInAnyOrderElementsOf(
            ChartCatalogue.names().stream()
                .filter(name -> !ofSweeps.contains(name))
                .flatMap(name -> Stream.of(name + ".svg", name + ".pdf", name + ".png"))
                .toList());
  }

  @Test
  void withoutOptionsTheSameChartsAreThereAgain() throws IOException {
    Map<String, String> before = content(folder);
    Files.delete(folder.resolve("charts/map.svg"));
    Files.writeString(folder.resolve("charts/rates.svg"), "spoilt");
    Files.writeString(folder.resolve("charts/old.svg"), "of an older version");
    assertThat(plot()).isZero();
    assertThat(content(folder)).isEqualTo(before);
    assertThat(stdout.toString()).contains("map.svg").hasLineCount(21);
    assertThat(stderr.toString()).isEmpty();
  }

  @Test
  void aChartAskedForByNameThatDoesNotSuitIsToldInALine() {
    assertThat(plot("--charts", "rates,heat-map", "--format", "svg")).isZero();
    assertThat(stdout.toString()).contains("rates.svg").hasLineCount(1);
    assertThat(stderr.toString()).startsWith("heat-map is not drawn: it needs").hasLineCount(1);
  }

  @Test
  void whatAnotherRendererDrawsIsInTheManifest() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    String before = Files.readString(manifest);
    Files.writeString(
        manifest,
        before.replaceFirst("(?s)(map\\.svg.*?sha256\" *: *\")[0-9a-f]{8}", "$100000000"));
    assertThat(Files.readString(manifest)).isNotEqualTo(before);
    assertThat(plot()).isZero();
    assertThat(Files.readString(manifest)).isEqualTo(before);
  }

  @Test
  void aPictureDoesNotDependOnWhereTheFolderLies() throws IOException {
    Path elsewhere = run(temporary.resolve("elsewhere"));
    assertThat(content(elsewhere.resolve("charts"))).isEqualTo(content(folder.resolve("charts")));
  }

  @Test
  void chartsInAnotherFormLeaveThoseOfTheRunAlone() throws IOException {
    Map<String, String> before = content(folder);
    assertThat(plot("--width", "85.5", "--format", "svg,png", "--charts", "map,rates")).isZero();
    Map<String, String> after = content(folder);
    assertThat(after.get("charts-custom/map.svg"))
        .contains("./concord plot out/tiny --width 85.5<")
        .contains("width=\"85.5");
    after.keySet().removeIf(file -> file.startsWith("charts-custom/"));
    assertThat(after).isEqualTo(before);
    assertThat(content(folder.resolve("charts-custom")).keySet())
        .containsExactly("map.png", "map.svg", "rates.png", "rates.svg");
  }

  @Test
  void chartsCanBePutElsewhere() throws IOException {
    Map<String, String> before = content(folder);
    Path out = temporary.resolve("a/b");
    assertThat(plot("--out", out.toString())).isZero();
    assertThat(content(out)).isEqualTo(content(folder.resolve("charts")));
    assertThat(content(folder)).isEqualTo(before);
    assertThat(plot("--out", folder.resolve("../results/charts").toString())).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "--format, 'svg,gif', 'svg, pdf, png'",
    "--charts, pie, 'open-disputes, rates, map, pyramid, lead-time'",
    "--lang, xx, 'en, zh'",
    "--width, 79, 80 to 1000",
    "--width, NaN, 80 to 1000"
  })
  void wrongOptionsAreOneLineAndWriteNothing(String option, String value, String allowed)
      throws IOException {
    Map<String, String> before = content(folder);
    assertThat(plot(option, value)).isEqualTo(2);
    assertThat(stderr.toString()).hasLineCount(1).startsWith(option + ":").contains(allowed);
    assertThat(content(folder)).isEqualTo(before);
  }

  @Test
  void allThatIsWrongIsSaidInOneGo() {
    assertThat(plot("--format", "gif", "--lang", "xx", "--width", "1e9")).isEqualTo(2);
    assertThat(stderr.toString()).hasLineCount(3);
  }

  @Test
  void aFolderThatCannotBeUsedIsOneLine() throws IOException {
    Path good = folder;
    folder = temporary.resolve("missing");
    assertThat(plot()).isEqualTo(3);
    folder = Files.createDirectory(temporary.resolve("foreign"));
    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"a web app\"}");
    assertThat(plot()).isEqualTo(3);
    folder = Files.createDirectories(temporary.resolve("half/.runs")).getParent();
    assertThat(plot("--width", "90")).isEqualTo(3);
    folder = good;
    Files.writeString(folder.resolve("series.parquet"), "damaged");
    assertThat(plot()).isEqualTo(3);
    Files.writeString(folder.resolve("runs.csv"), "arm\r\nnone\r\n");
    assertThat(plot("--charts", "rates")).isEqualTo(3);
    assertThat(stderr.toString())
        .hasLineCount(5)
        .contains("not a results folder of Concord", "not complete", "series.parquet")
        .doesNotContain("\tat ");
  }

  private static Path run(Path out) {
    RunCommand command =
        new RunCommand(
            PlotCommandTest::scenario,
            scenario ->
                new RunCommand.World(
                    Tiny.CITY, (plan, threads) -> Tiny.record(plan.armIndex(), plan.replicate())),
            FolderCharts.standard());
    assertThat(new CommandLine(command).execute("tiny.yaml", "--quiet", "--out", out.toString()))
        .isZero();
    return out;
  }

  private static Scenario scenario(Path file, List<String> overlays) throws RunCommand.Rejected {
    Scenario tiny = Tiny.scenario(file, overlays);
    return new Scenario(
        tiny.name(),
        tiny.description(),
        tiny.seed(),
        tiny.replicates(),
        tiny.keep(),
        tiny.city(),
        tiny.arms(),
        tiny.baseline(),
        tiny.measures(),
        ChartCatalogue.names(),
        tiny.resolved(),
        tiny.directory());
  }

  private int plot(String... options) {
    return new CommandLine(new PlotCommand())
        .setOut(new PrintWriter(stdout))
        .setErr(new PrintWriter(stderr))
        .execute(
            Stream.concat(Stream.of(folder.toString()), Stream.of(options)).toArray(String[]::new));
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
