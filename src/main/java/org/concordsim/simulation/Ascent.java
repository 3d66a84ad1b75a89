package org.concordsim.simulation;

import org.concordsim.detection.Channel;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.dispute.Ladder;
import org.concordsim.dispute.Stage;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.simulation.Docket.Flag;
import org.concordsim.simulation.EventLog.Kind;

/**
 * How the disputes of one community climb the ladder: at every stage a new appraisal by the parties
 * and with it new clocks, and for the neighbourhood what an event at that stage brings.
 */
final class Ascent {
  private static final int FORMAL = Stage.FORMAL.ordinal();
  private static final int LANES_OF_STAGE = 8;
  private static final int DETECTION_LANE = 6;
  private static final int NOTICING_LANE = 7;
  private static final DisputeEvent[] STAGES = DisputeEvent.values();

  private final World world;
  private final District district;
  private final Workbench bench;
  private final Contagion contagion;
  private final Rumours rumours;
  private final double[] hazards = new double[5];
  private final double[] crimeShare = new double[DisputeType.values().length];
  private Community community;
  private Docket docket;

  Ascent(World world, District district, Workbench bench) {
    this.world = world;
    this.district = district;
    this.bench = bench;
    contagion = new Contagion(world);
    for (DisputeType type : DisputeType.values()) {
      crimeShare[type.ordinal()] = world.model.safety().crimeShare().of(type);
    }
    rumours = new Rumours(world, contagion);
  }

  void turnTo(Community next) {
    community = next;
    docket = next.docket;
  }

  /** Climbs from one stage to another, crisis perhaps. */
  void climb(int row, int stage, double time) {
    if (stage > FORMAL) {
      world.log.record(time, docket.key(row), Kind.STAGE, stage);
      firstTimeAt(row, stage, time);
      community.end(row, time, End.CRISIS);
      return;
    }
    district.standing[docket.stage(row)]--;
    district.standing[stage]++;
    enter(row, stage, time);
  }

  /** Enters a stage below crisis: new appraisal, new clocks. */
  void enter(int row, int stage, double time) {
    docket.stage(row, stage);
    world.log.record(time, docket.key(row), Kind.STAGE, stage);
    firstTimeAt(row, stage, time);
    appraise(row, stage, time);
    if (stage == FORMAL) {
      if (!docket.is(Flag.KNOWN, row)) {
        bench.discovery.know(row, time, Channel.FORMAL);
      }
      bench.help.handled(row);
      bench.help.formal(row, time);
    } else if (docket.care(row) == Docket.WATCHED) {
      bench.help.report(row, time);
    }
    community.reschedule(row);
  }

  private void appraise(int row, int stage, double time) {
    int type = docket.type(row);
    int cell = docket.cell(row);
    int aggrieved = docket.aggrieved(row);
    double trust = world.residents.trust(aggrieved, cell);
    Regime regime = world.regimes.of(cell);
    regime.ladder.hazards(
        type,
        stage,
        docket.severity(row),
        docket.temper(row),
        docket.strength(row),
        trust,
        world.tension.heat(cell),
        world.residents.experience(aggrieved),
        hazards);
    var care = world.model.resolution().care();
    boolean onFile = docket.is(Flag.ON_FILE, row);
    double hardening = onFile ? care.hardening() : 1;
    double crowding = onFile ? care.crowding() : 1;
    double calming = docket.care(row) == Docket.SERVED ? care.calming() : 1;
    boolean known = docket.is(Flag.KNOWN, row);
    boolean silent = docket.is(Flag.SILENT, row);
    double help = known ? 0 : silent ? hazards[2] * regime.confiding : hazards[2];
    double tipOrVerdict =
        silent ? silentHazard(regime, stage, type) : worldHazard(regime, stage, type, trust, known);
    long key = docket.key(row);
    int lane = (docket.round(row) * 4 + stage) * LANES_OF_STAGE;
    docket.setClock(row, 0, time + wait(key, lane, hazards[0] * hardening));
    docket.setClock(row, 1, time + wait(key, lane + 1, hazards[1] * crowding));
    docket.setClock(row, 2, time + wait(key, lane + 2, help));
    docket.setClock(row, 3, time + wait(key, lane + 3, hazards[3] * calming));
    docket.setClock(row, 4, time + wait(key, lane + 4, hazards[4] * calming));
    docket.setClock(row, 5, time + wait(key, lane + 5, tipOrVerdict));
    if (world.watch.any && !known && !silent) {
      notice(row, stage, time + wait(key, lane + NOTICING_LANE, world.watch.noticing(cell, stage)));
    }
    if (world.patrols && !known && stage < FORMAL) {
      aim(regime, row, stage, trust, time);
    }
  }

  /** A watch point and the neighbours share a clock, which rings for the first of them. */
  private void notice(int row, int stage, double time) {
    boolean first = stage < FORMAL && time < docket.clock(row, Ladder.WORLD);
    docket.set(Flag.NOTICED, row, first);
    if (first) {
      docket.setClock(row, Ladder.WORLD, time);
    }
  }

  /** Hazard of a tip at stage 2, of adjudication at stage 3. */
  private double worldHazard(Regime regime, int stage, int type, double trust, boolean known) {
    if (stage == FORMAL) {
      return regime.ladder.adjudication(type);
    }
    boolean seen = stage == Stage.OPEN.ordinal() && !known;
    return seen ? regime.tipRate * regime.telling(trust) : 0;
  }

  /** The same where the victim keeps silent: hazard of trusted channels at stages 1 and 2. */
  private static double silentHazard(Regime regime, int stage, int type) {
    if (stage == FORMAL) {
      return regime.ladder.adjudication(type);
    }
    return stage > 0 ? regime.trustedRate : 0;
  }

  private static double wait(long key, int lane, double hazard) {
    return hazard > 0 ? Exponential.draw(key, Lane.CLOCK, lane) / hazard : Double.POSITIVE_INFINITY;
  }

  /** Sets how much exposure to visits it takes to detect the dispute at this stage. */
  private void aim(Regime regime, int row, int stage, double trust, double time) {
    if (world.oracle) {
      boolean doomed = bench.foresight.escalation(row, time) < Double.POSITIVE_INFINITY;
      world.undetected.mark(docket, row, doomed);
    } else {
      int lane = (docket.round(row) * 4 + stage) * LANES_OF_STAGE + DETECTION_LANE;
      boolean silent = docket.is(Flag.SILENT, row);
      double hazard = silent ? 0 : regime.visitHazard[stage] * regime.telling(trust);
      world.undetected.aim(community, row, wait(docket.key(row), lane, hazard));
      if (world.signals) {
        world.undetected.mark(docket, row, stage == Stage.OPEN.ordinal() && !silent);
      }
    }
  }

  private void firstTimeAt(int row, int stage, double time) {
    if (stage <= docket.highest(row)) {
      return;
    }
    int type = docket.type(row);
    int cell = docket.cell(row);
    if (world.measuring) {
      community.note(STAGES[stage], row);
      if (stage == Stage.OPEN.ordinal() && (docket.is(Flag.KNOWN, row) || docket.round(row) > 0)) {
        community.note(DisputeEvent.DETECTION_OF_OPEN, row);
      }
      if (stage > FORMAL) {
        world.cells.crises[cell]++;
        if (Key.uniform(docket.key(row), Lane.CRIME, 0) < crimeShare[type]) {
          community.note(DisputeEvent.CRIME, row);
        }
      }
      if (stage >= FORMAL && docket.highest(row) < FORMAL) {
        community.note(DisputeEvent.ESCALATION, row);
        world.cells.escalations[cell]++;
      }
    }
    if (stage >= FORMAL && docket.highest(row) < FORMAL) {
      long key = docket.key(row);
      if (world.evaluation.escalated(community.index, cell, key, docket.round(row))
          && world.measuring) {
        community.note(DisputeEvent.MISRECORDED, row);
      }
    }
    community.courses.reached(row, stage, time, world.measuring);
    docket.highest(row, stage);
    if (stage >= Stage.OPEN.ordinal()) {
      world.tension.event(district, cell, stage);
      contagion.spread(community, docket.key(row), cell, type, stage, time);
      if (stage == Stage.OPEN.ordinal()) {
        rumours.opened(community, row, time);
      }
    }
  }
}
