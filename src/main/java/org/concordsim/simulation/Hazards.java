package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * Hazards of accidents in a district. They meet nothing but visits to their cell, so a cell is
 * looked at when somebody comes and at the horizon, and not in between. The stream of hazards, how
 * long each would last and what it would cause are the same in every arm.
 */
final class Hazards {
  private static final double DAYS_OF_YEAR = 365;
  private static final int NONE = -1;

  /** Ordinals of what is drawn for a hazard. */
  private static final int LASTS = 0;

  private static final int FINDING = 1;
  private static final int ACCIDENT = 2;
  private static final int FATAL = 3;

  /** Whether there are any at all. */
  final boolean any;

  private final World world;
  private final int firstCell;
  private final double lastDays;
  private final double accidentChance;
  private final double fatalShare;

  /** Integrated hazard of being found that one visit adds. */
  private final double visitHazard;

  private final double[] meanGap;
  private final double[] next;
  private final int[] count;
  private final double[] exposure;

  /** The hazards of each cell as a list; the free ones are another. */
  private final int[] first;

  private int[] following = new int[16];
  private long[] key = new long[16];
  private double[] ends = new double[16];
  private double[] target = new double[16];
  private int used;
  private int firstFree = NONE;

  /** Hazards in these cells. */
  Hazards(World world, int firstCell, int end) {
    this.world = world;
    this.firstCell = firstCell;
    var parameters = world.model.safety().hazards();
    any = parameters.rate() > 0;
    lastDays = parameters.lastDays();
    accidentChance = parameters.accidentChance();
    fatalShare = parameters.fatalShare();
    visitHazard = -StrictMath.log(1 - parameters.foundChance());
    int cells = any ? end - firstCell : 0;
    meanGap = new double[cells];
    next = new double[cells];
    count = new int[cells];
    exposure = new double[cells];
    first = new int[cells];
    Arrays.fill(first, NONE);
    double rate = parameters.rate() / 1000 / DAYS_OF_YEAR;
    for (int i = 0; i < cells; i++) {
      meanGap[i] = 1 / (rate * world.city.residents(firstCell + i));
      next[i] = meanGap[i] * Exponential.draw(cellKey(i), Lane.HAZARD, 0);
    }
  }

  private long cellKey(int i) {
    return world.arrivals.cellKey(firstCell + i);
  }

  /** Somebody visits a cell and may find what is there. */
  void visit(int cell, double effect, double time, Tally tally) {
    if (!any) {
      return;
    }
    int i = cell - firstCell;
    settle(i, time, tally);
    exposure[i] += effect;
    int before = NONE;
    for (int hazard = first[i]; hazard != NONE; ) {
      int after = following[hazard];
      if (target[hazard] <= exposure[i]) {
        count(LocalEvent.HAZARD_FOUND, time, tally);
        free(i, before, hazard);
      } else {
        before = hazard;
      }
      hazard = after;
    }
  }

  /** What happens until the horizon. */
  void close(double horizon, Tally tally) {
    for (int i = 0; i < first.length; i++) {
      settle(i, horizon, tally);
    }
  }

  /** Hazards of a cell that arise or end before a time do so. */
  private void settle(int i, double time, Tally tally) {
    while (next[i] < time) {
      arise(i, next[i], tally);
    }
    int before = NONE;
    for (int hazard = first[i]; hazard != NONE; ) {
      int after = following[hazard];
      if (ends[hazard] < time) {
        end(hazard, tally);
        free(i, before, hazard);
      } else {
        before = hazard;
      }
      hazard = after;
    }
  }

  private void arise(int i, double time, Tally tally) {
    count(LocalEvent.HAZARD, time, tally);
    int hazard = place();
    key[hazard] = Key.derive(cellKey(i), Lane.HAZARD, count[i]);
    ends[hazard] = time + lastDays * Exponential.draw(key[hazard], Lane.HAZARD, LASTS);
    double threshold = Exponential.draw(key[hazard], Lane.HAZARD, FINDING) / visitHazard;
    target[hazard] = visitHazard > 0 ? exposure[i] + threshold : Double.POSITIVE_INFINITY;
    following[hazard] = first[i];
    first[i] = hazard;
    count[i]++;
    next[i] += meanGap[i] * Exponential.draw(cellKey(i), Lane.HAZARD, count[i]);
  }

  private void end(int hazard, Tally tally) {
    if (Key.uniform(key[hazard], Lane.HAZARD, ACCIDENT) < accidentChance) {
      count(LocalEvent.ACCIDENT, ends[hazard], tally);
      if (Key.uniform(key[hazard], Lane.HAZARD, FATAL) < fatalShare) {
        count(LocalEvent.DEATH, ends[hazard], tally);
      }
    }
  }

  private void count(LocalEvent what, double time, Tally tally) {
    if (time >= world.model.horizon().warmUp()) {
      tally.note(what);
    }
  }

  private int place() {
    if (firstFree != NONE) {
      int hazard = firstFree;
      firstFree = following[hazard];
      return hazard;
    }
    if (used == key.length) {
      following = Arrays.copyOf(following, 2 * used);
      key = Arrays.copyOf(key, 2 * used);
      ends = Arrays.copyOf(ends, 2 * used);
      target = Arrays.copyOf(target, 2 * used);
    }
    return used++;
  }

  private void free(int i, int before, int hazard) {
    if (before == NONE) {
      first[i] = following[hazard];
    } else {
      following[before] = following[hazard];
    }
    following[hazard] = firstFree;
    firstFree = hazard;
  }
}
