package org.concordsim.simulation;

import org.concordsim.city.City;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;
import org.concordsim.resolution.Caseload;
import org.concordsim.resolution.Mediators;
import org.concordsim.resolution.ResolutionParameters;

/**
 * A street office, district centre or court: mediators above the communities. It works at the start
 * of each working day: outcomes that are due, withdrawn cases, then new cases for those who are
 * free. So what it does never reaches into a community's day.
 */
final class Organisation {
  private final World world;
  private final int tier;
  private final int index;
  private final ResolutionParameters.Organisation parameters;
  private final District district;
  private final EventLog log;
  private final Mediators mediators;
  private final Caseload waiting;
  private final TimeLimits limits;
  private final Tally tally;
  private final long[] file;
  private final long[] key;
  private final double[] start;
  private final double[] finish;
  private final double measuredFrom;

  Organisation(World world, District district, int tier, int index) {
    this.world = world;
    this.district = district;
    this.tier = tier;
    this.index = index;
    parameters = world.model.resolution().at(tier);
    log = world.log;
    tally = district.tally;
    measuredFrom = world.model.horizon().warmUp();
    long itsKey = Key.derive(world.key, Lane.MEDIATOR, ((long) tier << 32) + index);
    int count = staff(world.city);
    mediators = new Mediators(parameters, count, itsKey);
    waiting = new Caseload(parameters.discipline());
    limits = new TimeLimits(world, tier, tally, waiting, this::docket);
    file = new long[count];
    key = new long[count];
    start = new double[count];
    finish = new double[count];
  }

  private int staff(City city) {
    long before = firstResident(city, index);
    long residents = firstResident(city, index + 1) - before;
    return Calendar.staff(before, residents, parameters.residentsPerMediator());
  }

  /** First resident of a street or, on the tiers above, of a district. */
  private long firstResident(City city, int unit) {
    int street = tier == 1 ? unit : city.firstStreet(unit);
    return city.firstResident(city.firstCell(city.firstCommunity(street)));
  }

  private Docket docket(long theFile) {
    return community(theFile).docket;
  }

  private Community community(long theFile) {
    return district.community((int) (theFile >>> 32));
  }

  int count() {
    return mediators.count();
  }

  int waiting() {
    return waiting.size();
  }

  /** A case arrives this morning. */
  void arrive(int community, int row, long theKey, double due) {
    Docket docket = district.community(community).docket;
    if (docket.awaits(row, theKey, tier, due)) {
      long theFile = ((long) community << 32) | row;
      waiting.add(theKey, theFile, due, docket.severity(row), docket.stage(row));
    }
  }

  void morning(int day) {
    limits.morning(day);
    boolean pushes = world.campaign.pushes(tier, index);
    waiting.oldestFirst(pushes);
    if (!pushes && !Calendar.works(day, parameters.workingDays())) {
      return;
    }
    for (int mediator = 0; mediator < key.length; mediator++) {
      if (key[mediator] != 0) {
        finish(mediator, day);
      }
    }
    while (mediators.free() > 0 && waiting.size() > 0) {
      takeUp(day);
    }
  }

  private void finish(int mediator, int day) {
    Community community = community(file[mediator]);
    int row = (int) file[mediator];
    boolean withdrawn = !serves(community.docket, row, key[mediator]);
    if (!withdrawn && finish[mediator] > day) {
      return;
    }
    if (world.measuring) {
      countService(mediator, day);
    }
    mediators.release(mediator);
    key[mediator] = 0;
    if (!withdrawn) {
      boolean match = mediators.matches(mediator, community.docket.type(row));
      community.docket.care(row, Docket.NO_CARE);
      community.help().mediated(row, day, tier, mediators.skill(mediator), match);
    }
  }

  private void countService(int mediator, double until) {
    tally.tier(tier).busy(until - Math.max(measuredFrom, start[mediator]));
  }

  /** Counts the service of cases that are not over at the horizon. */
  void close(double horizon) {
    for (int mediator = 0; mediator < key.length; mediator++) {
      if (key[mediator] != 0) {
        countService(mediator, horizon);
      }
    }
  }

  private void takeUp(int day) {
    long theFile = waiting.nextFile();
    long theKey = waiting.nextKey();
    double arrival = waiting.nextArrival();
    waiting.remove();
    Docket docket = docket(theFile);
    int row = (int) theFile;
    if (!docket.awaits(row, theKey, tier, arrival)) {
      return;
    }
    int mediator = mediators.take(docket.type(row));
    var there = world.regimes.of(docket.cell(row)).resolution;
    docket.care(row, Docket.SERVED);
    file[mediator] = theFile;
    key[mediator] = theKey;
    start[mediator] = day;
    finish[mediator] =
        day + there.departments().days(there.at(tier), theKey, docket.file.attempt(row));
    community(theFile).help().heard(row, day);
    log.record(day, theKey, EventLog.Kind.TAKEN_UP, tier);
    if (world.measuring) {
      tally.tier(tier).takeUp(day - arrival, there.departments().further(theKey));
    }
  }

  private boolean serves(Docket docket, int row, long theKey) {
    return docket.key(row) == theKey
        && docket.care(row) == Docket.SERVED
        && docket.tier(row) == tier;
  }
}
