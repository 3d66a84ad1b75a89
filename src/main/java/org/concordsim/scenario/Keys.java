package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.simulation.ModelParameters;

/** The keys at the top of a scenario. */
final class Keys {
  static final Shape.Fields HEADER = Shape.of(Header.class);
  static final Shape.Fields MODEL = Shape.of(ModelParameters.class);

  static final Shape.Fields REPLICATE_RULE = Shape.of(ReplicateRule.class);

  static final String REPLICATES = "replicates";
  static final String ARMS = "arms";
  static final String BASELINE = "baseline";
  static final String MEASURES = "measures";
  static final String CHARTS = "charts";
  static final String SWEEP = "sweep";
  static final String CALIBRATION = "calibration";

  /** All of them, in the order of the resolved text. */
  static final List<String> TOP = top();

  private Keys() {}

  private static List<String> top() {
    List<String> keys = new ArrayList<>(List.of(Layers.EXTENDS));
    keys.addAll(HEADER.names());
    keys.addAll(MODEL.names());
    keys.addAll(List.of(ARMS, BASELINE, SWEEP, CALIBRATION, MEASURES, CHARTS));
    return List.copyOf(keys);
  }
}
