package org.concordsim.outcome;

import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;

/** How unequally escalation falls on people. */
final class Inequality {
  private Inequality() {}

  /**
   * Standard deviation of the districts' escalation rates, weighted by residents, over their
   * weighted mean, which is the rate of the city; NaN with fewer than two inhabited districts or
   * without escalations.
   */
  static double betweenDistricts(Chronicle run) {
    double years = 0;
    double events = 0;
    int inhabited = 0;
    for (int district = 0; district < run.city().districts(); district++) {
      Part part = Part.district(run, district);
      years += part.residentYears();
      events += part.count(DisputeEvent.ESCALATION);
      inhabited += part.residentYears() > 0 ? 1 : 0;
    }
    if (inhabited < 2 || events == 0) {
      return Double.NaN;
    }
    double mean = events / years;
    double squares = 0;
    for (int district = 0; district < run.city().districts(); district++) {
      Part part = Part.district(run, district);
      if (part.residentYears() > 0) {
        double away = part.rate(DisputeEvent.ESCALATION, 1) - mean;
        squares += part.residentYears() * away * away;
      }
    }
    return Math.sqrt(squares / years) / mean;
  }

  /** Escalation rate of migrants over that of locals; NaN if either is missing or locals' is 0. */
  static double migrantsToLocals(Chronicle run) {
    return Part.ratio(
        Part.tenure(run, true).rate(DisputeEvent.ESCALATION, 1000),
        Part.tenure(run, false).rate(DisputeEvent.ESCALATION, 1000));
  }
}
