package org.concordsim.simulation;

import org.concordsim.dispute.FormalChannel;

/** What happens to a dispute and is told apart by its type and the tenure of the aggrieved. */
public enum DisputeEvent {
  /** It arose. */
  GRIEVANCE,
  /** It reached stage 1 for the first time. */
  CONFRONTATION,
  /** It reached stage 2 for the first time. */
  OPEN,
  /** It reached stage 3 for the first time. */
  FORMAL,
  /** It became a crisis. */
  CRISIS,
  /** It reached stage 3 or 4 for the first time. */
  ESCALATION,
  /** It ended. */
  END,
  /** It ended without ever getting beyond stage 1. */
  END_IN_THE_BUD,
  /** It became known for the first time, and not by its own formal step. */
  DETECTION,
  /** It had opened before any formal step, and was or became known. */
  DETECTION_OF_OPEN,
  /** A mediation ended in an agreement. */
  AGREEMENT,
  /** The same, and the agreement lasts at least {@link Tally#LASTING_DAYS} days. */
  LASTING_AGREEMENT,
  /** A mediation failed. */
  FAILURE,
  /** A mediation at the last tier failed: the case is closed without an agreement. */
  LAST_FAILURE,
  /** An agreement broke. */
  RELAPSE,
  /** It went formal or became a crisis while a mediator or session had or awaited it. */
  OVERTAKEN,
  /** It became known for the first time, by its own formal step or otherwise. */
  KNOWN,
  /** The same, at stage 0 or 1. */
  KNOWN_IN_THE_BUD,
  /** It was looked into for the first time at stage 0. */
  HANDLED_AS_GRIEVANCE,
  /** The same at stage 1. */
  HANDLED_AS_CONFRONTATION,
  /** The same at stage 2. */
  HANDLED_AS_OPEN,
  /** It went formal before anybody had looked into it. */
  HANDLED_AS_FORMAL,
  /** It became a crisis that is a crime. */
  CRIME,
  /** It arose next to where it would have, as somebody had been there. */
  DISPLACED,
  /** A dispute arose whose victim keeps silent. */
  SILENCE,
  /** One of these became known, and not by its own formal step. */
  SILENCE_BROKEN,
  /** A worker left it lying, as numbers would soon be looked at. */
  LEFT_LYING,
  /** It escalated and was recorded as something else for the same reason. */
  MISRECORDED,
  /** A party called a hotline. */
  HOTLINE,
  /** A party petitioned. */
  PETITION,
  /** A party went to court. */
  COURT,
  /** A court filed it as a lawsuit. */
  LAWSUIT,
  /** An agreement ended it after a party went to court or mediators referred it there. */
  COURT_AGREEMENT;

  private static final DisputeEvent[] CHANNELS = {HOTLINE, PETITION, COURT};

  /** A party took a formal step to this channel. */
  static DisputeEvent of(FormalChannel channel) {
    return CHANNELS[channel.ordinal()];
  }
}
