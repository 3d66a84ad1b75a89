package org.concordsim.reference;

/** A case on its way to a tier, waiting there or being heard. */
final class Referral {
  final Dispute dispute;
  final int tier;
  final double arrivesAt;

  /** As they were when the case arrived; ranks do not change while it waits. */
  double severity;

  int stage;

  /** Whether it has waited for longer than it may. */
  boolean overdue;

  Referral(Dispute dispute, int tier, double arrivesAt) {
    this.dispute = dispute;
    this.tier = tier;
    this.arrivesAt = arrivesAt;
  }

  boolean withdrawn() {
    return dispute.referral != this;
  }
}
