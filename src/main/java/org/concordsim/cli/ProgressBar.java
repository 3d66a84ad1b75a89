package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Progress on a terminal: one line that is written over and over. */
final class ProgressBar extends Progress {
  private static final int WIDTH = 24;
  private static final double PAUSE_SECONDS = 0.1;
  private static final String ERASE = "\r\033[K";

  private double next;

  ProgressBar(PrintWriter out, LongSupplier nanos, int total, int before) {
    super(out, nanos, total, before);
  }

  @Override
  void show(String label, double seconds) {
    if (elapsedSeconds() < next && done() < total()) {
      return;
    }
    next = elapsedSeconds() + PAUSE_SECONDS;
    int filled = WIDTH * done() / total();
    print(
        String.format(
            Locale.ROOT,
            "%s[%s%s] %d/%d runs, %s, %s left",
            ERASE,
            "=".repeat(filled),
            " ".repeat(WIDTH - filled),
            done(),
            total(),
            rate(),
            timeLeft()));
  }

  @Override
  String lineStart() {
    return ERASE;
  }

  @Override
  void end() {
    print(ERASE);
  }
}
