package org.concordsim.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.PromotionRegulation;
import org.concordsim.random.Durations;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.ResolutionParameters.Organisation;

/** The mediators of an organisation and the cases that wait for them. */
final class MediatorDesk {
  final int tier;
  final Organisation parameters;
  final List<Mediator> mediators = new ArrayList<>();
  final List<Referral> waiting = new ArrayList<>();

  /** Whether a campaign has it work on old cases today, every day of the week. */
  boolean pushes;

  MediatorDesk(int tier, Organisation parameters, int count, long key) {
    this.tier = tier;
    this.parameters = parameters;
    for (int i = 0; i < count; i++) {
      double uniform = Key.uniform(key, Lane.SKILL, i);
      DisputeType[] types = DisputeType.values();
      mediators.add(
          new Mediator(
              1 + parameters.skillSpread() * (2 * uniform - 1),
              types[Key.below(types.length, Key.bits(key, Lane.MEDIATOR, i))]));
    }
  }

  boolean worksOn(int day) {
    return pushes || day % 7 < parameters.workingDays();
  }

  void join(Referral referral) {
    referral.severity = referral.dispute.severity;
    referral.stage = referral.dispute.stage;
    waiting.add(referral);
  }

  /** Finds out which cases have waited for longer than they may since yesterday; their number. */
  int breaches(int day) {
    int breaches = 0;
    for (Referral referral : waiting) {
      Place place = referral.dispute.place;
      double limit =
          place
              .institution(PromotionRegulation.class)
              .map(regulation -> regulation.limitDays().at(tier))
              .orElse(Double.POSITIVE_INFINITY);
      boolean over = day - referral.arrivesAt > limit;
      if (over && !referral.overdue && !referral.withdrawn()) {
        referral.overdue = true;
        breaches++;
      }
    }
    return breaches;
  }

  /**
   * The case whose turn it is: one that is overdue, or else by the discipline, then the longest
   * wait, then the key.
   */
  Optional<Referral> next() {
    waiting.removeIf(Referral::withdrawn);
    Comparator<Referral> rank =
        switch (parameters.discipline()) {
          case FIRST_COME -> (a, b) -> 0;
          case MOST_SEVERE -> Comparator.comparingDouble(referral -> -referral.severity);
          case CLOSEST_TO_ESCALATION -> Comparator.comparingInt(referral -> -referral.stage);
        };
    Comparator<Referral> limits =
        Comparator.<Referral, Boolean>comparing(referral -> !referral.overdue)
            .thenComparing((a, b) -> a.overdue && b.overdue ? 0 : rank.compare(a, b));
    Comparator<Referral> today = pushes ? (a, b) -> 0 : limits;
    return waiting.stream()
        .min(
            today
                .thenComparingDouble(referral -> referral.arrivesAt)
                .thenComparingLong(referral -> referral.dispute.key));
  }

  boolean anybodyFree() {
    return mediators.stream().anyMatch(Mediator::free);
  }

  /** A free specialist, or else anybody who is free. */
  Mediator choose(DisputeType type) {
    return mediators.stream()
        .filter(mediator -> mediator.free() && mediator.speciality == type)
        .findFirst()
        .orElseGet(() -> mediators.stream().filter(Mediator::free).findFirst().orElseThrow());
  }

  /** A mediator begins to hear a case. */
  void hear(Mediator mediator, Referral referral, double now) {
    waiting.remove(referral);
    referral.dispute.care = Dispute.Care.SERVED;
    mediator.hearing = referral;
    mediator.since = now;
    mediator.until = now + serviceDays(referral.dispute);
  }

  /** How many other departments a case needs. */
  static int departments(Dispute dispute) {
    var departments = dispute.place.practice().resolution().departments();
    double kind = Key.uniform(dispute.key, Lane.DEPARTMENT, 0);
    int third = kind < departments.second() * departments.third() ? 1 : 0;
    return kind < departments.second() ? 1 + third : 0;
  }

  /** How long the mediator has the case: alone, after other departments, or with them. */
  private double serviceDays(Dispute dispute) {
    var departments = dispute.place.practice().resolution().departments();
    double kind = Key.uniform(dispute.key, Lane.DEPARTMENT, 0);
    boolean second = kind < departments.second();
    boolean third = kind < departments.second() * departments.third();
    double own = serviceDays(dispute, Lane.SERVICE, dispute.mediations);
    if (!second) {
      return own;
    }
    double its = serviceDays(dispute, Lane.DEPARTMENT, 2 + 2 * dispute.mediations);
    double last = third ? serviceDays(dispute, Lane.DEPARTMENT, 3 + 2 * dispute.mediations) : 0;
    if (Key.uniform(dispute.key, Lane.DEPARTMENT, 1) < departments.joint()) {
      return departments.assemblyDays() + Math.max(own, Math.max(its, last));
    }
    double two = own + departments.handOverDays() + its;
    return third ? two + departments.handOverDays() + last : two;
  }

  private double serviceDays(Dispute dispute, Lane lane, int ordinal) {
    Organisation service = dispute.place.practice().resolution().at(tier);
    double variation = service.serviceVariation();
    double unit =
        switch (service.service()) {
          case GAMMA -> Durations.gamma(variation, dispute.key, lane, ordinal);
          case LOG_NORMAL -> Durations.logNormal(variation, dispute.key, lane, ordinal);
        };
    return service.serviceDays() * unit;
  }
}
