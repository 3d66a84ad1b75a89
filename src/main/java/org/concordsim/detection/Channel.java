package org.concordsim.detection;

/** How a dispute came to be known. */
public enum Channel {
  /** A visit of a grid worker. */
  PATROL,
  /** A neighbour or volunteer. */
  TIP,
  /** The party itself, seeking help. */
  CALL,
  /** It went formal before anybody had heard of it. */
  FORMAL,
  /** A fixed sensor. */
  WATCH_POINT,
  /** A school, the women's federation or a doctor whom a silent victim trusts. */
  TRUSTED
}
