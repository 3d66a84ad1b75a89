package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Progress for logs: a plain line for every finished run; of many runs, one for each percent, but
 * not more than one a second, nor less than one a minute.
 */
final class ProgressLines extends Progress {
  private static final int FEW = 100;
  private static final double SHORTEST_SECONDS = 1;
  private static final double LONGEST_SECONDS = 60;

  private double last;
  private int percent = -1;

  ProgressLines(PrintWriter out, LongSupplier nanos, int total, int before) {
    super(out, nanos, total, before);
  }

  @Override
  void show(String label, double seconds) {
    if (!isDue()) {
      return;
    }
    last = elapsedSeconds();
    percent = percent();
    int width = Integer.toString(total()).length();
    print(
        String.format(
            Locale.ROOT,
            "[%" + width + "d/%d] %s: %.1f s, %s, %s left%n",
            done(),
            total(),
            label,
            seconds,
            rate(),
            timeLeft()));
  }

  private boolean isDue() {
    double pause = elapsedSeconds() - last;
    return total() <= FEW
        || done() == total()
        || pause >= LONGEST_SECONDS
        || pause >= SHORTEST_SECONDS && percent() > percent;
  }

  private int percent() {
    return (int) (100L * done() / total());
  }
}
