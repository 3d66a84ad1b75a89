package org.concordsim.experiment;

/** Hears of runs as they end, one at a time. */
public interface RunListener {
  /** Hears nothing. */
  RunListener SILENT =
      new RunListener() {
        @Override
        public void finished(RunPlan plan, double seconds) {}

        @Override
        public void failed(FailedRun run) {}
      };

  /** A run is finished and kept; it took this long. */
  void finished(RunPlan plan, double seconds);

  /** A run failed; the others go on. */
  void failed(FailedRun run);
}
