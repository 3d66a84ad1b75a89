package org.concordsim.calibration;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.concordsim.statistics.Interval;

/**
 * A scenario that was fitted: everything that is written down about it.
 *
 * @param scenario name of the scenario
 * @param hash SHA-256 of the resolved scenario with the fitted values
 * @param command the command that does it again
 * @param targets every target, in the order of their table
 * @param parameters every free parameter, in the order of the scenario
 * @param told what the fitted targets say about the parameters
 * @param trials trials made
 * @param replicates runs of each arm behind an interval
 */
public record Calibrated(
    String scenario,
    String hash,
    String command,
    List<TargetResult> targets,
    List<ParameterResult> parameters,
    Identifiability told,
    int trials,
    int replicates) {
  /** Keeps copies. */
  public Calibrated {
    targets = List.copyOf(targets);
    parameters = List.copyOf(parameters);
  }

  /** The targets that parameters were moved for; in their order they are those of the slopes. */
  public List<TargetResult> fitted() {
    return targets.stream().filter(row -> row.target().use() == Target.Use.FITTED).toList();
  }

  /** The sum of squared distances of the fitted targets with the values at the start. */
  public double startDistance() {
    return sum(TargetResult::start);
  }

  /** The same with the fitted values. */
  public double distance() {
    return sum(TargetResult::simulated);
  }

  private double sum(Function<TargetResult, Interval> which) {
    ToDoubleFunction<TargetResult> distance =
        row -> row.target().distance(which.apply(row).estimate());
    return fitted().stream().mapToDouble(distance).map(d -> d * d).sum();
  }

  /** The targets that are missed, and why. */
  public List<Miss> misses() {
    return Miss.all(this);
  }
}
