package org.concordsim.calibration;

/** The trials were cancelled before this question was answered. */
public final class Stopped extends Exception {
  private static final long serialVersionUID = 1;

  Stopped() {
    super("cancelled");
  }
}
