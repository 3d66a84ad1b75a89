package org.concordsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.concordsim.calibration.Identifiability.Verdict;
import org.junit.jupiter.api.Test;

class IdentifiabilityTest {
  @Test
  void parametersThatActApartHaveTheErrorsOfTheirOwnTargets() {
    Identifiability told = new Identifiability(new double[][] {{10, 0}, {0, 2}});
    assertThat(told.standardError(0)).isCloseTo(0.1, within(1e-12));
    assertThat(told.standardError(1)).isCloseTo(0.5, within(1e-12));
    assertThat(told.errorWithinBounds(0)).isCloseTo(1 / Math.sqrt(112), within(1e-12));
    assertThat(told.errorWithinBounds(1)).isCloseTo(0.25, within(1e-12));
    assertThat(told.correlation(0, 1)).isCloseTo(0, within(1e-12));
    assertThat(told.condition()).isCloseTo(5, within(1e-12));
    assertThat(told.verdict(0)).isEqualTo(Verdict.PINNED);
    assertThat(told.verdict(1)).isEqualTo(Verdict.OPEN);
  }

  @Test
  void parametersThatDoTheSameCanBeExchanged() {
    Identifiability told = new Identifiability(new double[][] {{5, 5}, {3, 3}, {0, 0.001}});
    double[] weakest = told.direction(1);
    assertThat(weakest[0]).isCloseTo(-weakest[1], within(1e-3));
    assertThat(told.correlation(0, 1)).isLessThan(-0.99);
    assertThat(told.companion(0)).isEqualTo(1);
    assertThat(told.verdict(0)).isEqualTo(Verdict.OPEN);
    assertThat(told.condition()).isGreaterThan(1000);
  }

  @Test
  void aParameterThatMovesNoTargetIsNotNoticedAndSpoilsNoOther() {
    Identifiability told = new Identifiability(new double[][] {{10, 0, 1}, {1, 0, 8}});
    assertThat(told.verdict(1)).isEqualTo(Verdict.NO_INFLUENCE);
    assertThat(told.standardError(1)).isInfinite();
    assertThat(told.standardError(0)).isLessThan(0.2);
    assertThat(told.correlation(0, 1)).isNaN();
    assertThat(told.companion(0)).isEqualTo(2);
    assertThat(told.direction(2)).containsExactly(new double[] {0, 1, 0}, within(1e-9));
  }

  @Test
  void moreParametersThanTargetsLeaveAtLeastOneDirectionOpen() {
    Identifiability told = new Identifiability(new double[][] {{4, 2}});
    assertThat(told.condition()).isInfinite();
    assertThat(told.standardError(0)).isInfinite();
    assertThat(told.singularValues()).hasSize(2);
  }
}
