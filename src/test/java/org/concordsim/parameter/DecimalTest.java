package org.concordsim.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12, 12",
    "-3, -3",
    "0.1, 0.1",
    "2e-3, 0.002",
    "2.2e-9, 2.2E-9",
    "9007199254740991, 9007199254740991",
    "1e300, 1E+300",
    "4.9e-324, 4.9E-324",
    "0.30000000000000004, 0.30000000000000004",
    "NaN, ''",
    "Infinity, Infinity"
  })
  void numbersAreShortAndWithoutNeedlessPoints(double value, String text) {
    assertThat(Decimal.text(value)).isEqualTo(text);
  }

  @Test
  void everyNumberReadsBackToItself() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      assertThat(Decimal.value(Decimal.text(value))).isEqualTo(Double.valueOf(value));
    }
  }

  /**
   * Of the decimals with so many digits it is the nearest, and one digit less does not read back.
   */
  @Test
  void noShorterTextWouldDo() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextInt(1, 100_000) / (double) random.nextInt(1, 100_000);
      BigDecimal text = new BigDecimal(Decimal.text(value)).stripTrailingZeros();
      BigDecimal exact = new BigDecimal(value);
      MathContext same = new MathContext(text.precision(), RoundingMode.HALF_EVEN);
      assertThat(text).isEqualByComparingTo(exact.round(same));
      if (text.precision() > 15) {
        MathContext less = new MathContext(text.precision() - 1, RoundingMode.HALF_EVEN);
        assertThat(exact.round(less).doubleValue()).isNotEqualTo(value);
      }
    }
  }
}
