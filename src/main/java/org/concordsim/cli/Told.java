package org.concordsim.cli;

import java.io.PrintWriter;

/**
 * Where a calibration tells how far it is.
 *
 * @param out where lines go
 * @param quiet whether nothing is told
 */
record Told(PrintWriter out, boolean quiet) {
  void line(String line) {
    if (!quiet) {
      out.println(line);
      out.flush();
    }
  }

  /** Progress of runs behind the final table. */
  Progress runs(int total) {
    if (quiet) {
      return new ProgressSilent(out, System::nanoTime, total, 0);
    }
    return System.console() != null
        ? new ProgressBar(out, System::nanoTime, total, 0)
        : new ProgressLines(out, System::nanoTime, total, 0);
  }
}
