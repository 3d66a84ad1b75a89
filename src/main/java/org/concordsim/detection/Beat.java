package org.concordsim.detection;

/** What a grid worker can know about the cells of a beat on the morning of a working day. */
public interface Beat {
  /** Days since the start of the run. */
  int day();

  /** Residents of the cell. */
  int residents(int cell);

  /** Days since anybody on patrol was last in the cell; since the start if nobody was. */
  int daysSinceVisit(int cell);

  /** Patrol visits to the cell so far. */
  int visits(int cell);

  /** Reports from the cell that proved true, so far. */
  int confirmedReports(int cell);

  /** The same, each worth half after every {@link DetectionPolicy#memoryDays}. */
  double recentReports(int cell);

  /**
   * The sum of {@link #recentReports} over the neighbouring cells of the same community; what
   * happens beyond its border is not heard of.
   */
  double recentReportsNearby(int cell);

  /** Whether a watch point stands in the cell. */
  boolean hasPost(int cell);

  /** A number in [0, 1), the same in every arm for this cell and day. */
  double chance(int cell);

  /**
   * A noisy flag for open disputes in the cell that nobody knows of: raised with the chance {@code
   * sensitivity} if there is any, with 1 − {@code specificity} if there is none. The number that
   * decides is drawn once a week; what is to be flagged is looked at anew every morning.
   */
  boolean signal(int cell, double sensitivity, double specificity);

  /** Undetected disputes that would go formal without help: for the oracle alone. */
  int latentEscalations(int cell);
}
