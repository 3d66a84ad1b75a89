package org.concordsim.dispute;

/** How a dispute ends; each has exactly one end, or is open at the horizon. */
public enum End {
  /** The aggrieved party let it lie. */
  LUMPED,
  /** The parties settled it themselves. */
  SETTLED,
  /** A grid worker settled it on the spot. */
  ON_THE_SPOT,
  /** Mediated by a community committee. */
  MEDIATED_COMMUNITY,
  /** Mediated by a street office. */
  MEDIATED_STREET,
  /** Mediated by a district centre. */
  MEDIATED_DISTRICT,
  /** Mediated at a court. */
  MEDIATED_COURT,
  /** Decided by a court or an authority. */
  ADJUDICATED,
  /** Violence, crime or a mass incident. */
  CRISIS;

  /** The end of a dispute that was mediated at the tier with this ordinal. */
  public static End mediated(int tier) {
    return values()[MEDIATED_COMMUNITY.ordinal() + tier];
  }
}
