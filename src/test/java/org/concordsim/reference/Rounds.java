package org.concordsim.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.simulation.Task;

/** The visits that the workers of a community plan for a day, by the policy and for a campaign. */
final class Rounds {
  /** Those of today that are still to come. */
  final List<Visit> visits = new ArrayList<>();

  private final Reference run;
  private final Community community;

  Rounds(Reference run, Community community) {
    this.run = run;
    this.community = community;
  }

  /** Minutes for patrol by the policy, where nobody moves any. */
  private double usualPatrol(GridWorker worker, int day) {
    double usual = run.model.resolution().workers().patrolShare();
    return run.model.detection().policy().patrolShare(day, usual) * worker.usualBudget();
  }

  /** Minutes of patrol that were moved to others. */
  private double moved(GridWorker worker, int day) {
    return run.inspection.map(of -> of.lent(community, usualPatrol(worker, day))).orElse(0.0);
  }

  /** Minutes that a worker lends to others and pays back to a campaign today. */
  double lent(GridWorker worker, int day) {
    double moved = moved(worker, day);
    double left = worker.usualBudget() - moved;
    return moved + Drive.of(run).map(of -> of.repay(worker, left)).orElse(0.0);
  }

  /** Plans the visits of a day; nothing of yesterday is left. */
  void plan(int day) {
    visits.clear();
    if (day % 365 == 0) {
      community.places.forEach(place -> place.visitsThisYear = 0);
    }
    if (community.workersWorkOn(day)) {
      if (run.model.detection().policy().patrols()) {
        planForPolicy(day);
      }
      Drive.of(run).filter(of -> of.borrows(community)).ifPresent(this::planForCampaign);
    }
  }

  private void planForCampaign(Drive drive) {
    double memoryDays = run.model.detection().policy().memoryDays();
    double borrowed = drive.cycle().borrowed();
    for (GridWorker worker : community.workers) {
      worker.borrowedCredit = Math.min(worker.borrowedCredit + borrowed, 2 * borrowed);
      Optional<Place> next = drive.mostWanted(beatOf(worker), memoryDays);
      while (worker.borrowedCredit > 0 && next.isPresent()) {
        double visit = run.model.detection().patrol().visitMinutes();
        double travel = travel(worker, next.get());
        worker.borrowedCredit -= visit + travel;
        worker.debt += drive.cycle().paidBack() * (visit + travel);
        community.spend(Task.VISIT, visit);
        community.spend(Task.TRAVEL, travel);
        community.measure("minutes available", visit);
        community.measure("minutes available", travel);
        plan(worker, next.get(), drive.day(), drive.cycle().intrusion());
        next = drive.mostWanted(beatOf(worker), memoryDays);
      }
    }
  }

  private void planForPolicy(int day) {
    for (GridWorker worker : community.workers) {
      double share = usualPatrol(worker, day) - moved(worker, day);
      worker.patrolCredit = Math.min(worker.patrolCredit + share, 2 * share);
      Optional<Place> next = mostUrgent(worker, day);
      while (worker.patrolCredit > 0 && worker.hasTime() && next.isPresent()) {
        double visit = run.model.detection().patrol().visitMinutes();
        double travel = travel(worker, next.get());
        worker.patrolCredit -= visit + travel;
        worker.used += visit + travel;
        community.spend(Task.VISIT, visit);
        community.spend(Task.TRAVEL, travel);
        plan(worker, next.get(), day, 1);
        next = mostUrgent(worker, day);
      }
    }
  }

  /** The most urgent cell of the worker's beat to which nobody goes today. */
  private Optional<Place> mostUrgent(GridWorker worker, int day) {
    double memoryDays = run.model.detection().policy().memoryDays();
    NaiveBeat beat = new NaiveBeat(day, run.places, memoryDays);
    Optional<Place> best = Optional.empty();
    int foremost = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (Place place : beatOf(worker)) {
      boolean allowed = place.visitsThisYear < run.model.detection().patrol().mostVisits();
      if (place.lastVisitDay < day && allowed) {
        double urgency = run.model.detection().policy().urgency(beat, place.number);
        int rank = place.rank();
        if (rank > foremost || rank == foremost && urgency > highest) {
          foremost = rank;
          highest = urgency;
          best = Optional.of(place);
        }
      }
    }
    return best;
  }

  private List<Place> beatOf(GridWorker worker) {
    int home = community.places.indexOf(homeOf(worker));
    int share = (community.places.size() + community.workers.size() - 1) / community.workers.size();
    int wanted = Math.max(run.model.resolution().workers().span(), share);
    List<Place> beat = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted, community.places.size()); i++) {
      beat.add(community.places.get((home + i) % community.places.size()));
    }
    return beat;
  }

  private double travel(GridWorker worker, Place place) {
    Place from = worker.whereabouts;
    int distance = Math.abs(from.x - place.x) + Math.abs(from.y - place.y);
    return run.model.detection().patrol().travelMinutes() * distance;
  }

  private void plan(GridWorker worker, Place place, int day, double wear) {
    worker.whereabouts = place;
    boolean everVisited = place.lastVisitDay >= 0;
    double familiar = everVisited ? 1 - (day - place.lastVisitDay) / 14.0 : 0;
    double knowledge = place.practice().resolution().workers().knowledge();
    double effect = worker.skill() * (1 + knowledge * Math.max(0, familiar));
    double time = day + Key.uniform(place.key, Lane.VISIT, place.visits);
    visits.add(new Visit(place, worker, time, effect, wear));
    place.lastVisitDay = day;
    place.visits++;
    place.visitsThisYear++;
    place.payVisit();
  }

  /** The cell in which a worker starts. */
  Place homeOf(GridWorker worker) {
    return community.places.get(worker.number * community.places.size() / community.workers.size());
  }
}
