package org.concordsim.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordsim.detection.Channel;
import org.concordsim.detection.WatchPoints;
import org.concordsim.institution.PeaceWatchPoints;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.reference.Dispute.Life;
import org.concordsim.resolution.ResolutionParameters.Workers;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.Task;

/** A community and its day: again and again it looks at everything for what happens next. */
final class Community {
  final int number;
  final List<Place> places = new ArrayList<>();
  final List<Dispute> disputes = new ArrayList<>();
  final List<GridWorker> workers = new ArrayList<>();
  final MediatorDesk desk;
  final Course course;
  final Room room;
  final Sums sums = new Sums();

  /** What others will learn tomorrow. */
  final List<Dispute> birthsElsewhere = new ArrayList<>();

  final List<Lesson> lessons = new ArrayList<>();
  final List<Referral> referrals = new ArrayList<>();

  private final Reference run;
  private final Rounds rounds;

  /** Something that is bound to happen, unless something else happens before. */
  private record Happening(double time, long key, Runnable what) {}

  Community(Reference run, int number, List<Place> places, long residentsBefore) {
    this.run = run;
    this.number = number;
    this.places.addAll(places);
    long residents = places.stream().mapToLong(place -> place.people.size()).sum();
    long key = Key.derive(run.key, Lane.WORKER, number);
    Workers about = run.model.resolution().workers();
    int count = Reference.staff(residentsBefore, residents, about.residentsPerWorker());
    for (int i = 0; i < count; i++) {
      workers.add(new GridWorker(i, about, this, key));
    }
    rounds = new Rounds(run, this);
    for (GridWorker worker : workers) {
      worker.whereabouts = rounds.homeOf(worker);
    }
    run.model.detection().policy().watchPoints().ifPresent(this::install);
    run.model.institution(PeaceWatchPoints.class).ifPresent(this::install);
    var committee = run.model.resolution().community();
    int mediators = Reference.staff(residentsBefore, residents, committee.residentsPerMediator());
    desk = new MediatorDesk(0, committee, mediators, Key.derive(key, Lane.MEDIATOR, 0));
    course = new Course(run, this);
    room = new Room(run, this, key);
  }

  /** Every n-th cell of the city is worth a post; they stand where most people live. */
  private void install(WatchPoints points) {
    long posts =
        places.stream().filter(place -> (place.number + 1) % points.cellsPerPost() == 0).count();
    places.stream()
        .sorted(Comparator.comparingInt(place -> -place.people.size()))
        .limit(posts)
        .forEach(
            post -> {
              post.post = true;
              post.nextWatchAlarmAt = 0;
              post.expectNextWatchAlarm(points.falseRate() / 365);
              places.stream()
                  .filter(place -> Math.abs(place.x - post.x) <= points.radius())
                  .filter(place -> Math.abs(place.y - post.y) <= points.radius())
                  .forEach(place -> place.watched = true);
            });
  }

  /** Of the cells in reach every n-th is worth a post; they stand where most people live. */
  private void install(PeaceWatchPoints points) {
    List<Place> inReach =
        run.places.stream().filter(place -> points.scope().reaches(place.cell)).toList();
    List<Place> here = inReach.stream().filter(places::contains).toList();
    long posts =
        here.stream()
            .filter(place -> (inReach.indexOf(place) + 1) % points.cellsPerPost() == 0)
            .count();
    here.stream()
        .sorted(Comparator.comparingInt(place -> -place.people.size()))
        .limit(posts)
        .forEach(
            post -> {
              post.nextPeaceAlarmAt = points.scope().start();
              post.expectNextPeaceAlarm(points.falseRate() / 365);
              here.stream()
                  .filter(place -> Math.abs(place.x - post.x) <= points.radius())
                  .filter(place -> Math.abs(place.y - post.y) <= points.radius())
                  .forEach(place -> place.guarded = true);
            });
  }

  void count(String what) {
    measure(what, 1);
  }

  /** Counts what happens to a dispute by its type and the tenure of the aggrieved. */
  void count(String what, Dispute dispute) {
    count(what + " of " + dispute.type + (dispute.aggrieved.migrant ? ", migrant" : ", local"));
  }

  void measure(String what, double amount) {
    if (run.measuring()) {
      sums.add(what, amount);
    }
  }

  void spend(Task task, double minutes) {
    measure("minutes for " + task, minutes);
  }

  void day(int day) {
    if (workersWorkOn(day)) {
      workers.forEach(worker -> worker.lent = rounds.lent(worker, day));
      workers.forEach(worker -> worker.morning(day));
    }
    measure("breaches at tier 0", desk.breaches(day));
    takeUp(day);
    room.morning(day);
    rounds.plan(day);
    for (Happening next = next(); next.time() < day + 1; next = next()) {
      next.what().run();
    }
    if (workersWorkOn(day)) {
      double strain =
          Drive.of(run).filter(of -> of.borrows(this)).map(of -> of.cycle().strain()).orElse(0.0);
      workers.forEach(worker -> worker.evening(strain));
      measure("minutes available", workers.get(0).usualBudget() * workers.size());
      workers.forEach(worker -> measure("minutes available", -worker.lent));
    }
  }

  boolean workersWorkOn(int day) {
    return day % 7 < run.model.resolution().workers().workingDays();
  }

  /** The earliest of all that could happen; of two at the same time, the one of lower key. */
  private Happening next() {
    List<Happening> all = new ArrayList<>();
    for (Dispute dispute : disputes) {
      double time = dispute.nextEventAt();
      all.add(new Happening(time, dispute.key, () -> course.next(dispute, time)));
    }
    for (Place place : places) {
      double grievance = place.nextGrievanceAt;
      double tip = place.nextFalseTipAt;
      all.add(new Happening(grievance, place.key, () -> course.grievance(place, grievance)));
      all.add(new Happening(tip, place.key, () -> falseTip(place, tip)));
      double alarm = place.nextWatchAlarmAt;
      all.add(new Happening(alarm, place.key, () -> watchAlarm(place, alarm)));
      double hazard = place.nextHazardAt;
      all.add(new Happening(hazard, place.key, () -> hazard(place, hazard)));
      for (Hazard danger : place.hazards) {
        all.add(new Happening(danger.endsAt, place.key, () -> end(place, danger)));
      }
      double peace = place.nextPeaceAlarmAt;
      all.add(new Happening(peace, place.key, () -> peaceAlarm(place, peace)));
    }
    for (Visit visit : rounds.visits) {
      all.add(new Happening(visit.time(), visit.place().key, () -> visit(visit)));
    }
    return all.stream()
        .min(Comparator.comparingDouble(Happening::time).thenComparingLong(Happening::key))
        .orElseThrow();
  }

  /** The worker who answers reports from a cell. */
  GridWorker responder(Place place) {
    return workers.get(places.indexOf(place) * workers.size() / places.size());
  }

  /** A report reaches a worker; returns when it will have been dealt with, if that is known. */
  double submit(Place place, Report report, double now) {
    GridWorker worker = responder(place);
    if (workersWorkOn(run.today()) && worker.waiting.isEmpty() && worker.hasTime()) {
      return worker.serve(report, now);
    }
    worker.waiting.add(report);
    return Dispute.NEVER;
  }

  private void visit(Visit visit) {
    rounds.visits.remove(visit);
    Place place = visit.place();
    place.lastVisitAt = visit.time();
    List<Dispute> here =
        disputes.stream().filter(d -> d.place == place && d.life == Life.LASTS).toList();
    here.forEach(dispute -> count("DISPUTE_VISITED"));
    if (here.isEmpty()) {
      count("NEEDLESS_VISIT");
    }
    place.hazardExposure += visit.effect();
    for (Hazard hazard : List.copyOf(place.hazards)) {
      if (hazard.exposureToFind <= place.hazardExposure) {
        place.hazards.remove(hazard);
        count("HAZARD_FOUND");
      }
    }
    place.trustWorn += place.practice().population().trust().wearVisit() * visit.wear();
    count("visits");
    count("visits in cell " + place.number);
    run.tell(visit.time(), place.key, Kind.VISIT, visit.worker().number);
    if (run.model.detection().policy().seesLatentState()) {
      find(place, dispute -> dispute.wouldEscalate, visit.time());
      return;
    }
    double chance = place.practice().detection().patrol().falseAlarm();
    if (Key.uniform(place.key, Lane.FALSE_ALARM, place.visits) < chance) {
      falseReport(place, 0, visit.time());
    }
    place.exposure += visit.effect();
    find(place, dispute -> dispute.exposureToDetect <= place.exposure, visit.time());
  }

  private void hazard(Place place, double now) {
    count("HAZARD");
    long key = Key.derive(place.key, Lane.HAZARD, place.hazardsSoFar);
    place.hazards.add(new Hazard(key, now, place.hazardExposure, run.model.safety().hazards()));
    place.hazardsSoFar++;
    place.expectNextHazard();
  }

  private void end(Place place, Hazard hazard) {
    place.hazards.remove(hazard);
    if (hazard.causesAccident) {
      count("ACCIDENT");
    }
    if (hazard.kills) {
      count("DEATH");
    }
  }

  /** The hidden disputes of a cell that show themselves become known, by key. */
  private void find(Place place, Predicate<Dispute> shows, double now) {
    disputes.stream()
        .filter(dispute -> dispute.place == place && dispute.hidden())
        .filter(shows)
        .sorted(Comparator.comparingLong(dispute -> dispute.key))
        .toList()
        .forEach(dispute -> course.response().detect(dispute, Channel.PATROL, now));
  }

  private void falseTip(Place place, double now) {
    place.falseTips++;
    place.expectNextFalseTip(run.falseTipRate());
    falseReport(place, 1, now);
  }

  private void watchAlarm(Place place, double now) {
    place.watchAlarms++;
    double perYear = run.model.detection().policy().watchPoints().orElseThrow().falseRate();
    place.expectNextWatchAlarm(perYear / 365);
    falseReport(place, 2, now);
  }

  private void peaceAlarm(Place place, double now) {
    place.peaceAlarms++;
    double perYear = place.institution(PeaceWatchPoints.class).orElseThrow().falseRate();
    place.expectNextPeaceAlarm(perYear / 365);
    falseReport(place, 2, now);
  }

  private void falseReport(Place place, int source, double now) {
    count(source == 1 ? "false tips" : "false alarms");
    run.tell(now, place.key, Kind.FALSE_ALARM, source);
    place.trustWorn += place.practice().population().trust().wearFalseAlarm();
    double verify = place.practice().resolution().triage().verifyMinutes();
    submit(place, new Report(Optional.empty(), verify, 0, 0), now);
  }

  Mediator mediatorOf(Dispute dispute) {
    return desk.mediators.stream()
        .filter(mediator -> !mediator.free() && mediator.hearing.dispute == dispute)
        .findFirst()
        .orElseThrow();
  }

  /** Free mediators take up waiting cases on a working day. */
  void takeUp(double now) {
    desk.pushes = Drive.of(run).filter(of -> of.pushes(places)).isPresent();
    while (desk.worksOn(run.today()) && desk.anybodyFree() && desk.next().isPresent()) {
      Referral referral = desk.next().orElseThrow();
      Dispute dispute = referral.dispute;
      desk.hear(desk.choose(dispute.type), referral, now);
      dispute.set(Dispute.Clock.CARE, mediatorOf(dispute).until);
      course.response().hear(dispute, now);
      run.tell(now, dispute.key, Kind.TAKEN_UP, 0);
      count("taken up at tier 0");
      measure("departments called at tier 0", MediatorDesk.departments(dispute));
      measure("days waited at tier 0", now - referral.arrivesAt);
    }
  }

  /** The case is over, whatever its outcome. */
  void release(Mediator mediator, double now) {
    measure("days busy at tier 0", now - Math.max(run.warmUp(), mediator.since));
    mediator.hearing = null;
  }

  double minutesOwed() {
    double sum = 0;
    for (GridWorker worker : workers) {
      sum += worker.used;
    }
    return sum;
  }

  long lasting(int stage) {
    return disputes.stream().filter(d -> d.life == Life.LASTS && d.stage == stage).count();
  }

  long resting() {
    return disputes.stream().filter(dispute -> dispute.life == Life.RESTS).count();
  }
}
