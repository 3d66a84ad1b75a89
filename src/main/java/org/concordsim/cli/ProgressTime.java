package org.concordsim.cli;

/** Durations as people read them. */
final class ProgressTime {
  private ProgressTime() {}

  /** Whole seconds below two minutes, then minutes, then hours and minutes. */
  static String text(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 120) {
      return whole + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 120 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
