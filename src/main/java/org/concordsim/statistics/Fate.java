package org.concordsim.statistics;

import java.util.Locale;

/**
 * What an arm made of a dispute, seen from the baseline, with regard to one event: escalation or
 * crisis. Every dispute of either arm has exactly one fate. 'Happens' means in the measured time.
 */
public enum Fate {
  /** In both arms; happens in the baseline alone. */
  AVERTED,
  /** In both; happens in the baseline, and in the arm already before the measured time. */
  MOVED_OUT,
  /** Happens in the baseline; the dispute never arises in the arm. */
  BASELINE_ONLY,
  /** Happens in both, in the arm on an earlier day. */
  HASTENED,
  /** Happens in both on the same day. */
  SAME_DAY,
  /** Happens in both, in the arm on a later day. */
  DELAYED,
  /** In both arms; happens in the arm alone. */
  CAUSED,
  /** In both; happens in the arm, and in the baseline already before the measured time. */
  MOVED_IN,
  /** Happens in the arm; the dispute never arises in the baseline. */
  ARM_ONLY,
  /** In both arms; happens in neither, nor before the measured time. */
  NEVER,
  /** In both arms; happens in neither, but did in one or both before the measured time. */
  BEFORE,
  /** In the baseline alone, where it does not happen. */
  BASELINE_ONLY_QUIET,
  /** In the arm alone, where it does not happen. */
  ARM_ONLY_QUIET;

  /** Its name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the event is counted in the baseline. */
  public boolean inBaseline() {
    return this == AVERTED || this == MOVED_OUT || this == BASELINE_ONLY || inBoth();
  }

  /** Whether the event is counted in the arm. */
  public boolean inArm() {
    return this == CAUSED || this == MOVED_IN || this == ARM_ONLY || inBoth();
  }

  /** Whether the event is counted in both arms: it happened anyway. */
  public boolean inBoth() {
    return this == HASTENED || this == SAME_DAY || this == DELAYED;
  }

  /** Whether the dispute arises in one of the arms alone. */
  public boolean inOneArmOnly() {
    return this == BASELINE_ONLY
        || this == ARM_ONLY
        || this == BASELINE_ONLY_QUIET
        || this == ARM_ONLY_QUIET;
  }
}
