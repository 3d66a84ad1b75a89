package org.concordsim.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.concordsim.calibration.TrialListener;

/** Tells of trials: number, distance, the least so far, and how long it can take at most. */
final class TrialLines implements TrialListener {
  private final Told told;
  private final LongSupplier nanos;
  private final int most;
  private final long start;
  private double least = Double.POSITIVE_INFINITY;

  /**
   * Starts the clock.
   *
   * @param most trials at most
   */
  TrialLines(Told told, LongSupplier nanos, int most) {
    this.told = told;
    this.nanos = nanos;
    this.most = most;
    this.start = nanos.getAsLong();
  }

  @Override
  public void made(int trial, double distance) {
    least = Math.min(least, distance);
    double seconds = (nanos.getAsLong() - start) / 1e9;
    double left = seconds / trial * Math.max(0, most - trial);
    told.line(
        String.format(
            Locale.ROOT,
            "[trial %d] distance %s, least %s; %.1f s a trial, %s left at most",
            trial,
            text(distance),
            text(least),
            seconds / trial,
            ProgressTime.text(left)));
  }

  private static String text(double distance) {
    return Double.isInfinite(distance)
        ? "unknown (a run failed)"
        : String.format(Locale.ROOT, "%.4g", distance);
  }
}
