package org.concordsim.simulation;

import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * The streams of each cell that are the same in every arm: base grievances, false tips and alarms.
 */
final class Arrivals {
  /** Items of the agenda from here on are cells whose peace watch point raises a false alarm. */
  static final int PEACE_ALARM = 5 << 28;

  /** Items of the agenda from here on are cells whose watch point raises a false alarm. */
  static final int WATCH_ALARM = 4 << 28;

  /** Items of the agenda from here on are cells with a false tip. */
  static final int FALSE_TIP = 3 << 28;

  /** Items of the agenda from here on are cells with a grievance. */
  static final int GRIEVANCE = 2 << 28;

  private static final double DAYS_OF_YEAR = 365;
  private final Key.Parts keys;
  private final double[] meanGap;
  private final double[] next;
  private final int[] count;
  private final RareStream falseTips;
  private final RareStream watchAlarms;
  private final RareStream peaceAlarms;

  Arrivals(World world, Watch watch) {
    int cells = world.city.cells();
    keys = Key.parts(world.key, Lane.CELL);
    meanGap = new double[cells];
    next = new double[cells];
    count = new int[cells];
    double[] meanTipGap = new double[cells];
    double[] meanAlarmGap = new double[cells];
    double[] meanPeaceGap = new double[cells];
    var detection = world.model.detection();
    double falseRate = detection.policy().takesTips() ? detection.tips().falseRate() : 0;
    double tipRate = falseRate / 1000 / DAYS_OF_YEAR;
    for (int cell = 0; cell < cells; cell++) {
      meanGap[cell] = 1 / (world.baseRate * world.residents.totalPropensity(cell));
      meanTipGap[cell] = 1 / (tipRate * world.city.residents(cell));
      next[cell] = meanGap[cell] * Exponential.draw(cellKey(cell), Lane.ARRIVAL, 0);
      meanAlarmGap[cell] = 1 / (watch.falseRate(cell) / DAYS_OF_YEAR);
      meanPeaceGap[cell] = 1 / (watch.falseRateOfPeace(cell) / DAYS_OF_YEAR);
    }
    falseTips = new RareStream(Lane.FALSE_TIP, FALSE_TIP, keys, meanTipGap, world.city, 0);
    watchAlarms = new RareStream(Lane.WATCH_ALARM, WATCH_ALARM, keys, meanAlarmGap, world.city, 0);
    int from = watch.peaceFrom;
    peaceAlarms =
        new RareStream(Lane.PEACE_ALARM, PEACE_ALARM, keys, meanPeaceGap, world.city, from);
  }

  /** Institutions have changed the rates of false tips from this day on. */
  void change(Regimes regimes, int day) {
    falseTips.change(day, cell -> regimes.of(cell).falseTips);
  }

  /** Key of a cell. */
  long cellKey(int cell) {
    return keys.of(cell);
  }

  /** Puts on the agenda what is due in a community before midnight. */
  void addTo(Agenda agenda, Community community, double midnight) {
    int end = community.firstCell + community.cells;
    for (int cell = community.firstCell; cell < end; cell++) {
      if (next[cell] < midnight) {
        agenda.add(next[cell], cellKey(cell), GRIEVANCE + cell);
      }
    }
    falseTips.addTo(agenda, community, midnight);
    watchAlarms.addTo(agenda, community, midnight);
    peaceAlarms.addTo(agenda, community, midnight);
  }

  /** Key of the grievance that arises now; the cell's next one goes on the agenda if due today. */
  long next(int cell, Agenda agenda, double midnight) {
    long key = cellKey(cell);
    long grievance = Key.derive(key, Lane.GRIEVANCE, count[cell]);
    count[cell]++;
    next[cell] += meanGap[cell] * Exponential.draw(key, Lane.ARRIVAL, count[cell]);
    if (next[cell] < midnight) {
      agenda.add(next[cell], key, GRIEVANCE + cell);
    }
    return grievance;
  }

  /** The same for false tips. */
  void nextFalseTip(int cell, Community community, Agenda agenda, double midnight) {
    falseTips.advance(cell, community.index, agenda, midnight);
  }

  /** The same for false alarms of watch points. */
  void nextWatchAlarm(int cell, Community community, Agenda agenda, double midnight) {
    watchAlarms.advance(cell, community.index, agenda, midnight);
  }

  /** The same for false alarms of peace watch points. */
  void nextPeaceAlarm(int cell, Community community, Agenda agenda, double midnight) {
    peaceAlarms.advance(cell, community.index, agenda, midnight);
  }
}
