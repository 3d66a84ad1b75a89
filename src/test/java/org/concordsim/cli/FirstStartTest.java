package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstStartTest {
  private static final String PROMISE = "concord.restarts";

  @AfterEach
  void forget() {
    System.clearProperty(PROMISE);
  }

  @Test
  void onlyALongJobOfALauncherThatPromisedItIsStartedAnew() {
    Estimate brief = new Estimate(18, 2, 1, 100);
    Estimate lengthy = new Estimate(30, 2, 200, 1000);
    assertThat(FirstStart.isTooLong(lengthy)).isFalse();
    System.setProperty(PROMISE, "true");
    assertThat(FirstStart.isTooLong(lengthy)).isTrue();
    assertThat(FirstStart.isTooLong(brief)).isFalse();
  }
}
