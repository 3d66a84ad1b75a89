package org.concordsim.reference;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.ResolutionParameters.Workers;
import org.concordsim.simulation.Task;

/** A grid worker and the worker's day. */
final class GridWorker {
  final int number;
  final List<Report> waiting = new ArrayList<>();
  private final Workers parameters;
  private final Community community;
  private final double talent;

  /** Minutes of today's budget that are spent, debts of earlier days included. */
  double used;

  /** Minutes of today's budget that others have. */
  double lent;

  double freeAt;

  /** Share of the last week that was used up. */
  double load;

  /** Minutes meant for patrol that are not yet spent. */
  double patrolCredit;

  /** Borrowed minutes that are not yet spent, and those that are owed. */
  double borrowedCredit;

  double debt;

  Place whereabouts;

  GridWorker(int number, Workers parameters, Community community, long communityKey) {
    this.number = number;
    this.parameters = parameters;
    this.community = community;
    double uniform = Key.uniform(communityKey, Lane.SKILL, number);
    talent = 1 + parameters.skillSpread() * (2 * uniform - 1);
  }

  double usualBudget() {
    return parameters.hoursPerDay() * 60;
  }

  double budget() {
    return Math.max(0, usualBudget() - lent);
  }

  boolean hasTime() {
    return used < budget();
  }

  double skill() {
    return talent * (1 - parameters.fatigue() * load);
  }

  /** Deals with a report from now on; returns when that is done. */
  double serve(Report report, double now) {
    community.spend(Task.VERIFY, report.verify());
    community.spend(Task.SETTLE, report.settle());
    community.spend(Task.PAPERWORK, report.paperwork());
    community.count(report.dispute().isPresent() ? "true reports" : "false reports");
    double minutes = report.verify() + report.settle() + report.paperwork();
    used += minutes;
    freeAt = Math.max(freeAt, now) + minutes / 1440;
    return freeAt;
  }

  /** Does at once what cannot wait. */
  void attend(Task task, double minutes, double now) {
    community.spend(task, minutes);
    used += minutes;
    freeAt = Math.max(freeAt, now) + minutes / 1440;
  }

  void morning(int day) {
    freeAt = day;
    while (!waiting.isEmpty() && hasTime()) {
      Report report = waiting.remove(0);
      double done = serve(report, day);
      report
          .dispute()
          .filter(dispute -> dispute.care == Dispute.Care.REPORTED)
          .ifPresent(dispute -> dispute.set(Dispute.Clock.CARE, done));
    }
  }

  void evening(double strain) {
    community.spend(Task.IDLE, Math.max(0, budget() - used));
    double share = budget() == 0 ? 0 : Math.min(1, used / budget() + strain);
    load += 0.2 * (share - load);
    used = Math.max(0, used - budget());
  }
}
