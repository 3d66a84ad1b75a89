package org.concordsim.outcome;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import org.concordsim.detection.Observation;
import org.concordsim.dispute.Tier;
import org.concordsim.institution.Institution;
import org.concordsim.institution.PeaceWatchPoints;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.LocalEvent;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Task;

/**
 * Some communities of the city with what happened there: what has a place, and neither a type nor a
 * tenure.
 *
 * @param district which district it is; the whole city if none
 */
record Ground(Chronicle run, Tally tally, OptionalInt district) {
  private static final int YEAR = 365;
  private static final int MINUTES_OF_HOUR = 60;

  static Ground city(Chronicle run) {
    return new Ground(run, run.total(), OptionalInt.empty());
  }

  static Ground district(Chronicle run, int district) {
    return new Ground(run, run.district(district), OptionalInt.of(district));
  }

  double visits() {
    return tally.visits();
  }

  /** Share of visits to cells without a dispute; NaN without visits. */
  double needlessVisits() {
    return Part.ratio(tally.count(LocalEvent.NEEDLESS_VISIT), tally.visits());
  }

  /**
   * Of the residents of visited cells, visit by visit, the share that was the aggrieved of no
   * lasting dispute; NaN without visits.
   */
  double visitedWithoutDispute() {
    double met = sum(cell -> run.cells().visits(cell));
    return met == 0 ? Double.NaN : 1 - tally.count(LocalEvent.DISPUTE_VISITED) / met;
  }

  double costOfWorkers() {
    double minutes = 0;
    for (Task task : Task.values()) {
      minutes += task == Task.IDLE ? 0 : tally.minutes(task);
    }
    return minutes / MINUTES_OF_HOUR * run.model().resolution().workers().hourlyCost();
  }

  /** The mediators below the courts. */
  double costOfMediators() {
    double sum = 0;
    for (Tier tier : Tier.values()) {
      sum += tier == Tier.COURT ? 0 : costOf(tier);
    }
    return sum;
  }

  double costOfCourts() {
    return costOf(Tier.COURT);
  }

  private double costOf(Tier tier) {
    var organisation = run.model().resolution().at(tier.ordinal());
    return tally.tier(tier.ordinal()).busyDays()
        * organisation.hoursPerDay()
        * organisation.hourlyCost();
  }

  /** Hours that departments gave to cases of mediators, at any tier. */
  double hoursOfDepartments() {
    long departments = 0;
    for (Tier tier : Tier.values()) {
      departments += tally.tier(tier.ordinal()).departments();
    }
    return departments * run.model().resolution().departments().hours();
  }

  double costOfDepartments() {
    return hoursOfDepartments() * run.model().resolution().departments().hourlyCost();
  }

  /** Yearly cost × residents reached × measured years in force, over all institutions. */
  double costOfInstitutions() {
    double sum = 0;
    for (Institution institution : run.model().inForce()) {
      double perDay = institution.scope().yearlyCost() / YEAR;
      if (perDay > 0) {
        sum += perDay * sum(cell -> days(cell, List.of(institution)));
      }
    }
    return sum;
  }

  double cost() {
    return costOfWorkers()
        + costOfMediators()
        + costOfCourts()
        + costOfDepartments()
        + costOfInstitutions();
  }

  /**
   * Resident-days in the measured time on which the policy or an institution in force used records
   * of this kind about residents; a day counts once, however many use them. Of the sensors of watch
   * points, only residents of watched cells.
   */
  double observed(Observation kind) {
    var policy = run.model().detection().policy();
    boolean everywhere = Observation.of(policy.getClass()).contains(kind);
    boolean posts = kind == Observation.SENSORS && policy.watchPoints().isPresent();
    List<Institution> using =
        run.model().inForce().stream()
            .filter(institution -> Observation.of(institution.getClass()).contains(kind))
            .toList();
    List<Institution> elsewhere =
        using.stream().filter(institution -> !(institution instanceof PeaceWatchPoints)).toList();
    int all = run.model().horizon().measuredDays();
    return sum(
        cell ->
            everywhere && (!posts || run.watched(cell))
                ? all
                : days(cell, run.guarded(cell) ? using : elsewhere));
  }

  /** Measured days on which at least one of these is in force in a cell. */
  private int days(int cell, List<Institution> institutions) {
    var horizon = run.model().horizon();
    int first = horizon.days();
    for (Institution institution : institutions) {
      var scope = institution.scope();
      if (scope.start() < first && scope.reaches(run.city().cell(cell))) {
        first = scope.start();
      }
    }
    return horizon.days() - Math.max(first, horizon.warmUp());
  }

  private boolean contains(int community) {
    var city = run.city();
    return district.isEmpty() || city.districtOf(city.streetOf(community)) == district.getAsInt();
  }

  double senseOfSecurity() {
    return district.isEmpty() ? run.senseOfSecurity() : run.senseOfSecurity(district.getAsInt());
  }

  double surveyedSecurity() {
    return district.isEmpty() ? run.surveyedSecurity() : run.surveyedSecurity(district.getAsInt());
  }

  double surveyError() {
    int asked =
        district.isEmpty()
            ? run.model().safety().survey().residents()
            : run.surveyed(district.getAsInt());
    return asked == 0 ? Double.NaN : Math.sqrt(senseOfSecurity() * (1 - senseOfSecurity()) / asked);
  }

  /** Days or visits of cells times residents, over the cells of this ground. */
  private double sum(IntUnaryOperator times) {
    var city = run.city();
    double sum = 0;
    for (int community = 0; community < city.communities(); community++) {
      if (contains(community)) {
        for (int cell = city.firstCell(community); cell < city.firstCell(community + 1); cell++) {
          sum += (double) times.applyAsInt(cell) * city.residents(cell);
        }
      }
    }
    return sum;
  }
}
