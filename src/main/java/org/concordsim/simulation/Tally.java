package org.concordsim.simulation;

import org.concordsim.detection.Channel;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;

/**
 * The counters of one part of a run: plain sums, so that parts add up. Those named {@code ever}
 * count from the first day, all others from the end of the warm-up.
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

  /** Whole days of lead time that are told apart; longer ones share the last place. */
  public static final int LEAD_DAYS = 730;

  private static final int TYPES = DisputeType.values().length;
  private static final int TIERS = 4;

  /** Disputes that arose and ended since the first day. */
  public long everArisen;

  public final long[] everEnded = new long[End.values().length];

  /** Disputes by first entry to a stage, type and tenure; see {@link #reached}. */
  private final long[] reached = new long[5 * TYPES * 2];

  private long skippedFormal;
  final long[] ended = new long[End.values().length];
  long endedEarly;
  double daysToEnd;
  final long[] detected = new long[Channel.values().length];
  long detectedEarly;
  long wouldEscalate;
  double leadDays;
  final long[] leadTimes = new long[LEAD_DAYS + 1];
  long visits;
  long falseAlarms;
  long falseTips;
  long verified;
  long watched;
  final double[] minutes = new double[Task.values().length];
  double minutesAvailable;
  double overtime;
  final long[] referred = new long[TIERS];
  final long[] taken = new long[TIERS];
  final double[] waitDays = new double[TIERS];
  final long[] agreements = new long[TIERS];
  final long[] heldAgreements = new long[TIERS];
  final long[] failures = new long[TIERS];
  final double[] busyDays = new double[TIERS];
  long relapses;

  void reach(int stage, int type, boolean migrant) {
    reached[(stage * TYPES + type) * 2 + (migrant ? 1 : 0)]++;
  }

  /** A dispute that became a crisis without ever having been formal. */
  void skipFormal(int type, boolean migrant) {
    skippedFormal++;
    escalatedWithout[type * 2 + (migrant ? 1 : 0)]++;
  }

  private final long[] escalatedWithout = new long[TYPES * 2];

  /** Disputes that reached a stage. */
  public long reached(int stage) {
    long sum = 0;
    for (int i = 0; i < TYPES * 2; i++) {
      sum += reached[stage * TYPES * 2 + i];
    }
    return sum;
  }

  /** Disputes of a type that reached stage 3 or 4. */
  public long escalated(int type) {
    return escalated(type, false) + escalated(type, true);
  }

  /** The same of locals or migrants. */
  public long escalated(int type, boolean migrant) {
    int tenure = migrant ? 1 : 0;
    return reached[(3 * TYPES + type) * 2 + tenure] + escalatedWithout[type * 2 + tenure];
  }

  /** Disputes that reached stage 3 or 4. */
  public long escalated() {
    return reached(3) + skippedFormal;
  }

  /** Disputes that ended this way. */
  public long ended(End end) {
    return ended[end.ordinal()];
  }

  /** Ended disputes that never got beyond stage 1. */
  public long endedEarly() {
    return endedEarly;
  }

  /** Days from grievance to end, summed over ended disputes. */
  public double daysToEnd() {
    return daysToEnd;
  }

  /** Disputes that became known through a channel. */
  public long detected(Channel channel) {
    return detected[channel.ordinal()];
  }

  /** Disputes that became known before any formal step. */
  public long detectedEarly() {
    return detectedEarly;
  }

  /** Of these, how many would have escalated without help. */
  public long wouldEscalate() {
    return wouldEscalate;
  }

  /** Days by which those were known ahead of their escalation, summed. */
  public double leadDays() {
    return leadDays;
  }

  /** How many of those had a lead time of 0 to 1, 1 to 2, … days. */
  public long[] leadTimes() {
    return leadTimes.clone();
  }

  /** Patrol visits. */
  public long visits() {
    return visits;
  }

  /** False alarms of visits and false tips. */
  public long falseReports() {
    return falseAlarms + falseTips;
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
    return minutes[task.ordinal()];
  }

  /** Minutes of workers that were to be had. */
  public double minutesAvailable() {
    return minutesAvailable;
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
    return waitDays[tier];
  }

  /** Agreements at a tier. */
  public long agreements(int tier) {
    return agreements[tier];
  }

  /** Agreements at a tier that hold. */
  public long heldAgreements(int tier) {
    return heldAgreements[tier];
  }

  /** Mediations at a tier that failed. */
  public long failures(int tier) {
    return failures[tier];
  }

  /** Days that mediators of the tier were occupied. */
  public double busyDays(int tier) {
    return busyDays[tier];
  }

  /** Agreements that broke. */
  public long relapses() {
    return relapses;
  }

  /** Adds another part. */
  void add(Tally part) {
    everArisen += part.everArisen;
    add(everEnded, part.everEnded);
    add(reached, part.reached);
    skippedFormal += part.skippedFormal;
    add(escalatedWithout, part.escalatedWithout);
    add(ended, part.ended);
    endedEarly += part.endedEarly;
    daysToEnd += part.daysToEnd;
    add(detected, part.detected);
    detectedEarly += part.detectedEarly;
    wouldEscalate += part.wouldEscalate;
    leadDays += part.leadDays;
    add(leadTimes, part.leadTimes);
    visits += part.visits;
    falseAlarms += part.falseAlarms;
    falseTips += part.falseTips;
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
    add(failures, part.failures);
    add(busyDays, part.busyDays);
    relapses += part.relapses;
  }

  private static void add(long[] sum, long[] part) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
  }

  private static void add(double[] sum, double[] part) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
  }
}
