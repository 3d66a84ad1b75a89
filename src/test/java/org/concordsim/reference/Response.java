package org.concordsim.reference;

import org.concordsim.detection.Channel;
import org.concordsim.dispute.End;
import org.concordsim.dispute.FormalChannels;
import org.concordsim.dispute.Tier;
import org.concordsim.institution.DeliberationRooms;
import org.concordsim.random.Exp;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.reference.Dispute.Care;
import org.concordsim.reference.Dispute.Clock;
import org.concordsim.resolution.ResolutionParameters;
import org.concordsim.simulation.EventLog.Kind;

/** What the institutions do about a dispute. */
final class Response {
  private final Reference run;
  private final Community community;
  private final Course course;
  private final ResolutionParameters.Care care;

  Response(Reference run, Community community, Course course) {
    this.run = run;
    this.community = community;
    this.course = course;
    care = run.model.resolution().care();
  }

  void detect(Dispute dispute, Channel channel, double now) {
    know(dispute, channel, now);
    report(dispute, now);
  }

  void know(Dispute dispute, Channel channel, double now) {
    community.count("detected by " + channel);
    community.count("detections in cell " + dispute.place.number);
    if (dispute.round == 0) {
      community.count("KNOWN", dispute);
      if (dispute.stage <= 1) {
        community.count("KNOWN_IN_THE_BUD", dispute);
      }
    }
    if (channel != Channel.FORMAL) {
      double escalates = course.escalatesAt(dispute, now);
      if (dispute.round == 0) {
        community.count("DETECTION", dispute);
        if (dispute.stage == 2) {
          community.count("DETECTION_OF_OPEN", dispute);
        }
      }
      if (dispute.round == 0 && escalates < Dispute.NEVER) {
        community.count("would escalate");
        community.measure("lead days", escalates - now);
        community.count("lead time of days " + (int) Math.min(730, escalates - now));
      }
    }
    if (dispute.silent && channel != Channel.FORMAL) {
      community.count("SILENCE_BROKEN", dispute);
    }
    dispute.silent = false;
    dispute.known = true;
    dispute.reportedAt = now;
    dispute.stop(Clock.HELP);
    dispute.stop(Clock.NOTICE);
    if (dispute.stage < 3) {
      dispute.stop(Clock.TIP_OR_VERDICT);
    }
    run.tell(now, dispute.key, Kind.DETECTED, channel.ordinal());
  }

  void report(Dispute dispute, double now) {
    var triage = dispute.place.practice().resolution().triage();
    dispute.care = Care.REPORTED;
    boolean trifle = dispute.stage == 0 && dispute.severity <= triage.watchBelow();
    dispute.spot = dispute.stage < 3 && dispute.severity <= triage.settleBelow() && !trifle;
    Report report =
        new Report(
            java.util.Optional.of(dispute),
            triage.verifyMinutes(),
            dispute.spot ? triage.settleMinutes() : 0,
            triage.paperworkMinutes());
    dispute.set(Clock.CARE, community.submit(dispute.place, report, now));
  }

  /** The step that was due: a report is verified, a case arrives, a hearing is over. */
  void step(Dispute dispute, double now) {
    switch (dispute.care) {
      case REPORTED -> verified(dispute, now);
      case REFERRED -> arrive(dispute, now);
      case SERVED -> {
        Mediator mediator = community.mediatorOf(dispute);
        community.release(mediator, now);
        heard(dispute, community.desk.tier, mediator, now);
        community.takeUp(now);
      }
      default -> throw new IllegalStateException("no step is due in " + dispute.care);
    }
  }

  private void verified(Dispute dispute, double now) {
    var triage = dispute.place.practice().resolution().triage();
    dispute.place.confirm(run.today(), run.model.detection().policy().memoryDays());
    run.tell(now, dispute.key, Kind.VERIFIED, dispute.stage);
    community.count("verified");
    handle(dispute);
    boolean trifle = dispute.stage == 0 && dispute.severity <= triage.watchBelow();
    boolean hard = dispute.stage < 3 && dispute.severity > triage.settleBelow();
    boolean left = run.inspection.filter(of -> of.isGamed(dispute, dispute.stage)).isPresent();
    if (!trifle && hard && left) {
      community.count("LEFT_LYING", dispute);
    }
    if (trifle || hard && left) {
      dispute.care = Care.WATCHED;
      community.count("watched");
    } else if (dispute.spot && dispute.stage < 3 && settlesOnTheSpot(dispute)) {
      dispute.care = Care.NOBODY;
      gainTrust(dispute);
      course.end(dispute, End.ON_THE_SPOT, now);
    } else {
      file(dispute, now);
      boolean room =
          dispute
              .place
              .institution(DeliberationRooms.class)
              .filter(rooms -> rooms.hears(dispute.type))
              .isPresent();
      if (room) {
        dispute.care = Care.TABLED;
        dispute.tabledAt = now;
        dispute.calls = 0;
        run.tell(now, dispute.key, Kind.TABLED, dispute.stage);
      } else {
        refer(dispute, dispute.parameters().firstTier().ordinal(), now);
      }
    }
  }

  /** A session hears a case. */
  void deliberated(Dispute dispute, double gain, double now) {
    dispute.care = Care.NOBODY;
    int attempt = dispute.mediations;
    if (succeeds(dispute, 1, false, gain, now)) {
      agree(dispute, 0, attempt, now);
    } else {
      dispute.aggrieved.gainTrust(-dispute.place.practice().population().trust().lossFailed());
      run.tell(now, dispute.key, Kind.FAILED, 0);
      community.count("failures at tier 0");
      community.count("FAILURE", dispute);
      refer(dispute, dispute.parameters().firstTier().ordinal(), now);
    }
  }

  /** Somebody looks into it; only the first time counts. */
  void handle(Dispute dispute) {
    if (!dispute.handled) {
      dispute.handled = true;
      String[] stages = {"GRIEVANCE", "CONFRONTATION", "OPEN", "FORMAL"};
      community.count("HANDLED_AS_" + stages[dispute.stage], dispute);
    }
  }

  /** It climbs away from mediators or a room that have it or wait for it. */
  void countOvertaken(Dispute dispute) {
    if (dispute.care == Care.REFERRED
        || dispute.care == Care.WAITING
        || dispute.care == Care.SERVED
        || dispute.care == Care.TABLED) {
      community.count("OVERTAKEN", dispute);
    }
  }

  /** One party or both have stayed away too often. */
  void unheard(Dispute dispute, double now) {
    dispute.care = Care.NOBODY;
    refer(dispute, dispute.parameters().firstTier().ordinal(), now);
  }

  private boolean settlesOnTheSpot(Dispute dispute) {
    double skill = community.responder(dispute.place).skill();
    double chance =
        Exp.logistic(
            dispute.place.practice().resolution().triage().settleIntercept()
                + common(dispute, skill));
    return Key.uniform(dispute.key, Lane.SPOT, dispute.round) < chance;
  }

  private double common(Dispute dispute, double skill) {
    var success = dispute.place.practice().resolution().success();
    return success.stage() * dispute.stage
        + success.severity() * dispute.severity
        + success.trust() * dispute.aggrieved.trust()
        + success.tie() * dispute.strength
        + success.skill() * (skill - 1);
  }

  /** From its referral on the case hardens and crowds out the parties' own settling. */
  private void file(Dispute dispute, double now) {
    if (!dispute.onFile) {
      dispute.onFile = true;
      dispute.slow(Clock.LIE, now, care.hardening());
      dispute.slow(Clock.TALK, now, care.crowding());
    }
  }

  /** Nobody cares for it any more. */
  private void abandon(Dispute dispute, double now) {
    if (dispute.onFile) {
      dispute.onFile = false;
      dispute.slow(Clock.LIE, now, 1 / care.hardening());
      dispute.slow(Clock.TALK, now, 1 / care.crowding());
    }
  }

  /** A mediator hears the case, and for so long the parties keep calmer. */
  void hear(Dispute dispute, double now) {
    dispute.slow(Clock.FORMAL, now, care.calming());
    dispute.slow(Clock.RETALIATE, now, care.calming());
  }

  private void noLongerHear(Dispute dispute, double now) {
    dispute.slow(Clock.FORMAL, now, 1 / care.calming());
    dispute.slow(Clock.RETALIATE, now, 1 / care.calming());
  }

  private void refer(Dispute dispute, int tier, double now) {
    run.tell(now, dispute.key, Kind.REFERRED, tier);
    community.count("referred to tier " + tier);
    double arrives = now + dispute.place.practice().resolution().at(tier).referralDays();
    dispute.tier = tier;
    dispute.broughtToCourt |= tier == 3;
    dispute.referral = new Referral(dispute, tier, arrives);
    if (tier > 0) {
      dispute.care = Care.WAITING;
      community.referrals.add(dispute.referral);
    } else if (arrives > now) {
      dispute.care = Care.REFERRED;
      dispute.set(Clock.CARE, arrives);
    } else {
      arrive(dispute, now);
    }
  }

  private void arrive(Dispute dispute, double now) {
    dispute.care = Care.WAITING;
    community.desk.join(dispute.referral);
    community.takeUp(now);
  }

  /** A hearing is over: agreement or failure. */
  void heard(Dispute dispute, int tier, Mediator mediator, double now) {
    dispute.care = Care.NOBODY;
    dispute.referral = null;
    boolean match = mediator.speciality == dispute.type;
    double powers = dispute.place.practice().resolution().at(tier).powers();
    double gain = dispute.parameters().expertise() + powers;
    int attempt = dispute.mediations;
    if (succeeds(dispute, mediator.skill, match, gain, now)) {
      agree(dispute, tier, attempt, now);
    } else {
      fail(dispute, tier, now);
    }
  }

  private boolean succeeds(Dispute dispute, double skill, boolean match, double gain, double now) {
    var success = dispute.place.practice().resolution().success();
    double months = (now - dispute.reportedAt) / 30;
    double chance =
        Exp.logistic(
            success.intercept()
                + common(dispute, skill)
                + success.delay() * months
                + (match ? success.match() : 0)
                + (gain + run.laboratory.map(of -> of.gain(dispute.place)).orElse(0.0)));
    return Key.uniform(dispute.key, Lane.MEDIATION, dispute.mediations++) < chance;
  }

  private void agree(Dispute dispute, int tier, int attempt, double now) {
    var relapse = dispute.place.practice().resolution().relapse();
    boolean breaks = Key.uniform(dispute.key, Lane.RELAPSE, 2 * attempt) < relapse.chance();
    double rest = relapse.days() * Exponential.draw(dispute.key, Lane.RELAPSE, 2 * attempt + 1);
    community.count("agreements at tier " + tier);
    community.count("AGREEMENT", dispute);
    if (dispute.broughtToCourt) {
      community.count("COURT_AGREEMENT", dispute);
    }
    if (!breaks || rest >= 180) {
      community.count("lasting agreements at tier " + tier);
      community.count("LASTING_AGREEMENT", dispute);
    }
    gainTrust(dispute);
    if (breaks) {
      run.tell(now, dispute.key, Kind.AGREED, tier);
      course.rest(dispute, now + rest);
    } else {
      community.count("held agreements at tier " + tier);
      course.end(dispute, End.mediated(tier), now);
    }
  }

  private void fail(Dispute dispute, int tier, double now) {
    dispute.aggrieved.gainTrust(-dispute.place.practice().population().trust().lossFailed());
    noLongerHear(dispute, now);
    run.tell(now, dispute.key, Kind.FAILED, tier);
    community.count("failures at tier " + tier);
    community.count("FAILURE", dispute);
    if (tier < 3) {
      refer(dispute, tier + 1, now);
    } else {
      community.count("LAST_FAILURE", dispute);
      abandon(dispute, now);
      if (dispute.stage == 3) {
        sue(dispute, 1, now);
      }
    }
  }

  private void gainTrust(Dispute dispute) {
    double gain = dispute.place.practice().population().trust().gainSettled();
    dispute.aggrieved.gainTrust(gain);
    dispute.respondent.ifPresent(other -> community.lessons.add(new Lesson(other, gain, false)));
  }

  /**
   * A party takes a dispute to a hotline, a petition office or a court. Unless so high a tier has
   * it or had it already, it leaves whoever has it, and is sent to mediation or left to court and
   * authority.
   */
  void formal(Dispute dispute, double now) {
    var type = dispute.parameters();
    FormalChannels weights = type.formalChannels();
    double sum = weights.hotline() + weights.petition() + weights.court();
    double place = Key.uniform(dispute.key, Lane.FORMAL_CHANNEL, dispute.round) * sum;
    boolean hotline = place < weights.hotline();
    boolean petition = !hotline && place < weights.hotline() + weights.petition();
    if (hotline) {
      run.tell(now, dispute.key, Kind.BROUGHT, 0);
      community.count("HOTLINE", dispute);
      bring(dispute, type.formalTier(), type.formalMediation(), false, now);
    } else if (petition) {
      run.tell(now, dispute.key, Kind.BROUGHT, 1);
      community.count("PETITION", dispute);
      bring(dispute, type.petitionTier(), type.formalMediation(), false, now);
    } else {
      run.tell(now, dispute.key, Kind.BROUGHT, 2);
      community.count("COURT", dispute);
      dispute.broughtToCourt = true;
      bring(dispute, type.courtTier(), type.courtMediation(), true, now);
    }
  }

  private void bring(Dispute dispute, Tier to, double chance, boolean court, double now) {
    int tier = to.ordinal();
    if (dispute.tier >= tier) {
      if (court && dispute.tier == 3 && dispute.care == Care.NOBODY) {
        sue(dispute, 1, now);
      }
      return;
    }
    countOvertaken(dispute);
    if (dispute.care == Care.SERVED) {
      noLongerHear(dispute, now);
    }
    withdraw(dispute, now);
    dispute.stop(Clock.CARE);
    double offer = Key.uniform(dispute.key, Lane.OFFER, dispute.round);
    if (offer < chance) {
      file(dispute, now);
      refer(dispute, tier, now);
    } else {
      abandon(dispute, now);
      if (court) {
        sue(dispute, 0, now);
      }
    }
  }

  /** The court opens a lawsuit, at once or after its mediators have failed. */
  private void sue(Dispute dispute, int mediatedBefore, double now) {
    run.tell(now, dispute.key, Kind.FILED, mediatedBefore);
    community.count("LAWSUIT", dispute);
  }

  /** The case leaves whoever has it. */
  void withdraw(Dispute dispute, double now) {
    boolean served = dispute.care == Care.SERVED && dispute.referral.tier == 0;
    Mediator mediator = served ? community.mediatorOf(dispute) : null;
    dispute.care = Care.NOBODY;
    dispute.referral = null;
    if (mediator != null) {
      community.release(mediator, now);
      community.takeUp(now);
    }
  }
}
