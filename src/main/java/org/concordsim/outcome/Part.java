package org.concordsim.outcome;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Risk;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.LocalEvent;

/**
 * A part of what happened in the measured time, with the people it could have happened to: the
 * whole city, a district, locals or migrants, a type of dispute or a kind of risk among all
 * residents.
 *
 * @param residentYears residents times measured years of 365 days
 * @param ground where it is, if it is a place
 * @param accidents where accidents belong to it, if they do
 * @param events how often something happened
 */
record Part(
    double residentYears,
    Optional<Ground> ground,
    Optional<Ground> accidents,
    ToDoubleFunction<DisputeEvent> events) {
  private static final double YEAR = 365;

  static Part whole(Chronicle run) {
    return of(run, run.city().residents(), Ground.city(run));
  }

  static Part district(Chronicle run, int district) {
    return of(run, run.residents(district), Ground.district(run, district));
  }

  private static Part of(Chronicle run, long residents, Ground ground) {
    Optional<Ground> here = Optional.of(ground);
    return new Part(residents * years(run), here, here, ground.tally()::count);
  }

  static Part tenure(Chronicle run, boolean migrant) {
    long migrants = run.migrants();
    long residents = migrant ? migrants : run.city().residents() - migrants;
    return placeless(residents * years(run), event -> run.total().count(event, migrant));
  }

  static Part type(Chronicle run, DisputeType type) {
    double residentYears = run.city().residents() * years(run);
    return placeless(residentYears, event -> run.total().count(event, type));
  }

  private static Part placeless(double residentYears, ToDoubleFunction<DisputeEvent> events) {
    return new Part(residentYears, Optional.empty(), Optional.empty(), events);
  }

  static Part risk(Chronicle run, Risk risk) {
    return new Part(
        run.city().residents() * years(run),
        Optional.empty(),
        Optional.of(Ground.city(run)).filter(city -> risk.accidents()),
        event -> risk.types().stream().mapToDouble(of -> run.total().count(event, of)).sum());
  }

  /** Measured years of 365 days. */
  static double years(Chronicle run) {
    return run.model().horizon().measuredDays() / YEAR;
  }

  double count(DisputeEvent event) {
    return events.applyAsDouble(event);
  }

  /** A number of the place; NaN without one. */
  double here(ToDoubleFunction<Ground> number) {
    return ground.map(place -> number.applyAsDouble(place)).orElse(Double.NaN);
  }

  /** How often this happened to hazards; NaN where accidents do not belong. */
  double count(LocalEvent what) {
    return accidents.map(place -> (double) place.tally().count(what)).orElse(Double.NaN);
  }

  /** Cases that mediation closed: by an agreement at any tier, or by a failure at the last. */
  double cases() {
    return count(DisputeEvent.AGREEMENT) + count(DisputeEvent.LAST_FAILURE);
  }

  /** Events in so many resident-years; NaN without residents. */
  double rate(DisputeEvent event, double residentYearsEach) {
    return count(event) / residentYears * residentYearsEach;
  }

  /** Events for each of another kind; NaN without any of those. */
  double share(DisputeEvent event, DisputeEvent of) {
    return ratio(count(event), count(of));
  }

  /** A ratio, or NaN if there is nothing to divide by. */
  static double ratio(double of, double to) {
    return to == 0 ? Double.NaN : of / to;
  }
}
