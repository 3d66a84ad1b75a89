package org.concordsim.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.concordsim.parameter.Decimal;

/**
 * A published number that the model should meet.
 *
 * @param id its name in tables and figures
 * @param outcome the outcome that it is compared to; empty if the model cannot tell it
 * @param arm the arm in which it is compared
 * @param value the number
 * @param low lower end of the range that the sources leave open
 * @param high upper end, above {@code low}; the value lies between them
 * @param use what the calibration does with it
 * @param origin where it comes from
 */
public record Target(
    String id,
    String outcome,
    String arm,
    double value,
    double low,
    double high,
    Use use,
    Origin origin) {
  private static final int MOST_DECIMALS = 4;

  /** What a calibration does with a target. */
  public enum Use {
    /** Parameters are moved to meet it. */
    FITTED,
    /** It is compared afterwards, and moves nothing. */
    CHECKED,
    /** The model cannot tell it; the note says why. */
    UNTOLD;

    /** Its name in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> labels() {
      return Arrays.stream(values()).map(Use::label).toList();
    }
  }

  /**
   * Where a target comes from.
   *
   * @param unit its unit, that of the outcome
   * @param scope place and time
   * @param source who published it
   * @param status published, derived, recalled
   * @param note what else must be known: why the model cannot tell it
   */
  public record Origin(String unit, String scope, String source, String status, String note) {}

  /** The distance of a simulated number in half-widths of the range, with its sign. */
  public double distance(double simulated) {
    return (simulated - value) / halfWidth();
  }

  /** Half the width of the range: what counts as one. */
  public double halfWidth() {
    return (high - low) / 2;
  }

  /** Decimals that show it and its range as published, and a tenth of a half-width. */
  public int decimals() {
    int decimals = 0;
    for (double shown = halfWidth(); shown < 10 && decimals < MOST_DECIMALS; shown *= 10) {
      decimals++;
    }
    for (double number : new double[] {value, low, high}) {
      String text = Decimal.text(Decimal.rounded(number, MOST_DECIMALS));
      int point = text.indexOf('.');
      decimals = Math.max(decimals, point < 0 ? 0 : text.length() - point - 1);
    }
    return Math.min(MOST_DECIMALS, decimals);
  }

  /** Whether a simulated number lies in the range. */
  public boolean holds(double simulated) {
    return simulated >= low && simulated <= high;
  }

  /** Whether the model can tell it. */
  public boolean isTold() {
    return use != Use.UNTOLD;
  }
}
