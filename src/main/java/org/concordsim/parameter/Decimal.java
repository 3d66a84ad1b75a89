package org.concordsim.parameter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.io.NumberOutput;

/**
 * Numbers as files hold them: the fewest digits that read back to the same double (at least two of
 * the very smallest), whole numbers below 2^53 without a decimal point, nothing for NaN. {@code
 * Double.toString} will not do: its digits differ between JDK 18 and 19.
 */
public final class Decimal {
  private static final double EXACT = 1L << 53;

  private Decimal() {}

  /** The text of a number; empty for NaN, and 0 for a negative zero. */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      return Long.toString((long) value);
    }
    return shortest(value);
  }

  /** The number that a text stands for. */
  public static double value(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  /** The nearest number with so many significant digits; what is not finite stays. */
  public static double rounded(double value, int digits) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue()
        : value;
  }

  private static String shortest(double value) {
    return new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros().toString();
  }
}
