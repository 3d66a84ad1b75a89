package org.concordsim.simulation;

/**
 * The counters of the mediators of one tier, in one district or the whole run. Days are summed in
 * grains; see {@link Tally}.
 */
public final class TierTally {
  long referred;
  long agreements;
  long heldAgreements;
  long lastingAgreements;
  long failures;
  long breaches;
  private long taken;
  private long waitDays;
  private long departments;
  private long busyDays;

  TierTally() {}

  /** A mediator takes a case up that has waited so long and needs so many other departments. */
  void takeUp(double waited, int further) {
    taken++;
    waitDays += Tally.grains(waited);
    departments += further;
  }

  /** A mediator has had a case for so long. */
  void busy(double days) {
    busyDays += Tally.grains(days);
  }

  /** Cases referred to the tier. */
  public long referred() {
    return referred;
  }

  /** Cases that a mediator took up. */
  public long taken() {
    return taken;
  }

  /** Days that those waited, summed. */
  public double waitDays() {
    return waitDays * Tally.GRAIN;
  }

  /** Departments that were called to those beside their mediators, summed. */
  public long departments() {
    return departments;
  }

  /** Agreements. */
  public long agreements() {
    return agreements;
  }

  /** Agreements that never break. */
  public long heldAgreements() {
    return heldAgreements;
  }

  /** Agreements that hold for at least {@link Tally#LASTING_DAYS} days. */
  public long lastingAgreements() {
    return lastingAgreements;
  }

  /** Mediations that failed. */
  public long failures() {
    return failures;
  }

  /** Days of the measured time in which mediators had a case, summed over them. */
  public double busyDays() {
    return busyDays * Tally.GRAIN;
  }

  /** Cases that had waited for longer than a limit allows. */
  public long breaches() {
    return breaches;
  }

  /** Adds another part. */
  void add(TierTally part) {
    referred += part.referred;
    taken += part.taken;
    waitDays += part.waitDays;
    departments += part.departments;
    agreements += part.agreements;
    heldAgreements += part.heldAgreements;
    lastingAgreements += part.lastingAgreements;
    failures += part.failures;
    busyDays += part.busyDays;
    breaches += part.breaches;
  }
}
