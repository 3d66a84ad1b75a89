package org.concordsim.dispute;

/** The escalation ladder, from a grievance that only the aggrieved party knows to a crisis. */
public enum Stage {
  /** Known to the aggrieved party alone. */
  GRIEVANCE,
  /** Both parties know. */
  CONFRONTATION,
  /** The neighbours know. */
  OPEN,
  /** A hotline, a petition or a court has it: the headline "escalated". */
  FORMAL,
  /** Violence, crime or a mass incident: the headline "crisis". */
  CRISIS
}
