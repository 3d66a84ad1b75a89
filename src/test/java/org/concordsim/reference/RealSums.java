package org.concordsim.reference;

import java.util.Map;
import org.concordsim.city.City;
import org.concordsim.detection.Channel;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.simulation.CellTally;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.LocalEvent;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Task;

/** What the real one counts, under the names of the reference. */
final class RealSums {
  private RealSums() {}

  /** Sums over the whole city. */
  static Map<String, Double> of(Chronicle chronicle) {
    Sums sums = new Sums();
    count(chronicle.total(), sums);
    sums.add("overtime", chronicle.total().overtime());
    sums.add("reports waiting", chronicle.reportsWaiting());
    for (int cell = 0; cell < chronicle.city().cells(); cell++) {
      count(chronicle.cells(), cell, sums);
    }
    return sums.all();
  }

  /** Sums over a district. */
  static Map<String, Double> of(Chronicle chronicle, int district) {
    City city = chronicle.city();
    Sums sums = new Sums();
    count(chronicle.district(district), sums);
    for (int cell = 0; cell < city.cells(); cell++) {
      if (city.districtOf(city.streetOf(city.communityOf(cell))) == district) {
        count(chronicle.cells(), cell, sums);
      }
    }
    return sums.all();
  }

  private static void count(Tally tally, Sums sums) {
    sums.add("ever arisen", tally.everArisen);
    for (End end : End.values()) {
      sums.add("ever ended " + end, tally.everEnded[end.ordinal()]);
      sums.add("ended " + end, tally.ended(end));
    }
    for (DisputeEvent event : DisputeEvent.values()) {
      for (DisputeType type : DisputeType.values()) {
        sums.add(event + " of " + type + ", local", tally.count(event, type, false));
        sums.add(event + " of " + type + ", migrant", tally.count(event, type, true));
      }
    }
    for (LocalEvent local : LocalEvent.values()) {
      sums.add(local.name(), tally.count(local));
    }
    sums.add("days to end", tally.daysToEnd());
    for (Channel channel : Channel.values()) {
      sums.add("detected by " + channel, tally.detected(channel));
    }
    sums.add("would escalate", tally.wouldEscalate());
    sums.add("lead days", tally.leadDays());
    long[] leadTimes = tally.leadTimes();
    for (int day = 0; day < leadTimes.length; day++) {
      sums.add("lead time of days " + day, leadTimes[day]);
    }
    sums.add("visits", tally.visits());
    sums.add("false alarms", tally.falseAlarms());
    sums.add("false tips", tally.falseTips());
    sums.add("true reports", tally.examinedTrue());
    sums.add("false reports", tally.examinedFalse());
    sums.add("verified", tally.verified());
    sums.add("watched", tally.watched());
    for (Task task : Task.values()) {
      sums.add("minutes for " + task, tally.minutes(task));
    }
    sums.add("minutes available", tally.minutesAvailable());
    sums.add("sessions", tally.sessions());
    sums.add("called", tally.called());
    sums.add("heard in rooms", tally.heard());
    sums.add("days to sessions", tally.tabledDays());
    for (int tier = 0; tier < 4; tier++) {
      sums.add("referred to tier " + tier, tally.tier(tier).referred());
      sums.add("taken up at tier " + tier, tally.tier(tier).taken());
      sums.add("departments called at tier " + tier, tally.tier(tier).departments());
      sums.add("days waited at tier " + tier, tally.tier(tier).waitDays());
      sums.add("agreements at tier " + tier, tally.tier(tier).agreements());
      sums.add("held agreements at tier " + tier, tally.tier(tier).heldAgreements());
      sums.add("lasting agreements at tier " + tier, tally.tier(tier).lastingAgreements());
      sums.add("failures at tier " + tier, tally.tier(tier).failures());
      sums.add("days busy at tier " + tier, tally.tier(tier).busyDays());
      sums.add("breaches at tier " + tier, tally.tier(tier).breaches());
    }
  }

  private static void count(CellTally cells, int cell, Sums sums) {
    sums.add("grievances in cell " + cell, cells.grievances(cell));
    sums.add("escalations in cell " + cell, cells.escalations(cell));
    sums.add("crises in cell " + cell, cells.crises(cell));
    sums.add("visits in cell " + cell, cells.visits(cell));
    sums.add("detections in cell " + cell, cells.detections(cell));
  }
}
