package org.concordsim.simulation;

/** Is told every event of a run, within a community in the order of time. */
public interface EventLog {
  /**
   * Something happened.
   *
   * @param time days since the start
   * @param key key of the dispute, or of the cell where no dispute is concerned
   * @param kind what happened
   * @param detail its stage, end, channel, tier or cell, as the kind says
   */
  void record(double time, long key, Kind kind, int detail);

  /** What can happen. */
  enum Kind {
    /** A grievance arises; detail: cell. */
    ARISEN,
    /** A dispute enters a stage; detail: stage. */
    STAGE,
    /** It becomes known; detail: channel. */
    DETECTED,
    /** A worker has verified the report; detail: stage. */
    VERIFIED,
    /** A case is referred; detail: tier. */
    REFERRED,
    /** A mediator takes it up; detail: tier. */
    TAKEN_UP,
    /** A mediation fails; detail: tier. */
    FAILED,
    /** An agreement that will not hold; detail: tier. */
    AGREED,
    /** It breaks; detail: round. */
    RELAPSED,
    /** A dispute ends; detail: the end. */
    ENDED,
    /** A worker visits a cell; detail: worker. */
    VISIT,
    /** A report that is false; detail: 0 for a visit's, 1 for a tip. */
    FALSE_ALARM,
    /** A party takes it to a formal channel; detail: the channel. */
    BROUGHT,
    /** A court files a lawsuit; detail: 1 if its mediators have failed before, else 0. */
    FILED,
    /** A case comes on the list of its deliberation room; detail: stage. */
    TABLED,
    /**
     * It is called to a session; detail: 1 if the aggrieved comes, and 2 more if the other does.
     */
    CALLED
  }
}
