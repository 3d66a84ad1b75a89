package org.concordsim.simulation;

import java.util.Arrays;
import java.util.Optional;
import org.concordsim.institution.HalfYearlyEvaluation;
import org.concordsim.institution.HalfYearlyEvaluation.Unit;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** What the city records of each street or community, and the patrol hours it moves for it. */
final class Evaluation {
  private final World world;
  private final Optional<HalfYearlyEvaluation> rule;
  private final boolean[] reached;

  /** By community: whether it takes part, and the escalations recorded since the last time. */
  private final boolean[] takesPart;

  private final int[] recorded;

  /** By community: patrol hours over its own. */
  private final double[] hours;

  private boolean running;
  private boolean eve;

  /** Whether there is ever any. */
  final boolean any;

  Evaluation(World world) {
    this.world = world;
    rule = world.model.institution(HalfYearlyEvaluation.class);
    any = rule.isPresent();
    int communities = world.city.communities();
    reached = new boolean[any ? world.city.cells() : 0];
    takesPart = new boolean[communities];
    recorded = new int[communities];
    hours = new double[communities];
    Arrays.fill(hours, 1);
    for (int cell = 0; cell < reached.length; cell++) {
      reached[cell] = rule.get().scope().reaches(world.city.cell(cell));
      takesPart[world.city.communityOf(cell)] |= reached[cell];
    }
  }

  void newDay(int day) {
    if (!any) {
      return;
    }
    int evaluation = rule.get().evaluationOn(day);
    if (evaluation > 0) {
      evaluate(rule.get(), evaluation);
      Arrays.fill(recorded, 0);
    }
    running = day >= rule.get().scope().start();
    eve = rule.get().isEve(day);
  }

  private void evaluate(HalfYearlyEvaluation by, int evaluation) {
    double[] measured = new double[units(by)];
    int[] workers = new int[measured.length];
    int allWorkers = 0;
    for (int community = 0; community < hours.length; community++) {
      if (takesPart[community]) {
        int its = world.workforce.first(community + 1) - world.workforce.first(community);
        measured[unit(by, community)] += recorded[community];
        workers[unit(by, community)] += its;
        allWorkers += its;
      }
    }
    double all = 0;
    for (int unit = 0; unit < measured.length; unit++) {
      long key = Key.derive(world.key, Lane.EVALUATION, unit);
      double uniform = Key.uniform(key, Lane.EVALUATION, evaluation);
      measured[unit] *= 1 + by.error() * (2 * uniform - 1);
      all += measured[unit];
    }
    for (int community = 0; community < hours.length; community++) {
      int unit = unit(by, community);
      hours[community] =
          takesPart[community] && all > 0
              ? by.hours(measured[unit] / all, (double) workers[unit] / allWorkers)
              : 1;
    }
  }

  private int units(HalfYearlyEvaluation by) {
    return by.unit() == Unit.STREET ? world.city.streets() : world.city.communities();
  }

  private int unit(HalfYearlyEvaluation by, int community) {
    return by.unit() == Unit.STREET ? world.city.streetOf(community) : community;
  }

  /**
   * A dispute has escalated; shortly before an evaluation it may be called something else. Returns
   * whether it was.
   */
  boolean escalated(int community, int cell, long key, int round) {
    if (!running || !reached[cell]) {
      return false;
    }
    boolean gamed = isGamed(cell, key, 4 * round + 3);
    recorded[community] += gamed ? 0 : 1;
    return gamed;
  }

  /** Whether a worker leaves a hard case lying, at a stage below formal, for the numbers' sake. */
  boolean leaves(int cell, long key, int round, int stage) {
    return isGamed(cell, key, 4 * round + stage);
  }

  private boolean isGamed(int cell, long key, int ordinal) {
    return eve && reached[cell] && Key.uniform(key, Lane.GAMING, ordinal) < rule.get().gaming();
  }

  /** Of so many minutes of patrol of a worker, those that others have; negative if it gets some. */
  double lent(int community, double patrol) {
    return patrol * (1 - hours[community]);
  }
}
