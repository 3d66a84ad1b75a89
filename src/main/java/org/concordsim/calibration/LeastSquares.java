package org.concordsim.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Levenberg's damped Gauss–Newton method on a box of unit cubes, with derivatives by differences
 * (Levenberg 1944; Nocedal and Wright 2006, chapters 10 and 16). Parameters at an end of the box
 * that want to leave it are held there while the others move. Damping is of the same size in all
 * directions: what the residuals say nothing about stays where it is.
 */
final class LeastSquares {
  /** Wide enough for differences to be far above the grain of a simulation that counts events. */
  static final double STEP = 0.05;

  static final int MOST_ROUNDS = 8;

  /** Trials for a step, at most. */
  static final int MOST_STEPS = 8;

  private static final int MOST_ATTEMPTS = 2;

  /** A round that gains less, in itself or as a part of what there was, is the last. */
  private static final double ENOUGH = 0.01;

  /**
   * Several steps are tried at a time, from bold to cautious: they fill the processors, and the
   * grain of the simulation makes the boldest that ought to work an uncertain choice.
   */
  private static final double[] DAMPINGS = {0.01, 0.1, 1, 10};

  private static final double FIRST_DAMPING = 1e-2;
  private static final double LEAST_DAMPING = 1e-3;

  /** The residuals at some points, in their order; NaN in those that cannot be had. */
  interface Residuals {
    List<double[]> at(List<double[]> points) throws Stopped;
  }

  private final Residuals residuals;

  LeastSquares(Residuals residuals) {
    this.residuals = residuals;
  }

  /** The point, as good as rounds of trials find it from this start, with the sum least so far. */
  double[] fit(double[] start) throws Stopped {
    double[] x = start.clone();
    double[] r = residuals.at(List.of(x)).get(0);
    double damping = Double.NaN;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = sum(r);
      double[][] jacobian = jacobian(x, r);
      damping = Double.isNaN(damping) ? FIRST_DAMPING * greatest(jacobian) : damping;
      int best = -1;
      for (int attempt = 0; attempt < MOST_ATTEMPTS && best < 0; attempt++) {
        List<double[]> tried = new ArrayList<>();
        for (double factor : DAMPINGS) {
          tried.add(step(x, r, jacobian, Math.max(LEAST_DAMPING, damping * factor)));
        }
        List<double[]> found = residuals.at(tried);
        best = best(found, before);
        if (best < 0) {
          damping *= 100;
        } else {
          damping = Math.max(LEAST_DAMPING, damping * DAMPINGS[best]);
          x = tried.get(best);
          r = found.get(best);
        }
      }
      if (best < 0 || before - sum(r) < ENOUGH * Math.max(1, before)) {
        return x;
      }
    }
    return x;
  }

  /** The place of the least sum, or -1 if none is below this one. */
  private static int best(List<double[]> found, double least) {
    int best = -1;
    for (int i = 0; i < found.size(); i++) {
      if (sum(found.get(i)) < (best < 0 ? least : sum(found.get(best)))) {
        best = i;
      }
    }
    return best;
  }

  /** The sum of squares; infinite if something could not be simulated. */
  static double sum(double[] residuals) {
    double sum = 0;
    for (double residual : residuals) {
      sum += residual * residual;
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  /** By differences to one side, inwards: a row a residual, a column a parameter. */
  private double[][] jacobian(double[] x, double[] r) throws Stopped {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      points.add(moved(x, i, x[i] > 0.5 ? -STEP : STEP));
    }
    List<double[]> found = residuals.at(points);
    double[][] jacobian = new double[r.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < r.length; j++) {
        jacobian[j][i] = slope(found.get(i)[j] - r[j], points.get(i)[i] - x[i]);
      }
    }
    return jacobian;
  }

  /** By differences to both sides, where the box allows it. */
  double[][] centralJacobian(double[] x) throws Stopped {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      points.add(moved(x, i, -STEP));
      points.add(moved(x, i, STEP));
    }
    List<double[]> found = residuals.at(points);
    double[][] jacobian = new double[found.get(0).length][x.length];
    for (int i = 0; i < x.length; i++) {
      double width = points.get(2 * i + 1)[i] - points.get(2 * i)[i];
      for (int j = 0; j < jacobian.length; j++) {
        jacobian[j][i] = slope(found.get(2 * i + 1)[j] - found.get(2 * i)[j], width);
      }
    }
    return jacobian;
  }

  /** What could not be simulated is taken to have no slope. */
  private static double slope(double difference, double width) {
    return Double.isNaN(difference) ? 0 : difference / width;
  }

  private static double[] moved(double[] x, int i, double step) {
    double[] moved = x.clone();
    moved[i] = Math.min(1, Math.max(0, moved[i] + step));
    return moved;
  }

  private static double greatest(double[][] jacobian) {
    double greatest = 0;
    for (int i = 0; i < jacobian[0].length; i++) {
      int column = i;
      greatest =
          Math.max(greatest, Arrays.stream(jacobian).mapToDouble(r -> r[column] * r[column]).sum());
    }
    return greatest;
  }

  /** The damped step, with every parameter held that would leave the box, one after the other. */
  private static double[] step(double[] x, double[] r, double[][] jacobian, double damping) {
    double[] next = x.clone();
    boolean[] held = new boolean[x.length];
    while (true) {
      int[] free = IntStream.range(0, x.length).filter(i -> !held[i]).toArray();
      if (free.length == 0) {
        return next;
      }
      double[] delta = solve(x, next, r, jacobian, damping, free);
      int worst = -1;
      double most = 0;
      for (int k = 0; k < free.length; k++) {
        double to = x[free[k]] + delta[k];
        double beyond = Math.max(-to, to - 1);
        if (beyond > most) {
          most = beyond;
          worst = k;
        }
      }
      if (worst < 0) {
        for (int k = 0; k < free.length; k++) {
          next[free[k]] = x[free[k]] + delta[k];
        }
        return next;
      }
      held[free[worst]] = true;
      next[free[worst]] = x[free[worst]] + delta[worst] < 0 ? 0 : 1;
    }
  }

  /** Least squares of the linear model for the free parameters, the held ones moved already. */
  private static double[] solve(
      double[] x, double[] next, double[] r, double[][] jacobian, double damping, int[] free) {
    int rows = r.length;
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows + free.length, free.length);
    double[] right = new double[rows + free.length];
    for (int j = 0; j < rows; j++) {
      right[j] = -r[j];
      for (int i = 0; i < x.length; i++) {
        right[j] -= jacobian[j][i] * (next[i] - x[i]);
      }
      for (int k = 0; k < free.length; k++) {
        matrix.setEntry(j, k, jacobian[j][free[k]]);
      }
    }
    for (int k = 0; k < free.length; k++) {
      matrix.setEntry(rows + k, k, Math.sqrt(damping));
    }
    return new QRDecomposition(matrix)
        .getSolver()
        .solve(MatrixUtils.createRealVector(right))
        .toArray();
  }
}
