package org.concordsim.simulation;

import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * The streams of each cell that are the same in every arm: base grievances, false tips and alarms.
 */
final class Arrivals {
  /** Items of the agenda from here on are cells whose watch point raises a false alarm. */
  static final int WATCH_ALARM = 4 << 28;

  /** Items of the agenda from here on are cells with a false tip. */
  static final int FALSE_TIP = 3 << 28;

  /** Items of the agenda from here on are cells with a grievance. */
  static final int GRIEVANCE = 2 << 28;

  private static final double DAYS_OF_YEAR = 365;
  private final long[] key;
  private final double[] meanGap;
  private final double[] next;
  private final int[] count;
  private final RareStream falseTips;
  private final RareStream watchAlarms;

  Arrivals(World world, int firstCell, int cells, Watch watch) {
    key = new long[cells];
    meanGap = new double[cells];
    next = new double[cells];
    count = new int[cells];
    double[] meanTipGap = new double[cells];
    double[] meanAlarmGap = new double[cells];
    var detection = world.model.detection();
    double falseRate = detection.policy().takesTips() ? detection.tips().falseRate() : 0;
    double tipRate = falseRate / 1000 / DAYS_OF_YEAR;
    for (int i = 0; i < cells; i++) {
      key[i] = Key.derive(world.key, Lane.CELL, firstCell + i);
      meanGap[i] = 1 / (world.baseRate * world.residents.totalPropensity(firstCell + i));
      meanTipGap[i] = 1 / (tipRate * world.city.residents(firstCell + i));
      next[i] = meanGap[i] * Exponential.draw(key[i], Lane.ARRIVAL, 0);
      double alarmRate = watch.hasPost(firstCell + i) ? watch.falseRate() / DAYS_OF_YEAR : 0;
      meanAlarmGap[i] = 1 / alarmRate;
    }
    falseTips = new RareStream(Lane.FALSE_TIP, FALSE_TIP, key, meanTipGap);
    watchAlarms = new RareStream(Lane.WATCH_ALARM, WATCH_ALARM, key, meanAlarmGap);
    this.firstCell = firstCell;
  }

  private final int firstCell;

  long[] cellKeys() {
    return key;
  }

  long cellKey(int cell) {
    return key[cell - firstCell];
  }

  /** Puts on the agenda what is due before midnight. */
  void addTo(Agenda agenda, double midnight) {
    for (int i = 0; i < next.length; i++) {
      if (next[i] < midnight) {
        agenda.add(next[i], key[i], GRIEVANCE + i);
      }
    }
    falseTips.addTo(agenda, midnight);
    watchAlarms.addTo(agenda, midnight);
  }

  /** Key of the grievance that arises now; the cell's next one goes on the agenda if due today. */
  long next(int i, Agenda agenda, double midnight) {
    long grievance = Key.derive(key[i], Lane.GRIEVANCE, count[i]);
    count[i]++;
    next[i] += meanGap[i] * Exponential.draw(key[i], Lane.ARRIVAL, count[i]);
    if (next[i] < midnight) {
      agenda.add(next[i], key[i], GRIEVANCE + i);
    }
    return grievance;
  }

  /** The same for false tips. */
  void nextFalseTip(int i, Agenda agenda, double midnight) {
    falseTips.advance(i, agenda, midnight);
  }

  /** The same for false alarms of watch points. */
  void nextWatchAlarm(int i, Agenda agenda, double midnight) {
    watchAlarms.advance(i, agenda, midnight);
  }
}
