package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.city.City;

/**
 * What workers know of each cell: when and how often it was visited, and what proved true there.
 */
final class Records {
  /** What a confirmed report is worth after so many days. */
  private final double[] worth;

  private final int[] lastVisit;
  private final int[] visits;
  private final int[] visitsThisYear;
  private final int[] confirmed;
  private final double[] recent;
  private final int[] lastReport;

  /** Nothing yet. */
  Records(City city, ModelParameters model) {
    worth = new double[model.horizon().days() + 1];
    for (int days = 0; days < worth.length; days++) {
      worth[days] = StrictMath.pow(2, -days / model.detection().policy().memoryDays());
    }
    lastVisit = new int[city.cells()];
    visits = new int[city.cells()];
    visitsThisYear = new int[city.cells()];
    confirmed = new int[city.cells()];
    recent = new double[city.cells()];
    lastReport = new int[city.cells()];
    Arrays.fill(lastVisit, -1);
  }

  /** Somebody pays a visit. */
  void visit(int cell, int day) {
    lastVisit[cell] = day;
    visits[cell]++;
    visitsThisYear[cell]++;
  }

  /** A year begins in these cells. */
  void newYear(int firstCell, int end) {
    Arrays.fill(visitsThisYear, firstCell, end, 0);
  }

  /** A report from the cell has proved true. */
  void confirm(int cell, int day) {
    confirmed[cell]++;
    recent[cell] = recentReports(cell, day) + 1;
    lastReport[cell] = day;
  }

  /** Day of the last visit; −1 before the first. */
  int lastVisit(int cell) {
    return lastVisit[cell];
  }

  int visits(int cell) {
    return visits[cell];
  }

  int visitsThisYear(int cell) {
    return visitsThisYear[cell];
  }

  int confirmedReports(int cell) {
    return confirmed[cell];
  }

  /** Confirmed reports, older ones worth less. */
  double recentReports(int cell, int day) {
    return recent[cell] * worth[day - lastReport[cell]];
  }
}
