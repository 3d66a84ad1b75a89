package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.city.City;
import org.concordsim.dispute.TensionParameters;
import org.concordsim.random.Exp;

/**
 * What is felt in each cell of the disputes in and around it. Today's events count as whole numbers
 * and take effect at the start of the next day, so the order in which they happened does not
 * matter.
 */
final class Tension {
  private static final double SECURITY_AT_PEACE = 6;
  private static final double SECURITY_PER_HEAT = 4;
  private static final int[] WEIGHT = {0, 0, 1, 2, 5};

  private final City city;
  private final double decay;
  private final double neighbourWeight;
  private final double halfHeat;
  private final double[] tension;

  /** Today's events in each cell. */
  private final int[] today;

  /** Those in the cells around it, today and yesterday. */
  private int[] around;

  private int[] wereAround;

  Tension(City city, TensionParameters parameters) {
    this.city = city;
    decay = StrictMath.pow(2, -1 / parameters.halfLifeDays());
    neighbourWeight = parameters.neighbourWeight();
    halfHeat = parameters.halfHeat();
    tension = new double[city.cells()];
    today = new int[city.cells()];
    around = new int[city.cells()];
    wereAround = new int[city.cells()];
  }

  /** A dispute in a cell of a district has reached this stage. */
  void event(District district, int cell, int stage) {
    spread(district, cell, WEIGHT[stage]);
  }

  /** Somebody in a cell of a district takes up a rumour. */
  void retold(District district, int cell) {
    spread(district, cell, 1);
  }

  private void spread(District district, int cell, int weight) {
    today[cell] += weight;
    for (int k = 0; k < city.neighbours(cell); k++) {
      int other = city.neighbour(cell, k);
      if (district.has(other)) {
        around[other] += weight;
      } else {
        district.outbox.noise(other, weight);
      }
    }
  }

  /** Noise from another district, the day before this one. */
  void hear(int cell, int weight) {
    around[cell] += weight;
  }

  /** Tension at which heat is one half is a parameter; heat lies in [0, 1). */
  double heat(int cell) {
    return tension[cell] / (tension[cell] + halfHeat);
  }

  /** The start of a day. */
  void newDay() {
    int[] felt = around;
    around = wereAround;
    wereAround = felt;
  }

  /** Yesterday's events are felt in these cells, and what was felt before fades. */
  void morning(int firstCell, int end) {
    for (int cell = firstCell; cell < end; cell++) {
      tension[cell] = tension[cell] * decay + today[cell] + neighbourWeight * wereAround[cell];
      today[cell] = 0;
      wereAround[cell] = 0;
    }
  }

  /**
   * Share of residents who would say in a survey today that they feel safe.
   *
   * @param byDistrict gets how many would, in each district
   */
  double senseOfSecurity(double[] byDistrict) {
    Arrays.fill(byDistrict, 0);
    double safe = 0;
    for (int cell = 0; cell < tension.length; cell++) {
      double here = city.residents(cell) * feelSafe(cell);
      safe += here;
      byDistrict[city.districtOf(city.streetOf(city.communityOf(cell)))] += here;
    }
    return safe / city.residents();
  }

  /** The chance that a resident of a cell would say so. */
  double feelSafe(int cell) {
    return Exp.logistic(SECURITY_AT_PEACE - SECURITY_PER_HEAT * heat(cell));
  }
}
