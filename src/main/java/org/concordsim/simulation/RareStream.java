package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.random.Exponential;
import org.concordsim.random.Lane;

/** A Poisson stream in each cell of a community, so rare that most days have nothing of it. */
final class RareStream {
  private final Lane lane;

  /** Item of the agenda that stands for the first cell; those of the others follow. */
  private final int items;

  private final long[] key;
  private final double[] meanGap;
  private final double[] next;
  private final int[] count;

  /** At most the time of the next event in any cell. */
  private double earliest;

  /**
   * A stream by mean days between events in each cell, infinite for never; {@code key} holds the
   * cells' keys.
   */
  RareStream(Lane lane, int items, long[] key, double[] meanGap) {
    this.lane = lane;
    this.items = items;
    this.key = key;
    this.meanGap = meanGap;
    next = new double[key.length];
    count = new int[key.length];
    Arrays.setAll(next, i -> meanGap[i] * Exponential.draw(key[i], lane, 0));
  }

  /** Puts on the agenda what is due before midnight. */
  void addTo(Agenda agenda, double midnight) {
    if (earliest >= midnight) {
      return;
    }
    earliest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < next.length; i++) {
      schedule(i, agenda, midnight);
    }
  }

  /** An event has happened: the cell's next one goes on the agenda if due today. */
  void advance(int i, Agenda agenda, double midnight) {
    count[i]++;
    next[i] += meanGap[i] * Exponential.draw(key[i], lane, count[i]);
    schedule(i, agenda, midnight);
  }

  private void schedule(int i, Agenda agenda, double midnight) {
    if (next[i] < midnight) {
      agenda.add(next[i], key[i], items + i);
    } else {
      earliest = Math.min(earliest, next[i]);
    }
  }
}
