package org.concordsim.simulation;

import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;
import org.concordsim.resolution.Caseload;
import org.concordsim.resolution.Mediators;
import org.concordsim.resolution.ResolutionParameters.Organisation;

/** The mediators of one community, who work in its own continuous time. */
final class Committee {
  private static final int TIER = 0;
  private final World world;
  private final Organisation parameters;
  private final Community community;
  private final Docket docket;
  private final Mediators mediators;
  private final Caseload waiting;
  private final TimeLimits limits;
  private final Tally tally;
  private final EventLog log;
  private final double measuredFrom;
  private boolean working;

  Committee(World world, int count, long communityKey, Community community) {
    this.world = world;
    parameters = world.model.resolution().community();
    this.community = community;
    docket = community.docket;
    tally = community.tally;
    log = world.log;
    measuredFrom = world.model.horizon().warmUp();
    mediators = new Mediators(parameters, count, Key.derive(communityKey, Lane.MEDIATOR, 0));
    waiting = new Caseload(parameters.discipline());
    limits = new TimeLimits(world, TIER, tally, waiting, file -> docket);
  }

  int count() {
    return mediators.count();
  }

  int waiting() {
    return waiting.size();
  }

  double skill(int row) {
    return mediators.skill(docket.file.mediator(row));
  }

  boolean matches(int row) {
    return mediators.matches(docket.file.mediator(row), docket.type(row));
  }

  void morning(int day) {
    boolean pushes = world.campaign.pushes(community.index);
    working = pushes || Calendar.works(day, parameters.workingDays());
    waiting.oldestFirst(pushes);
    limits.morning(day);
    takeUp(day);
  }

  /** A case arrives. */
  void arrive(int row, double time) {
    docket.care(row, Docket.WAITING);
    waiting.add(docket.key(row), row, time, docket.severity(row), docket.stage(row));
    takeUp(time);
  }

  /** The case in service is over, whatever its outcome; the mediator is free again. */
  void release(int row, double time) {
    mediators.release(docket.file.mediator(row));
    if (world.measuring) {
      countService(row, time);
    }
  }

  private void countService(int row, double until) {
    tally.tier(TIER).busy(until - Math.max(measuredFrom, docket.file.serviceStart(row)));
  }

  /** Counts the service of cases that are not over at the horizon. */
  void close(double horizon) {
    for (int row = 0; row < docket.rows(); row++) {
      if (docket.key(row) != 0 && docket.care(row) == Docket.SERVED && docket.tier(row) == TIER) {
        countService(row, horizon);
      }
    }
  }

  /** Free mediators take up waiting cases; none is begun on a day off. */
  void takeUp(double time) {
    while (working && mediators.free() > 0 && waiting.size() > 0) {
      int row = (int) waiting.nextFile();
      long key = waiting.nextKey();
      double arrival = waiting.nextArrival();
      waiting.remove();
      if (docket.awaits(row, key, TIER, arrival)) {
        docket.file.mediator(row, mediators.take(docket.type(row)));
        docket.care(row, Docket.SERVED);
        docket.file.serviceStart(row, time);
        var here = world.regimes.of(docket.cell(row)).resolution;
        double service = here.departments().days(here.community(), key, docket.file.attempt(row));
        docket.setClock(row, Docket.CARE_CLOCK, time + service);
        community.help().heard(row, time);
        log.record(time, key, EventLog.Kind.TAKEN_UP, TIER);
        if (world.measuring) {
          tally.tier(TIER).takeUp(time - arrival, here.departments().further(key));
        }
      }
    }
  }
}
