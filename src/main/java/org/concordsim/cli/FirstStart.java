package org.concordsim.cli;

/**
 * The launcher first starts Java as suits a job of seconds: without the optimising compiler, whose
 * work would take longer than it saves. A long job then gives up before it has said or written
 * anything, and the launcher starts it anew with that compiler. Where nothing was promised by the
 * launcher, a job just goes on.
 */
final class FirstStart {
  /** Exit code that asks the launcher for another start; the launcher keeps it to itself. */
  static final int ANOTHER = 75;

  /** Set by the launcher if it will start a long job anew. */
  private static final String PROMISE = "concord.restarts";

  /**
   * Processor time from which on the optimising compiler pays, in seconds by the estimate. Measured
   * with Nanjing: 13.8 s without and 16.1 s with it where the estimate says 9, 53 and 49 s where it
   * says 42.
   */
  private static final double LONG_SECONDS = 20;

  private FirstStart() {}

  /** Whether the job is to be started anew. */
  static boolean isTooLong(Estimate estimate) {
    return Boolean.getBoolean(PROMISE) && estimate.processorSeconds() > LONG_SECONDS;
  }
}
