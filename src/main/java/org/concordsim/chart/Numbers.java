package org.concordsim.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.util.Locale;

/** How numbers are written in figures, whatever the machine's language. */
final class Numbers {
  /** As long as a plus, unlike a hyphen. */
  private static final char MINUS = '\u2212';

  private Numbers() {}

  /** A new format, for such objects are not safe to share. */
  static NumberFormat format(int decimals) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign(MINUS);
    DecimalFormat format = new WithoutNegativeZero(symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format;
  }

  /** For axes that count to both sides of zero. */
  static NumberFormat unsigned(int decimals) {
    DecimalFormat format = (DecimalFormat) format(decimals);
    format.setNegativePrefix("");
    return format;
  }

  /** For ticks a factor of ten apart: no more digits than each needs. */
  static NumberFormat shortest() {
    return new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /** A level of a factor: three significant digits, and no zeros at the end. */
  static String level(double value) {
    DecimalFormat format = (DecimalFormat) format(decimalsFor(value, 3));
    format.setMinimumFractionDigits(0);
    return format.format(value);
  }

  /** For files that machines read: no grouping, and never below zero. */
  static String decimals(double value, int decimals) {
    NumberFormat format = format(decimals);
    format.setGroupingUsed(false);
    return format.format(value);
  }

  static String whole(double value) {
    return format(0).format(value);
  }

  /** With three significant digits, or all those before the decimal point. */
  static String significant(double value) {
    return format(decimalsFor(value, 3)).format(value);
  }

  /** A mean of counts: a decimal where it is small, unless it is a whole number. */
  static String count(double mean) {
    return format(Math.abs(mean) < 10 && mean != Math.rint(mean) ? 1 : 0).format(mean);
  }

  static String percent(double share) {
    return significant(share * 100) + " %";
  }

  /** Decimals that show {@code digits} significant digits of a value. */
  static int decimalsFor(double value, int digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return 0;
    }
    return Math.max(0, digits - 1 - (int) Math.floor(Math.log10(Math.abs(value))));
  }

  /** What rounds to zero has no sign. */
  private static final class WithoutNegativeZero extends DecimalFormat {
    private static final long serialVersionUID = 1;

    WithoutNegativeZero(DecimalFormatSymbols symbols) {
      super("#,##0", symbols);
    }

    @Override
    public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
      boolean zero = Math.abs(value) * Math.pow(10, getMaximumFractionDigits()) <= 0.5;
      return super.format(zero ? 0 : value, out, position);
    }
  }
}
