package org.concordsim.simulation;

import org.concordsim.city.City;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Respondent;
import org.concordsim.institution.CampaignCycle;
import org.concordsim.institution.CityBrain;
import org.concordsim.population.Residents;
import org.concordsim.random.Key;

/** What all districts of a run share: compiled parameters, the residents and the tension. */
final class World {
  private static final double DAYS_OF_YEAR = 365;
  private static final int TYPES = DisputeType.values().length;

  final City city;
  final ModelParameters model;
  final long key;
  final EventLog log;

  /** Whether the courses of disputes are written down. */
  final boolean remembers;

  final Residents residents;
  final Tension tension;
  final Regimes regimes;
  final CellTally cells;

  /** Whether the warm-up is over. */
  boolean measuring;

  final Watch watch;
  final Arrivals arrivals;
  final Workforce workforce;
  final Undetected undetected;
  final Records records;
  final Flags flags;
  final Quotas quotas;
  final Innovation innovation;
  final Evaluation evaluation;
  final Campaign campaign;
  final Displacement displacement;

  /** Base grievances of a resident of mean propensity, per day, running over the types. */
  final double[] runningRate = new double[TYPES];

  final double baseRate;
  final Respondent[] respondent = new Respondent[TYPES];

  final boolean oracle;
  final boolean patrols;
  final boolean signals;

  World(
      City city, ModelParameters model, long seed, int replicate, EventLog log, boolean remembers) {
    this.city = city;
    this.model = model;
    this.log = log;
    this.remembers = remembers;
    key = Key.of(seed, replicate);
    residents = new Residents(city, model.population(), key);
    tension = new Tension(city, model.disputes().tension());
    regimes = new Regimes(city, model);
    cells = new CellTally(city.cells());
    double sum = 0;
    for (DisputeType type : DisputeType.values()) {
      var parameters = model.disputes().types().get(type);
      sum += parameters.baseRate() / 1000 / DAYS_OF_YEAR;
      runningRate[type.ordinal()] = sum;
      respondent[type.ordinal()] = parameters.respondent();
    }
    baseRate = sum;
    oracle = model.detection().policy().seesLatentState();
    patrols =
        model.detection().policy().patrols() || model.institution(CampaignCycle.class).isPresent();
    signals =
        model.detection().policy().readsSignals() || model.institution(CityBrain.class).isPresent();
    watch = new Watch(this);
    arrivals = new Arrivals(this, watch);
    workforce = new Workforce(this);
    undetected = new Undetected(city, patrols);
    records = new Records(city, model);
    flags = new Flags(this);
    quotas = new Quotas(this);
    innovation = new Innovation(this);
    evaluation = new Evaluation(this);
    campaign = new Campaign(this);
    displacement = new Displacement(this);
  }

  /** The start of a day, before that of any district. */
  void newDay(int day) {
    if (regimes.changesOn(day)) {
      regimes.change(day);
      arrivals.change(regimes, day);
      for (int cell = 0; cell < city.cells(); cell++) {
        residents.change(cell, regimes.of(cell).practice.population());
      }
    }
    watch.newDay(day);
    flags.newDay(day);
    quotas.newDay(day);
    innovation.newDay(day);
    evaluation.newDay(day);
    campaign.newDay(day);
    measuring = day >= model.horizon().warmUp();
    workforce.newDay(day);
    tension.newDay();
  }

  /** The type at a uniform number, by base rates. */
  int type(double uniform) {
    double target = uniform * baseRate;
    int type = 0;
    while (type < TYPES - 1 && runningRate[type] <= target) {
      type++;
    }
    return type;
  }
}
