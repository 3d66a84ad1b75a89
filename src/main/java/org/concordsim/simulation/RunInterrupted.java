package org.concordsim.simulation;

/** A run was told to stop before its horizon; it yields nothing. */
public final class RunInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunInterrupted() {
    super("the run was interrupted");
  }
}
