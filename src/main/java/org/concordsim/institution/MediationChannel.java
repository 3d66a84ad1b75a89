package org.concordsim.institution;

/** The kinds of mediation that a case can be routed to. */
public enum MediationChannel {
  /** People's mediation by committees (人民调解). */
  PEOPLES,
  /** Mediation by an industry or a trade (行业性专业性调解). */
  INDUSTRY,
  /** Mediation by an administration (行政调解). */
  ADMINISTRATIVE,
  /** Mediation by courts and judicial offices (司法调解). */
  JUDICIAL,
  /** Mediation by lawyers (律师调解). */
  LAWYERS
}
