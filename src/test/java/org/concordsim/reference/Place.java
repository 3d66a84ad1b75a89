package org.concordsim.reference;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.city.Cell;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** A cell: who lives there, what is felt there, and what the grid knows of it. */
final class Place {
  private static final int STAIRCASE = 16;

  final int number;
  final long key;
  final int x;
  final int y;
  final double migrantShare;
  final int households;
  final double propensity;
  final List<Person> people = new ArrayList<>();
  final List<Place> neighbours = new ArrayList<>();
  Community community;

  double trustWorn;
  double tension;
  double heat;
  int eventsToday;

  int grievances;
  double nextGrievanceAt = Double.POSITIVE_INFINITY;
  int falseTips;
  double nextFalseTipAt = Double.POSITIVE_INFINITY;

  boolean post;
  boolean watched;
  int watchAlarms;
  double nextWatchAlarmAt = Double.POSITIVE_INFINITY;

  int lastVisitDay = -1;
  int visits;
  double exposure;
  int confirmedReports;
  private double recentReports;
  private int lastReportDay;

  Place(int number, Cell cell, long runKey, double propensity) {
    this.number = number;
    key = Key.derive(runKey, Lane.CELL, number);
    x = cell.x();
    y = cell.y();
    migrantShare = cell.migrantShare();
    this.propensity = propensity;
    households = Math.max(1, cell.households());
  }

  double totalPropensity() {
    double sum = 0;
    for (Person person : people) {
      sum += person.propensity;
    }
    return sum * propensity;
  }

  /** The first grievance and the first false tip, at these rates a resident and day. */
  void expectFirst(double grievanceRate, double falseTipRate) {
    nextGrievanceAt = 0;
    nextFalseTipAt = 0;
    expectNextGrievance(grievanceRate);
    expectNextFalseTip(falseTipRate);
  }

  void expectNextGrievance(double rate) {
    double meanGap = 1 / (rate * totalPropensity());
    nextGrievanceAt += meanGap * Exponential.draw(key, Lane.ARRIVAL, grievances);
  }

  void expectNextFalseTip(double rate) {
    double meanGap = 1 / (rate * people.size());
    nextFalseTipAt += meanGap * Exponential.draw(key, Lane.FALSE_TIP, falseTips);
  }

  /** At so many false alarms a day. */
  void expectNextWatchAlarm(double rate) {
    nextWatchAlarmAt += 1 / rate * Exponential.draw(key, Lane.WATCH_ALARM, watchAlarms);
  }

  /** A report has proved true. */
  void confirm(int day, double memoryDays) {
    confirmedReports++;
    recentReports = recentReports(day, memoryDays) + 1;
    lastReportDay = day;
  }

  /** Confirmed reports, each worth half after so many days. */
  double recentReports(int day, double memoryDays) {
    return recentReports * StrictMath.pow(2, -(day - lastReportDay) / memoryDays);
  }

  Person anybody(long bits) {
    return people.get(Key.below(people.size(), bits));
  }

  /**
   * Somebody with chances in proportion to propensity: first the staircase of sixteen people, then
   * the person. Sums of whole staircases are rounded to single precision.
   */
  Person somebodyProne(double uniform) {
    List<Double> upTo = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < people.size(); i++) {
      sum += people.get(i).propensity;
      if ((i + 1) % STAIRCASE == 0 || i + 1 == people.size()) {
        upTo.add((double) (float) sum);
      }
    }
    double target = uniform * upTo.get(upTo.size() - 1);
    int staircase = 0;
    while (staircase < upTo.size() - 1 && upTo.get(staircase) <= target) {
      staircase++;
    }
    double running = staircase == 0 ? 0 : upTo.get(staircase - 1);
    int last = Math.min((staircase + 1) * STAIRCASE, people.size()) - 1;
    for (int i = staircase * STAIRCASE; i < last; i++) {
      running += people.get(i).propensity;
      if (running > target) {
        return people.get(i);
      }
    }
    return people.get(last);
  }
}
