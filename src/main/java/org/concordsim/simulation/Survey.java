package org.concordsim.simulation;

import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * The survey of security: so many residents, each asked once, as evenly over the measured weeks as
 * whole numbers allow. Who is asked, and with what luck, is the same in every arm.
 */
final class Survey {
  private final World world;
  private final long asked;
  private final int weeks;
  private int week;
  private int safe;

  /** A survey in as many weekly rounds. */
  Survey(World world, int weeks) {
    this.world = world;
    this.weeks = weeks;
    asked = world.model.safety().survey().residents();
  }

  /** Asks those whose turn it is this week. */
  void round() {
    long from = (week * asked + weeks - 1) / weeks;
    week++;
    long to = (week * asked + weeks - 1) / weeks;
    for (long i = from; i < to; i++) {
      ask((int) i);
    }
  }

  private void ask(int number) {
    long bits = Key.bits(world.key, Lane.SURVEY, 2 * number);
    int cell = world.residents.cellOf(Key.below(world.city.residents(), bits));
    if (Key.uniform(world.key, Lane.SURVEY, 2 * number + 1) < world.tension.feelSafe(cell)) {
      safe++;
    }
  }

  /** Share of those asked who feel safe; NaN if nobody was asked. */
  double share() {
    return (double) safe / asked;
  }
}
