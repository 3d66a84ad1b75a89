package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;
import org.concordsim.resolution.ResolutionParameters.Workers;
import org.concordsim.simulation.Tally.Task;

/**
 * The grid workers of one community and every minute of their time. Reports wait in a queue of
 * their cell's worker, first come, first served. A task is begun while there is time left today and
 * then finished; minutes over the day's budget are made good on the next working day.
 */
final class Workforce {
  private static final int NONE = -1;
  private static final double MINUTES_OF_DAY = 1440;
  private static final double MINUTES_OF_HOUR = 60;

  /** Weight of the last working day in the fatigue of a worker: a memory of about a week. */
  private static final double LAST_DAY = 0.2;

  private final Workers parameters;
  private final Tally tally;
  private final double budget;
  private final double[] skill;
  private final double[] used;
  private final double[] freeAt;
  private final double[] load;
  private final int[] head;
  private final int[] tail;
  private int today;
  private boolean working;
  private boolean measuring;

  private int firstFree = NONE;
  private int reports;
  private int[] row = new int[16];
  private long[] key = new long[16];
  private int[] following = new int[16];
  private double[][] minutes = new double[Task.values().length][16];

  Workforce(Workers parameters, int count, long communityKey, Tally tally) {
    this.parameters = parameters;
    this.tally = tally;
    budget = parameters.hoursPerDay() * MINUTES_OF_HOUR;
    skill = new double[count];
    used = new double[count];
    freeAt = new double[count];
    load = new double[count];
    head = new int[count];
    tail = new int[count];
    Arrays.fill(head, NONE);
    for (int worker = 0; worker < count; worker++) {
      double uniform = Key.uniform(communityKey, Lane.SKILL, worker);
      skill[worker] = 1 + parameters.skillSpread() * (2 * uniform - 1);
    }
  }

  int count() {
    return skill.length;
  }

  double budget() {
    return budget;
  }

  /** Skill of a worker, less what fatigue takes of it. */
  double skill(int worker) {
    return skill[worker] * (1 - parameters.fatigue() * load[worker]);
  }

  boolean hasTime(int worker) {
    return used[worker] < budget;
  }

  boolean works(int day) {
    return Calendar.works(day, parameters.workingDays());
  }

  /**
   * Starts a day and serves the reports that waited; each of a dispute that lasts gets its clock.
   */
  void morning(int day, boolean measured, Docket docket) {
    today = day;
    working = works(day);
    measuring = measured;
    if (!working) {
      return;
    }
    for (int worker = 0; worker < skill.length; worker++) {
      freeAt[worker] = day;
      while (head[worker] != NONE && hasTime(worker)) {
        int report = head[worker];
        head[worker] = following[report];
        double done = serve(worker, day, report);
        int theRow = row[report];
        if (theRow != NONE
            && docket.key(theRow) == key[report]
            && docket.care(theRow) == Docket.REPORTED) {
          docket.setClock(theRow, Docket.CARE_CLOCK, done);
          docket.reschedule(theRow);
        }
        following[report] = firstFree;
        firstFree = report;
      }
    }
  }

  /**
   * A report reaches a worker; returns when it will have been verified, or infinity if it waits.
   *
   * @param theRow row of the dispute, or −1 for a false report
   */
  double submit(
      int worker,
      int theRow,
      long theKey,
      double time,
      double verify,
      double settle,
      double paperwork) {
    int report = open(theRow, theKey, verify, settle, paperwork);
    if (working && head[worker] == NONE && hasTime(worker)) {
      double done = serve(worker, time, report);
      following[report] = firstFree;
      firstFree = report;
      return done;
    }
    following[report] = NONE;
    if (head[worker] == NONE) {
      head[worker] = report;
    } else {
      following[tail[worker]] = report;
    }
    tail[worker] = report;
    return Double.POSITIVE_INFINITY;
  }

  private double serve(int worker, double time, int report) {
    double sum = 0;
    for (Task task : REPORT_TASKS) {
      double spent = minutes[task.ordinal()][report];
      sum += spent;
      book(task, spent);
    }
    if (measuring) {
      if (row[report] == NONE) {
        tally.examinedFalse++;
      } else {
        tally.examinedTrue++;
      }
    }
    used[worker] += sum;
    freeAt[worker] = Math.max(freeAt[worker], time) + sum / MINUTES_OF_DAY;
    return freeAt[worker];
  }

  private static final Task[] REPORT_TASKS = {Task.VERIFY, Task.SETTLE, Task.PAPERWORK};

  /** A worker spends time on patrol. */
  void patrol(int worker, double visit, double travel) {
    used[worker] += visit + travel;
    book(Task.VISIT, visit);
    book(Task.TRAVEL, travel);
  }

  private void book(Task task, double spent) {
    if (measuring) {
      tally.minutes[task.ordinal()] += spent;
    }
  }

  /** Ends a day: idle time, fatigue, and what is owed tomorrow. */
  void evening() {
    if (!working) {
      return;
    }
    for (int worker = 0; worker < skill.length; worker++) {
      double idle = Math.max(0, budget - used[worker]);
      book(Task.IDLE, idle);
      double share = budget == 0 ? 0 : Math.min(1, used[worker] / budget);
      load[worker] += LAST_DAY * (share - load[worker]);
      used[worker] = Math.max(0, used[worker] - budget);
    }
    if (measuring) {
      tally.minutesAvailable += budget * skill.length;
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

  /** Reports that nobody has looked into yet. */
  int waiting() {
    int count = 0;
    for (int first : head) {
      for (int report = first; report != NONE; report = following[report]) {
        count++;
      }
    }
    return count;
  }

  private int open(int theRow, long theKey, double verify, double settle, double paperwork) {
    int report = firstFree;
    if (report == NONE) {
      if (reports == row.length) {
        row = Arrays.copyOf(row, 2 * reports);
        key = Arrays.copyOf(key, 2 * reports);
        following = Arrays.copyOf(following, 2 * reports);
        for (int i = 0; i < minutes.length; i++) {
          minutes[i] = Arrays.copyOf(minutes[i], 2 * reports);
        }
      }
      report = reports++;
    } else {
      firstFree = following[report];
    }
    row[report] = theRow;
    key[report] = theKey;
    minutes[Task.VERIFY.ordinal()][report] = verify;
    minutes[Task.SETTLE.ordinal()][report] = settle;
    minutes[Task.PAPERWORK.ordinal()][report] = paperwork;
    return report;
  }
}
