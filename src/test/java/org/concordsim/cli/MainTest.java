package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
  private static final String PAGE = "src/site/markdown/reference.md";

  @TempDir Path temporary;
  private final StringWriter stdout = new StringWriter();
  private final StringWriter stderr = new StringWriter();

  private int concord(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(stdout, true)).setErr(new PrintWriter(stderr, true));
    return line.execute(arguments);
  }

  private JsonNode json() {
    return JsonMapper.builder().build().readTree(stdout.toString());
  }

  @Test
  void withoutACommandItShowsThem() {
    assertThat(concord()).isEqualTo(2);
    assertThat(stderr.toString()).contains("Usage: concord", "validate", "explain", "schema");
    assertThat(stdout.toString()).isEmpty();
  }

  @Test
  void mistypedCommandsAndOptionsAreGuessed() {
    assertThat(concord("valdate", "x.yaml")).isEqualTo(2);
    assertThat(stderr.toString())
        .startsWith("concord: unknown command 'valdate'; commands are run, ")
        .contains("; did you mean 'validate'?");
    assertThat(concord("run", "--replicate=3", "x.yaml")).isEqualTo(2);
    assertThat(stderr.toString()).contains("unknown option '--replicate=3'", "'--replicates'?");
  }

  @Test
  void optionsThatAreNoNumbersAreToldInPlainWords() {
    String number = "concord: Invalid value for option '%s': 'x' is not a %s";
    assertThat(concord("run", "--seed=x", "x.yaml")).isEqualTo(2);
    assertThat(concord("run", "--days=x", "x.yaml")).isEqualTo(2);
    assertThat(concord("calibrate", "--scale=x", "--targets=t.csv", "x.yaml")).isEqualTo(2);
    assertThat(stderr.toString().lines())
        .contains(
            number.formatted("--seed", "whole number"),
            number.formatted("--days", "whole number"),
            number.formatted("--scale", "number"));
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(concord("--version")).isZero();
    assertThat(stdout.toString()).startsWith("concord ");
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : Main.commandLine().getSubcommands().keySet()) {
      assertThat(concord(command, "--help")).as(command).isZero();
    }
  }

  @Test
  void whatIsInVainIsToldWithoutAFault() throws IOException {
    Path vain =
        Files.writeString(
            temporary.resolve("vain.yaml"),
            "name: vain\ncity: {synthetic: {width: 2, height: 2}}\ninstitutions: [joint-dispatch]\n");
    String told = vain + ":3:16: institutions[0]: warning: joint-dispatch changes nothing: ";
    assertThat(concord("validate", vain.toString())).isZero();
    assertThat(stdout.toString()).isEqualToIgnoringNewLines(vain + ": valid");
    assertThat(stderr.toString()).startsWith(told);
    assertThat(concord("explain", vain.toString())).isZero();
    assertThat(stderr.toString().lines()).hasSize(2).allMatch(line -> line.startsWith(told));
    stdout.getBuffer().setLength(0);
    assertThat(concord("validate", "--json", vain.toString())).isZero();
    JsonNode file = json().get("files").get(0);
    assertThat(file.get("valid").asBoolean()).isTrue();
    assertThat(file.get("warnings").get(0).get("line").asInt()).isEqualTo(3);
  }

  @Test
  void oneOfAnythingIsNotMany() throws IOException {
    Path one =
        Files.writeString(
            temporary.resolve("one.yaml"),
            "name: one\ncity: {synthetic: {width: 1, height: 1, residentsPerCell: 9}}\nreplicates: 1\n");
    assertThat(concord("explain", one.toString())).isZero();
    assertThat(stdout.toString())
        .startsWith(
            "# 9 residents in 1 cell, 1 community, 1 street, 1 district\n# 1 run: 1 arm x 1 replicate\n");
  }

  @Test
  void anAnswerThatCannotBeWrittenIsNoSuccess() {
    CommandLine line = Main.commandLine();
    Writer full =
        new FilterWriter(stdout) {
          @Override
          public void write(String text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    line.setOut(new PrintWriter(full)).setErr(new PrintWriter(stderr, true));
    assertThat(Main.execute(line, "schema")).isEqualTo(3);
    assertThat(stderr.toString().strip()).isEqualTo("concord: standard output cannot be written");
  }

  @Test
  void validateTellsEveryProblemOfEveryFileOnStandardError() throws IOException {
    Path wrong = Files.writeString(temporary.resolve("wrong.yaml"), "name: A\nsede: 1\n");
    assertThat(concord("validate", wrong.toString(), "scenarios/nanjing.yaml", "nobody.yaml"))
        .isEqualTo(2);
    assertThat(stdout.toString().lines()).containsExactly("scenarios/nanjing.yaml: valid");
    assertThat(stderr.toString().lines())
        .hasSize(4)
        .allMatch(line -> line.matches("(" + wrong + "|nobody.yaml):\\d+:\\d+: .*"));
  }

  @Test
  void validateAnswersInJsonToo() throws IOException {
    Path wrong = Files.writeString(temporary.resolve("wrong.yaml"), "extends: x\nsede: 1\n");
    assertThat(concord("validate", "--json", wrong.toString(), "scenarios/nanjing.yaml"))
        .isEqualTo(2);
    assertThat(stderr.toString()).isEmpty();
    JsonNode first = json().at("/files/0");
    assertThat(first.path("valid").asBoolean()).isFalse();
    assertThat(first.at("/problems/1/line").asInt()).isEqualTo(2);
    assertThat(first.at("/problems/1/path").asString()).isEqualTo("sede");
    assertThat(json().at("/files/1/valid").asBoolean()).isTrue();
  }

  @Test
  void listingsAnswerInJson() {
    assertThat(concord("policies", "--json")).isZero();
    assertThat(json().at("/policies/5/name").asString()).isEqualTo("risk-weighted-patrol");
    assertThat(json().at("/policies/5/parameters/1/default").asString()).isEqualTo("60");
    stdout.getBuffer().setLength(0);
    assertThat(concord("measures", "--json")).isZero();
    assertThat(json().at("/outcomes/0/unit").asString()).isNotEmpty();
    stdout.getBuffer().setLength(0);
    assertThat(concord("schema")).isZero();
    assertThat(json().path("additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void theCommittedReferenceIsCurrent() throws IOException {
    assertThat(concord("reference")).isZero();
    assertThat(Files.readString(Path.of(PAGE)))
        .as("write it anew: ./concord reference > " + PAGE)
        .isEqualTo(stdout.toString());
  }

  @Test
  void theLanguageOfTheMachineChangesNothing() throws Exception {
    Path wrong =
        Files.writeString(
            temporary.resolve("wrong.yaml"), "name: a\nTITLE: 1\narms: {风险: {DISPUTES: 1}}\n");
    String file = wrong.toString();
    String expected = process(List.of("-Duser.language=en"), "validate", file);
    assertThat(expected).contains("arms.风险.DISPUTES: is not a key; ", "did you mean 'disputes'?");
    List<String> turkish =
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-9",
            "-Duser.timezone=Asia/Kathmandu");
    assertThat(process(turkish, "validate", file)).isEqualTo(expected);
    assertThat(process(turkish, "reference")).isEqualTo(Files.readString(Path.of(PAGE)));
  }

  /** What a program of its own prints. */
  private static String process(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
