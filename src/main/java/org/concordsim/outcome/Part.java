package org.concordsim.outcome;

import java.util.function.ToDoubleFunction;
import org.concordsim.dispute.DisputeType;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Tally.Event;

/**
 * A part of what happened in the measured time, with the people it could have happened to: the
 * whole city, a district, locals or migrants, or a type of dispute among all residents.
 *
 * @param residentYears residents times measured years of 365 days
 * @param visits patrol visits to those residents' cells; NaN where a visit cannot be attributed
 * @param events how often something happened
 */
record Part(double residentYears, double visits, ToDoubleFunction<Event> events) {
  private static final double YEAR = 365;

  static Part whole(Chronicle run) {
    return of(run, run.city().residents(), run.total());
  }

  static Part district(Chronicle run, int district) {
    return of(run, run.residents(district), run.district(district));
  }

  private static Part of(Chronicle run, long residents, Tally tally) {
    return new Part(residents * years(run), tally.visits(), tally::count);
  }

  static Part tenure(Chronicle run, boolean migrant) {
    long migrants = run.migrants();
    long residents = migrant ? migrants : run.city().residents() - migrants;
    return new Part(residents * years(run), Double.NaN, event -> run.total().count(event, migrant));
  }

  static Part type(Chronicle run, DisputeType type) {
    return new Part(
        run.city().residents() * years(run), Double.NaN, event -> run.total().count(event, type));
  }

  /** Measured years of 365 days. */
  static double years(Chronicle run) {
    return run.model().horizon().measuredDays() / YEAR;
  }

  double count(Event event) {
    return events.applyAsDouble(event);
  }

  /** Cases that mediation closed: by an agreement at any tier, or by a failure at the last. */
  double cases() {
    return count(Event.AGREEMENT) + count(Event.LAST_FAILURE);
  }

  /** Events in so many resident-years; NaN without residents. */
  double rate(Event event, double residentYearsEach) {
    return count(event) / residentYears * residentYearsEach;
  }

  /** Events for each of another kind; NaN without any of those. */
  double share(Event event, Event of) {
    return ratio(count(event), count(of));
  }

  /** A ratio, or NaN if there is nothing to divide by. */
  static double ratio(double of, double to) {
    return to == 0 ? Double.NaN : of / to;
  }
}
