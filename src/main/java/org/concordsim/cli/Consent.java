package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks before a job that takes long: above 100,000 runs or an hour. Where nobody can answer, as in
 * a batch job, it only says what it does and how to end it, because a job that waits for ever is
 * worse.
 */
final class Consent {
  private static final long MANY_RUNS = 100_000;
  private static final double LONG_SECONDS = 3600;

  private final PrintWriter out;
  private final Optional<Supplier<String>> answers;

  /**
   * @param answers reads a line of whoever sits at the terminal, null at its end; empty without one
   */
  Consent(PrintWriter out, Optional<Supplier<String>> answers) {
    this.out = out;
    this.answers = answers;
  }

  /** Whoever sits at the terminal, if there is one. */
  static Optional<Supplier<String>> terminal() {
    return Optional.ofNullable(System.console()).map(console -> console::readLine);
  }

  /** Whether a job may begin. */
  boolean isGiven(Estimate estimate) {
    if (estimate.runs() <= MANY_RUNS && estimate.seconds() <= LONG_SECONDS) {
      return true;
    }
    String job =
        "%s will take %s".formatted(Numbers.counted(estimate.runs(), "run"), estimate.time());
    if (answers.isEmpty()) {
      out.println(
          job
              + "; there is nobody to ask, so it begins: Ctrl-C or 'kill %d' ends it, --resume goes on"
                  .formatted(ProcessHandle.current().pid()));
      out.flush();
      return true;
    }
    out.print(job + "; go on? (y/N) ");
    out.flush();
    String answer = answers.get().get();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }
}
