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
  private final List<Visit> visits = new ArrayList<>();

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
    for (GridWorker worker : workers) {
      worker.whereabouts = homeOf(worker);
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
      workers.forEach(worker -> worker.lent = lent(worker, day));
      workers.forEach(worker -> worker.morning(day));
    }
    measure("breaches at tier 0", desk.breaches(day));
    takeUp(day);
    room.morning(day);
    planVisits(day);
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

  /** Minutes for patrol by the policy, where nobody moves any. */
  private double usualPatrol(GridWorker worker, int day) {
    double usual = run.model.resolution().workers().patrolShare();
    return run.model.detection().policy().patrolShare(day, usual) * worker.usualBudget();
  }

  /** Minutes of patrol that were moved to others. */
  private double moved(GridWorker worker, int day) {
    return run.inspection.map(of -> of.lent(this, usualPatrol(worker, day))).orElse(0.0);
  }

  private double lent(GridWorker worker, int day) {
    double moved = moved(worker, day);
    double left = worker.usualBudget() - moved;
    return moved + Drive.of(run).map(of -> of.repay(worker, left)).orElse(0.0);
  }

  private boolean workersWorkOn(int day) {
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
    for (Visit visit : visits) {
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

  private Place homeOf(GridWorker worker) {
    return places.get(worker.number * places.size() / workers.size());
  }

  private void planVisits(int day) {
    visits.clear();
    if (day % 365 == 0) {
      places.forEach(place -> place.visitsThisYear = 0);
    }
    if (workersWorkOn(day)) {
      if (run.model.detection().policy().patrols()) {
        planForPolicy(day);
      }
      Drive.of(run).filter(of -> of.borrows(this)).ifPresent(this::planForCampaign);
    }
  }

  private void planForCampaign(Drive drive) {
    double memoryDays = run.model.detection().policy().memoryDays();
    double borrowed = drive.cycle().borrowed();
    for (GridWorker worker : workers) {
      worker.borrowedCredit = Math.min(worker.borrowedCredit + borrowed, 2 * borrowed);
      Optional<Place> next = drive.mostWanted(beatOf(worker), memoryDays);
      while (worker.borrowedCredit > 0 && next.isPresent()) {
        double visit = run.model.detection().patrol().visitMinutes();
        double travel = travel(worker, next.get());
        worker.borrowedCredit -= visit + travel;
        worker.debt += drive.cycle().paidBack() * (visit + travel);
        spend(Task.VISIT, visit);
        spend(Task.TRAVEL, travel);
        measure("minutes available", visit);
        measure("minutes available", travel);
        plan(worker, next.get(), drive.day(), drive.cycle().intrusion());
        next = drive.mostWanted(beatOf(worker), memoryDays);
      }
    }
  }

  private void planForPolicy(int day) {
    for (GridWorker worker : workers) {
      double share = usualPatrol(worker, day) - moved(worker, day);
      worker.patrolCredit = Math.min(worker.patrolCredit + share, 2 * share);
      Optional<Place> next = mostUrgent(worker, day);
      while (worker.patrolCredit > 0 && worker.hasTime() && next.isPresent()) {
        double visit = run.model.detection().patrol().visitMinutes();
        double travel = travel(worker, next.get());
        worker.patrolCredit -= visit + travel;
        worker.used += visit + travel;
        spend(Task.VISIT, visit);
        spend(Task.TRAVEL, travel);
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
    int home = places.indexOf(homeOf(worker));
    int share = (places.size() + workers.size() - 1) / workers.size();
    int wanted = Math.max(run.model.resolution().workers().span(), share);
    List<Place> beat = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted, places.size()); i++) {
      beat.add(places.get((home + i) % places.size()));
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

  private void visit(Visit visit) {
    visits.remove(visit);
    Place place = visit.place();
    place.lastVisitAt = visit.time();
    if (disputes.stream().noneMatch(d -> d.place == place && d.life == Life.LASTS)) {
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
