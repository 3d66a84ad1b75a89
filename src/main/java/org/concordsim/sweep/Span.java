package org.concordsim.sweep;

import java.util.List;
import org.concordsim.parameter.Decimal;

/**
 * The numbers from which a design for continuous factors takes its levels.
 *
 * @param keys the way to the parameter
 * @param min smallest number
 * @param max largest number, above {@code min}; for whole numbers it belongs to the span
 * @param scale how the numbers lie between them
 * @param type int, long or double
 */
public record Span(List<String> keys, double min, double max, Scale scale, Class<?> type) {
  /** How numbers lie between the ends. */
  public enum Scale {
    /** Equal differences are equally likely. */
    LINEAR,
    /** Equal ratios are equally likely; the ends are above zero. */
    LOG
  }

  /** The level at this share of the way, from 0 to 1 exclusive. */
  Level at(double share) {
    Object value = type == double.class ? (Object) real(share, max) : whole(share);
    double number = ((Number) value).doubleValue();
    return new Level(Decimal.text(number), List.of(new Assignment(keys, value)));
  }

  /** Every whole number has the same share of the way; on the scale of ratios, of its ratio. */
  private Object whole(double share) {
    long value = (long) Math.min(max, Math.floor(real(share, max + 1)));
    return type == int.class ? (Object) (int) value : (Object) value;
  }

  /** The real number at this share of the way, from 0 to 1 inclusive. */
  public double real(double share) {
    return share >= 1 ? max : Math.max(min, real(share, max));
  }

  /** At which share of the way a number lies, from 0 to 1 between the ends. */
  public double share(double number) {
    if (scale == Scale.LINEAR) {
      return (number - min) / (max - min);
    }
    double low = StrictMath.log(min);
    return (StrictMath.log(number) - low) / (StrictMath.log(max) - low);
  }

  private double real(double share, double end) {
    if (scale == Scale.LINEAR) {
      return Math.min(end, min + share * (end - min));
    }
    double low = StrictMath.log(min);
    double value = StrictMath.exp(low + share * (StrictMath.log(end) - low));
    return Math.max(min, Math.min(end, value));
  }
}
