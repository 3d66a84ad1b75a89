package org.concordsim.simulation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.concordsim.city.City;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** A Poisson stream in each cell, so rare that most days have nothing of it. */
final class RareStream {
  private final Lane lane;

  /** Item of the agenda that stands for the first cell; those of the others follow. */
  private final int items;

  private final Key.Parts keys;
  private final double[] meanGap;
  private final double[] next;
  private final int[] count;

  /** Rate of a cell's events over its first one. */
  private final double[] pace;

  /** At most the time of the next event in any cell of a community. */
  private final double[] earliest;

  /**
   * A stream by mean days between events in each cell, infinite for never, that begins on a day;
   * {@code keys} are those of the cells.
   */
  RareStream(Lane lane, int items, Key.Parts keys, double[] meanGap, City city, int from) {
    this.lane = lane;
    this.items = items;
    this.keys = keys;
    this.meanGap = meanGap;
    next = new double[city.cells()];
    count = new int[city.cells()];
    pace = new double[city.cells()];
    Arrays.fill(pace, 1);
    earliest = new double[city.communities()];
    Arrays.setAll(next, cell -> from + meanGap[cell] * Exponential.draw(keys.of(cell), lane, 0));
  }

  /** From this day on, events come at their first rate times this factor, at rate 0 never. */
  void change(int day, IntToDoubleFunction factor) {
    for (int cell = 0; cell < next.length; cell++) {
      double now = factor.applyAsDouble(cell);
      if (now != pace[cell]) {
        next[cell] = day + (next[cell] - day) * pace[cell] / now;
        pace[cell] = now;
      }
    }
    Arrays.fill(earliest, 0);
  }

  /** Puts on the agenda what is due in a community before midnight. */
  void addTo(Agenda agenda, Community community, double midnight) {
    if (earliest[community.index] >= midnight) {
      return;
    }
    earliest[community.index] = Double.POSITIVE_INFINITY;
    for (int i = 0; i < community.cells; i++) {
      schedule(community.firstCell + i, community.index, agenda, midnight);
    }
  }

  /** An event has happened: the cell's next one goes on the agenda if due today. */
  void advance(int cell, int community, Agenda agenda, double midnight) {
    count[cell]++;
    next[cell] += meanGap[cell] * Exponential.draw(keys.of(cell), lane, count[cell]) / pace[cell];
    schedule(cell, community, agenda, midnight);
  }

  private void schedule(int cell, int community, Agenda agenda, double midnight) {
    if (next[cell] < midnight) {
      agenda.add(next[cell], keys.of(cell), items + cell);
    } else {
      earliest[community] = Math.min(earliest[community], next[cell]);
    }
  }
}
