package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private static final Estimate SHORT = new Estimate(100_000, 2, 3600, 80);
  private static final Estimate MANY = new Estimate(100_001, 2, 60, 80);
  private static final Estimate LONG = new Estimate(1, 1, 3601, 80);

  private final StringWriter out = new StringWriter();

  private boolean answered(Estimate estimate, String answer) {
    return new Consent(new PrintWriter(out), Optional.of(() -> answer)).isGiven(estimate);
  }

  @Test
  void aShortJobIsNotAskedFor() {
    assertThat(answered(SHORT, "n")).isTrue();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aLongJobNeedsAYes() {
    assertThat(answered(MANY, "y")).isTrue();
    assertThat(answered(LONG, "YES ")).isTrue();
    assertThat(answered(LONG, "")).isFalse();
    assertThat(answered(LONG, null)).isFalse();
    assertThat(out.toString()).contains("100001 runs will take about 60 s; go on? (y/N) ");
  }

  @Test
  void whereNobodyCanAnswerItSaysInOneLineWhatItDoesAndHowToEndIt() {
    Consent consent = new Consent(new PrintWriter(out), Optional.empty());
    assertThat(consent.isGiven(LONG)).isTrue();
    assertThat(out.toString())
        .startsWith("1 run will take about 60 min; ")
        .contains("kill " + ProcessHandle.current().pid(), "--resume")
        .endsWith(System.lineSeparator())
        .hasLineCount(1);
  }
}
