package org.concordsim.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordsim.dispute.DisputeType;
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

  /** The case whose turn it is, by the discipline, then the longest wait, then the key. */
  Optional<Referral> next() {
    waiting.removeIf(Referral::withdrawn);
    Comparator<Referral> rank =
        switch (parameters.discipline()) {
          case FIRST_COME -> (a, b) -> 0;
          case MOST_SEVERE -> Comparator.comparingDouble(referral -> -referral.severity);
          case CLOSEST_TO_ESCALATION -> Comparator.comparingInt(referral -> -referral.stage);
        };
    Comparator<Referral> today = pushes ? (a, b) -> 0 : rank;
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

  private double serviceDays(Dispute dispute) {
    Organisation service = dispute.place.practice().resolution().at(tier);
    double variation = service.serviceVariation();
    double unit =
        switch (service.service()) {
          case GAMMA -> Durations.gamma(variation, dispute.key, Lane.SERVICE, dispute.mediations);
          case LOG_NORMAL ->
              Durations.logNormal(variation, dispute.key, Lane.SERVICE, dispute.mediations);
        };
    return service.serviceDays() * unit;
  }
}
