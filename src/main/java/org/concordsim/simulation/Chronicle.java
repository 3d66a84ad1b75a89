package org.concordsim.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordsim.city.City;

/** What is known of a run at its horizon: sums, daily series and counts of cells. */
public final class Chronicle {
  /** Daily series, taken at the end of each day. */
  public enum Series {
    /** Disputes that last at stage 0. */
    OPEN_GRIEVANCES,
    /** The same at stage 1. */
    OPEN_CONFRONTATIONS,
    /** The same at stage 2. */
    OPEN_OPEN,
    /** The same at stage 3. */
    OPEN_FORMAL,
    /** Disputes that rest in an agreement that will not hold. */
    RESTING,
    /** Cases that wait for a mediator, withdrawn ones included until their turn. */
    WAITING_CASES
  }

  private static final int TRUST_SAMPLE = 8;
  private static final int WEEK = 7;
  private final World world;
  private final List<District> districts;
  private final List<Community> communities;
  private final double[][] series;
  private final Tally total = new Tally();
  private final long[] residents;
  private final int[] mediators = new int[4];
  private int workers;
  private final Survey survey;
  private double owedBefore;
  private final double[] trust = new double[2];
  private double meanTrust;
  private long migrants;
  private int reportsWaiting;
  private Optional<Courses> courses = Optional.empty();

  Chronicle(World world, List<District> districts, List<Community> communities) {
    this.world = world;
    this.districts = districts;
    this.communities = communities;
    series = new double[Series.values().length][world.model.horizon().days()];
    survey = new Survey(world, (world.model.horizon().measuredDays() + WEEK - 1) / WEEK);
    residents = new long[districts.size()];
    workers = world.workforce.count();
    for (Community community : communities) {
      mediators[0] += community.committee.count();
    }
    for (District district : districts) {
      for (int tier = 1; tier < mediators.length; tier++) {
        for (Organisation organisation : district.organisations[tier]) {
          mediators[tier] += organisation.count();
        }
      }
    }
  }

  void evening(int day) {
    for (District district : districts) {
      for (int stage = 0; stage < 4; stage++) {
        series[stage][day] += district.standing[stage];
      }
      series[Series.RESTING.ordinal()][day] += district.resting;
      series[Series.WAITING_CASES.ordinal()][day] += district.waiting();
    }
    int warmUp = world.model.horizon().warmUp();
    if (day == warmUp - 1) {
      owedBefore = world.workforce.owed();
    }
    if (day >= warmUp && (day - warmUp) % WEEK == 0) {
      survey.round();
    }
  }

  void close() {
    City city = world.city;
    for (District district : districts) {
      district.close(world.model.horizon().days());
      total.add(district.tally);
      reportsWaiting += district.reports.waiting();
    }
    total.overtime = world.workforce.owed() - owedBefore;
    if (world.remembers) {
      courses = Optional.of(Courses.of(communities));
    }
    for (int cell = 0; cell < city.cells(); cell++) {
      migrants += world.residents.migrants(cell);
    }
    Arrays.setAll(residents, district -> districts.get(district).residents());
    askForTrust();
  }

  private void askForTrust() {
    City city = world.city;
    double[] sum = new double[2];
    long[] asked = new long[2];
    for (int cell = 0; cell < city.cells(); cell++) {
      int first = city.firstResident(cell);
      for (int i = 0; i < city.residents(cell); i += TRUST_SAMPLE) {
        int tenure = world.residents.migrant(first + i, cell) ? 1 : 0;
        sum[tenure] += world.residents.trust(first + i, cell);
        asked[tenure]++;
      }
    }
    trust[0] = sum[0] / asked[0];
    trust[1] = sum[1] / asked[1];
    meanTrust = (sum[0] + sum[1]) / (asked[0] + asked[1]);
  }

  /** The city of the run. */
  public City city() {
    return world.city;
  }

  /** What the run was told. */
  public ModelParameters model() {
    return world.model;
  }

  /** Sums over the whole city; overtime is known here alone, and not for its districts. */
  public Tally total() {
    return total;
  }

  /** Sums over a district. */
  public Tally district(int district) {
    return districts.get(district).tally;
  }

  /** Residents of a district. */
  public long residents(int district) {
    return residents[district];
  }

  /** Residents of the city who are migrants. */
  public long migrants() {
    return migrants;
  }

  /** Reports that no worker has looked into at the horizon. */
  public int reportsWaiting() {
    return reportsWaiting;
  }

  /** How its disputes went, if the run was to remember. */
  public Optional<Courses> courses() {
    return courses;
  }

  /** Counts of the cells. */
  public CellTally cells() {
    return world.cells;
  }

  /** A daily series, warm-up included. */
  public double[] series(Series which) {
    return series[which.ordinal()].clone();
  }

  /** Grid workers. */
  public int workers() {
    return workers;
  }

  /** Mediators of the tier with this ordinal. */
  public int mediators(int tier) {
    return mediators[tier];
  }

  /** Mean share of residents who felt safe in weekly surveys. */
  public double senseOfSecurity() {
    return survey.senseOfSecurity();
  }

  /** The same of the residents of a district. */
  public double senseOfSecurity(int district) {
    return survey.senseOfSecurity(district);
  }

  /** The same as a survey of some residents has it; NaN without a survey. */
  public double surveyedSecurity() {
    return survey.share();
  }

  /** The same of those asked in a district; NaN if nobody was. */
  public double surveyedSecurity(int district) {
    return survey.share(district);
  }

  /** How many were asked in a district. */
  public int surveyed(int district) {
    return survey.asked(district);
  }

  /** Whether a watch point of the policy watches a cell. */
  public boolean watched(int cell) {
    return world.watch.watches(cell);
  }

  /** Whether a peace watch point watches a cell, once it is in force. */
  public boolean guarded(int cell) {
    return world.watch.guards(cell);
  }

  /** Mean trust of every eighth resident of each cell at the horizon; NaN if nobody lives there. */
  public double trust() {
    return meanTrust;
  }

  /** The same of locals or migrants; NaN if none was asked. */
  public double trust(boolean migrant) {
    return trust[migrant ? 1 : 0];
  }
}
