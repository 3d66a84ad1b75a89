package org.concordsim.simulation;

import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** The streams of each cell that are the same in every arm: base grievances and false tips. */
final class Arrivals {
  /** Items of the agenda from here on are cells with a false tip. */
  static final int FALSE_TIP = 3 << 28;

  /** Items of the agenda from here on are cells with a grievance. */
  static final int GRIEVANCE = 2 << 28;

  private static final double DAYS_OF_YEAR = 365;
  private final long[] key;
  private final double[] meanGap;
  private final double[] next;
  private final int[] count;
  private final double[] meanTipGap;
  private final double[] nextTip;
  private final int[] tips;

  /** At most the time of the next false tip in any cell: most days have none. */
  private double earliestTip;

  Arrivals(World world, int firstCell, int cells) {
    key = new long[cells];
    meanGap = new double[cells];
    next = new double[cells];
    count = new int[cells];
    meanTipGap = new double[cells];
    nextTip = new double[cells];
    tips = new int[cells];
    var detection = world.model.detection();
    double falseRate = detection.policy().takesTips() ? detection.tips().falseRate() : 0;
    double tipRate = falseRate / 1000 / DAYS_OF_YEAR;
    for (int i = 0; i < cells; i++) {
      key[i] = Key.derive(world.key, Lane.CELL, firstCell + i);
      meanGap[i] = 1 / (world.baseRate * world.residents.totalPropensity(firstCell + i));
      meanTipGap[i] = 1 / (tipRate * world.city.residents(firstCell + i));
      next[i] = meanGap[i] * Exponential.draw(key[i], Lane.ARRIVAL, 0);
      nextTip[i] = meanTipGap[i] * Exponential.draw(key[i], Lane.FALSE_TIP, 0);
    }
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
    if (earliestTip < midnight) {
      earliestTip = Double.POSITIVE_INFINITY;
      for (int i = 0; i < nextTip.length; i++) {
        if (nextTip[i] < midnight) {
          agenda.add(nextTip[i], key[i], FALSE_TIP + i);
        } else {
          earliestTip = Math.min(earliestTip, nextTip[i]);
        }
      }
    }
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
    tips[i]++;
    nextTip[i] += meanTipGap[i] * Exponential.draw(key[i], Lane.FALSE_TIP, tips[i]);
    if (nextTip[i] < midnight) {
      agenda.add(nextTip[i], key[i], FALSE_TIP + i);
    } else {
      earliestTip = Math.min(earliestTip, nextTip[i]);
    }
  }
}
