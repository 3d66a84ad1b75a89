package org.concordsim.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/**
 * Numbers in SVG: at most three decimals, no more characters than needed. Gives what its superclass
 * gives, in a small part of the time, as most of a figure is outlines of letters.
 */
final class Coordinates extends DecimalFormat {
  private static final long serialVersionUID = 1;

  /** From here on a product of doubles may be off by a thousandth. */
  private static final double GREATEST = 1e9;

  /** Nearer to the middle between two thousandths, the exact value decides. */
  private static final double DOUBTFUL = 1e-3;

  Coordinates() {
    super("#.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  @Override
  public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
    double thousandths = Math.abs(value) * 1000;
    double rounded = Math.rint(thousandths);
    boolean sure = Math.abs(Math.abs(thousandths - rounded) - 0.5) > DOUBTFUL;
    // Zero may have a sign.
    if (!(sure && rounded > 0 && rounded < GREATEST)) {
      return super.format(value, out, position);
    }
    int whole = (int) rounded / 1000;
    int fraction = (int) rounded % 1000;
    if (value < 0) {
      out.append('-');
    }
    out.append(whole);
    if (fraction > 0) {
      out.append('.').append(fraction / 100);
    }
    if (fraction % 100 > 0) {
      out.append(fraction / 10 % 10);
    }
    if (fraction % 10 > 0) {
      out.append(fraction % 10);
    }
    return out;
  }
}
