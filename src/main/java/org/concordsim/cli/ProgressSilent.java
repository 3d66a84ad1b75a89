package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Progress for those who asked for none; failures are still told. */
final class ProgressSilent extends Progress {
  ProgressSilent(PrintWriter out, LongSupplier nanos, int total, int before) {
    super(out, nanos, total, before);
  }

  @Override
  void show(String label, double seconds) {}
}
