package org.concordsim.city;

/** Which cells of the lattice touch. */
public enum Neighbourhood {
  /** Eight neighbours. */
  MOORE,
  /** Four neighbours. */
  VON_NEUMANN
}
