package org.concordsim.validation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.concordsim.outcome.Recorder;
import org.concordsim.outcome.RunRecord;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Run;

/** Replicates of small cities with everything as shipped, for patterns that have no closed form. */
final class PatternRuns {
  private PatternRuns() {}

  /** Outcomes by name, for each replicate. */
  static double[][] outcomes(TheoryScenario scenario, int replicates, String... names) {
    double[][] values = new double[names.length][replicates];
    for (int replicate = 0; replicate < replicates; replicate++) {
      Chronicle run =
          new Run(scenario.city(), scenario.model(), scenario.seed(), replicate).toHorizon();
      double[] all = Recorder.record(run).outcomes();
      for (int i = 0; i < names.length; i++) {
        values[i][replicate] = all[RunRecord.columns().indexOf(names[i])];
      }
    }
    return values;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** Student's t of the mean of differences between pairs. */
  static double t(double[] differences) {
    double mean = mean(differences);
    double squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    int n = differences.length;
    return mean / StrictMath.sqrt(squares / (n - 1.0) / n);
  }

  /** What t exceeds by chance once in ten thousand, to one side. */
  static double critical(int replicates) {
    return new TDistribution(null, replicates - 1.0).inverseCumulativeProbability(1 - Check.ALPHA);
  }

  static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }

  static double[] each(double[][] rows, ToDoubleFunction<double[]> number) {
    return Arrays.stream(rows).mapToDouble(number).toArray();
  }
}
