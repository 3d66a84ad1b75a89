package org.concordsim.simulation;

import org.concordsim.detection.Channel;
import org.concordsim.dispute.Action;
import org.concordsim.dispute.Ladder;
import org.concordsim.dispute.Stage;
import org.concordsim.institution.Practice;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.simulation.Docket.Flag;
import org.concordsim.simulation.EventLog.Kind;

/** How the disputes of one community become known, and what is taken for a dispute and is none. */
final class Discovery {
  private static final int FORMAL = Stage.FORMAL.ordinal();

  private final World world;
  private final District district;
  private final Workbench bench;
  private final Finds finds = new Finds();
  private Community community;
  private Docket docket;
  private Tally tally;

  Discovery(World world, District district, Workbench bench) {
    this.world = world;
    this.district = district;
    this.bench = bench;
  }

  void turnTo(Community next) {
    community = next;
    docket = next.docket;
    tally = next.tally;
  }

  /** A worker pays one of the planned visits. */
  void visit(int visit, double time) {
    int cell = district.patrol.plannedCell[visit];
    int worker = district.patrol.plannedWorker[visit];
    long key = world.arrivals.cellKey(cell);
    double wear = world.regimes.of(cell).practice.population().trust().wearVisit();
    world.residents.wearTrust(cell, wear * district.patrol.plannedWear[visit]);
    if (world.measuring) {
      tally.visits++;
      world.cells.visits[cell]++;
      int lasting = world.cells.lasting[cell];
      tally.note(LocalEvent.DISPUTE_VISITED, lasting);
      if (lasting == 0) {
        tally.note(LocalEvent.NEEDLESS_VISIT);
      }
    }
    world.log.record(time, key, Kind.VISIT, worker - world.workforce.first(community.index));
    world.displacement.visit(cell, time);
    district.hazards.visit(cell, district.patrol.plannedEffect[visit], time, tally);
    if (world.oracle) {
      world.undetected.reveal(community, cell, finds);
      detectFinds(time);
      return;
    }
    double chance = world.regimes.of(cell).practice.detection().patrol().falseAlarm();
    if (Key.uniform(key, Lane.FALSE_ALARM, world.records.visits(cell)) < chance) {
      if (world.measuring) {
        tally.falseAlarms++;
      }
      falseReport(cell, key, time, 0);
    }
    world.undetected.visit(community, cell, district.patrol.plannedEffect[visit], finds);
    detectFinds(time);
  }

  private void detectFinds(double time) {
    for (int i = 0; i < finds.size(); i++) {
      detect(finds.row(i), time, Channel.PATROL);
    }
    finds.clear();
  }

  /** A neighbour tells of a dispute that is none. */
  void falseTip(int cell, double time) {
    world.arrivals.nextFalseTip(cell, community, bench.agenda, district.midnight);
    if (world.measuring) {
      tally.falseTips++;
    }
    falseReport(cell, world.arrivals.cellKey(cell), time, 1);
  }

  /** A watch point raises a false alarm. */
  void watchAlarm(int cell, double time) {
    world.arrivals.nextWatchAlarm(cell, community, bench.agenda, district.midnight);
    sensorAlarm(cell, time);
  }

  /** A peace watch point does. */
  void peaceAlarm(int cell, double time) {
    world.arrivals.nextPeaceAlarm(cell, community, bench.agenda, district.midnight);
    sensorAlarm(cell, time);
  }

  private void sensorAlarm(int cell, double time) {
    if (world.measuring) {
      tally.falseAlarms++;
    }
    falseReport(cell, world.arrivals.cellKey(cell), time, 2);
  }

  private void falseReport(int cell, long key, double time, int source) {
    world.log.record(time, key, Kind.FALSE_ALARM, source);
    Practice practice = world.regimes.of(cell).practice;
    world.residents.wearTrust(cell, practice.population().trust().wearFalseAlarm());
    int worker = district.patrol.responder(community, cell);
    world.workforce.submitFalse(community, worker, key, time, practice.resolution().triage());
  }

  /** A dispute becomes known, and the cell's worker gets a report. */
  void detect(int row, double time, Channel channel) {
    know(row, time, channel);
    bench.help.report(row, time);
    community.reschedule(row);
  }

  /** A dispute becomes known. */
  void know(int row, double time, Channel channel) {
    boolean early = channel != Channel.FORMAL;
    boolean silent = docket.is(Flag.SILENT, row);
    docket.set(Flag.SILENT, row, false);
    docket.set(Flag.KNOWN, row, true);
    community.courses.detected(row, channel, time);
    docket.file.reported(row, time);
    if (world.patrols) {
      world.undetected.remove(community, row);
    }
    docket.setClock(row, Action.HELP.ordinal(), Double.POSITIVE_INFINITY);
    if (docket.stage(row) < FORMAL) {
      docket.setClock(row, Ladder.WORLD, Double.POSITIVE_INFINITY);
    }
    world.log.record(time, docket.key(row), Kind.DETECTED, channel.ordinal());
    if (world.measuring) {
      tally.detected[channel.ordinal()]++;
      world.cells.detections[docket.cell(row)]++;
      if (docket.round(row) == 0) {
        noteFirstKnown(row);
      }
      if (early && silent) {
        community.note(DisputeEvent.SILENCE_BROKEN, row);
      }
      if (early && docket.round(row) == 0) {
        noteFirstDetection(row);
        double escalation = bench.foresight.escalation(row, time);
        if (escalation < Double.POSITIVE_INFINITY) {
          tally.detectedAhead(escalation - time);
        }
      }
    }
  }

  private void noteFirstKnown(int row) {
    community.note(DisputeEvent.KNOWN, row);
    if (docket.stage(row) < Stage.OPEN.ordinal()) {
      community.note(DisputeEvent.KNOWN_IN_THE_BUD, row);
    }
  }

  private void noteFirstDetection(int row) {
    community.note(DisputeEvent.DETECTION, row);
    if (docket.stage(row) == Stage.OPEN.ordinal()) {
      community.note(DisputeEvent.DETECTION_OF_OPEN, row);
    }
  }
}
