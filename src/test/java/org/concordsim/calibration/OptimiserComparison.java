package org.concordsim.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.experiment.Executor;
import org.concordsim.experiment.RunListener;
import org.concordsim.experiment.Simulator;
import org.concordsim.experiment.Subcritical;
import org.concordsim.outcome.Recorder;
import org.concordsim.scenario.FreeParameter;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.statistics.Interval;

/**
 * How many trials three optimisers need for the same problem: the shipped calibration of Nanjing in
 * two of its streets. Not a test: {@code java -cp … org.concordsim.calibration.OptimiserComparison}
 * prints, for each, the trials after which the least distance was first below some marks.
 */
final class OptimiserComparison {
  private static final int MOST = 200;
  private static final double[] MARKS = {8, 4, 2, 1, 0.5, 0.2, 0.1, 0.05};

  private final Laboratory laboratory;
  private final List<FreeParameter> parameters;
  private final List<Double> distances = new ArrayList<>();

  private OptimiserComparison(Laboratory laboratory, List<FreeParameter> parameters) {
    this.laboratory = laboratory;
    this.parameters = parameters;
  }

  /** The start is drawn near the middle of the bounds, or what the scenario has for no argument. */
  public static void main(String[] arguments) throws Exception {
    Scenario scenario =
        new ScenarioReader(List.of())
            .read(
                Path.of("scenarios/nanjing-calibration.yaml"),
                List.of("city={cells: two-streets.csv}", "charts=[]"));
    City city = Cities.make(scenario.city(), scenario.directory());
    Simulator simulator =
        new Subcritical(
            (plan, threads) ->
                Recorder.record(
                    new Run(city, plan.model(), plan.seed(), plan.replicate()).toHorizon()));
    List<Target> targets =
        TargetTable.read(
            Path.of("scenarios/nanjing-targets.csv"),
            List.copyOf(scenario.arms().keySet()),
            "round-robin");
    Laboratory laboratory = new Laboratory(scenario, targets, simulator, new Executor(2), 1);
    List<FreeParameter> parameters = scenario.calibration().orElseThrow().parameters();
    double[] start = new double[parameters.size()];
    for (int p = 0; p < start.length; p++) {
      start[p] =
          arguments.length == 0
              ? parameters.get(p).share(parameters.get(p).in(scenario.arms().get("none")))
              : Double.parseDouble(arguments[0]);
    }
    new OptimiserComparison(laboratory, parameters).gaussNewton(start);
    new OptimiserComparison(laboratory, parameters).bobyqa(start);
    new OptimiserComparison(laboratory, parameters).cmaes(start);
  }

  private void gaussNewton(double[] start) throws Stopped {
    new LeastSquares(this::residuals).fit(start);
    tell("damped Gauss-Newton");
  }

  private void bobyqa(double[] start) {
    int n = start.length;
    run(
        () ->
            new BOBYQAOptimizer(2 * n + 1, 0.1, 1e-3)
                .optimize(
                    new ObjectiveFunction(objective()),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    bounds(n),
                    new MaxEval(MOST)));
    tell("BOBYQA");
  }

  private void cmaes(double[] start) {
    int n = start.length;
    double[] sigma = new double[n];
    Arrays.fill(sigma, 0.1);
    run(
        () ->
            new CMAESOptimizer(MOST, 0, true, 0, 0, new Well19937c(1), false, null)
                .optimize(
                    new ObjectiveFunction(objective()),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    bounds(n),
                    new CMAESOptimizer.Sigma(sigma),
                    new CMAESOptimizer.PopulationSize(10),
                    new MaxEval(MOST)));
    tell("CMA-ES");
  }

  private static void run(Runnable optimiser) {
    try {
      optimiser.run();
    } catch (org.apache.commons.math3.exception.TooManyEvaluationsException e) {
      return; // It had as many as it may have.
    }
  }

  private static SimpleBounds bounds(int n) {
    double[] high = new double[n];
    Arrays.fill(high, 1);
    return new SimpleBounds(new double[n], high);
  }

  private MultivariateFunction objective() {
    return point -> {
      try {
        return LeastSquares.sum(residuals(List.of(point)).get(0));
      } catch (Stopped e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private List<double[]> residuals(List<double[]> points) throws Stopped {
    List<UnaryOperator<ModelParameters>> changes = new ArrayList<>();
    for (double[] point : points) {
      changes.add(
          model -> {
            ModelParameters changed = model;
            for (int p = 0; p < point.length; p++) {
              changed = parameters.get(p).set(changed, parameters.get(p).at(point[p]));
            }
            return changed;
          });
    }
    List<double[]> residuals = new ArrayList<>();
    for (double[][] answer : laboratory.measure(changes, RunListener.SILENT)) {
      List<Double> own = new ArrayList<>();
      for (int t = 0; t < answer.length; t++) {
        Target target = laboratory.targets().get(t);
        if (target.use() == Target.Use.FITTED) {
          own.add(target.distance(Interval.ofMean(answer[t]).estimate()));
        }
      }
      residuals.add(own.stream().mapToDouble(Double::doubleValue).toArray());
      distances.add(LeastSquares.sum(residuals.get(residuals.size() - 1)));
    }
    return residuals;
  }

  private void tell(String name) {
    StringBuilder line = new StringBuilder(name);
    for (double mark : MARKS) {
      int first = 0;
      while (first < distances.size() && distances.get(first) >= mark) {
        first++;
      }
      line.append("; ").append(mark).append(": ");
      line.append(first < distances.size() ? Integer.toString(first + 1) : "never");
    }
    double least = distances.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    System.out.printf("%s; least %.4f after %d trials%n", line, least, distances.size());
  }
}
