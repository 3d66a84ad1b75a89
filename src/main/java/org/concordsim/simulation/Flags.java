package org.concordsim.simulation;

import java.util.Optional;
import org.concordsim.institution.CityBrain;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;

/**
 * The cells that the city brain flags for this week, on its first day and then on Mondays. A visit
 * answers a flag. An oracle sees more and is not given any.
 */
final class Flags {
  private static final int WEEK = 7;
  private final World world;
  private final Optional<CityBrain> brain;
  private final boolean[] raised;

  /** Whether there are ever any. */
  final boolean any;

  Flags(World world) {
    this.world = world;
    brain = world.model.institution(CityBrain.class);
    any = brain.isPresent() && world.patrols && !world.oracle;
    raised = new boolean[any ? world.city.cells() : 0];
  }

  void newDay(int day) {
    if (any) {
      int start = brain.get().scope().start();
      if (day == start || day > start && day % WEEK == 0) {
        raise(brain.get(), Calendar.week(day));
      }
    }
  }

  private void raise(CityBrain by, int week) {
    for (int cell = 0; cell < raised.length; cell++) {
      boolean risk = world.undetected.marked(cell) > 0;
      double chance = risk ? by.sensitivity() : 1 - by.specificity();
      raised[cell] =
          by.scope().reaches(world.city.cell(cell))
              && Key.uniform(world.arrivals.cellKey(cell), Lane.RISK_FLAG, week) < chance;
    }
  }

  boolean raised(int cell) {
    return any && raised[cell];
  }

  /** Somebody goes there. */
  void answer(int cell) {
    if (any) {
      raised[cell] = false;
    }
  }
}
