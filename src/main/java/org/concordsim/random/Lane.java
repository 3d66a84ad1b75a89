package org.concordsim.random;

/** What a keyed number is for; numbers of different lanes are independent. */
public enum Lane {
  /** Keys of cells. */
  CELL,
  /** Keys of residents. */
  RESIDENT,
  /** Keys of workers. */
  WORKER,
  /** Keys of mediators. */
  MEDIATOR,
  /** Keys of base grievances, by cell. */
  GRIEVANCE,
  /** Keys of offspring, by parent. */
  OFFSPRING,
  /** Waiting times between base grievances of a cell. */
  ARRIVAL,
  /** Who is aggrieved. */
  AGGRIEVED,
  /** What a dispute is about. */
  TYPE,
  /** How severe it is. */
  SEVERITY,
  /** Who the respondent is. */
  RESPONDENT,
  /** The clocks of the ladder. */
  CLOCK,
  /** Number of offspring. */
  LITTER,
  /** Delay of an offspring. */
  DELAY,
  /** Cell of an offspring. */
  PLACE,
  /** What a tie is like. */
  TIE,
  /** Moment of a visit. */
  VISIT,
  /** Whether a visit raises a false alarm. */
  FALSE_ALARM,
  /** Waiting times between false tips of a cell. */
  FALSE_TIP,
  /** Draws of patrol policies. */
  POLICY,
  /** Whether a dispute is settled on the spot. */
  SPOT,
  /** Whether a mediation succeeds. */
  MEDIATION,
  /** How long a mediation takes. */
  SERVICE,
  /** Whether an agreement holds. */
  RELAPSE,
  /** How skilled somebody is. */
  SKILL,
  /** Whether a formal case is sent to mediation. */
  OFFER,
  /** Which replicates a bootstrap resample holds. */
  BOOTSTRAP,
  /** Where a design puts its points. */
  DESIGN,
  /** Waiting times between false alarms of a watch point. */
  WATCH_ALARM,
  /** Errors of the weak signals of a cell. */
  SIGNAL,
  /** Whether a grievance arises where institutions keep some from arising. */
  ARISING,
  /** What the true means of arms may be. */
  POSTERIOR,
  /** Which party breaks an agreement. */
  BREACH,
  /** Keys of retold rumours, by parent; whether whoever hears one takes it up. */
  RETELLING,
  /** Hazards of accidents: their keys and gaps by cell, and what becomes of each. */
  HAZARD,
  /** Whether a crisis is a crime. */
  CRIME,
  /** Who is asked in the survey of security, and what they say. */
  SURVEY,
  /** Whether a grievance arises next to where it would have, and where. */
  DISPLACEMENT,
  /** How many departments a case needs, whether they come at once, and how long each takes. */
  DEPARTMENT,
  /** Whether the victim of a family dispute keeps silent. */
  SILENCE,
  /** On which days a community deliberates. */
  SESSION,
  /** Whether a party comes to a session. */
  ATTENDANCE,
  /** Waiting times between false alarms of a peace watch point. */
  PEACE_ALARM,
  /** Errors of the flags of the city brain. */
  RISK_FLAG,
  /** What innovation projects are like. */
  PROJECT,
  /** Errors of evaluations. */
  EVALUATION,
  /** What is called something else before an evaluation. */
  GAMING,
  /** To which formal channel a party goes. */
  FORMAL_CHANNEL;

  private final long salt = Key.mix(0x5851F42D4C957F2DL * (ordinal() + 1));

  long salt() {
    return salt;
  }
}
