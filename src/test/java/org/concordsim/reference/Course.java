package org.concordsim.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.detection.Channel;
import org.concordsim.dispute.Action;
import org.concordsim.dispute.ContagionParameters;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.dispute.Respondent;
import org.concordsim.institution.FamilyProtection;
import org.concordsim.institution.PeaceWatchPoints;
import org.concordsim.institution.RumourRefutation;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.reference.Dispute.Care;
import org.concordsim.reference.Dispute.Clock;
import org.concordsim.reference.Dispute.Life;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.Task;

/** The course of a dispute: it arises, climbs the ladder, breeds others, ends. */
final class Course {
  private static final int[] TENSION = {0, 0, 1, 2, 5};
  private final Reference run;
  private final Community community;
  private final Response response;

  Course(Reference run, Community community) {
    this.run = run;
    this.community = community;
    response = new Response(run, community, this);
  }

  /** A grievance of the base process. */
  void grievance(Place place, double now) {
    long key = Key.derive(place.key, Lane.GRIEVANCE, place.grievances);
    place.grievances++;
    place.expectNextGrievance(run.grievanceRate());
    DisputeType type = run.typeAt(Key.uniform(key, Lane.TYPE, 0));
    double usual = run.parametersOf(type).baseRate();
    double here = place.practice().disputes().types().get(type).baseRate();
    if (Key.uniform(key, Lane.ARISING, 0) >= here / usual) {
      return;
    }
    Place where = place.displaced(key, now);
    Dispute dispute = new Dispute(key, where, type, now);
    community.disputes.add(dispute);
    arise(dispute, where.somebodyProne(Key.uniform(key, Lane.AGGRIEVED, 0)), now);
    if (where != place) {
      community.count("DISPLACED", dispute);
    }
  }

  /** What happens to a dispute by itself. */
  void next(Dispute dispute, double now) {
    if (dispute.life == Life.EXPECTED) {
      long bits = Key.bits(dispute.key, Lane.AGGRIEVED, 0);
      Place due = dispute.place;
      if (dispute.hearer.isPresent()) {
        due.eventsToday++;
      } else {
        dispute.place = due.displaced(dispute.key, now);
      }
      arise(dispute, dispute.hearer.orElseGet(() -> dispute.place.anybody(bits)), now);
      if (dispute.place != due) {
        community.count("DISPLACED", dispute);
      }
      return;
    }
    switch (dispute.nextClock()) {
      case LIE -> end(dispute, End.LUMPED, now);
      case TALK -> end(dispute, End.SETTLED, now);
      case HELP -> response.detect(dispute, dispute.silent ? Channel.TRUSTED : Channel.CALL, now);
      case FORMAL -> climb(dispute, 3, now);
      case RETALIATE -> climb(dispute, dispute.stage < 2 ? dispute.stage + 1 : 4, now);
      case TIP_OR_VERDICT -> {
        if (dispute.stage == 3) {
          end(dispute, End.ADJUDICATED, now);
        } else {
          response.detect(dispute, dispute.silent ? Channel.TRUSTED : Channel.TIP, now);
        }
      }
      case NOTICE -> response.detect(dispute, Channel.WATCH_POINT, now);
      case CARE -> {
        dispute.stop(Clock.CARE);
        if (dispute.life == Life.RESTS) {
          relapse(dispute, now);
        } else {
          response.step(dispute, now);
        }
      }
    }
  }

  Response response() {
    return response;
  }

  private void arise(Dispute dispute, Person aggrieved, double now) {
    dispute.life = Life.LASTS;
    dispute.aggrieved = aggrieved;
    dispute.severity =
        run.severityOf(dispute.parameters()).of(Key.uniform(dispute.key, Lane.SEVERITY, 0));
    Respondent kind = dispute.parameters().respondent();
    int acquaintance = Key.below(Person.ACQUAINTANCES, Key.bits(dispute.key, Lane.RESPONDENT, 0));
    dispute.tie = kind == Respondent.HOUSEHOLD ? Person.HOUSEHOLD : acquaintance;
    dispute.respondent =
        switch (kind) {
          case ACQUAINTANCE -> aggrieved.acquaintance(dispute.tie);
          case HOUSEHOLD -> aggrieved.housemate();
          case ORGANISATION -> Optional.empty();
        };
    dispute.temper =
        dispute.respondent.map(o -> (aggrieved.temper + o.temper) / 2).orElse(aggrieved.temper);
    dispute.strength = kind == Respondent.ORGANISATION ? 0 : aggrieved.strength(dispute.tie);
    community.sums.add("ever arisen", 1);
    community.count("grievances in cell " + dispute.place.number);
    run.tell(now, dispute.key, Kind.ARISEN, dispute.place.number);
    double silentShare = dispute.place.practice().detection().victims().silentShare();
    if (dispute.type == DisputeType.FAMILY
        && Key.uniform(dispute.key, Lane.SILENCE, 0) < silentShare) {
      dispute.silent = true;
      community.count("SILENCE", dispute);
    }
    enter(dispute, 0, now);
  }

  private void climb(Dispute dispute, int stage, double now) {
    if (stage == 4) {
      run.tell(now, dispute.key, Kind.STAGE, stage);
      reach(dispute, stage, now);
      end(dispute, End.CRISIS, now);
    } else {
      enter(dispute, stage, now);
    }
  }

  private void enter(Dispute dispute, int stage, double now) {
    dispute.stage = stage;
    run.tell(now, dispute.key, Kind.STAGE, stage);
    reach(dispute, stage, now);
    appraise(dispute, now);
    if (stage == 3) {
      if (!dispute.known) {
        response.know(dispute, Channel.FORMAL, now);
      }
      response.handle(dispute);
      response.formal(dispute, now);
    } else if (dispute.care == Care.WATCHED) {
      response.report(dispute, now);
    }
  }

  /** Only the first time counts: for the record, for tension and for contagion. */
  private void reach(Dispute dispute, int stage, double now) {
    if (stage <= dispute.highestStage) {
      return;
    }
    community.count(DisputeEvent.values()[stage].name(), dispute);
    if (stage == 2 && (dispute.known || dispute.round > 0)) {
      community.count("DETECTION_OF_OPEN", dispute);
    }
    if (stage >= 3 && dispute.highestStage < 3) {
      run.inspection.ifPresent(of -> of.escalated(dispute));
      community.count("ESCALATION", dispute);
      community.count("escalations in cell " + dispute.place.number);
    }
    if (stage == 4) {
      community.count("crises in cell " + dispute.place.number);
      double crimes = run.model.safety().crimeShare().of(dispute.type);
      if (Key.uniform(dispute.key, Lane.CRIME, 0) < crimes) {
        community.count("CRIME", dispute);
      }
    }
    dispute.highestStage = stage;
    dispute.place.eventsToday += TENSION[stage];
    spread(dispute, stage, now);
    if (stage == 2 && dispute.type == DisputeType.RUMOUR) {
      GridWorker worker = community.responder(dispute.place);
      dispute
          .place
          .institution(RumourRefutation.class)
          .ifPresent(refutation -> worker.attend(Task.REFUTE, refutation.minutes(), now));
      goRound(dispute, now);
    }
  }

  /** New clocks at today's trust, heat and experience. */
  private void appraise(Dispute dispute, double now) {
    int stage = dispute.stage;
    Map<Action, Double> hazards = Logit.hazards(dispute, stage);
    var care = run.model.resolution().care();
    double hardening = dispute.onFile ? care.hardening() : 1;
    double crowding = dispute.onFile ? care.crowding() : 1;
    double calming = dispute.care == Dispute.Care.SERVED ? care.calming() : 1;
    set(dispute, Clock.LIE, now, hazards.get(Action.LIE) * hardening);
    set(dispute, Clock.TALK, now, hazards.get(Action.TALK) * crowding);
    Optional<FamilyProtection> protection = dispute.place.institution(FamilyProtection.class);
    double confiding = protection.map(FamilyProtection::confiding).orElse(0.0);
    double calling = hazards.get(Action.HELP) * (dispute.silent ? confiding : 1);
    set(dispute, Clock.HELP, now, dispute.known ? 0 : calling);
    set(dispute, Clock.FORMAL, now, hazards.get(Action.FORMAL) * calming);
    set(dispute, Clock.RETALIATE, now, hazards.get(Action.RETALIATE) * calming);
    double telling = run.telling(dispute.aggrieved);
    if (stage == 3) {
      set(dispute, Clock.TIP_OR_VERDICT, now, 1 / dispute.parameters().adjudicationDays());
    } else if (dispute.silent) {
      double found = protection.map(FamilyProtection::findRate).orElse(0.0);
      set(dispute, Clock.TIP_OR_VERDICT, now, stage > 0 ? found : 0);
    } else {
      boolean heard = dispute.place.practice().detection().policy().takesTips();
      boolean tips = heard && stage == 2 && !dispute.known;
      double rate = dispute.place.practice().detection().tips().openRate() * telling;
      set(dispute, Clock.TIP_OR_VERDICT, now, tips ? rate : 0);
    }
    set(
        dispute,
        Clock.NOTICE,
        now,
        dispute.known || dispute.silent ? 0 : noticing(dispute.place, stage));
    if (stage < 3) {
      double chance = dispute.place.practice().detection().patrol().chance().at(stage);
      double visitHazard = dispute.silent ? 0 : -StrictMath.log(1 - chance) * telling;
      dispute.exposureToDetect = dispute.place.exposure + wait(dispute, stage, 6, visitHazard);
    }
    dispute.wouldEscalate = stage < 3 && escalatesAt(dispute, now) < Dispute.NEVER;
  }

  /** How fast watch points notice a dispute at a stage. */
  private double noticing(Place place, int stage) {
    var ofPolicy = run.model.detection().policy().watchPoints().filter(p -> place.watched);
    var ofPeace = place.institution(PeaceWatchPoints.class).filter(p -> place.guarded);
    return ofPolicy.map(p -> p.noticing(stage)).orElse(0.0)
        + ofPeace.map(p -> p.sensors().noticing(stage)).orElse(0.0);
  }

  private static void set(Dispute dispute, Clock clock, double now, double hazard) {
    dispute.set(clock, now + wait(dispute, dispute.stage, clock.ordinal(), hazard));
  }

  /** The threshold of this round, stage and purpose, at this hazard. */
  private static double wait(Dispute dispute, int stage, int purpose, double hazard) {
    int ordinal = (dispute.round * 4 + stage) * 8 + purpose;
    return hazard > 0 ? Exponential.draw(dispute.key, Lane.CLOCK, ordinal) / hazard : Dispute.NEVER;
  }

  /** When the dispute would go formal or become a crisis if nobody helped, at today's trust. */
  double escalatesAt(Dispute dispute, double now) {
    int stage = dispute.stage;
    double lie = dispute.at(Clock.LIE);
    double talk = dispute.at(Clock.TALK);
    double formal = dispute.at(Clock.FORMAL);
    double retaliate = dispute.at(Clock.RETALIATE);
    while (true) {
      double escalates = stage == 2 ? Math.min(formal, retaliate) : formal;
      double climbs = stage == 2 ? Dispute.NEVER : retaliate;
      double ends = Math.min(lie, talk);
      if (ends < escalates && ends < climbs) {
        return Dispute.NEVER;
      }
      if (escalates <= climbs) {
        return escalates;
      }
      stage++;
      Map<Action, Double> hazards = Logit.hazards(dispute, stage);
      lie = climbs + wait(dispute, stage, 0, hazards.get(Action.LIE));
      talk = climbs + wait(dispute, stage, 1, hazards.get(Action.TALK));
      formal = climbs + wait(dispute, stage, 3, hazards.get(Action.FORMAL));
      retaliate = climbs + wait(dispute, stage, 4, hazards.get(Action.RETALIATE));
    }
  }

  private void spread(Dispute parent, int stage, double now) {
    ContagionParameters contagion = parent.place.practice().disputes().contagion();
    double mean =
        switch (stage) {
          case 2 -> contagion.offspringOfOpen();
          case 3 -> contagion.offspringOfFormal();
          case 4 -> contagion.offspringOfCrisis();
          default -> 0;
        };
    int offspring = poisson(mean, Key.uniform(parent.key, Lane.LITTER, stage));
    for (int i = 0; i < offspring; i++) {
      long key = Key.derive(parent.key, Lane.OFFSPRING, stage * 65_536L + i);
      double arises = now + contagion.delayDays() * Exponential.draw(key, Lane.DELAY, 0);
      Place place = placeOf(key, parent.place, contagion.neighbourShare());
      expect(key, place, parent.type, arises, Optional.empty());
    }
  }

  private void expect(
      long key, Place place, DisputeType type, double arises, Optional<Person> hearer) {
    boolean here = place.community == community;
    double takesEffect = here ? arises : Math.max(arises, run.today() + 1);
    if (takesEffect < run.model.horizon().days()) {
      Dispute child = new Dispute(key, place, type, takesEffect);
      child.hearer = hearer;
      (here ? community.disputes : community.birthsElsewhere).add(child);
    }
  }

  /** The acquaintances of both parties hear a rumour. */
  private void goRound(Dispute rumour, double now) {
    for (int tie = 0; tie < Person.ACQUAINTANCES; tie++) {
      retell(rumour, rumour.aggrieved.acquaintance(tie), tie, now);
      int after = Person.ACQUAINTANCES + tie;
      Optional<Person> other = rumour.respondent;
      int theirs = tie;
      retell(rumour, other.flatMap(person -> person.acquaintance(theirs)), after, now);
    }
  }

  private void retell(Dispute rumour, Optional<Person> hearer, int ordinal, double now) {
    boolean party =
        hearer.equals(rumour.respondent) || hearer.equals(Optional.of(rumour.aggrieved));
    if (hearer.isEmpty() || party) {
      return;
    }
    Place home = hearer.get().home;
    var rumours = rumour.place.practice().disputes().rumours();
    long key = Key.derive(rumour.key, Lane.RETELLING, ordinal);
    double delay = rumours.delayDays() * Exponential.draw(key, Lane.DELAY, 0);
    double chance = rumours.spread();
    var refutation = rumour.place.institution(RumourRefutation.class);
    if (refutation.isPresent() && delay > refutation.get().delayDays()) {
      double reach = home == rumour.place ? 1 : refutation.get().reach();
      chance *= refutation.get().belief() * reach;
    }
    if (Key.uniform(key, Lane.RETELLING, 0) < chance) {
      expect(key, home, rumour.type, now + delay, hearer);
    }
  }

  /** An offspring that nobody is there to have elsewhere stays where its parent is. */
  private static Place placeOf(long key, Place parents, double neighbourShare) {
    if (parents.neighbours.isEmpty() || Key.uniform(key, Lane.PLACE, 0) >= neighbourShare) {
      return parents;
    }
    int k = Key.below(parents.neighbours.size(), Key.bits(key, Lane.PLACE, 1));
    Place there = parents.neighbours.get(k);
    return there.people.isEmpty() ? parents : there;
  }

  /** The smallest number whose cumulative Poisson chance exceeds the uniform number. */
  private static int poisson(double mean, double uniform) {
    List<Double> cumulative = new ArrayList<>();
    double chance = StrictMath.exp(-mean);
    double sum = chance;
    cumulative.add(sum);
    while (uniform >= sum) {
      chance *= mean / cumulative.size();
      if (sum + chance == sum && cumulative.size() > mean) {
        return cumulative.size();
      }
      sum += chance;
      cumulative.add(sum);
    }
    return cumulative.size() - 1;
  }

  void end(Dispute dispute, End how, double now) {
    if (how == End.CRISIS) {
      response.countOvertaken(dispute);
    }
    response.withdraw(dispute, now);
    if (dispute.highestStage > 0) {
      dispute.aggrieved.rememberDispute();
      if (dispute.parameters().respondent() != Respondent.ORGANISATION) {
        dispute.aggrieved.damageTie(dispute.tie, dispute.highestStage);
      }
      dispute.respondent.ifPresent(other -> community.lessons.add(new Lesson(other, 0, true)));
    }
    community.sums.add("ever ended " + how, 1);
    community.count("ended " + how);
    community.measure("days to end", now - dispute.arisesAt);
    community.count("END", dispute);
    if (dispute.highestStage < 2) {
      community.count("END_IN_THE_BUD", dispute);
    }
    run.tell(now, dispute.key, Kind.ENDED, how.ordinal());
    dispute.life = Life.OVER;
    community.disputes.remove(dispute);
  }

  /** An agreement that will not hold. */
  void rest(Dispute dispute, double until) {
    dispute.life = Life.RESTS;
    dispute.stopAllClocks();
    dispute.set(Clock.CARE, until);
  }

  private void relapse(Dispute dispute, double now) {
    dispute.life = Life.LASTS;
    dispute.round++;
    dispute.known = false;
    dispute.onFile = false;
    dispute.tier = -1;
    dispute.broughtToCourt = false;
    community.count("RELAPSE", dispute);
    run.tell(now, dispute.key, Kind.RELAPSED, dispute.round);
    dispute.respondent.ifPresent(respondent -> punish(dispute, respondent));
    enter(dispute, 1, now);
  }

  /** A coin tells which of the two has broken the agreement. */
  private void punish(Dispute dispute, Person respondent) {
    double loss = dispute.place.practice().population().trust().lossPunished();
    if (Key.uniform(dispute.key, Lane.BREACH, dispute.round) < 0.5) {
      dispute.aggrieved.gainTrust(-loss);
    } else {
      community.lessons.add(new Lesson(respondent, -loss, false));
    }
  }
}
