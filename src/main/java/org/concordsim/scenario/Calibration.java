package org.concordsim.scenario;

import java.util.List;

/**
 * How a scenario is fitted to published targets. It changes no run.
 *
 * @param arm the arm that stands for the world of the targets, unless a target names another
 * @param scale share of the city's residents among whom trials are made, in whole streets; above 0
 *     and at most 1
 * @param replicates runs of each arm in a trial
 * @param parameters what may be moved
 */
public record Calibration(
    String arm, double scale, int replicates, List<FreeParameter> parameters) {
  /** Keeps a copy of the parameters. */
  public Calibration {
    parameters = List.copyOf(parameters);
  }
}
