package org.concordsim.simulation;

import java.util.Optional;
import org.concordsim.institution.VisitTargets;

/**
 * The visits that each cell is still due this week where somebody sets targets, from their first
 * day on and anew on Mondays. What was not paid by then lapses; a part of a visit is carried over.
 */
final class Quotas {
  private static final int WEEK = 7;
  private final World world;
  private final Optional<VisitTargets> targets;
  private final boolean[] reached;
  private final double[] due;

  /** Whether there are ever any. */
  final boolean any;

  Quotas(World world) {
    this.world = world;
    targets = world.model.institution(VisitTargets.class);
    any = targets.isPresent();
    int cells = any ? world.city.cells() : 0;
    due = new double[cells];
    reached = new boolean[cells];
    for (int cell = 0; cell < cells; cell++) {
      reached[cell] = targets.get().scope().reaches(world.city.cell(cell));
    }
  }

  void newDay(int day) {
    if (any) {
      int start = targets.get().scope().start();
      if (day == start || day > start && day % WEEK == 0) {
        for (int community = 0; community < world.city.communities(); community++) {
          set(world.city.firstCell(community), world.city.firstCell(community + 1));
        }
      }
    }
  }

  private void set(int from, int to) {
    int cells = 0;
    int records = 0;
    for (int cell = from; cell < to; cell++) {
      if (reached[cell]) {
        cells++;
        records += record(cell);
      }
    }
    for (int cell = from; cell < to; cell++) {
      if (reached[cell]) {
        double carried = due[cell] - Math.floor(due[cell]);
        due[cell] = carried + targets.get().target(cells, record(cell), records);
      }
    }
  }

  private int record(int cell) {
    return 1 + world.records.confirmedReports(cell);
  }

  /** Whether a cell is due a visit. */
  boolean isDue(int cell) {
    return any && due[cell] >= 1;
  }

  /** Somebody goes there. */
  void pay(int cell) {
    if (isDue(cell)) {
      due[cell]--;
    }
  }
}
