package org.concordsim.simulation;

import org.concordsim.detection.Channel;
import org.concordsim.dispute.Action;
import org.concordsim.dispute.End;
import org.concordsim.dispute.Ladder;
import org.concordsim.dispute.Stage;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.Tally.Event;

/**
 * One community and its day. Within a day it looks at nothing outside itself, so communities can be
 * computed in any order; what concerns others goes to the outbox. Here is the life of a dispute: it
 * arises, climbs the ladder, becomes known, is cared for, ends.
 */
final class Community {
  private static final int FORMAL = Stage.FORMAL.ordinal();
  private static final int LANES_OF_STAGE = 8;
  private static final int DETECTION_LANE = 6;
  private static final int NOTICING_LANE = 7;
  private static final Event[] STAGES = Event.values();

  final Docket docket = new Docket();
  final Outbox outbox = new Outbox();
  final Tally tally;
  final Committee committee;
  final CourseLog courses;
  final int index;
  final int firstCell;
  final int cells;

  /** Disputes that last, by stage. */
  final int[] standing = new int[4];

  /** Disputes that rest in an agreement that will not hold. */
  int resting;

  private final World world;
  private final Undetected undetected;
  private final Arrivals arrivals;
  private final Contagion contagion;
  private final Foresight foresight;
  private final Help help;
  private final Agenda agenda;
  private final double[] hazards = new double[5];
  private int[] due = new int[16];
  private long fetched;
  private boolean measuring;
  private double midnight;

  Community(World world, int index) {
    this.world = world;
    this.index = index;
    firstCell = world.city.firstCell(index);
    cells = world.city.firstCell(index + 1) - firstCell;
    tally = world.tallies[world.city.districtOf(world.city.streetOf(index))];
    agenda = world.agenda;
    long key = Key.derive(world.key, Lane.WORKER, index);
    var resolution = world.model.resolution();
    long before = world.city.firstResident(firstCell);
    long residents = world.city.firstResident(firstCell + cells) - before;
    undetected = world.undetected;
    arrivals = world.arrivals;
    double each = resolution.community().residentsPerMediator();
    committee = new Committee(world, Calendar.staff(before, residents, each), key, this);
    contagion = new Contagion(world, this);
    help = new Help(world, this);
    courses = new CourseLog(world.remembers, docket);
    foresight = new Foresight(world, docket);
  }

  /** Told before the organisations' morning, whose outcomes already belong to the new day. */
  void measure(boolean measured) {
    measuring = measured;
  }

  /** Works through one day; all that was due from outside has been delivered. */
  void day(int day) {
    midnight = day + 1;
    world.workforce.morning(this);
    committee.morning(day, measuring);
    world.patrol.morning(this, day);
    setAgenda();
    while (!agenda.isEmpty()) {
      double time = agenda.firstTime();
      int item = agenda.firstItem();
      agenda.removeFirst();
      if (item >= Arrivals.WATCH_ALARM) {
        watchAlarm(item - Arrivals.WATCH_ALARM, time);
      } else if (item >= Arrivals.FALSE_TIP) {
        falseTip(item - Arrivals.FALSE_TIP, time);
      } else if (item >= Arrivals.GRIEVANCE) {
        grievance(item - Arrivals.GRIEVANCE, time);
      } else if (item >= VISIT) {
        visit(item - VISIT, time);
      } else if (docket.next(item) == time) {
        ring(item, time);
      }
    }
    world.workforce.evening(this);
  }

  /** Items of the agenda: rows of the docket, then today's visits, then cells. */
  private static final int VISIT = 1 << 28;

  private void setAgenda() {
    int count = 0;
    double[] next = docket.next();
    int rows = docket.rows();
    if (due.length < rows) {
      due = new int[2 * rows];
    }
    for (int row = 0; row < rows; row++) {
      if (next[row] < midnight) {
        due[count++] = row;
      }
    }
    fetch(count);
    for (int i = 0; i < count; i++) {
      agenda.add(next[due[i]], docket.key(due[i]), due[i]);
    }
    arrivals.addTo(agenda, this, midnight);
    for (int i = 0; i < world.patrol.planned; i++) {
      long key = arrivals.cellKey(world.patrol.plannedCell[i]);
      agenda.add(world.patrol.plannedTime[i], key, VISIT + i);
    }
  }

  /**
   * Most of a day's time goes into waiting for memory, as rows have not been looked at for days.
   * Reading what today will need in one go lets the processor wait for all of it at once.
   */
  private void fetch(int count) {
    long touched = 0;
    for (int i = 0; i < count; i++) {
      touched += docket.touch(due[i]);
    }
    fetched = touched;
  }

  /** After a change: if the dispute's next event falls on today, it goes on today's agenda. */
  void reschedule(int row) {
    docket.reschedule(row);
    if (docket.next(row) < midnight) {
      agenda.add(docket.next(row), docket.key(row), row);
    }
  }

  private void grievance(int cell, double time) {
    long key = arrivals.next(cell, agenda, midnight);
    int aggrieved = world.residents.weighted(cell, Key.uniform(key, Lane.AGGRIEVED, 0));
    arise(docket.open(key, cell), aggrieved, world.type(Key.uniform(key, Lane.TYPE, 0)), time);
  }

  /** An offspring that will arise in one of this community's cells. */
  void expect(long key, int cell, int type, double time) {
    int row = docket.open(key, cell);
    docket.life(row, Docket.UNBORN);
    docket.type(row, type);
    docket.setClock(row, 0, time);
    courses.expected(row);
    reschedule(row);
  }

  private void arise(int row, int aggrieved, int type, double time) {
    long key = docket.key(row);
    int cell = docket.cell(row);
    docket.life(row, Docket.ACTIVE);
    docket.type(row, type);
    docket.aggrieved(row, aggrieved);
    docket.born(row, time);
    docket.severity(row, world.severity[type].of(Key.uniform(key, Lane.SEVERITY, 0)));
    Parties.meet(world, docket, row);
    tally.everArisen++;
    courses.arisen(row, world.residents.migrant(aggrieved, cell), measuring);
    if (measuring) {
      world.cells.grievances[cell]++;
    }
    world.log.record(time, key, Kind.ARISEN, cell);
    standing[0]++;
    if (world.patrols) {
      undetected.add(this, row);
    }
    enter(row, 0, time);
  }

  /** Enters a stage below crisis: new appraisal, new clocks. */
  private void enter(int row, int stage, double time) {
    docket.stage(row, stage);
    world.log.record(time, docket.key(row), Kind.STAGE, stage);
    firstTimeAt(row, stage, time);
    appraise(row, stage, time);
    if (stage == FORMAL) {
      if (!docket.known(row)) {
        know(row, time, Channel.FORMAL);
      }
      help.formal(row, time);
    } else if (docket.care(row) == Docket.WATCHED) {
      help.report(row, time);
    }
    reschedule(row);
  }

  private void appraise(int row, int stage, double time) {
    int type = docket.type(row);
    int cell = docket.cell(row);
    int aggrieved = docket.aggrieved(row);
    double trust = world.residents.trust(aggrieved, cell);
    world.ladder.hazards(
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
    boolean onFile = docket.onFile(row);
    double hardening = onFile ? care.hardening() : 1;
    double crowding = onFile ? care.crowding() : 1;
    double calming = docket.care(row) == Docket.SERVED ? care.calming() : 1;
    boolean known = docket.known(row);
    double tipOrVerdict = worldHazard(stage, type, trust, known);
    long key = docket.key(row);
    int lane = (docket.round(row) * 4 + stage) * LANES_OF_STAGE;
    docket.setClock(row, 0, time + wait(key, lane, hazards[0] * hardening));
    docket.setClock(row, 1, time + wait(key, lane + 1, hazards[1] * crowding));
    docket.setClock(
        row, 2, time + (known ? Double.POSITIVE_INFINITY : wait(key, lane + 2, hazards[2])));
    docket.setClock(row, 3, time + wait(key, lane + 3, hazards[3] * calming));
    docket.setClock(row, 4, time + wait(key, lane + 4, hazards[4] * calming));
    docket.setClock(row, 5, time + wait(key, lane + 5, tipOrVerdict));
    if (world.watch.any && !known) {
      notice(row, stage, time + wait(key, lane + NOTICING_LANE, world.watch.noticing(cell, stage)));
    }
    if (world.patrols && !known && stage < FORMAL) {
      aim(row, stage, trust, time);
    }
  }

  /** A watch point and the neighbours share a clock, which rings for the first of them. */
  private void notice(int row, int stage, double time) {
    boolean first = stage < FORMAL && time < docket.clock(row, Ladder.WORLD);
    docket.noticed(row, first);
    if (first) {
      docket.setClock(row, Ladder.WORLD, time);
    }
  }

  /** Hazard of a tip at stage 2, of adjudication at stage 3. */
  private double worldHazard(int stage, int type, double trust, boolean known) {
    if (stage == FORMAL) {
      return world.ladder.adjudication(type);
    }
    boolean seen = stage == Stage.OPEN.ordinal() && !known;
    return seen ? world.tipRate * world.telling(trust) : 0;
  }

  private static double wait(long key, int lane, double hazard) {
    return hazard > 0 ? Exponential.draw(key, Lane.CLOCK, lane) / hazard : Double.POSITIVE_INFINITY;
  }

  private void aim(int row, int stage, double trust, double time) {
    if (world.oracle) {
      boolean doomed = foresight.escalation(row, time) < Double.POSITIVE_INFINITY;
      undetected.mark(docket, row, doomed);
    } else {
      int lane = (docket.round(row) * 4 + stage) * LANES_OF_STAGE + DETECTION_LANE;
      double hazard = world.visitHazard[stage] * world.telling(trust);
      undetected.aim(this, row, wait(docket.key(row), lane, hazard));
      if (world.signals) {
        undetected.mark(docket, row, stage == Stage.OPEN.ordinal());
      }
    }
  }

  private void firstTimeAt(int row, int stage, double time) {
    if (stage <= docket.highest(row)) {
      return;
    }
    int type = docket.type(row);
    int cell = docket.cell(row);
    if (measuring) {
      note(STAGES[stage], row);
      if (stage == Stage.OPEN.ordinal() && (docket.known(row) || docket.round(row) > 0)) {
        note(Event.DETECTION_OF_OPEN, row);
      }
      if (stage > FORMAL) {
        world.cells.crises[cell]++;
      }
      if (stage >= FORMAL && docket.highest(row) < FORMAL) {
        note(Event.ESCALATION, row);
        world.cells.escalations[cell]++;
      }
    }
    courses.reached(row, stage, time, measuring);
    docket.highest(row, stage);
    if (stage >= Stage.OPEN.ordinal()) {
      world.tension.event(cell, stage);
      contagion.spread(docket.key(row), cell, type, stage, time, midnight);
    }
  }

  /** The clock of a row that is due rings. */
  private void ring(int row, double time) {
    int cause = docket.cause(row);
    if (docket.life(row) == Docket.UNBORN) {
      long key = docket.key(row);
      long bits = Key.bits(key, Lane.AGGRIEVED, 0);
      arise(row, world.residents.uniform(docket.cell(row), bits), docket.type(row), time);
    } else if (cause == Docket.CARE_CLOCK) {
      docket.setClock(row, Docket.CARE_CLOCK, Double.POSITIVE_INFINITY);
      if (docket.life(row) == Docket.DORMANT) {
        relapse(row, time);
      } else {
        help.step(row, time);
      }
    } else if (cause == Action.LIE.ordinal()) {
      end(row, time, End.LUMPED);
    } else if (cause == Action.TALK.ordinal()) {
      end(row, time, End.SETTLED);
    } else if (cause == Action.HELP.ordinal()) {
      detect(row, time, Channel.CALL);
    } else if (cause == Action.FORMAL.ordinal()) {
      climb(row, FORMAL, time);
    } else if (cause == Action.RETALIATE.ordinal()) {
      int stage = docket.stage(row);
      climb(row, stage < 2 ? stage + 1 : Stage.CRISIS.ordinal(), time);
    } else if (cause == Ladder.WORLD && docket.stage(row) == FORMAL) {
      end(row, time, End.ADJUDICATED);
    } else {
      detect(row, time, docket.noticed(row) ? Channel.WATCH_POINT : Channel.TIP);
    }
  }

  private void climb(int row, int stage, double time) {
    if (stage > FORMAL) {
      world.log.record(time, docket.key(row), Kind.STAGE, stage);
      firstTimeAt(row, stage, time);
      end(row, time, End.CRISIS);
      return;
    }
    standing[docket.stage(row)]--;
    standing[stage]++;
    enter(row, stage, time);
  }

  private void visit(int visit, double time) {
    int cell = world.patrol.plannedCell[visit];
    int worker = world.patrol.plannedWorker[visit];
    long key = arrivals.cellKey(cell);
    world.residents.wearTrust(cell, world.model.population().trust().wearVisit());
    if (measuring) {
      tally.visits++;
      world.cells.visits[cell]++;
    }
    world.log.record(time, key, Kind.VISIT, worker - world.workforce.first(index));
    if (world.oracle) {
      detectAll(undetected.reveal(this, cell), time);
      return;
    }
    double chance = world.model.detection().patrol().falseAlarm();
    if (Key.uniform(key, Lane.FALSE_ALARM, world.patrol.visits(cell)) < chance) {
      if (measuring) {
        tally.falseAlarms++;
      }
      falseReport(cell, key, time, 0);
    }
    detectAll(undetected.visit(this, cell, world.patrol.plannedEffect[visit]), time);
  }

  private void detectAll(int count, double time) {
    for (int i = 0; i < count; i++) {
      detect(undetected.found[i], time, Channel.PATROL);
    }
  }

  private void falseTip(int cell, double time) {
    arrivals.nextFalseTip(cell, this, agenda, midnight);
    if (measuring) {
      tally.falseTips++;
    }
    falseReport(cell, arrivals.cellKey(cell), time, 1);
  }

  private void watchAlarm(int cell, double time) {
    arrivals.nextWatchAlarm(cell, this, agenda, midnight);
    if (measuring) {
      tally.falseAlarms++;
    }
    falseReport(cell, arrivals.cellKey(cell), time, 2);
  }

  private void falseReport(int cell, long key, double time, int source) {
    world.log.record(time, key, Kind.FALSE_ALARM, source);
    world.residents.wearTrust(cell, world.model.population().trust().wearFalseAlarm());
    world.workforce.submitFalse(this, world.patrol.responder(this, cell), key, time);
  }

  private void detect(int row, double time, Channel channel) {
    know(row, time, channel);
    help.report(row, time);
    reschedule(row);
  }

  private void know(int row, double time, Channel channel) {
    boolean early = channel != Channel.FORMAL;
    double escalation = early ? foresight.escalation(row, time) : time;
    docket.known(row, true);
    courses.detected(row, channel, time);
    docket.reported(row, time);
    if (world.patrols) {
      undetected.remove(this, row);
    }
    docket.setClock(row, Action.HELP.ordinal(), Double.POSITIVE_INFINITY);
    if (docket.stage(row) < FORMAL) {
      docket.setClock(row, Ladder.WORLD, Double.POSITIVE_INFINITY);
    }
    world.log.record(time, docket.key(row), Kind.DETECTED, channel.ordinal());
    if (measuring) {
      tally.detected[channel.ordinal()]++;
      world.cells.detections[docket.cell(row)]++;
      if (early && docket.round(row) == 0) {
        noteFirstDetection(row);
        if (escalation < Double.POSITIVE_INFINITY) {
          tally.detectedAhead(escalation - time);
        }
      }
    }
  }

  private void noteFirstDetection(int row) {
    note(Event.DETECTION, row);
    if (docket.stage(row) == Stage.OPEN.ordinal()) {
      note(Event.DETECTION_OF_OPEN, row);
    }
  }

  /** Takes note of what happens to a dispute; to be called in the measured time alone. */
  void note(Event event, int row) {
    boolean migrant = world.residents.migrant(docket.aggrieved(row), docket.cell(row));
    tally.note(event, docket.type(row), migrant);
  }

  /** The parties give in, agree, are helped or judged, or the worst has happened. */
  void end(int row, double time, End how) {
    int cell = docket.cell(row);
    int stage = docket.stage(row);
    int climbed = docket.highest(row);
    standing[stage]--;
    help.withdraw(row, time);
    if (world.patrols && !docket.known(row)) {
      undetected.remove(this, row);
    }
    Parties.part(world, docket, row, outbox);
    tally.everEnded[how.ordinal()]++;
    if (measuring) {
      tally.ended[how.ordinal()]++;
      tally.lasted(time - docket.born(row));
      note(Event.END, row);
      if (climbed < Stage.OPEN.ordinal()) {
        note(Event.END_IN_THE_BUD, row);
      }
    }
    world.log.record(time, docket.key(row), Kind.ENDED, how.ordinal());
    courses.ended(row, how, time);
    docket.close(row);
  }

  /** An agreement that will not hold: the dispute rests until {@code until}. */
  void rest(int row, double until) {
    standing[docket.stage(row)]--;
    resting++;
    docket.life(row, Docket.DORMANT);
    docket.care(row, Docket.NO_CARE);
    docket.stopLadder(row);
    docket.setClock(row, Docket.CARE_CLOCK, until);
    reschedule(row);
  }

  /** The agreement breaks: the parties confront each other again, and nobody else knows yet. */
  private void relapse(int row, double time) {
    int stage = Stage.CONFRONTATION.ordinal();
    resting--;
    standing[stage]++;
    docket.life(row, Docket.ACTIVE);
    docket.round(row, docket.round(row) + 1);
    docket.known(row, false);
    docket.onFile(row, false);
    docket.tier(row, -1);
    if (measuring) {
      note(Event.RELAPSE, row);
    }
    world.log.record(time, docket.key(row), Kind.RELAPSED, docket.round(row));
    if (world.patrols) {
      undetected.add(this, row);
    }
    enter(row, stage, time);
  }

  /** Counts the time spent on cases that are not over at the horizon, and writes down the rest. */
  void close(double horizon) {
    committee.close(horizon);
    courses.close();
  }

  Help help() {
    return help;
  }

  boolean measuring() {
    return measuring;
  }
}
