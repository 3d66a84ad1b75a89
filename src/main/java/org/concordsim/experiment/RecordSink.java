package org.concordsim.experiment;

import java.io.IOException;
import org.concordsim.outcome.RunRecord;

/** Takes finished runs away, so that none stays in memory. Called from several threads at once. */
@FunctionalInterface
public interface RecordSink {
  /**
   * Keeps a finished run for good.
   *
   * @param seconds wall clock time that the run took
   * @throws IOException if it cannot be kept; the execution then stops
   */
  void accept(RunPlan plan, RunRecord run, double seconds) throws IOException;
}
