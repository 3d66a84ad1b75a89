package org.concordsim.simulation;

import java.util.stream.IntStream;
import org.concordsim.city.City;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * How safe people feel, week by week: what all would say, and what a survey hears, which asks so
 * many residents, each once, as evenly over the measured weeks as whole numbers allow. Who is
 * asked, and with what luck, is the same in every arm.
 */
final class Survey {
  private final World world;
  private final City city;
  private final long all;
  private final int weeks;
  private int week;
  private double security;

  /** By district: residents, how many of them feel safe this week, and the sum of their shares. */
  private final long[] residents;

  private final double[] safeNow;
  private final double[] securityOf;

  /** By district: how many were asked, and how many of them felt safe. */
  private final int[] asked;

  private final int[] safe;

  /** A survey in as many weekly rounds. */
  Survey(World world, int weeks) {
    this.world = world;
    this.weeks = weeks;
    city = world.city;
    all = world.model.safety().survey().residents();
    residents = new long[city.districts()];
    safeNow = new double[city.districts()];
    securityOf = new double[city.districts()];
    asked = new int[city.districts()];
    safe = new int[city.districts()];
    for (int cell = 0; cell < city.cells(); cell++) {
      residents[district(cell)] += city.residents(cell);
    }
  }

  private int district(int cell) {
    return city.districtOf(city.streetOf(city.communityOf(cell)));
  }

  /** Another week: what all would say, and the answers of those whose turn it is. */
  void round() {
    security += world.tension.senseOfSecurity(safeNow);
    for (int district = 0; district < safeNow.length; district++) {
      securityOf[district] += safeNow[district] / residents[district];
    }
    long from = (week * all + weeks - 1) / weeks;
    week++;
    long to = (week * all + weeks - 1) / weeks;
    for (long i = from; i < to; i++) {
      ask((int) i);
    }
  }

  private void ask(int number) {
    long bits = Key.bits(world.key, Lane.SURVEY, 2 * number);
    int cell = world.residents.cellOf(Key.below(city.residents(), bits));
    asked[district(cell)]++;
    if (Key.uniform(world.key, Lane.SURVEY, 2 * number + 1) < world.tension.feelSafe(cell)) {
      safe[district(cell)]++;
    }
  }

  /** Share of residents who would say that they feel safe, mean of the weeks. */
  double senseOfSecurity() {
    return security / week;
  }

  /** The same in a district. */
  double senseOfSecurity(int district) {
    return securityOf[district] / week;
  }

  /** Share of those asked who feel safe; NaN if nobody was asked. */
  double share() {
    return (double) IntStream.of(safe).sum() / IntStream.of(asked).sum();
  }

  /** The same in a district. */
  double share(int district) {
    return (double) safe[district] / asked[district];
  }

  /** How many were asked in a district. */
  int asked(int district) {
    return asked[district];
  }
}
