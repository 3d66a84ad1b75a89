package org.concordsim.experiment;

/**
 * A run that ended with an error instead of numbers.
 *
 * @param plan what was to be run
 * @param cause why it could not be
 */
public record FailedRun(RunPlan plan, Throwable cause) {
  /** Which run and why, in one line. */
  public String message() {
    String why =
        cause.getMessage() == null ? "" : ": " + cause.getMessage().lines().findFirst().orElse("");
    return plan.label() + " failed: " + cause.getClass().getSimpleName() + why;
  }
}
