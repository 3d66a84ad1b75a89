package org.concordsim.benchmark;

import java.util.Arrays;
import org.concordsim.city.City;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * The least that any event-driven program must do for a year of disputes: keyed arrivals in every
 * cell and the keyed clocks of the ladder, in the order of time, in primitive arrays. No residents,
 * no ties, no days, no detection, no help, no contagion, no record. One community after the other
 * lives through the whole horizon.
 */
final class Floor {
  private static final int ARRIVAL = 1 << 30;
  private final City city;
  private final LadderHazards ladder;
  private final int days;
  private final long runKey;

  private int size;
  private double[] time = new double[256];
  private long[] key = new long[256];
  private int[] item = new int[256];

  Floor(Nanjing nanjing) {
    city = nanjing.city();
    ladder = new LadderHazards(nanjing.arm("none"));
    days = nanjing.days();
    runKey = Key.of(nanjing.scenario().seed(), 0);
  }

  /** Number of grievances, steps up and ends until the horizon. */
  long events() {
    long events = 0;
    for (int community = 0; community < city.communities(); community++) {
      events += events(city.firstCell(community), city.firstCell(community + 1));
    }
    return events;
  }

  private long events(int from, int to) {
    double[] gap = new double[to - from];
    int[] count = new int[to - from];
    size = 0;
    for (int i = 0; i < gap.length; i++) {
      long cell = Key.derive(runKey, Lane.CELL, from + i);
      gap[i] = 1 / (ladder.baseRate * city.residents(from + i));
      add(gap[i] * Exponential.draw(cell, Lane.ARRIVAL, 0), cell, ARRIVAL + i);
    }
    long events = 0;
    while (size > 0 && time[0] < days) {
      double now = time[0];
      long who = key[0];
      int what = item[0];
      events++;
      if (what >= ARRIVAL) {
        int i = what - ARRIVAL;
        long grievance = Key.derive(who, Lane.GRIEVANCE, count[i]++);
        replaceFirst(now + gap[i] * Exponential.draw(who, Lane.ARRIVAL, count[i]), who, what);
        int type = ladder.type(Key.uniform(grievance, Lane.TYPE, 0));
        int clock = ladder.first(grievance, type, 0);
        add(now + ladder.wait, grievance, pack(type, 0, clock));
      } else {
        int type = what >> 5;
        int stage = LadderHazards.next(what >> 3 & 3, what & 7);
        if (stage < 0) {
          removeFirst();
        } else {
          int clock = ladder.first(who, type, stage);
          replaceFirst(now + ladder.wait, who, pack(type, stage, clock));
        }
      }
    }
    return events;
  }

  private static int pack(int type, int stage, int clock) {
    return type << 5 | stage << 3 | clock;
  }

  private void add(double theTime, long theKey, int theItem) {
    if (size == time.length) {
      time = Arrays.copyOf(time, 2 * size);
      key = Arrays.copyOf(key, 2 * size);
      item = Arrays.copyOf(item, 2 * size);
    }
    int i = size++;
    while (i > 0 && theTime < time[(i - 1) >>> 1]) {
      move((i - 1) >>> 1, i);
      i = (i - 1) >>> 1;
    }
    put(i, theTime, theKey, theItem);
  }

  private void removeFirst() {
    size--;
    sink(time[size], key[size], item[size]);
  }

  private void replaceFirst(double theTime, long theKey, int theItem) {
    sink(theTime, theKey, theItem);
  }

  private void sink(double theTime, long theKey, int theItem) {
    int i = 0;
    while (true) {
      int child = 2 * i + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && time[child + 1] < time[child]) {
        child++;
      }
      if (theTime <= time[child]) {
        break;
      }
      move(child, i);
      i = child;
    }
    put(i, theTime, theKey, theItem);
  }

  private void move(int from, int to) {
    time[to] = time[from];
    key[to] = key[from];
    item[to] = item[from];
  }

  private void put(int i, double theTime, long theKey, int theItem) {
    time[i] = theTime;
    key[i] = theKey;
    item[i] = theItem;
  }
}
