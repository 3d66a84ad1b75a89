package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.city.City;
import org.concordsim.detection.Beat;
import org.concordsim.detection.DetectionParameters;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;
import org.concordsim.resolution.ResolutionParameters.Workers;

/**
 * The patrols of a district: beats, and today's visits of one community. Every worker has a beat of
 * some cells of the community; beats of neighbours overlap. In the morning each worker takes, one
 * after the other, the most urgent cells that nobody visits yet today, while the patrol time lasts;
 * the moment of each visit is uniform over the day.
 */
final class Patrol implements Beat {
  /** Days after which a worker has forgotten what a visit taught. */
  private static final double FORGETTING_DAYS = 14;

  private static final int DAYS_OF_YEAR = 365;

  /** Ranks of cells; 0 where the policy is alone to say. */
  private static final int FLAGGED = 2;

  private static final int DUE = 1;

  private final City city;
  private final DetectionPolicy policy;
  private final DetectionParameters.Patrol costs;
  private final Workers workers;
  private final Workforce workforce;
  private final Undetected undetected;
  private final Watch watch;
  private final Flags flags;
  private final Quotas quotas;
  private final Evaluation evaluation;
  private final Campaign campaign;
  private final Arrivals arrivals;
  private final Regimes regimes;
  private final Records records;

  /** First worker of the district; the arrays of its workers begin with them. */
  private final int base;

  /** Patrol time that each worker may still spend, and the cell where the last visit led. */
  private final double[] credit;

  private final int[] place;

  /** Of the community that is at work now: its cells, its workers, the cells of a beat. */
  private int firstCell;

  private int cells;
  private int firstWorker;
  private int workersHere;
  private int span;
  private int day;

  int planned;
  int[] plannedCell = new int[8];
  int[] plannedWorker = new int[8];
  double[] plannedEffect = new double[8];
  double[] plannedTime = new double[8];

  /** Factor on the trust that the visit wears. */
  double[] plannedWear = new double[8];

  /** The patrols of these communities. */
  Patrol(World world, int firstCommunity, int endCommunity) {
    watch = world.watch;
    arrivals = world.arrivals;
    flags = world.flags;
    quotas = world.quotas;
    evaluation = world.evaluation;
    campaign = world.campaign;
    regimes = world.regimes;
    records = world.records;
    city = world.city;
    policy = world.model.detection().policy();
    costs = world.model.detection().patrol();
    workers = world.model.resolution().workers();
    workforce = world.workforce;
    undetected = world.undetected;
    base = workforce.first(firstCommunity);
    credit = new double[workforce.first(endCommunity) - base];
    place = new int[credit.length];
    for (int community = firstCommunity; community < endCommunity; community++) {
      enter(community);
      for (int worker = 0; worker < workersHere; worker++) {
        place[firstWorker + worker - base] = firstCell + home(worker);
      }
    }
  }

  private void enter(int community) {
    firstCell = city.firstCell(community);
    cells = city.firstCell(community + 1) - firstCell;
    firstWorker = workforce.first(community);
    workersHere = workforce.first(community + 1) - firstWorker;
    // As many cells as the scenario says, or as it takes to leave none out.
    int share = (cells + workersHere - 1) / workersHere;
    span = Math.min(cells, Math.max(workers.span(), share));
  }

  /** The first cell of a worker's beat, as a place within the community. */
  private int home(int worker) {
    return (int) ((long) worker * cells / workersHere);
  }

  /** The worker who answers reports from a cell of a community. */
  int responder(Community community, int cell) {
    int first = workforce.first(community.index);
    long count = workforce.first(community.index + 1) - first;
    return first + (int) ((cell - community.firstCell) * count / community.cells);
  }

  /** Plans a community's visits of today if it is a working day. */
  void morning(Community community, int today) {
    day = today;
    planned = 0;
    if (today % DAYS_OF_YEAR == 0) {
      records.newYear(community.firstCell, community.firstCell + community.cells);
    }
    if (!workforce.works()) {
      return;
    }
    enter(community.index);
    if (policy.patrols()) {
      planForPolicy(community);
    }
    if (campaign.borrows(community.index)) {
      planForCampaign(community);
    }
  }

  private void planForPolicy(Community community) {
    double allowance = usual(day) - lent(community.index);
    for (int i = 0; i < workersHere; i++) {
      int worker = firstWorker + i;
      // Time that responses took away is not made up for without end.
      int its = worker - base;
      credit[its] = Math.min(credit[its] + allowance, 2 * allowance);
      while (credit[its] > 0 && workforce.hasTime(worker)) {
        int cell = mostUrgent(i);
        if (cell < 0) {
          break;
        }
        double travel = costs.travelMinutes() * city.distance(place[worker - base], cell);
        credit[its] -= costs.visitMinutes() + travel;
        workforce.patrol(community, worker, costs.visitMinutes(), travel);
        plan(worker, cell, 1);
      }
    }
  }

  /** With borrowed time, after the visits that the policy wants. */
  private void planForCampaign(Community community) {
    for (int i = 0; i < workersHere; i++) {
      int worker = firstWorker + i;
      campaign.lend(worker);
      while (campaign.hasTime(worker)) {
        int cell = mostWanted(i);
        if (cell < 0) {
          break;
        }
        double travel = costs.travelMinutes() * city.distance(place[worker - base], cell);
        campaign.spend(worker, costs.visitMinutes() + travel);
        workforce.borrow(community, costs.visitMinutes(), travel);
        plan(worker, cell, campaign.intrusion());
      }
    }
  }

  private double usual(int today) {
    return policy.patrolShare(today, workers.patrolShare()) * workforce.budget();
  }

  /** Minutes of patrol that a worker of a community lends to others today. */
  double lent(int community) {
    return evaluation.any ? evaluation.lent(community, usual(workforce.today())) : 0;
  }

  private int mostUrgent(int workerHere) {
    int home = home(workerHere);
    int best = -1;
    int foremost = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < span; i++) {
      int cell = cellOfBeat(home, i);
      if (isBarred(cell)) {
        continue;
      }
      int rank = rank(cell);
      double urgency = policy.urgency(this, cell);
      if (rank > foremost || rank == foremost && urgency > highest) {
        foremost = rank;
        highest = urgency;
        best = cell;
      }
    }
    return best;
  }

  private int cellOfBeat(int home, int i) {
    return firstCell + (home + i < cells ? home + i : home + i - cells);
  }

  /** Whether a cell was visited today, or as often as may be this year. */
  private boolean isBarred(int cell) {
    return records.lastVisit(cell) == day || records.visitsThisYear(cell) >= costs.mostVisits();
  }

  private int mostWanted(int workerHere) {
    int home = home(workerHere);
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < span; i++) {
      int cell = cellOfBeat(home, i);
      double urgency = isBarred(cell) ? Double.NEGATIVE_INFINITY : campaign.urgency(this, cell);
      if (urgency > highest) {
        highest = urgency;
        best = cell;
      }
    }
    return best;
  }

  /** What others than the policy say of a cell outranks it. */
  private int rank(int cell) {
    return flags.raised(cell) ? FLAGGED : quotas.isDue(cell) ? DUE : 0;
  }

  private void plan(int worker, int cell, double wear) {
    place[worker - base] = cell;
    if (planned == plannedCell.length) {
      plannedCell = Arrays.copyOf(plannedCell, 2 * planned);
      plannedWorker = Arrays.copyOf(plannedWorker, 2 * planned);
      plannedEffect = Arrays.copyOf(plannedEffect, 2 * planned);
      plannedTime = Arrays.copyOf(plannedTime, 2 * planned);
      plannedWear = Arrays.copyOf(plannedWear, 2 * planned);
    }
    int last = records.lastVisit(cell);
    double familiar = last < 0 ? 0 : 1 - (day - last) / FORGETTING_DAYS;
    plannedCell[planned] = cell;
    plannedWorker[planned] = worker;
    plannedWear[planned] = wear;
    double knowledge = regimes.of(cell).resolution.workers().knowledge();
    plannedEffect[planned] = workforce.skill(worker) * (1 + knowledge * Math.max(0, familiar));
    plannedTime[planned] =
        day + Key.uniform(arrivals.cellKey(cell), Lane.VISIT, records.visits(cell));
    planned++;
    records.visit(cell, day);
    flags.answer(cell);
    quotas.pay(cell);
  }

  /** A report from the cell has proved true. */
  void confirm(int cell) {
    records.confirm(cell, day);
  }

  @Override
  public int day() {
    return day;
  }

  @Override
  public int residents(int cell) {
    return city.residents(cell);
  }

  @Override
  public int daysSinceVisit(int cell) {
    return day - records.lastVisit(cell);
  }

  @Override
  public int visits(int cell) {
    return records.visits(cell);
  }

  @Override
  public int confirmedReports(int cell) {
    return records.confirmedReports(cell);
  }

  @Override
  public double recentReports(int cell) {
    return records.recentReports(cell, day);
  }

  @Override
  public double recentReportsNearby(int cell) {
    double sum = 0;
    for (int k = 0; k < city.neighbours(cell); k++) {
      int other = city.neighbour(cell, k);
      if (other >= firstCell && other < firstCell + cells) {
        sum += recentReports(other);
      }
    }
    return sum;
  }

  @Override
  public boolean hasPost(int cell) {
    return watch.hasPost(cell);
  }

  @Override
  public double chance(int cell) {
    return Key.uniform(arrivals.cellKey(cell), Lane.POLICY, day);
  }

  @Override
  public boolean signal(int cell, double sensitivity, double specificity) {
    double chance = undetected.marked(cell) > 0 ? sensitivity : 1 - specificity;
    return Key.uniform(arrivals.cellKey(cell), Lane.SIGNAL, Calendar.week(day)) < chance;
  }

  @Override
  public int latentEscalations(int cell) {
    return undetected.marked(cell);
  }
}
