package org.concordsim.dispute;

/** Who the other party to a dispute is. */
public enum Respondent {
  /** An acquaintance of the aggrieved resident. */
  ACQUAINTANCE,
  /** A member of the same household. */
  HOUSEHOLD,
  /** An employer, a landlord, a company or an office. */
  ORGANISATION
}
