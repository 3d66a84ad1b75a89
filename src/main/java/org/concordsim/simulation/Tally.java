package org.concordsim.simulation;

import org.concordsim.detection.Channel;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;

/**
 * The counters of one district or of the whole run: plain sums, so that parts add up. Days and
 * minutes are summed in whole grains of 2⁻²⁰, which makes every sum exact: it does not depend on
 * the order in which communities add to it. Those named {@code ever} count from the first day, all
 * others from the end of the warm-up.
 */
public final class Tally {
  /** What a worker's minute can be spent on. */
  public enum Task {
    /** Being in a cell on patrol. */
    VISIT,
    /** Going from cell to cell. */
    TRAVEL,
    /** Verifying a report, true or false. */
    VERIFY,
    /** Trying to settle on the spot. */
    SETTLE,
    /** Paperwork of true reports. */
    PAPERWORK,
    /** Nothing to do. */
    IDLE
  }

  /** What happens to a dispute and is told apart by its type and the tenure of the aggrieved. */
  public enum Event {
    /** It arose. */
    GRIEVANCE,
    /** It reached stage 1 for the first time. */
    CONFRONTATION,
    /** It reached stage 2 for the first time. */
    OPEN,
    /** It reached stage 3 for the first time. */
    FORMAL,
    /** It became a crisis. */
    CRISIS,
    /** It reached stage 3 or 4 for the first time. */
    ESCALATION,
    /** It ended. */
    END,
    /** It ended without ever getting beyond stage 1. */
    END_IN_THE_BUD,
    /** It became known for the first time, and not by its own formal step. */
    DETECTION,
    /** It had opened before any formal step, and was or became known. */
    DETECTION_OF_OPEN,
    /** A mediation ended in an agreement. */
    AGREEMENT,
    /** The same, and the agreement lasts at least {@link #LASTING_DAYS} days. */
    LASTING_AGREEMENT,
    /** A mediation failed. */
    FAILURE,
    /** A mediation at the last tier failed: the case is closed without an agreement. */
    LAST_FAILURE,
    /** An agreement broke. */
    RELAPSE,
    /** It went formal or became a crisis while a mediator or session had or awaited it. */
    OVERTAKEN,
    /** It became known for the first time, by its own formal step or otherwise. */
    KNOWN,
    /** The same, at stage 0 or 1. */
    KNOWN_IN_THE_BUD,
    /** It was looked into for the first time at stage 0. */
    HANDLED_AS_GRIEVANCE,
    /** The same at stage 1. */
    HANDLED_AS_CONFRONTATION,
    /** The same at stage 2. */
    HANDLED_AS_OPEN,
    /** It went formal before anybody had looked into it. */
    HANDLED_AS_FORMAL,
    /** It became a crisis that is a crime. */
    CRIME,
    /** It arose next to where it would have, as somebody had been there. */
    DISPLACED,
    /** A dispute arose whose victim keeps silent. */
    SILENCE,
    /** One of these became known, and not by its own formal step. */
    SILENCE_BROKEN
  }

  /** What happens at a place and is no event of a dispute. */
  public enum Local {
    /** A patrol visit to a cell in which no dispute lasted. */
    NEEDLESS_VISIT,
    /** A hazard arose. */
    HAZARD,
    /** A visit found a hazard, and it was removed. */
    HAZARD_FOUND,
    /** A hazard caused an accident. */
    ACCIDENT,
    /** An accident killed. */
    DEATH
  }

  /** Days after which an agreement that still holds counts as lasting. */
  public static final int LASTING_DAYS = 180;

  /** Whole days of lead time that are told apart; longer ones share the last place. */
  public static final int LEAD_DAYS = 730;

  private static final Event[] HANDLING = {
    Event.HANDLED_AS_GRIEVANCE,
    Event.HANDLED_AS_CONFRONTATION,
    Event.HANDLED_AS_OPEN,
    Event.HANDLED_AS_FORMAL
  };

  private static final double GRAIN = 0x1p-20;
  private static final int TYPES = DisputeType.values().length;
  private static final int TIERS = 4;

  /** Disputes that arose and ended since the first day. */
  public long everArisen;

  public final long[] everEnded = new long[End.values().length];

  /** Events by kind, type and tenure; see {@link #count}. */
  private final long[] events = new long[Event.values().length * TYPES * 2];

  private final long[] locals = new long[Local.values().length];

  final long[] ended = new long[End.values().length];
  private long daysToEnd;
  final long[] detected = new long[Channel.values().length];
  private long wouldEscalate;
  private long leadDays;
  private final long[] leadTimes = new long[LEAD_DAYS + 1];
  long visits;
  long falseAlarms;
  long falseTips;
  long examinedTrue;
  long examinedFalse;
  long verified;
  long watched;
  private final long[] minutes = new long[Task.values().length];
  private long minutesAvailable;
  double overtime;
  final long[] referred = new long[TIERS];
  private final long[] taken = new long[TIERS];
  private final long[] waitDays = new long[TIERS];
  final long[] agreements = new long[TIERS];
  final long[] heldAgreements = new long[TIERS];
  final long[] lastingAgreements = new long[TIERS];
  final long[] failures = new long[TIERS];
  private final long[] busyDays = new long[TIERS];
  final long[] breaches = new long[TIERS];
  long sessions;
  long called;
  private long heard;
  private long tabledDays;

  private static long grains(double amount) {
    return (long) Math.rint(amount / GRAIN);
  }

  /** A dispute ends so many days after it arose. */
  void lasted(double days) {
    daysToEnd += grains(days);
  }

  /** A dispute becomes known so many days before it would have escalated. */
  void detectedAhead(double days) {
    wouldEscalate++;
    leadDays += grains(days);
    leadTimes[(int) Math.min(LEAD_DAYS, days)]++;
  }

  /** A worker spends time on a task. */
  void spend(Task task, double spent) {
    minutes[task.ordinal()] += grains(spent);
  }

  /** Workers are to work so long. */
  void avail(double available) {
    minutesAvailable += grains(available);
  }

  /** A mediator of the tier takes a case up that has waited so long. */
  void takeUp(int tier, double waited) {
    taken[tier]++;
    waitDays[tier] += grains(waited);
  }

  /** A mediator of the tier has had a case for so long. */
  void busy(int tier, double days) {
    busyDays[tier] += grains(days);
  }

  /** A session hears a case that was on its list for so long. */
  void heardAfter(double days) {
    heard++;
    tabledDays += grains(days);
  }

  /** Takes note of an event of a dispute of this type whose aggrieved party is local or migrant. */
  void note(Event event, int type, boolean migrant) {
    events[place(event, type, migrant)]++;
  }

  /** The same of a dispute that is first handled at this stage. */
  void noteHandling(int stage, int type, boolean migrant) {
    note(HANDLING[stage], type, migrant);
  }

  /** Takes note of what happens at a place. */
  void note(Local what) {
    locals[what.ordinal()]++;
  }

  private static int place(Event event, int type, boolean migrant) {
    return (event.ordinal() * TYPES + type) * 2 + (migrant ? 1 : 0);
  }

  /** How often this happened to disputes of a type whose aggrieved party is local or migrant. */
  public long count(Event event, DisputeType type, boolean migrant) {
    return events[place(event, type.ordinal(), migrant)];
  }

  /** The same of locals and migrants together. */
  public long count(Event event, DisputeType type) {
    return count(event, type, false) + count(event, type, true);
  }

  /** The same of all types together. */
  public long count(Event event, boolean migrant) {
    long sum = 0;
    for (int type = 0; type < TYPES; type++) {
      sum += events[place(event, type, migrant)];
    }
    return sum;
  }

  /** How often this happened. */
  public long count(Event event) {
    return count(event, false) + count(event, true);
  }

  /** How often this happened at a place. */
  public long count(Local what) {
    return locals[what.ordinal()];
  }

  /** Disputes that reached a stage. */
  public long reached(int stage) {
    return count(Event.values()[stage]);
  }

  /** Disputes that reached stage 3 or 4. */
  public long escalated() {
    return count(Event.ESCALATION);
  }

  /** Disputes that ended this way. */
  public long ended(End end) {
    return ended[end.ordinal()];
  }

  /** Ended disputes that never got beyond stage 1. */
  public long endedEarly() {
    return count(Event.END_IN_THE_BUD);
  }

  /** Days from grievance to end, summed over ended disputes. */
  public double daysToEnd() {
    return daysToEnd * GRAIN;
  }

  /** How often disputes became known through a channel; after a relapse they can do so again. */
  public long detected(Channel channel) {
    return detected[channel.ordinal()];
  }

  /** Disputes that became known before any formal step. */
  public long detectedEarly() {
    return count(Event.DETECTION);
  }

  /** Of these, how many would have escalated without help. */
  public long wouldEscalate() {
    return wouldEscalate;
  }

  /** Days by which those were known ahead of their escalation, summed. */
  public double leadDays() {
    return leadDays * GRAIN;
  }

  /** How many of those had a lead time of 0 to 1, 1 to 2, … days. */
  public long[] leadTimes() {
    return leadTimes.clone();
  }

  /** Patrol visits. */
  public long visits() {
    return visits;
  }

  /** False alarms that visits raised. */
  public long falseAlarms() {
    return falseAlarms;
  }

  /** False tips of neighbours. */
  public long falseTips() {
    return falseTips;
  }

  /** Reports of disputes, over by then or not, that workers looked into. */
  public long examinedTrue() {
    return examinedTrue;
  }

  /** False alarms and false tips that workers looked into. */
  public long examinedFalse() {
    return examinedFalse;
  }

  /** True reports verified while the dispute lasted. */
  public long verified() {
    return verified;
  }

  /** Grievances that were only watched. */
  public long watched() {
    return watched;
  }

  /** Minutes of workers spent on a task. */
  public double minutes(Task task) {
    return minutes[task.ordinal()] * GRAIN;
  }

  /** Minutes of workers that were to be had. */
  public double minutesAvailable() {
    return minutesAvailable * GRAIN;
  }

  /** Minutes by which the days' budgets were exceeded, made good on later days. */
  public double overtime() {
    return overtime;
  }

  /** Cases referred to a tier. */
  public long referred(int tier) {
    return referred[tier];
  }

  /** Cases that a mediator of the tier took up. */
  public long taken(int tier) {
    return taken[tier];
  }

  /** Days that those waited, summed. */
  public double waitDays(int tier) {
    return waitDays[tier] * GRAIN;
  }

  /** Agreements at a tier. */
  public long agreements(int tier) {
    return agreements[tier];
  }

  /** Agreements at a tier that never break. */
  public long heldAgreements(int tier) {
    return heldAgreements[tier];
  }

  /** Agreements at a tier that hold for at least {@link #LASTING_DAYS} days. */
  public long lastingAgreements(int tier) {
    return lastingAgreements[tier];
  }

  /** Mediations at a tier that failed. */
  public long failures(int tier) {
    return failures[tier];
  }

  /** Days of the measured time in which mediators of the tier had a case, summed over them. */
  public double busyDays(int tier) {
    return busyDays[tier] * GRAIN;
  }

  /** Cases that had waited at the tier for longer than a limit allows. */
  public long breaches(int tier) {
    return breaches[tier];
  }

  /** Sessions that deliberation rooms held. */
  public long sessions() {
    return sessions;
  }

  /** How often cases were called to a session. */
  public long called() {
    return called;
  }

  /** Cases that sessions heard: both parties had come. */
  public long heard() {
    return heard;
  }

  /** Days for which those had been on the list, summed. */
  public double tabledDays() {
    return tabledDays * GRAIN;
  }

  /** Agreements that broke. */
  public long relapses() {
    return count(Event.RELAPSE);
  }

  /** Adds another part. */
  void add(Tally part) {
    everArisen += part.everArisen;
    add(everEnded, part.everEnded);
    add(events, part.events);
    add(locals, part.locals);
    add(ended, part.ended);
    daysToEnd += part.daysToEnd;
    add(detected, part.detected);
    wouldEscalate += part.wouldEscalate;
    leadDays += part.leadDays;
    add(leadTimes, part.leadTimes);
    visits += part.visits;
    falseAlarms += part.falseAlarms;
    falseTips += part.falseTips;
    examinedTrue += part.examinedTrue;
    examinedFalse += part.examinedFalse;
    verified += part.verified;
    watched += part.watched;
    add(minutes, part.minutes);
    minutesAvailable += part.minutesAvailable;
    overtime += part.overtime;
    add(referred, part.referred);
    add(taken, part.taken);
    add(waitDays, part.waitDays);
    add(agreements, part.agreements);
    add(heldAgreements, part.heldAgreements);
    add(lastingAgreements, part.lastingAgreements);
    add(failures, part.failures);
    add(busyDays, part.busyDays);
    add(breaches, part.breaches);
    sessions += part.sessions;
    called += part.called;
    heard += part.heard;
    tabledDays += part.tabledDays;
  }

  private static void add(long[] sum, long[] part) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
  }
}
