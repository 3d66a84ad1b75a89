package org.concordsim.reference;

import org.concordsim.dispute.DisputeType;

/** A mediator, free or hearing a case. */
final class Mediator {
  final double skill;
  final DisputeType speciality;

  /** Null when free. */
  Referral hearing;

  double since;
  double until;

  Mediator(double skill, DisputeType speciality) {
    this.skill = skill;
    this.speciality = speciality;
  }

  boolean free() {
    return hearing == null;
  }
}
