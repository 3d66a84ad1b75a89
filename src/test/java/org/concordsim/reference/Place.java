package org.concordsim.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordsim.city.Cell;
import org.concordsim.institution.CityBrain;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Practice;
import org.concordsim.institution.VisitTargets;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** A cell: who lives there, what is felt there, and what the grid knows of it. */
final class Place {
  private static final int STAIRCASE = 16;

  final Reference run;
  final Cell cell;
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
  private double falseTipPace = 1;

  boolean post;
  boolean watched;
  int watchAlarms;
  double nextWatchAlarmAt = Double.POSITIVE_INFINITY;

  final List<Hazard> hazards = new ArrayList<>();
  int hazardsSoFar;
  double nextHazardAt = Double.POSITIVE_INFINITY;
  double hazardExposure;

  /** Whether a peace watch point watches it, once it is in force. */
  boolean guarded;

  int peaceAlarms;
  double nextPeaceAlarmAt = Double.POSITIVE_INFINITY;

  /** By the city brain, for this week. */
  boolean flagged;

  /** Visits that somebody's target asks for, this week. */
  double visitsDue;

  int lastVisitDay = -1;
  double lastVisitAt = Double.NEGATIVE_INFINITY;
  int visitsThisYear;
  int visits;
  double exposure;
  int confirmedReports;
  private double recentReports;
  private int lastReportDay;

  Place(Reference run, int number, Cell cell, double propensity) {
    this.run = run;
    this.cell = cell;
    this.number = number;
    key = Key.derive(run.key, Lane.CELL, number);
    x = cell.x();
    y = cell.y();
    migrantShare = cell.migrantShare();
    this.propensity = propensity;
    households = Math.max(1, cell.households());
  }

  /** How things are done here today: all institutions in force, one after the other. */
  Practice practice() {
    Practice practice = run.model.practice();
    for (Institution institution : inForce()) {
      practice = institution.shape(practice);
    }
    return practice;
  }

  private List<Institution> inForce() {
    return run.model.inForce().stream()
        .filter(institution -> institution.scope().start() <= run.today())
        .filter(institution -> institution.scope().reaches(cell))
        .toList();
  }

  /** The institution of this kind, where it is in force today. */
  <T extends Institution> Optional<T> institution(Class<T> kind) {
    return inForce().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** False tips follow the practice of the cell: what is left of a wait passes at today's rate. */
  void adjustFalseTips() {
    double usual = run.model.detection().tips().falseRate();
    double today = usual == 0 ? 1 : practice().detection().tips().falseRate() / usual;
    if (today != falseTipPace) {
      nextFalseTipAt = run.today() + (nextFalseTipAt - run.today()) * falseTipPace / today;
      falseTipPace = today;
    }
  }

  /** The city brain looks anew on its first day and on Mondays; an oracle has no use for it. */
  void flag() {
    int day = run.today();
    boolean looks = run.model.detection().policy().patrols();
    if (!looks || run.model.detection().policy().seesLatentState()) {
      return;
    }
    institution(CityBrain.class)
        .filter(brain -> day == brain.scope().start() || day % 7 == 0)
        .ifPresent(
            brain -> {
              boolean risk =
                  community.disputes.stream()
                      .anyMatch(d -> d.place == this && d.hidden() && d.stage == 2 && !d.silent);
              double uniform = Key.uniform(key, Lane.RISK_FLAG, day / 7);
              flagged = uniform < (risk ? brain.sensitivity() : 1 - brain.specificity());
            });
  }

  /** Those who set targets set them on the first day and on Mondays. */
  void setTarget() {
    int day = run.today();
    institution(VisitTargets.class)
        .filter(targets -> day == targets.scope().start() || day % 7 == 0)
        .ifPresent(
            targets -> {
              List<Place> reached =
                  community.places.stream().filter(p -> targets.scope().reaches(p.cell)).toList();
              int records = reached.stream().mapToInt(p -> 1 + p.confirmedReports).sum();
              double target =
                  switch (targets.setBy()) {
                    case CITY -> targets.visitsPerWeek();
                    case COMMUNITY ->
                        targets.visitsPerWeek() * reached.size() * (1 + confirmedReports) / records;
                  };
              visitsDue = visitsDue - Math.floor(visitsDue) + target;
            });
  }

  /** Somebody goes there. */
  void payVisit() {
    flagged = false;
    visitsDue -= visitsDue >= 1 ? 1 : 0;
  }

  /** How much others than the policy want somebody to go there. */
  int rank() {
    return flagged ? 2 : visitsDue >= 1 ? 1 : 0;
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
    nextHazardAt = 0;
    expectNextHazard();
    expectNextGrievance(grievanceRate);
    expectNextFalseTip(falseTipRate);
  }

  /** The first hazard, and after each the next. */
  void expectNextHazard() {
    double rate = run.model.safety().hazards().rate() / 1000 / 365;
    double meanGap = 1 / (rate * people.size());
    nextHazardAt += meanGap * Exponential.draw(key, Lane.HAZARD, hazardsSoFar);
  }

  /** Where a grievance that is due here arises, as people here may have been visited lately. */
  Place displaced(long grievance, double now) {
    var displacement = run.model.detection().displacement();
    List<Place> others = new ArrayList<>(neighbours);
    others.removeIf(other -> other.people.isEmpty() || other.community != community);
    boolean visited = now - lastVisitAt <= displacement.days();
    boolean leaves = Key.uniform(grievance, Lane.DISPLACEMENT, 0) < displacement.chance();
    if (others.isEmpty() || !visited || !leaves) {
      return this;
    }
    return others.get(Key.below(others.size(), Key.bits(grievance, Lane.DISPLACEMENT, 1)));
  }

  void expectNextGrievance(double rate) {
    double meanGap = 1 / (rate * totalPropensity());
    nextGrievanceAt += meanGap * Exponential.draw(key, Lane.ARRIVAL, grievances);
  }

  void expectNextFalseTip(double rate) {
    double meanGap = 1 / (rate * people.size());
    nextFalseTipAt += meanGap * Exponential.draw(key, Lane.FALSE_TIP, falseTips) / falseTipPace;
  }

  /** At so many false alarms a day. */
  void expectNextWatchAlarm(double rate) {
    nextWatchAlarmAt += 1 / rate * Exponential.draw(key, Lane.WATCH_ALARM, watchAlarms);
  }

  void expectNextPeaceAlarm(double rate) {
    nextPeaceAlarmAt += 1 / rate * Exponential.draw(key, Lane.PEACE_ALARM, peaceAlarms);
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
