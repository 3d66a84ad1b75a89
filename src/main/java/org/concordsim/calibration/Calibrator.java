package org.concordsim.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.concordsim.experiment.RunListener;
import org.concordsim.scenario.FreeParameter;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.statistics.Interval;

/**
 * Moves the free parameters until the fitted targets are as near as can be: the sum of squared
 * distances, each in half-widths of the target's range, under common random numbers.
 */
public final class Calibrator {
  private final Laboratory laboratory;
  private final List<FreeParameter> parameters;
  private final TrialListener listener;
  private final int[] fitted;
  private int trials;
  private double least = Double.POSITIVE_INFINITY;
  private double[] best;

  /** A calibrator that makes its trials in a laboratory. */
  public Calibrator(Laboratory laboratory, List<FreeParameter> parameters, TrialListener listener) {
    this.laboratory = laboratory;
    this.parameters = List.copyOf(parameters);
    this.listener = listener;
    List<Target> targets = laboratory.targets();
    fitted =
        IntStream.range(0, targets.size())
            .filter(t -> targets.get(t).use() == Target.Use.FITTED)
            .toArray();
  }

  /** Trials at most. */
  public static int mostTrials(int parameters) {
    return 1 + LeastSquares.MOST_ROUNDS * (parameters + LeastSquares.MOST_STEPS) + 2 * parameters;
  }

  /**
   * The best values found from those of a model, and what the targets say about them.
   *
   * @throws Stopped if it was cancelled; {@link #best} has what was best until then
   */
  public Fit fit(ModelParameters start) throws Stopped {
    double[] shares = parameters.stream().mapToDouble(p -> p.share(p.in(start))).toArray();
    best = values(shares);
    LeastSquares squares = new LeastSquares(this::residuals);
    double[] found = squares.fit(shares);
    Identifiability told = new Identifiability(squares.centralJacobian(found));
    return new Fit(values(found), told, trials);
  }

  /** The values with the least distance so far, in the order of the parameters. */
  public double[] best() {
    return best.clone();
  }

  /** The least distance so far; infinite before the first trial. */
  public double leastDistance() {
    return least;
  }

  /** Trials made so far. */
  public int trials() {
    return trials;
  }

  private double[] values(double[] shares) {
    double[] values = new double[shares.length];
    for (int p = 0; p < values.length; p++) {
      values[p] = parameters.get(p).at(shares[p]);
    }
    return values;
  }

  private List<double[]> residuals(List<double[]> points) throws Stopped {
    List<UnaryOperator<ModelParameters>> changes = new ArrayList<>();
    points.forEach(point -> changes.add(model -> set(model, values(point))));
    List<double[][]> answers = laboratory.measure(changes, RunListener.SILENT);
    List<double[]> residuals = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      double[] distances = distances(answers.get(point));
      residuals.add(distances);
      note(values(points.get(point)), LeastSquares.sum(distances));
    }
    return residuals;
  }

  private ModelParameters set(ModelParameters model, double[] values) {
    ModelParameters changed = model;
    for (int p = 0; p < values.length; p++) {
      changed = parameters.get(p).set(changed, values[p]);
    }
    return changed;
  }

  private double[] distances(double[][] answer) {
    double[] distances = new double[fitted.length];
    for (int f = 0; f < fitted.length; f++) {
      Target target = laboratory.targets().get(fitted[f]);
      distances[f] = target.distance(Interval.ofMean(answer[fitted[f]]).estimate());
    }
    return distances;
  }

  private void note(double[] values, double distance) {
    trials++;
    if (distance < least) {
      least = distance;
      best = values;
    }
    listener.made(trials, distance);
  }
}
