package org.concordsim.statistics;

import org.concordsim.simulation.Courses;

/** What the ledger accounts for. */
public enum LedgerEvent {
  /** Stage 3 or 4 is reached for the first time. */
  ESCALATION("escalation") {
    @Override
    int minute(Courses courses, int i) {
      return courses.escalated(i);
    }

    @Override
    boolean measured(Courses courses, int i) {
      return courses.escalatedMeasured(i);
    }
  },
  /** The dispute becomes a crisis. */
  CRISIS("crisis") {
    @Override
    int minute(Courses courses, int i) {
      return courses.crisis(i);
    }

    @Override
    boolean measured(Courses courses, int i) {
      return courses.crisisMeasured(i);
    }
  };

  private final String label;

  LedgerEvent(String label) {
    this.label = label;
  }

  /** Its name in tables. */
  public String label() {
    return label;
  }

  /** When it happened, in the measured time or before; or {@link Courses#NEVER}. */
  abstract int minute(Courses courses, int i);

  /** Whether it happened in the measured time. */
  abstract boolean measured(Courses courses, int i);

  /** The fate of a dispute with regard to this event. */
  public Fate fate(Courses baseline, int i, Courses arm, int j) {
    if (j == Matching.NONE) {
      return measured(baseline, i) ? Fate.BASELINE_ONLY : Fate.BASELINE_ONLY_QUIET;
    }
    if (i == Matching.NONE) {
      return measured(arm, j) ? Fate.ARM_ONLY : Fate.ARM_ONLY_QUIET;
    }
    int before = minute(baseline, i);
    int after = minute(arm, j);
    if (measured(baseline, i)) {
      return measured(arm, j) ? anyway(before, after) : lost(after);
    }
    if (measured(arm, j)) {
      return before == Courses.NEVER ? Fate.CAUSED : Fate.MOVED_IN;
    }
    return before == Courses.NEVER && after == Courses.NEVER ? Fate.NEVER : Fate.BEFORE;
  }

  private static Fate anyway(int before, int after) {
    int days = Integer.compare(after / Courses.DAY, before / Courses.DAY);
    return days == 0 ? Fate.SAME_DAY : days < 0 ? Fate.HASTENED : Fate.DELAYED;
  }

  private static Fate lost(int after) {
    return after == Courses.NEVER ? Fate.AVERTED : Fate.MOVED_OUT;
  }
}
