package org.concordsim.reference;

import java.util.List;
import org.concordsim.simulation.EventLog.Kind;

/** A street office, district centre or court. It works in the morning of its working days. */
final class Office {
  final MediatorDesk desk;
  final int district;
  final Sums sums = new Sums();
  private final Reference run;

  /** The cells whose cases it hears. */
  private final List<Place> its;

  Office(Reference run, MediatorDesk desk, List<Place> its, int district) {
    this.its = its;
    this.run = run;
    this.district = district;
    this.desk = desk;
  }

  void morning(int day) {
    measure("breaches at tier " + desk.tier, desk.breaches(day));
    desk.pushes = Drive.of(run).filter(of -> of.pushes(its)).isPresent();
    if (!desk.worksOn(day)) {
      return;
    }
    for (Mediator mediator : desk.mediators) {
      if (!mediator.free() && (mediator.hearing.withdrawn() || mediator.until <= day)) {
        finish(mediator, day);
      }
    }
    while (desk.anybodyFree() && desk.next().isPresent()) {
      Referral referral = desk.next().orElseThrow();
      desk.hear(desk.choose(referral.dispute.type), referral, day);
      referral.dispute.place.community.course.response().hear(referral.dispute, day);
      run.tell(day, referral.dispute.key, Kind.TAKEN_UP, desk.tier);
      measure("taken up at tier " + desk.tier, 1);
      int departments = MediatorDesk.departments(referral.dispute);
      measure("departments called at tier " + desk.tier, departments);
      measure("days waited at tier " + desk.tier, day - referral.arrivesAt);
    }
  }

  /** Counts the time that went into cases which are not over at the horizon. */
  void close(int horizon) {
    for (Mediator mediator : desk.mediators) {
      if (!mediator.free()) {
        measure("days busy at tier " + desk.tier, horizon - Math.max(run.warmUp(), mediator.since));
      }
    }
  }

  private void finish(Mediator mediator, int day) {
    Referral referral = mediator.hearing;
    boolean withdrawn = referral.withdrawn();
    measure("days busy at tier " + desk.tier, day - Math.max(run.warmUp(), mediator.since));
    mediator.hearing = null;
    if (!withdrawn) {
      Response response = referral.dispute.place.community.course.response();
      response.heard(referral.dispute, desk.tier, mediator, day);
    }
  }

  private void measure(String what, double amount) {
    if (run.measuring()) {
      sums.add(what, amount);
    }
  }
}
