package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Progress on a terminal: one line that is written over and over. */
final class ProgressBar extends Progress {
  private static final int WIDTH = 24;
  private static final String ERASE = "\r\033[K";

  ProgressBar(PrintWriter out, LongSupplier nanos, int total, int before) {
    super(out, nanos, total, before);
  }

  @Override
  void show(String label, double seconds) {
    int filled = WIDTH * done() / total();
    print(
        String.format(
            Locale.ROOT,
            "%s[%s%s] %d/%d runs, %.1f a minute, %s left",
            ERASE,
            "=".repeat(filled),
            " ".repeat(WIDTH - filled),
            done(),
            total(),
            runsPerMinute(),
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
