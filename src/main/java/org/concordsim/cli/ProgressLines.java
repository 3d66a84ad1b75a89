package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Progress for logs: a plain line for every finished run. */
final class ProgressLines extends Progress {
  ProgressLines(PrintWriter out, LongSupplier nanos, int total, int before) {
    super(out, nanos, total, before);
  }

  @Override
  void show(String label, double seconds) {
    int width = Integer.toString(total()).length();
    print(
        String.format(
            Locale.ROOT,
            "[%" + width + "d/%d] %s: %.1f s, %s left%n",
            done(),
            total(),
            label,
            seconds,
            timeLeft()));
  }
}
