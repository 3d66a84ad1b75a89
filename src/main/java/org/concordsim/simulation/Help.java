package org.concordsim.simulation;

import org.concordsim.dispute.Action;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.dispute.FormalChannel;
import org.concordsim.dispute.Stage;
import org.concordsim.dispute.Tier;
import org.concordsim.dispute.TypeParameters;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.ResolutionParameters;
import org.concordsim.simulation.Docket.Flag;
import org.concordsim.simulation.EventLog.Kind;

/** What is done about a dispute once it is known: triage, referral, mediation and what follows. */
final class Help {
  private static final int COMMUNITY = Tier.COMMUNITY.ordinal();
  private static final DisputeType[] TYPES = DisputeType.values();
  private static final int TOP = Tier.COURT.ordinal();
  private final World world;
  private final District district;
  private final ResolutionParameters.Care care;
  private Community community;
  private Docket docket;
  private Tally tally;

  Help(World world, District district) {
    this.world = world;
    this.district = district;
    care = world.model.resolution().care();
  }

  void turnTo(Community next) {
    community = next;
    docket = next.docket;
    tally = next.tally;
  }

  /** The cell's worker gets a report of a dispute. */
  void report(int row, double time) {
    var triage = regime(row).resolution.triage();
    docket.care(row, Docket.REPORTED);
    boolean spot =
        docket.stage(row) < Stage.FORMAL.ordinal()
            && docket.severity(row) <= triage.settleBelow()
            && !isTrifle(row);
    docket.set(Flag.SPOT, row, spot);
    int worker = district.patrol.responder(community, docket.cell(row));
    double done = world.workforce.submit(community, worker, row, time, spot, triage);
    docket.setClock(row, Docket.CARE_CLOCK, done);
  }

  /** The step that was due: a report is verified, a case arrives, a mediation is over. */
  void step(int row, double time) {
    switch (docket.care(row)) {
      case Docket.REPORTED -> verified(row, time);
      case Docket.REFERRED -> {
        community.reschedule(row);
        community.committee.arrive(row, time);
      }
      case Docket.SERVED -> {
        double skill = community.committee.skill(row);
        boolean match = community.committee.matches(row);
        community.committee.release(row, time);
        docket.care(row, Docket.NO_CARE);
        mediated(row, time, COMMUNITY, skill, match);
        community.committee.takeUp(time);
      }
      default -> throw new IllegalStateException("no step is due in " + docket.care(row));
    }
  }

  private void verified(int row, double time) {
    int stage = docket.stage(row);
    double severity = docket.severity(row);
    district.patrol.confirm(docket.cell(row));
    world.log.record(time, docket.key(row), Kind.VERIFIED, stage);
    if (world.measuring) {
      tally.verified++;
    }
    handled(row);
    boolean trifle = isTrifle(row);
    boolean left = !trifle && isLeft(row);
    if (trifle || left) {
      docket.care(row, Docket.WATCHED);
      if (world.measuring) {
        tally.watched++;
        if (left) {
          community.note(DisputeEvent.LEFT_LYING, row);
        }
      }
      community.reschedule(row);
      return;
    }
    if (docket.is(Flag.SPOT, row) && stage < Stage.FORMAL.ordinal() && settledOnTheSpot(row)) {
      docket.care(row, Docket.NO_CARE);
      gainTrust(row);
      community.end(row, time, End.ON_THE_SPOT);
      return;
    }
    file(row, time);
    if (isForRoom(row)) {
      community.room.table(row, time);
      community.reschedule(row);
    } else {
      takeUsualWay(row, time);
    }
  }

  private boolean isForRoom(int row) {
    return regime(row).rooms.filter(of -> of.hears(TYPES[docket.type(row)])).isPresent();
  }

  /** To the tier that hears such cases first. */
  private void takeUsualWay(int row, double time) {
    refer(row, time, regime(row).types[docket.type(row)].firstTier().ordinal());
    if (docket.care(row) != Docket.SERVED) {
      community.reschedule(row);
    }
  }

  /** Somebody looks into the dispute, perhaps for the first time. */
  void handled(int row) {
    if (!docket.is(Flag.HANDLED, row)) {
      docket.set(Flag.HANDLED, row, true);
      if (world.measuring) {
        boolean migrant = docket.is(Flag.MIGRANT, row);
        tally.noteHandling(docket.stage(row), docket.type(row), migrant);
      }
    }
  }

  /** A session hears a case: agreement, or a failure after which it takes the usual way. */
  void deliberated(int row, double time, double gain) {
    docket.care(row, Docket.NO_CARE);
    int attempt = docket.file.attempt(row);
    if (succeeds(row, time, 1, false, gain)) {
      agree(row, time, COMMUNITY, attempt);
    } else {
      noteFailure(row, time, COMMUNITY);
      takeUsualWay(row, time);
    }
  }

  /** A case leaves the list of its room without a hearing. */
  void unheard(int row, double time) {
    docket.care(row, Docket.NO_CARE);
    takeUsualWay(row, time);
  }

  /** A grievance so light that it is only watched. */
  private boolean isTrifle(int row) {
    return docket.stage(row) == 0
        && docket.severity(row) <= regime(row).resolution.triage().watchBelow();
  }

  /** A hard case that a worker leaves lying because the numbers will be looked at. */
  private boolean isLeft(int row) {
    int stage = docket.stage(row);
    return world.evaluation.any
        && stage < Stage.FORMAL.ordinal()
        && docket.severity(row) > regime(row).resolution.triage().settleBelow()
        && world.evaluation.leaves(docket.cell(row), docket.key(row), docket.round(row), stage);
  }

  private boolean settledOnTheSpot(int row) {
    int worker = district.patrol.responder(community, docket.cell(row));
    double chance =
        regime(row)
            .success
            .onTheSpot(
                docket.stage(row),
                docket.severity(row),
                trust(row),
                docket.strength(row),
                world.workforce.skill(worker));
    return Key.uniform(docket.key(row), Lane.SPOT, docket.round(row)) < chance;
  }

  private Regime regime(int row) {
    return world.regimes.of(docket.cell(row));
  }

  private double trust(int row) {
    return world.residents.trust(docket.aggrieved(row), docket.cell(row));
  }

  /** A case on file hardens and crowds out what the parties might have settled themselves. */
  private void file(int row, double time) {
    if (!docket.is(Flag.ON_FILE, row)) {
      docket.set(Flag.ON_FILE, row, true);
      docket.slowClock(row, Action.LIE.ordinal(), time, care.hardening());
      docket.slowClock(row, Action.TALK.ordinal(), time, care.crowding());
    }
  }

  /** Nobody cares for the case any more: its clocks run at their own speed again. */
  private void abandon(int row, double time) {
    if (docket.is(Flag.ON_FILE, row)) {
      docket.set(Flag.ON_FILE, row, false);
      docket.slowClock(row, Action.LIE.ordinal(), time, 1 / care.hardening());
      docket.slowClock(row, Action.TALK.ordinal(), time, 1 / care.crowding());
    }
  }

  /** A mediator takes the case up: while it is heard, and no longer, the parties keep calmer. */
  void heard(int row, double time) {
    pace(row, time, care.calming());
    community.reschedule(row);
  }

  private void pace(int row, double time, double factor) {
    docket.slowClock(row, Action.FORMAL.ordinal(), time, factor);
    docket.slowClock(row, Action.RETALIATE.ordinal(), time, factor);
  }

  private void refer(int row, double time, int tier) {
    docket.tier(row, tier);
    if (tier == TOP) {
      docket.set(Flag.BEFORE_COURT, row, true);
    }
    world.log.record(time, docket.key(row), Kind.REFERRED, tier);
    if (world.measuring) {
      tally.tier(tier).referred++;
    }
    double arrival = time + regime(row).resolution.at(tier).referralDays();
    docket.file.arrival(row, arrival);
    if (tier > COMMUNITY) {
      docket.care(row, Docket.WAITING);
      district.outbox.referral(community.index, row, docket.key(row), tier, arrival);
    } else if (arrival > time) {
      docket.care(row, Docket.REFERRED);
      docket.setClock(row, Docket.CARE_CLOCK, arrival);
    } else {
      community.committee.arrive(row, time);
    }
  }

  /** A mediation at a tier is over: agreement or failure. */
  void mediated(int row, double time, int tier, double skill, boolean match) {
    int attempt = docket.file.attempt(row);
    Regime regime = regime(row);
    double gain = regime.types[docket.type(row)].expertise() + regime.resolution.at(tier).powers();
    if (succeeds(row, time, skill, match, gain)) {
      agree(row, time, tier, attempt);
    } else {
      fail(row, time, tier);
    }
  }

  private boolean succeeds(int row, double time, double skill, boolean match, double gain) {
    int attempt = docket.file.attempt(row);
    docket.file.attempt(row, attempt + 1);
    double chance =
        regime(row)
            .success
            .ofMediation(
                docket.stage(row),
                docket.severity(row),
                trust(row),
                docket.strength(row),
                time - docket.file.reported(row),
                skill,
                match,
                gain + world.innovation.gain(docket.cell(row)));
    return Key.uniform(docket.key(row), Lane.MEDIATION, attempt) < chance;
  }

  private void agree(int row, double time, int tier, int attempt) {
    long key = docket.key(row);
    var relapse = regime(row).resolution.relapse();
    boolean breaks = Key.uniform(key, Lane.RELAPSE, 2 * attempt) < relapse.chance();
    double rest =
        breaks
            ? relapse.days() * Exponential.draw(key, Lane.RELAPSE, 2 * attempt + 1)
            : Double.POSITIVE_INFINITY;
    if (world.measuring) {
      noteAgreement(row, tier, rest);
    }
    docket.care(row, Docket.NO_CARE);
    gainTrust(row);
    if (breaks) {
      world.log.record(time, key, Kind.AGREED, tier);
      community.rest(row, time + rest);
    } else {
      community.end(row, time, End.mediated(tier));
    }
  }

  private void noteAgreement(int row, int tier, double rest) {
    community.note(DisputeEvent.AGREEMENT, row);
    if (docket.is(Flag.BEFORE_COURT, row)) {
      community.note(DisputeEvent.COURT_AGREEMENT, row);
    }
    tally.tier(tier).agreements++;
    if (rest >= Tally.LASTING_DAYS) {
      community.note(DisputeEvent.LASTING_AGREEMENT, row);
      tally.tier(tier).lastingAgreements++;
    }
    if (rest == Double.POSITIVE_INFINITY) {
      tally.tier(tier).heldAgreements++;
    }
  }

  private void fail(int row, double time, int tier) {
    pace(row, time, 1 / care.calming());
    noteFailure(row, time, tier);
    if (tier < TOP) {
      refer(row, time, tier + 1);
    } else {
      docket.care(row, Docket.NO_CARE);
      abandon(row, time);
      if (docket.stage(row) == Stage.FORMAL.ordinal()) {
        sue(row, time);
      }
    }
    community.reschedule(row);
  }

  private void noteFailure(int row, double time, int tier) {
    double loss = regime(row).practice.population().trust().lossFailed();
    world.residents.changeTrust(docket.aggrieved(row), -loss);
    world.log.record(time, docket.key(row), Kind.FAILED, tier);
    if (world.measuring) {
      tally.tier(tier).failures++;
      community.note(DisputeEvent.FAILURE, row);
      if (tier == TOP) {
        community.note(DisputeEvent.LAST_FAILURE, row);
      }
    }
  }

  private void gainTrust(int row) {
    double gain = regime(row).practice.population().trust().gainSettled();
    world.residents.changeTrust(docket.aggrieved(row), gain);
    if (docket.respondent(row) >= 0) {
      district.outbox.lesson(community.index, docket.respondent(row), gain, false);
    }
  }

  /**
   * A party takes a dispute to a formal channel, which may send it to mediation at the tier that
   * hears such cases; otherwise whoever had the case gives it up to court or authority.
   */
  void formal(int row, double time) {
    TypeParameters type = regime(row).types[docket.type(row)];
    FormalChannel channel =
        type.formalChannels()
            .at(Key.uniform(docket.key(row), Lane.FORMAL_CHANNEL, docket.round(row)));
    noteChannel(row, time, channel);
    if (isHeard(row, type.tier(channel).ordinal())) {
      boolean failed = docket.tier(row) == TOP && docket.care(row) < Docket.REFERRED;
      if (failed && channel == FormalChannel.COURT) {
        sue(row, time);
      }
      return;
    }
    leaveHands(row, time);
    double chance = type.mediation(channel);
    if (Key.uniform(docket.key(row), Lane.OFFER, docket.round(row)) < chance) {
      file(row, time);
      refer(row, time, type.tier(channel).ordinal());
      return;
    }
    abandon(row, time);
    if (channel == FormalChannel.COURT) {
      sue(row, time);
    }
  }

  private void noteChannel(int row, double time, FormalChannel channel) {
    world.log.record(time, docket.key(row), Kind.BROUGHT, channel.ordinal());
    if (channel == FormalChannel.COURT) {
      docket.set(Flag.BEFORE_COURT, row, true);
    }
    if (world.measuring) {
      community.note(DisputeEvent.of(channel), row);
    }
  }

  /** Whether so high a tier has or had the case. */
  private boolean isHeard(int row, int tier) {
    boolean mediators = docket.care(row) >= Docket.REFERRED || docket.file.attempt(row) > 0;
    return mediators && docket.tier(row) >= tier;
  }

  private void leaveHands(int row, double time) {
    noteOvertaken(row);
    if (docket.care(row) == Docket.SERVED) {
      pace(row, time, 1 / care.calming());
    }
    withdraw(row, time);
    docket.setClock(row, Docket.CARE_CLOCK, Double.POSITIVE_INFINITY);
  }

  /** A court files what is not sent to mediation, or could not be mediated: a lawsuit. */
  private void sue(int row, double time) {
    int failed = docket.tier(row) == TOP ? 1 : 0;
    world.log.record(time, docket.key(row), Kind.FILED, failed);
    if (world.measuring) {
      community.note(DisputeEvent.LAWSUIT, row);
    }
  }

  /** The dispute climbs out of the hands of mediators who had or awaited it. */
  void noteOvertaken(int row) {
    if (world.measuring && docket.care(row) >= Docket.REFERRED) {
      community.note(DisputeEvent.OVERTAKEN, row);
    }
  }

  /** The case leaves whoever had it; a mediator of the community is free for the next. */
  void withdraw(int row, double time) {
    boolean served = docket.care(row) == Docket.SERVED && docket.tier(row) == COMMUNITY;
    docket.care(row, Docket.NO_CARE);
    if (served) {
      community.committee.release(row, time);
      community.committee.takeUp(time);
    }
  }
}
