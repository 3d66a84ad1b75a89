package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.concordsim.experiment.FailedRun;
import org.concordsim.experiment.RunListener;
import org.concordsim.experiment.RunPlan;

/** Tells how far an execution is: which run ended, and how long the rest will take. */
abstract class Progress implements RunListener {
  /** So many failures are told one by one; a policy that always fails must not flood a log. */
  private static final int FAILURES_TOLD = 20;

  private final PrintWriter out;
  private final LongSupplier nanos;
  private final int total;
  private final int before;
  private final long start;
  private int done;
  private int failures;

  /** What suits whoever reads it: nothing, a bar on a terminal, or lines in a log. */
  static Progress of(PrintWriter out, boolean quiet, int total, int before) {
    if (quiet) {
      return new ProgressSilent(out, System::nanoTime, total, before);
    }
    return System.console() != null
        ? new ProgressBar(out, System::nanoTime, total, before)
        : new ProgressLines(out, System::nanoTime, total, before);
  }

  /**
   * Starts the clock.
   *
   * @param nanos the time in nanoseconds
   * @param total number of runs of the scenario
   * @param before number of them that were there from the beginning
   */
  Progress(PrintWriter out, LongSupplier nanos, int total, int before) {
    this.out = out;
    this.nanos = nanos;
    this.total = total;
    this.before = before;
    this.start = nanos.getAsLong();
  }

  @Override
  public final void finished(RunPlan plan, double seconds) {
    done++;
    show(plan.label(), seconds);
  }

  @Override
  public final void failed(FailedRun run) {
    done++;
    failures++;
    if (failures <= FAILURES_TOLD) {
      print("%s%s%n".formatted(lineStart(), run.message()));
    } else if (failures == FAILURES_TOLD + 1) {
      print(
          "%sfurther failures are not told, failures.json will have all%n".formatted(lineStart()));
    }
  }

  /** Shows that a run is finished. */
  abstract void show(String label, double seconds);

  /** What must be written before a line of other text. */
  String lineStart() {
    return "";
  }

  /** Ends the display. */
  void end() {}

  final void print(String text) {
    out.print(text);
    out.flush();
  }

  final int done() {
    return before + done;
  }

  final int total() {
    return total;
  }

  /** The pace so far. */
  final String rate() {
    return String.format(
        Locale.ROOT, "%.1f runs a minute", 60 * done / Math.max(1e-9, elapsedSeconds()));
  }

  /** The rest at the pace so far. */
  final String timeLeft() {
    return ProgressTime.text(elapsedSeconds() / done * (total - done()));
  }

  final double elapsedSeconds() {
    return (nanos.getAsLong() - start) / 1e9;
  }
}
