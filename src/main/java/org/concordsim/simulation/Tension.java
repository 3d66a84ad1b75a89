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
  private final int[] today;
  private final int[] around;

  Tension(City city, TensionParameters parameters) {
    this.city = city;
    decay = StrictMath.pow(2, -1 / parameters.halfLifeDays());
    neighbourWeight = parameters.neighbourWeight();
    halfHeat = parameters.halfHeat();
    tension = new double[city.cells()];
    today = new int[city.cells()];
    around = new int[city.cells()];
  }

  /** A dispute in the cell has reached this stage. */
  void event(int cell, int stage) {
    today[cell] += WEIGHT[stage];
  }

  /** Somebody in the cell takes up a rumour. */
  void retold(int cell) {
    today[cell]++;
  }

  /** Tension at which heat is one half is a parameter; heat lies in [0, 1). */
  double heat(int cell) {
    return tension[cell] / (tension[cell] + halfHeat);
  }

  /** The start of a day: yesterday's events are felt, and what was felt before fades. */
  void newDay() {
    for (int cell = 0; cell < today.length; cell++) {
      if (today[cell] > 0) {
        for (int k = 0; k < city.neighbours(cell); k++) {
          around[city.neighbour(cell, k)] += today[cell];
        }
      }
    }
    for (int cell = 0; cell < today.length; cell++) {
      tension[cell] = tension[cell] * decay + today[cell] + neighbourWeight * around[cell];
    }
    Arrays.fill(today, 0);
    Arrays.fill(around, 0);
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
