package org.concordsim.outcome;

import static org.concordsim.outcome.Measure.Better.HIGHER;
import static org.concordsim.outcome.Measure.Better.LOWER;
import static org.concordsim.outcome.Measure.Better.NEITHER;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.concordsim.detection.Observation;
import org.concordsim.simulation.LocalEvent;

/** What has a place but no dispute, so that neither type nor tenure has it. */
final class PlaceMeasures {
  /** Accidents, which are a kind of risk too. */
  static final List<Declared<ToDoubleFunction<Part>>> OF_ACCIDENTS =
      List.of(
          ofAccidents("hazards", NEITHER, LocalEvent.HAZARD, "Hazards of accidents that arose"),
          ofAccidents(
              "hazards-found", HIGHER, LocalEvent.HAZARD_FOUND, "Hazards that visits found"),
          ofAccidents(
              "accidents", LOWER, LocalEvent.ACCIDENT, "Accidents that hazards caused in the end"),
          ofAccidents("accident-deaths", LOWER, LocalEvent.DEATH, "Deaths in accidents (安全生产事故死亡)"),
          Declared.of(
              "accident-death-rate",
              "1/(100000 resident-years)",
              LOWER,
              part -> part.count(LocalEvent.DEATH) / part.residentYears() * 100_000,
              "The same per 100000 resident-years"));

  static final List<Declared<ToDoubleFunction<Part>>> ALL =
      Stream.of(visits(), money(), observation(), security()).flatMap(List::stream).toList();

  private PlaceMeasures() {}

  private static List<Declared<ToDoubleFunction<Part>>> visits() {
    return List.of(
        here("visits", "visits", NEITHER, Ground::visits, "Patrol visits to cells"),
        Declared.of(
            "visits-per-resident-year",
            "1/resident-year",
            LOWER,
            part -> part.here(Ground::visits) / part.residentYears(),
            "Patrol visits to cells over resident-years: how much people are looked at"),
        here(
            "needless-visits",
            "share",
            LOWER,
            Ground::needlessVisits,
            "Patrol visits to cells in which no dispute lasted at that moment, known or unknown,"
                + " over all patrol visits"),
        here(
            "visited-without-dispute",
            "share",
            LOWER,
            Ground::visitedWithoutDispute,
            "Residents of visited cells, visit by visit, who were the aggrieved of no lasting"
                + " dispute, over all residents of visited cells; who has two disputes counts"
                + " twice"));
  }

  private static List<Declared<ToDoubleFunction<Part>>> money() {
    return List.of(
        here(
            "cost-workers",
            "yuan",
            LOWER,
            Ground::costOfWorkers,
            "Hours of workers on all tasks, idle time left out, at their hourly cost"),
        here(
            "cost-mediators",
            "yuan",
            LOWER,
            Ground::costOfMediators,
            "Hours of mediators of communities, streets and districts on their cases (days with a"
                + " case times hours for each), each at its hourly cost"),
        here(
            "cost-courts",
            "yuan",
            LOWER,
            Ground::costOfCourts,
            "The same of mediation annexed to the courts; what judges do has no cost here"),
        here(
            "cost-departments",
            "yuan",
            LOWER,
            Ground::costOfDepartments,
            "Hours of other departments on cases of mediators (departments that were called times"
                + " hours of each), at their hourly cost"),
        here(
            "cost-institutions",
            "yuan",
            LOWER,
            Ground::costOfInstitutions,
            "Yearly cost of institutions times residents reached times measured years in force"),
        here("cost", "yuan", LOWER, Ground::cost, "The sum of these five"));
  }

  private static List<Declared<ToDoubleFunction<Part>>> observation() {
    return Stream.of(Observation.values())
        .map(
            kind ->
                here(
                    "observed-" + kind.label(),
                    "resident-days",
                    LOWER,
                    ground -> ground.observed(kind),
                    "Resident-days on which the policy or an institution used "
                        + kind.label().replace('-', ' ')
                        + " about residents"))
        .toList();
  }

  private static List<Declared<ToDoubleFunction<Part>>> security() {
    return List.of(
        here(
            "sense-of-security",
            "share",
            HIGHER,
            Ground::senseOfSecurity,
            "Residents who would say that they feel safe, mean of weekly surveys of all"),
        here(
            "surveyed-security",
            "share",
            HIGHER,
            Ground::surveyedSecurity,
            "The same as a survey of some residents has it, with its error"),
        here(
            "survey-error",
            "share",
            LOWER,
            Ground::surveyError,
            "Standard error of that survey: the root of p (1 - p) / n, p being what all would"
                + " say"));
  }

  private static Declared<ToDoubleFunction<Part>> here(
      String name,
      String unit,
      Measure.Better better,
      ToDoubleFunction<Ground> number,
      String meaning) {
    return Declared.of(name, unit, better, part -> part.here(number), meaning);
  }

  private static Declared<ToDoubleFunction<Part>> ofAccidents(
      String name, Measure.Better better, LocalEvent what, String meaning) {
    String unit =
        what == LocalEvent.ACCIDENT ? "accidents" : what == LocalEvent.DEATH ? "deaths" : "hazards";
    return Declared.of(name, unit, better, part -> part.count(what), meaning);
  }
}
