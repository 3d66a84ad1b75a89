package org.concordsim.dispute;

/** What disputes are about. */
public enum DisputeType {
  /** Noise, leaks, parking, shared space. */
  NEIGHBOUR,
  /** Marriage and family. */
  FAMILY,
  /** Property management. */
  PROPERTY,
  /** Tenancy and migrant housing. */
  TENANCY,
  /** Labour and wages. */
  LABOUR,
  /** Consumer matters and small debts. */
  CONSUMER,
  /** Land and demolition. */
  LAND,
  /** Online rumour. */
  RUMOUR
}
