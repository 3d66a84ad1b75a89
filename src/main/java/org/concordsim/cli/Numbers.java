package org.concordsim.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Numbers for people, with as many decimals as their company needs; never depends on the language.
 *
 * @param decimals digits after the point
 */
record Numbers(int decimals) {
  private static final int MOST = 9;
  private static final MathContext ONE = new MathContext(1, RoundingMode.HALF_EVEN);

  /** So many decimals that the largest of the values has this many digits, or more if it is big. */
  static Numbers showing(int digits, DoubleStream values) {
    double largest = values.filter(Double::isFinite).map(Math::abs).max().orElse(0);
    if (largest == 0) {
      return new Numbers(0);
    }
    BigDecimal rounded = new BigDecimal(largest).round(ONE);
    int before = rounded.precision() - rounded.scale();
    return new Numbers(Math.max(0, Math.min(MOST, digits - before)));
  }

  /** The number; a hyphen if there is none. */
  String text(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.toPlainString();
  }

  /** The number with its sign; zero has none. */
  String signed(double value) {
    String text = text(value);
    boolean positive = value > 0 && text.chars().anyMatch(c -> c > '0' && c <= '9');
    return positive ? "+" + text : text;
  }

  /** An interval; a hyphen if there is none. */
  String interval(double low, double high) {
    return Double.isFinite(low) && Double.isFinite(high) ? text(low) + " to " + text(high) : "-";
  }

  /** An interval with signs; a hyphen if there is none. */
  String signedInterval(double low, double high) {
    return Double.isFinite(low) && Double.isFinite(high)
        ? signed(low) + " to " + signed(high)
        : "-";
  }

  /** A whole number with its thousands apart; a hyphen if there is none. */
  static String grouped(double value) {
    return Double.isFinite(value)
        ? new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(Math.rint(value))
        : "-";
  }

  /** So many of something, of which there may be one. */
  static String counted(long number, String what) {
    return counted(number, what, what + "s");
  }

  /** The same of what is not many with an s. */
  static String counted(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** A chance that was estimated: never nought or one, which no number of replicates can show. */
  static String chance(double value) {
    return value > 0.99 ? ">99 %" : value < 0.01 ? "<1 %" : new Numbers(0).text(100 * value) + " %";
  }

  /** A probability in three decimals, or that it is smaller. */
  static String p(double value) {
    return value < 0.001 ? "<0.001" : new Numbers(3).text(value);
  }
}
