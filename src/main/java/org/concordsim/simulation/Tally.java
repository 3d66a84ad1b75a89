package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.detection.Channel;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.dispute.Tier;

/**
 * The counters of one district or of the whole run: plain sums, so that parts add up. Days and
 * minutes are summed in whole grains of 2⁻²⁰, which makes every sum exact: it does not depend on
 * the order in which communities add to it. Those named {@code ever} count from the first day, all
 * others from the end of the warm-up.
 */
public final class Tally {
  /** Days after which an agreement that still holds counts as lasting. */
  public static final int LASTING_DAYS = 180;

  /** Whole days of lead time that are told apart; longer ones share the last place. */
  public static final int LEAD_DAYS = 730;

  private static final DisputeEvent[] HANDLING = {
    DisputeEvent.HANDLED_AS_GRIEVANCE,
    DisputeEvent.HANDLED_AS_CONFRONTATION,
    DisputeEvent.HANDLED_AS_OPEN,
    DisputeEvent.HANDLED_AS_FORMAL
  };

  static final double GRAIN = 0x1p-20;
  private static final int TYPES = DisputeType.values().length;

  /** Disputes that arose and ended since the first day. */
  public long everArisen;

  public final long[] everEnded = new long[End.values().length];

  /** Events by kind, type and tenure; see {@link #count}. */
  private final long[] events = new long[DisputeEvent.values().length * TYPES * 2];

  private final long[] locals = new long[LocalEvent.values().length];

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
  private final TierTally[] tiers = new TierTally[Tier.values().length];
  long sessions;
  long called;
  private long heard;
  private long tabledDays;

  /** Nothing has happened yet. */
  public Tally() {
    Arrays.setAll(tiers, tier -> new TierTally());
  }

  static long grains(double amount) {
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

  /** A session hears a case that was on its list for so long. */
  void heardAfter(double days) {
    heard++;
    tabledDays += grains(days);
  }

  /** Takes note of an event of a dispute of this type whose aggrieved party is local or migrant. */
  void note(DisputeEvent event, int type, boolean migrant) {
    events[place(event, type, migrant)]++;
  }

  /** The same of a dispute that is first handled at this stage. */
  void noteHandling(int stage, int type, boolean migrant) {
    note(HANDLING[stage], type, migrant);
  }

  /** Takes note of what happens at a place. */
  void note(LocalEvent what) {
    note(what, 1);
  }

  /** The same of what happens several times at once. */
  void note(LocalEvent what, int times) {
    locals[what.ordinal()] += times;
  }

  private static int place(DisputeEvent event, int type, boolean migrant) {
    return (event.ordinal() * TYPES + type) * 2 + (migrant ? 1 : 0);
  }

  /** How often this happened to disputes of a type whose aggrieved party is local or migrant. */
  public long count(DisputeEvent event, DisputeType type, boolean migrant) {
    return events[place(event, type.ordinal(), migrant)];
  }

  /** The same of locals and migrants together. */
  public long count(DisputeEvent event, DisputeType type) {
    return count(event, type, false) + count(event, type, true);
  }

  /** The same of all types together. */
  public long count(DisputeEvent event, boolean migrant) {
    long sum = 0;
    for (int type = 0; type < TYPES; type++) {
      sum += events[place(event, type, migrant)];
    }
    return sum;
  }

  /** How often this happened. */
  public long count(DisputeEvent event) {
    return count(event, false) + count(event, true);
  }

  /** How often this happened at a place. */
  public long count(LocalEvent what) {
    return locals[what.ordinal()];
  }

  /** Disputes that reached a stage. */
  public long reached(int stage) {
    return count(DisputeEvent.values()[stage]);
  }

  /** Disputes that reached stage 3 or 4. */
  public long escalated() {
    return count(DisputeEvent.ESCALATION);
  }

  /** Disputes that ended this way. */
  public long ended(End end) {
    return ended[end.ordinal()];
  }

  /** Ended disputes that never got beyond stage 1. */
  public long endedEarly() {
    return count(DisputeEvent.END_IN_THE_BUD);
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
    return count(DisputeEvent.DETECTION);
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

  /** What the mediators of the tier with this ordinal do. */
  public TierTally tier(int tier) {
    return tiers[tier];
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
    return count(DisputeEvent.RELAPSE);
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
    for (int tier = 0; tier < tiers.length; tier++) {
      tiers[tier].add(part.tiers[tier]);
    }
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
