package org.concordsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.parameter.Decimal;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Span;

/**
 * A number of the model that a calibration may move, or a common factor of several numbers.
 *
 * @param path as it was written; with a star it names several parameters
 * @param ways the ways to them
 * @param common whether the number is a factor of all of them, 1 for what the scenario has
 * @param span the bounds, and whether differences or ratios matter between them
 */
public record FreeParameter(String path, List<List<String>> ways, boolean common, Span span) {
  /** More digits of a fitted number would be chance, and would make scenarios hard to read. */
  private static final int DIGITS = 6;

  /** Keeps a copy of the ways. */
  public FreeParameter {
    ways = List.copyOf(ways);
  }

  /** What a model has. */
  public double in(ModelParameters model) {
    return common ? 1 : (double) Assignment.find(model, ways.get(0));
  }

  /** A model with this value, or with all the numbers times this factor. */
  public ModelParameters set(ModelParameters model, double value) {
    ModelParameters changed = model;
    for (List<String> way : ways) {
      changed = new Assignment(way, number(model, way, value)).in(changed);
    }
    return changed;
  }

  /**
   * What must be written into a scenario for that: numbers by their paths. The bounds of a common
   * factor are written anew, so that they stand for the same numbers as before.
   */
  public Map<String, String> settings(ModelParameters model, double value) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (List<String> way : ways) {
      settings.put(String.join(".", way), Decimal.text(number(model, way, value)));
    }
    if (common) {
      Span rest =
          new Span(span.keys(), span.min() / value, span.max() / value, span.scale(), span.type());
      settings.put(
          Keys.CALIBRATION + "." + Calibrations.PARAMETERS + "." + path, LevelText.of(rest));
    }
    return settings;
  }

  private double number(ModelParameters model, List<String> way, double value) {
    double number = common ? value * (double) Assignment.find(model, way) : value;
    return Decimal.rounded(number, DIGITS);
  }

  /** The value at this share of the way between the bounds, from 0 to 1 inclusive. */
  public double at(double share) {
    double rounded = Decimal.rounded(span.real(share), DIGITS);
    return Math.max(span.min(), Math.min(span.max(), rounded));
  }

  /** At which share of the way between the bounds a value lies. */
  public double share(double value) {
    return span.share(value);
  }
}
