package org.concordsim.dispute;

/** The four tiers at which mediators work; a failed mediation goes up one. */
public enum Tier {
  /** The community or village committee. */
  COMMUNITY,
  /** The judicial office of the street or town. */
  STREET,
  /** The district's mediation centre. */
  DISTRICT,
  /** Mediation annexed to the court. */
  COURT;

  /** This tier, or the other where that is lower. */
  public Tier atMost(Tier other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
