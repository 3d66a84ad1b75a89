package org.concordsim.city;

/** What lies beyond the edge of the lattice. */
public enum Boundary {
  /** Nothing. */
  BOUNDED,
  /** The opposite edge. */
  TORUS
}
