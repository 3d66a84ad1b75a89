package org.concordsim.calibration;

/** Hears of trials. */
public interface TrialListener {
  /** Hears nothing. */
  TrialListener SILENT = (trial, distance) -> {};

  /**
   * A trial is made.
   *
   * @param trial its number, from 1
   * @param distance its sum of squared distances; infinite if it could not be simulated
   */
  void made(int trial, double distance);
}
