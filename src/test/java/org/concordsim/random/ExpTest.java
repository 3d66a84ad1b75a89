package org.concordsim.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpTest {
  private static final int GRID = 2_800_000;

  @Test
  void theRelativeErrorStaysBelowThreeTrillionths() {
    double worst = 0;
    for (int i = 0; i <= 700_000; i++) {
      double x = -700 + i * 0.002 + 1e-7 * (i % 997);
      double exact = StrictMath.exp(Math.min(x, 700));
      worst = Math.max(worst, Math.abs(Exp.of(x) - exact) / exact);
    }
    assertThat(worst).isLessThan(3e-12);
  }

  @Test
  void itRises() {
    double last = 0;
    for (int i = 0; i <= GRID; i++) {
      double now = Exp.of(-700 + i * 0.0005);
      assertThat(now > last).isTrue();
      last = now;
    }
  }

  @Test
  void argumentsBeyondSevenHundredAreClamped() {
    assertThat(Exp.of(1e9)).isEqualTo(Exp.of(700)).isFinite();
    assertThat(Exp.of(-1e9)).isEqualTo(Exp.of(-700)).isPositive();
    assertThat(Exp.of(0)).isEqualTo(1);
  }

  /** The same bits on every machine and JDK: a digest over the whole range, written down once. */
  @Test
  void itsBitsNeverChange() {
    long digest = 0;
    for (int i = 0; i <= 1_000_000; i++) {
      digest = Key.mix(digest ^ Double.doubleToRawLongBits(Exp.of(-705 + i * 0.00141)));
    }
    assertThat(digest).isEqualTo(-6949224848413196686L);
  }

  @Test
  void theLogisticFunctionIsSymmetric() {
    for (double x = -40; x <= 40; x += 0.37) {
      double sum = Exp.logistic(x) + Exp.logistic(-x);
      assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-11));
    }
    assertThat(Exp.logistic(0)).isEqualTo(0.5);
    assertThat(Exp.logistic(-1e6)).isNotNegative();
    assertThat(Exp.logistic(1e6)).isLessThanOrEqualTo(1);
  }
}
