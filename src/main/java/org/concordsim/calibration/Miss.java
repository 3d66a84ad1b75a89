package org.concordsim.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A target whose range the fitted scenario misses, and why, as far as the derivatives tell.
 *
 * @param result the target and what is simulated
 * @param why the reason
 * @param names paths or ids of what stands in the way
 */
public record Miss(TargetResult result, Why why, List<String> names) {
  /** Less of a half-width over the whole of its bounds does not count as moving a target. */
  private static final double MOVES = 0.1;

  private static final int FEW = 3;

  /** Why a target is missed. */
  public enum Why {
    /** It was only to be checked. */
    CHECKED,
    /** No free parameter moves it. */
    NOTHING_MOVES_IT,
    /** What would move it is at the end of its bounds. */
    AT_BOUND,
    /** What moves it nearer moves other targets away. */
    CONFLICT,
    /** The derivatives show no reason: the trials were made in a part of the city, or were few. */
    UNKNOWN
  }

  static List<Miss> all(Calibrated calibrated) {
    List<TargetResult> fitted = calibrated.fitted();
    return calibrated.targets().stream()
        .filter(row -> row.target().isTold() && !row.isInside())
        .map(row -> of(row, fitted, calibrated))
        .toList();
  }

  private static Miss of(TargetResult row, List<TargetResult> fitted, Calibrated calibrated) {
    int own = fitted.indexOf(row);
    if (own < 0) {
      return new Miss(row, Why.CHECKED, List.of());
    }
    Identifiability told = calibrated.told();
    List<ParameterResult> parameters = calibrated.parameters();
    List<Integer> moving =
        IntStream.range(0, parameters.size())
            .filter(p -> Math.abs(told.slope(own, p)) >= MOVES)
            .boxed()
            .toList();
    if (moving.isEmpty()) {
      return new Miss(row, Why.NOTHING_MOVES_IT, List.of());
    }
    double towards = -Math.signum(distance(row));
    List<Integer> stuck =
        moving.stream()
            .filter(p -> isStuck(parameters.get(p), towards * told.slope(own, p)))
            .toList();
    if (!stuck.isEmpty()) {
      return new Miss(
          row,
          Why.AT_BOUND,
          stuck.stream().map(p -> parameters.get(p).parameter().path()).toList());
    }
    List<String> others = conflicts(own, moving, fitted, told);
    return new Miss(row, others.isEmpty() ? Why.UNKNOWN : Why.CONFLICT, others);
  }

  private static boolean isStuck(ParameterResult parameter, double wish) {
    return parameter.bound() == ParameterResult.Bound.LOW && wish < 0
        || parameter.bound() == ParameterResult.Bound.HIGH && wish > 0;
  }

  /** The targets that lose most if this one is met by the shortest way, taken as a line. */
  private static List<String> conflicts(
      int own, List<Integer> moving, List<TargetResult> fitted, Identifiability told) {
    double square = moving.stream().mapToDouble(p -> told.slope(own, p)).map(s -> s * s).sum();
    double way = -distance(fitted.get(own)) / square;
    record Loss(String id, double size) {}
    List<Loss> losses = new ArrayList<>();
    for (int other = 0; other < fitted.size(); other++) {
      int row = other;
      double change =
          way * moving.stream().mapToDouble(p -> told.slope(own, p) * told.slope(row, p)).sum();
      double now = distance(fitted.get(other));
      double then = now + change;
      if (other != own && then * then > now * now && Math.abs(then) > 1) {
        losses.add(new Loss(fitted.get(other).target().id(), then * then - now * now));
      }
    }
    return losses.stream()
        .sorted(Comparator.comparingDouble(loss -> -loss.size()))
        .limit(FEW)
        .map(Loss::id)
        .toList();
  }

  private static double distance(TargetResult row) {
    return row.target().distance(row.simulated().estimate());
  }
}
