package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.city.City;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;
import org.concordsim.resolution.ResolutionParameters.Triage;
import org.concordsim.resolution.ResolutionParameters.Workers;

/**
 * The grid workers of the city and every minute of their time. Reports wait in a queue of their
 * cell's worker, first come, first served. A task is begun while there is time left today and then
 * finished; minutes over the day's budget are made good on the next working day. What has its hour
 * and cannot wait is done at once, whatever time is left, and made good in the same way.
 *
 * <p>Workers are numbered through the communities, so that a day reads their numbers in one go.
 */
final class Workforce {
  private static final double MINUTES_OF_DAY = 1440;
  private static final double MINUTES_OF_HOUR = 60;

  /** Weight of the last working day in the fatigue of a worker: a memory of about a week. */
  private static final double LAST_DAY = 0.2;

  private final World world;
  private final Workers parameters;
  private final double budget;
  private final int[] first;
  private final double[] skill;
  private final double[] used;

  /** Minutes of today's budget that others have. */
  private final double[] lent;

  private final double[] freeAt;
  private final double[] load;
  private final int[] head;
  private final int[] tail;
  private int today;
  private boolean working;

  Workforce(World world) {
    this.world = world;
    City city = world.city;
    parameters = world.model.resolution().workers();
    budget = parameters.hoursPerDay() * MINUTES_OF_HOUR;
    first = new int[city.communities() + 1];
    for (int community = 0; community < city.communities(); community++) {
      long before = city.firstResident(city.firstCell(community));
      long after = city.firstResident(city.firstCell(community + 1));
      int count = Calendar.staff(before, after - before, parameters.residentsPerWorker());
      first[community + 1] = first[community] + count;
    }
    int workers = first[city.communities()];
    skill = new double[workers];
    used = new double[workers];
    lent = new double[workers];
    freeAt = new double[workers];
    load = new double[workers];
    head = new int[workers];
    tail = new int[workers];
    Arrays.fill(head, Reports.NONE);
    for (int community = 0; community < city.communities(); community++) {
      long communityKey = Key.derive(world.key, Lane.WORKER, community);
      for (int worker = first[community]; worker < first[community + 1]; worker++) {
        double uniform = Key.uniform(communityKey, Lane.SKILL, worker - first[community]);
        skill[worker] = 1 + parameters.skillSpread() * (2 * uniform - 1);
      }
    }
  }

  /** Number of workers. */
  int count() {
    return skill.length;
  }

  /** First worker of a community; those of the next follow its last. */
  int first(int community) {
    return first[community];
  }

  double budget() {
    return budget;
  }

  /** Skill of a worker, less what fatigue takes of it. */
  double skill(int worker) {
    return skill[worker] * (1 - parameters.fatigue() * load[worker]);
  }

  /** Minutes of a worker today; what others have is never more than all, but for rounding. */
  private double today(int worker) {
    return Math.max(0, budget - lent[worker]);
  }

  boolean hasTime(int worker) {
    return used[worker] < today(worker);
  }

  int today() {
    return today;
  }

  /** Whether today is a working day. */
  boolean works() {
    return working;
  }

  void newDay(int day) {
    today = day;
    working = Calendar.works(day, parameters.workingDays());
  }

  /**
   * Starts a community's day and serves the reports that waited; each of a dispute that lasts gets
   * its clock.
   */
  void morning(Community community) {
    if (!working) {
      return;
    }
    Docket docket = community.docket;
    Reports reports = community.district.reports;
    double lends = community.district.patrol.lent(community.index);
    int end = first[community.index + 1];
    for (int worker = first[community.index]; worker < end; worker++) {
      freeAt[worker] = today;
      lent[worker] = lends + world.campaign.repay(worker, budget - lends);
      while (head[worker] != Reports.NONE && hasTime(worker)) {
        int report = head[worker];
        head[worker] = reports.after(report);
        int row = reports.row(report);
        boolean ofDispute = row != Reports.NONE;
        double done =
            serve(
                community, worker, today, ofDispute, reports.spot(report), reports.triage(report));
        if (ofDispute
            && docket.key(row) == reports.key(report)
            && docket.care(row) == Docket.REPORTED) {
          docket.setClock(row, Docket.CARE_CLOCK, done);
          docket.reschedule(row);
        }
        reports.close(report);
      }
    }
  }

  /**
   * A report of a dispute reaches a worker, who will try to settle it on the spot or not; returns
   * when it will have been verified, or infinity if it waits.
   */
  double submit(
      Community community, int worker, int theRow, double time, boolean settles, Triage takes) {
    return submit(community, worker, theRow, community.docket.key(theRow), time, settles, takes);
  }

  /** A false report reaches a worker. */
  void submitFalse(Community community, int worker, long cellKey, double time, Triage takes) {
    submit(community, worker, Reports.NONE, cellKey, time, false, takes);
  }

  private double submit(
      Community community,
      int worker,
      int theRow,
      long theKey,
      double time,
      boolean settles,
      Triage takes) {
    if (working && head[worker] == Reports.NONE && hasTime(worker)) {
      return serve(community, worker, time, theRow != Reports.NONE, settles, takes);
    }
    Reports reports = community.district.reports;
    int report = reports.open(theRow, theKey, settles, takes);
    if (head[worker] == Reports.NONE) {
      head[worker] = report;
    } else {
      reports.append(tail[worker], report);
    }
    tail[worker] = report;
    return Double.POSITIVE_INFINITY;
  }

  private double serve(
      Community community,
      int worker,
      double time,
      boolean ofDispute,
      boolean settles,
      Triage takes) {
    double settling = settles ? takes.settleMinutes() : 0;
    double paperwork = ofDispute ? takes.paperworkMinutes() : 0;
    double sum = takes.verifyMinutes() + settling + paperwork;
    if (world.measuring) {
      Tally tally = community.tally;
      tally.spend(Task.VERIFY, takes.verifyMinutes());
      tally.spend(Task.SETTLE, settling);
      tally.spend(Task.PAPERWORK, paperwork);
      if (ofDispute) {
        tally.examinedTrue++;
      } else {
        tally.examinedFalse++;
      }
    }
    used[worker] += sum;
    freeAt[worker] = Math.max(freeAt[worker], time) + sum / MINUTES_OF_DAY;
    return freeAt[worker];
  }

  /** A worker does at once what cannot wait, on a day off too. */
  void attend(Community community, int worker, double time, Task task, double minutes) {
    used[worker] += minutes;
    freeAt[worker] = Math.max(freeAt[worker], time) + minutes / MINUTES_OF_DAY;
    if (world.measuring) {
      community.tally.spend(task, minutes);
    }
  }

  /** A worker spends time on patrol. */
  void patrol(Community community, int worker, double visit, double travel) {
    used[worker] += visit + travel;
    if (world.measuring) {
      community.tally.spend(Task.VISIT, visit);
      community.tally.spend(Task.TRAVEL, travel);
    }
  }

  /** A worker spends borrowed time on patrol, which comes on top of the day's. */
  void borrow(Community community, double visit, double travel) {
    if (world.measuring) {
      community.tally.spend(Task.VISIT, visit);
      community.tally.spend(Task.TRAVEL, travel);
      community.tally.avail(visit);
      community.tally.avail(travel);
    }
  }

  /** Ends a community's day: idle time, fatigue, and what is owed tomorrow. */
  void evening(Community community) {
    if (!working) {
      return;
    }
    double strain = world.campaign.strain(community.index);
    int from = first[community.index];
    int end = first[community.index + 1];
    for (int worker = from; worker < end; worker++) {
      double had = today(worker);
      if (world.measuring) {
        community.tally.spend(Task.IDLE, Math.max(0, had - used[worker]));
        community.tally.avail(-lent[worker]);
      }
      double share = had == 0 ? 0 : Math.min(1, used[worker] / had + strain);
      load[worker] += LAST_DAY * (share - load[worker]);
      used[worker] = Math.max(0, used[worker] - had);
    }
    if (world.measuring) {
      community.tally.avail(budget * (end - from));
    }
  }

  /** Minutes that are owed now. */
  double owed() {
    double sum = 0;
    for (double minutesOwed : used) {
      sum += minutesOwed;
    }
    return sum;
  }
}
