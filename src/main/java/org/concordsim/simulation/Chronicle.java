package org.concordsim.simulation;

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
  private final Community[] communities;
  private final Organisation[][] organisations;
  private final double[][] series;
  private final Tally total = new Tally();
  private final int[] mediators = new int[4];
  private int workers;
  private double security;
  private int securitySurveys;
  private double owedBefore;
  private double trust;

  Chronicle(World world, Community[] communities, Organisation[][] organisations) {
    this.world = world;
    this.communities = communities;
    this.organisations = organisations;
    series = new double[Series.values().length][world.model.horizon().days()];
    for (Community community : communities) {
      workers += community.workforce.count();
      mediators[0] += community.committee.count();
    }
    for (int tier = 1; tier < organisations.length; tier++) {
      for (Organisation organisation : organisations[tier]) {
        mediators[tier] += organisation.count();
      }
    }
  }

  void evening(int day) {
    for (Community community : communities) {
      for (int stage = 0; stage < 4; stage++) {
        series[stage][day] += community.standing[stage];
      }
      series[Series.RESTING.ordinal()][day] += community.resting;
      series[Series.WAITING_CASES.ordinal()][day] += community.committee.waiting();
    }
    for (Organisation[] tier : organisations) {
      for (Organisation organisation : tier) {
        series[Series.WAITING_CASES.ordinal()][day] += organisation.waiting();
      }
    }
    int warmUp = world.model.horizon().warmUp();
    if (day == warmUp - 1) {
      owedBefore = owed();
    }
    if (day >= warmUp && (day - warmUp) % WEEK == 0) {
      security += world.tension.senseOfSecurity();
      securitySurveys++;
    }
  }

  private double owed() {
    double sum = 0;
    for (Community community : communities) {
      sum += community.workforce.owed();
    }
    return sum;
  }

  void close() {
    for (Community community : communities) {
      community.committee.close();
      total.add(community.tally);
    }
    for (Organisation[] tier : organisations) {
      for (Organisation organisation : tier) {
        organisation.close();
        total.add(organisation.tally());
      }
    }
    total.overtime = owed() - owedBefore;
    City city = world.city;
    double sum = 0;
    long asked = 0;
    for (int cell = 0; cell < city.cells(); cell++) {
      int first = city.firstResident(cell);
      for (int i = 0; i < city.residents(cell); i += TRUST_SAMPLE) {
        sum += world.residents.trust(first + i, cell);
        asked++;
      }
    }
    trust = asked == 0 ? 0 : sum / asked;
  }

  /** The city of the run. */
  public City city() {
    return world.city;
  }

  /** What the run was told. */
  public ModelParameters model() {
    return world.model;
  }

  /** Sums over the whole city. */
  public Tally total() {
    return total;
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
    return security / securitySurveys;
  }

  /** Mean trust of every eighth resident at the horizon. */
  public double trust() {
    return trust;
  }
}
