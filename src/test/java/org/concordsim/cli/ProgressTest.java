package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.concordsim.experiment.FailedRun;
import org.concordsim.experiment.RunPlan;
import org.concordsim.scenario.Scenario;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MILLISECOND = 1_000_000;

  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);
  private long nanos;

  @Test
  void ofFewRunsEachHasItsLine() throws Exception {
    assertThat(lines(100, 1 * MILLISECOND)).hasSize(100).allMatch(ProgressTest::isWhole);
  }

  @Test
  void ofManyRunsEachPercentHasItsLine() throws Exception {
    assertThat(lines(10_000, 100 * MILLISECOND)).hasSize(101).allMatch(ProgressTest::isWhole);
  }

  @Test
  void thereIsNoMoreThanOneLineEachSecond() throws Exception {
    assertThat(lines(10_000, MILLISECOND)).hasSize(10);
  }

  @Test
  void thereIsALineEachMinuteHoweverSlowTheRunsAre() throws Exception {
    assertThat(lines(1_000, 60_000 * MILLISECOND)).hasSize(1_000);
  }

  @Test
  void theLastLineTellsTheRate() throws Exception {
    assertThat(lines(1_000, 500 * MILLISECOND))
        .last()
        .isEqualTo("[1000/1000] none replicate 0: 0.5 s, 120.0 runs a minute, 0 s left");
  }

  @Test
  void aFloodOfFailuresIsToldOnce() throws Exception {
    Progress progress = new ProgressLines(out, () -> nanos, 1000, 0);
    for (int i = 0; i < 1000; i++) {
      progress.failed(new FailedRun(plan(), new ArithmeticException("negative rate")));
    }
    assertThat(text.toString().lines()).hasSize(21).last().asString().contains("failures.json");
  }

  private List<String> lines(int total, long each) throws Exception {
    Progress progress = new ProgressLines(out, () -> nanos, total, 0);
    RunPlan plan = plan();
    for (int i = 0; i < total; i++) {
      nanos += each;
      progress.finished(plan, each / 1e9);
    }
    return text.toString().lines().toList();
  }

  private static boolean isWhole(String line) {
    return line.matches("\\[ *\\d+/\\d+] none replicate 0: .* runs a minute, .* left");
  }

  private static RunPlan plan() throws RunCommand.Rejected {
    Scenario scenario = Tiny.scenario(Path.of("tiny.yaml"), List.of());
    return new RunPlan("none", 0, 0, 0, 7, scenario.arms().get("none"));
  }
}
