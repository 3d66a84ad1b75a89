package org.concordsim.simulation;

import org.concordsim.detection.Channel;
import org.concordsim.dispute.Action;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.dispute.Ladder;
import org.concordsim.dispute.Stage;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;
import org.concordsim.simulation.Docket.Flag;
import org.concordsim.simulation.EventLog.Kind;

/**
 * One community and its day. Within a day it looks at nothing outside itself, so communities can be
 * computed in any order; what concerns others goes to the outbox. Here is the life of a dispute: it
 * arises, and in the end it ends; in between it climbs ({@link Ascent}), becomes known ({@link
 * Discovery}) and is cared for ({@link Help}).
 */
final class Community {
  private static final int FORMAL = Stage.FORMAL.ordinal();
  private static final int FAMILY = DisputeType.FAMILY.ordinal();

  /** Items of the agenda: rows of the docket, then today's visits, then cells. */
  private static final int VISIT = 1 << 28;

  final District district;
  final Docket docket = new Docket();
  final Tally tally;
  final Committee committee;
  final DeliberationRoom room;
  final CourseLog courses;
  final int index;
  final int firstCell;
  final int cells;

  private final World world;
  private final Undetected undetected;
  private final Arrivals arrivals;
  private final Workbench bench;
  private long fetched;

  Community(World world, District district, int index) {
    this.world = world;
    this.district = district;
    this.index = index;
    firstCell = world.city.firstCell(index);
    cells = world.city.firstCell(index + 1) - firstCell;
    tally = district.tally;
    bench = district.bench;
    long key = Key.derive(world.key, Lane.WORKER, index);
    var resolution = world.model.resolution();
    long before = world.city.firstResident(firstCell);
    long residents = world.city.firstResident(firstCell + cells) - before;
    undetected = world.undetected;
    arrivals = world.arrivals;
    double each = resolution.community().residentsPerMediator();
    committee = new Committee(world, Calendar.staff(before, residents, each), key, this);
    room = new DeliberationRoom(world, this, key);
    courses = new CourseLog(world.remembers, docket);
  }

  /** Works through one day; all that was due from outside has been delivered. */
  void day(int day) {
    bench.turnTo(this);
    Agenda agenda = bench.agenda;
    world.workforce.morning(this);
    committee.morning(day);
    room.morning(day);
    district.patrol.morning(this, day);
    setAgenda(day);
    while (!agenda.isEmpty()) {
      double time = agenda.firstTime();
      int item = agenda.firstItem();
      agenda.removeFirst();
      if (item >= Arrivals.PEACE_ALARM) {
        bench.discovery.peaceAlarm(item - Arrivals.PEACE_ALARM, time);
      } else if (item >= Arrivals.WATCH_ALARM) {
        bench.discovery.watchAlarm(item - Arrivals.WATCH_ALARM, time);
      } else if (item >= Arrivals.FALSE_TIP) {
        bench.discovery.falseTip(item - Arrivals.FALSE_TIP, time);
      } else if (item >= Arrivals.GRIEVANCE) {
        grievance(item - Arrivals.GRIEVANCE, time);
      } else if (item >= VISIT) {
        bench.discovery.visit(item - VISIT, time);
      } else if (docket.next(item) == time) {
        ring(item, time);
      }
    }
    world.workforce.evening(this);
    district.waitingCases += committee.waiting();
  }

  private void setAgenda(int day) {
    if (bench.due.length < docket.rows()) {
      bench.due = new int[2 * docket.rows()];
    }
    int count = docket.due(day, bench.due);
    fetch(count);
    for (int i = 0; i < count; i++) {
      int row = bench.due[i];
      if (docket.next(row) < district.midnight) {
        bench.agenda.add(docket.next(row), docket.key(row), row);
      }
    }
    arrivals.addTo(bench.agenda, this, district.midnight);
    for (int i = 0; i < district.patrol.planned; i++) {
      long key = arrivals.cellKey(district.patrol.plannedCell[i]);
      bench.agenda.add(district.patrol.plannedTime[i], key, VISIT + i);
    }
  }

  /**
   * Most of a day's time goes into waiting for memory, as rows have not been looked at for days.
   * Reading what today will need in one go lets the processor wait for all of it at once.
   */
  private void fetch(int count) {
    long touched = 0;
    for (int i = 0; i < count; i++) {
      touched += docket.touch(bench.due[i]);
    }
    for (int i = 0; i < count; i++) {
      touched += world.residents.touch(docket.aggrieved(bench.due[i]));
    }
    fetched = touched;
  }

  /** After a change: if the dispute's next event falls on today, it goes on today's agenda. */
  void reschedule(int row) {
    docket.reschedule(row);
    if (docket.next(row) < district.midnight) {
      bench.agenda.add(docket.next(row), docket.key(row), row);
    }
  }

  private void grievance(int cell, double time) {
    long key = arrivals.next(cell, bench.agenda, district.midnight);
    int type = world.type(Key.uniform(key, Lane.TYPE, 0));
    double share = world.regimes.of(cell).arising[type];
    if (share < 1 && Key.uniform(key, Lane.ARISING, 0) >= share) {
      return;
    }
    int place = world.displacement.place(key, cell, time);
    int aggrieved = world.residents.weighted(place, Key.uniform(key, Lane.AGGRIEVED, 0));
    arise(docket.open(key, place), cell, aggrieved, type, time);
  }

  /** An offspring that will arise in one of this community's cells. */
  void expect(long key, int cell, int type, double time, int hearer) {
    int row = docket.open(key, cell);
    docket.life(row, Docket.UNBORN);
    docket.type(row, type);
    if (hearer != Outbox.ANYBODY) {
      docket.aggrieved(row, hearer);
      docket.set(Flag.RETOLD, row, true);
    }
    docket.setClock(row, 0, time);
    courses.expected(row);
    reschedule(row);
  }

  /** A grievance arises, elsewhere perhaps than in the cell where it was due. */
  private void arise(int row, int due, int aggrieved, int type, double time) {
    long key = docket.key(row);
    int cell = docket.cell(row);
    docket.life(row, Docket.ACTIVE);
    docket.type(row, type);
    docket.aggrieved(row, aggrieved);
    docket.born(row, time);
    docket.severity(
        row, world.regimes.of(cell).severity[type].of(Key.uniform(key, Lane.SEVERITY, 0)));
    Parties.meet(world, docket, row);
    tally.everArisen++;
    boolean migrant = world.residents.migrant(aggrieved, cell);
    docket.set(Flag.MIGRANT, row, migrant);
    courses.arisen(row, migrant, world.measuring);
    if (world.measuring) {
      world.cells.grievances[cell]++;
      if (cell != due) {
        note(DisputeEvent.DISPLACED, row);
      }
    }
    world.cells.lasting[cell]++;
    world.log.record(time, key, Kind.ARISEN, cell);
    if (type == FAMILY) {
      keepSilent(row, cell);
    }
    district.standing[0]++;
    if (world.patrols) {
      undetected.add(this, row);
    }
    bench.ascent.enter(row, 0, time);
  }

  /** In some families the victim keeps silent. */
  private void keepSilent(int row, int cell) {
    double share = world.regimes.of(cell).silentShare;
    if (share > 0 && Key.uniform(docket.key(row), Lane.SILENCE, 0) < share) {
      docket.set(Flag.SILENT, row, true);
      if (world.measuring) {
        note(DisputeEvent.SILENCE, row);
      }
    }
  }

  /** The clock of a row that is due rings. */
  private void ring(int row, double time) {
    int cause = docket.cause(row);
    if (docket.life(row) == Docket.UNBORN) {
      birth(row, time);
    } else if (cause == Docket.CARE_CLOCK) {
      docket.setClock(row, Docket.CARE_CLOCK, Double.POSITIVE_INFINITY);
      if (docket.life(row) == Docket.DORMANT) {
        relapse(row, time);
      } else {
        bench.help.step(row, time);
      }
    } else if (cause == Action.LIE.ordinal()) {
      end(row, time, End.LUMPED);
    } else if (cause == Action.TALK.ordinal()) {
      end(row, time, End.SETTLED);
    } else if (cause == Action.HELP.ordinal()) {
      bench.discovery.detect(
          row, time, docket.is(Flag.SILENT, row) ? Channel.TRUSTED : Channel.CALL);
    } else if (cause == Action.FORMAL.ordinal()) {
      bench.ascent.climb(row, FORMAL, time);
    } else if (cause == Action.RETALIATE.ordinal()) {
      int stage = docket.stage(row);
      bench.ascent.climb(row, stage < 2 ? stage + 1 : Stage.CRISIS.ordinal(), time);
    } else if (cause == Ladder.WORLD && docket.stage(row) == FORMAL) {
      end(row, time, End.ADJUDICATED);
    } else {
      bench.discovery.detect(row, time, teller(row));
    }
  }

  /** Who tells of a dispute that is not formal yet when its clock of the world rings. */
  private Channel teller(int row) {
    if (docket.is(Flag.SILENT, row)) {
      return Channel.TRUSTED;
    }
    return docket.is(Flag.NOTICED, row) ? Channel.WATCH_POINT : Channel.TIP;
  }

  private void birth(int row, double time) {
    int cell = docket.cell(row);
    int aggrieved = docket.aggrieved(row);
    if (docket.is(Flag.RETOLD, row)) {
      world.tension.retold(district, cell);
    } else {
      long key = docket.key(row);
      int place = world.displacement.place(key, cell, time);
      docket.cell(row, place);
      aggrieved = world.residents.uniform(place, Key.bits(key, Lane.AGGRIEVED, 0));
    }
    arise(row, cell, aggrieved, docket.type(row), time);
  }

  /** Takes note of what happens to a dispute; to be called in the measured time alone. */
  void note(DisputeEvent event, int row) {
    tally.note(event, docket.type(row), docket.is(Flag.MIGRANT, row));
  }

  /** The parties give in, agree, are helped or judged, or the worst has happened. */
  void end(int row, double time, End how) {
    int cell = docket.cell(row);
    int stage = docket.stage(row);
    int climbed = docket.highest(row);
    district.standing[stage]--;
    world.cells.lasting[cell]--;
    if (how == End.CRISIS) {
      bench.help.noteOvertaken(row);
    }
    bench.help.withdraw(row, time);
    if (world.patrols && !docket.is(Flag.KNOWN, row)) {
      undetected.remove(this, row);
    }
    Parties.part(world, this, row);
    tally.everEnded[how.ordinal()]++;
    if (world.measuring) {
      tally.ended[how.ordinal()]++;
      tally.lasted(time - docket.born(row));
      note(DisputeEvent.END, row);
      if (climbed < Stage.OPEN.ordinal()) {
        note(DisputeEvent.END_IN_THE_BUD, row);
      }
    }
    world.log.record(time, docket.key(row), Kind.ENDED, how.ordinal());
    courses.ended(row, how, time);
    docket.close(row);
  }

  /** An agreement that will not hold: the dispute rests until {@code until}. */
  void rest(int row, double until) {
    district.standing[docket.stage(row)]--;
    world.cells.lasting[docket.cell(row)]--;
    district.resting++;
    docket.life(row, Docket.DORMANT);
    docket.care(row, Docket.NO_CARE);
    docket.stopLadder(row);
    docket.setClock(row, Docket.CARE_CLOCK, until);
    reschedule(row);
  }

  /** The agreement breaks: the parties confront each other again, and nobody else knows yet. */
  private void relapse(int row, double time) {
    int stage = Stage.CONFRONTATION.ordinal();
    district.resting--;
    district.standing[stage]++;
    world.cells.lasting[docket.cell(row)]++;
    docket.life(row, Docket.ACTIVE);
    docket.round(row, docket.round(row) + 1);
    docket.set(Flag.KNOWN, row, false);
    docket.set(Flag.ON_FILE, row, false);
    docket.set(Flag.BEFORE_COURT, row, false);
    docket.tier(row, -1);
    if (world.measuring) {
      note(DisputeEvent.RELAPSE, row);
    }
    world.log.record(time, docket.key(row), Kind.RELAPSED, docket.round(row));
    Parties.punish(world, this, row);
    if (world.patrols) {
      undetected.add(this, row);
    }
    bench.ascent.enter(row, stage, time);
  }

  /** Counts the time spent on cases that are not over at the horizon, and writes down the rest. */
  void close(double horizon) {
    committee.close(horizon);
    courses.close();
  }

  Help help() {
    return bench.turnTo(this).help;
  }
}
