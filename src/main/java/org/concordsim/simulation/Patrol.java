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
 * The patrols of one community: beats, what is known of their cells, and today's visits. Every
 * worker has a beat of some cells; beats of neighbours overlap. In the morning each worker takes,
 * one after the other, the most urgent cells that nobody visits yet today, while the patrol time
 * lasts; the moment of each visit is uniform over the day.
 */
final class Patrol implements Beat {
  /** Days after which a worker has forgotten what a visit taught. */
  private static final double FORGETTING_DAYS = 14;

  private final City city;
  private final DetectionPolicy policy;
  private final DetectionParameters.Patrol costs;
  private final Workers workers;
  private final Workforce workforce;
  private final Undetected undetected;
  private final Watch watch;
  private final long[] cellKey;
  private final int firstCell;
  private final int cells;

  /** Cells of a beat: as many as the scenario says, or as it takes to leave none out. */
  private final int span;

  private final double[] worth;

  private final int[] x;
  private final int[] y;

  private final double[] credit;
  private final int[] place;
  private final int[] lastVisit;
  private final int[] visits;
  private final int[] confirmed;
  private final double[] recent;
  private final int[] lastReport;
  private int day;

  int planned;
  int[] plannedCell = new int[8];
  int[] plannedWorker = new int[8];
  double[] plannedEffect = new double[8];
  double[] plannedTime = new double[8];

  Patrol(
      World world,
      int firstCell,
      int cells,
      long[] cellKey,
      Workforce force,
      Undetected hidden,
      Watch watch) {
    this.watch = watch;
    city = world.city;
    policy = world.model.detection().policy();
    costs = world.model.detection().patrol();
    workers = world.model.resolution().workers();
    workforce = force;
    undetected = hidden;
    this.cellKey = cellKey;
    this.firstCell = firstCell;
    this.cells = cells;
    worth = world.reportWorth;
    int share = (cells + force.count() - 1) / force.count();
    span = Math.min(cells, Math.max(workers.span(), share));
    credit = new double[force.count()];
    place = new int[force.count()];
    for (int worker = 0; worker < place.length; worker++) {
      place[worker] = home(worker);
    }
    x = new int[cells];
    y = new int[cells];
    for (int local = 0; local < cells; local++) {
      x[local] = city.cell(firstCell + local).x();
      y[local] = city.cell(firstCell + local).y();
    }
    lastVisit = new int[cells];
    visits = new int[cells];
    confirmed = new int[cells];
    recent = new double[cells];
    lastReport = new int[cells];
    Arrays.fill(lastVisit, -1);
  }

  /** The first cell of a worker's beat, as a place within the community. */
  private int home(int worker) {
    return (int) ((long) worker * cells / workforce.count());
  }

  /** The worker who answers reports from a cell. */
  int responder(int cell) {
    return (int) ((long) (cell - firstCell) * workforce.count() / cells);
  }

  /** Plans today's visits if it is a working day. */
  void morning(int today) {
    day = today;
    planned = 0;
    if (!policy.patrols() || !workforce.works(today)) {
      return;
    }
    double allowance = policy.patrolShare(today, workers.patrolShare()) * workforce.budget();
    for (int worker = 0; worker < credit.length; worker++) {
      // Time that responses took away is not made up for without end.
      credit[worker] = Math.min(credit[worker] + allowance, 2 * allowance);
      while (credit[worker] > 0 && workforce.hasTime(worker)) {
        int cell = mostUrgent(worker);
        if (cell < 0) {
          break;
        }
        plan(worker, cell);
      }
    }
  }

  private int mostUrgent(int worker) {
    int home = home(worker);
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < span; i++) {
      int local = home + i < cells ? home + i : home + i - cells;
      if (lastVisit[local] == day) {
        continue;
      }
      double urgency = policy.urgency(this, firstCell + local);
      if (urgency > highest) {
        highest = urgency;
        best = local;
      }
    }
    return best;
  }

  private void plan(int worker, int local) {
    double travel = costs.travelMinutes() * distance(place[worker], local);
    credit[worker] -= costs.visitMinutes() + travel;
    workforce.patrol(worker, costs.visitMinutes(), travel);
    place[worker] = local;
    if (planned == plannedCell.length) {
      plannedCell = Arrays.copyOf(plannedCell, 2 * planned);
      plannedWorker = Arrays.copyOf(plannedWorker, 2 * planned);
      plannedEffect = Arrays.copyOf(plannedEffect, 2 * planned);
      plannedTime = Arrays.copyOf(plannedTime, 2 * planned);
    }
    double familiar = lastVisit[local] < 0 ? 0 : 1 - (day - lastVisit[local]) / FORGETTING_DAYS;
    plannedCell[planned] = firstCell + local;
    plannedWorker[planned] = worker;
    plannedEffect[planned] =
        workforce.skill(worker) * (1 + workers.knowledge() * Math.max(0, familiar));
    plannedTime[planned] = day + Key.uniform(cellKey[local], Lane.VISIT, visits[local]);
    planned++;
    lastVisit[local] = day;
    visits[local]++;
  }

  private int distance(int from, int to) {
    return Math.abs(x[from] - x[to]) + Math.abs(y[from] - y[to]);
  }

  /** A report from the cell has proved true. */
  void confirm(int cell) {
    int local = cell - firstCell;
    confirmed[local]++;
    recent[local] = recentReports(cell) + 1;
    lastReport[local] = day;
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
    return day - lastVisit[cell - firstCell];
  }

  @Override
  public int visits(int cell) {
    return visits[cell - firstCell];
  }

  @Override
  public int confirmedReports(int cell) {
    return confirmed[cell - firstCell];
  }

  @Override
  public double recentReports(int cell) {
    int local = cell - firstCell;
    return recent[local] * worth[day - lastReport[local]];
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
    return Key.uniform(cellKey[cell - firstCell], Lane.POLICY, day);
  }

  @Override
  public boolean signal(int cell, double sensitivity, double specificity) {
    double chance = undetected.marked(cell) > 0 ? sensitivity : 1 - specificity;
    return Key.uniform(cellKey[cell - firstCell], Lane.SIGNAL, Calendar.week(day)) < chance;
  }

  @Override
  public int latentEscalations(int cell) {
    return undetected.marked(cell);
  }
}
