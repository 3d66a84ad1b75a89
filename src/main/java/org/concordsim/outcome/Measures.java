package org.concordsim.outcome;

import static org.concordsim.outcome.Measure.Better.HIGHER;
import static org.concordsim.outcome.Measure.Better.LOWER;
import static org.concordsim.outcome.Measure.Better.NEITHER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.concordsim.simulation.CellTally;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Chronicle.Series;

/**
 * The registry of everything that is measured. A new outcome is one entry: in {@link PartMeasures}
 * or {@link FormalMeasures} if it can be told of groups too, in {@link PlaceMeasures} if of places
 * alone, in {@link RunMeasures} if of neither.
 */
public final class Measures {
  /** A count of a cell. */
  interface CellCount {
    int of(CellTally tally, int cell);
  }

  static final List<Declared<ToDoubleFunction<Chronicle>>> OUTCOMES =
      Stream.concat(
              Stream.of(
                      PartMeasures.RATES,
                      FormalMeasures.RATES,
                      PartMeasures.COUNTS,
                      PlaceMeasures.ALL,
                      PlaceMeasures.OF_ACCIDENTS)
                  .flatMap(Collection::stream)
                  .map(Measures::ofWhole),
              RunMeasures.ALL.stream())
          .toList();

  static final List<Declared<Series>> SERIES =
      List.of(
          series("open-grievance", Series.OPEN_GRIEVANCES, "Disputes that last at stage 0"),
          series("open-confrontation", Series.OPEN_CONFRONTATIONS, "The same at stage 1"),
          series("open-open", Series.OPEN_OPEN, "The same at stage 2"),
          series("open-formal", Series.OPEN_FORMAL, "The same at stage 3"),
          series("resting", Series.RESTING, "Disputes at rest in an agreement that will break"),
          Declared.of(
              "waiting-cases",
              "cases",
              LOWER,
              Series.WAITING_CASES,
              "Cases in mediators' queues at day's end, withdrawn ones included until their turn"));

  static final List<Declared<CellCount>> CELLS =
      List.of(
          cell("grievances", "disputes", NEITHER, CellTally::grievances, "Grievances that arose"),
          cell(
              "escalations",
              "disputes",
              LOWER,
              CellTally::escalations,
              "Disputes that reached stage 3 or 4"),
          cell("crises", "disputes", LOWER, CellTally::crises, "Disputes that reached stage 4"),
          cell("visits", "visits", NEITHER, CellTally::visits, "Patrol visits"),
          cell(
              "detections",
              "detections",
              HIGHER,
              CellTally::detections,
              "Times that a dispute became known, by its own formal step or otherwise"));

  private Measures() {}

  private static Declared<ToDoubleFunction<Chronicle>> ofWhole(
      Declared<ToDoubleFunction<Part>> declared) {
    return new Declared<>(
        declared.measure(), run -> declared.source().applyAsDouble(Part.whole(run)));
  }

  private static Declared<Series> series(String name, Series series, String meaning) {
    return Declared.of(name, "disputes", LOWER, series, meaning + " at day's end");
  }

  private static Declared<CellCount> cell(
      String name, String unit, Measure.Better better, CellCount count, String meaning) {
    return Declared.of(name, unit, better, count, meaning);
  }

  /** What is measured of the groups of a dimension, and how. */
  static List<Declared<ToDoubleFunction<Part>>> ofGroups(Dimension dimension) {
    List<Declared<ToDoubleFunction<Part>>> all = new ArrayList<>(PartMeasures.SIZES);
    all.addAll(PartMeasures.RATES);
    all.addAll(FormalMeasures.RATES);
    all.addAll(PartMeasures.COUNTS);
    if (dimension == Dimension.DISTRICT) {
      all.addAll(PlaceMeasures.ALL);
    }
    if (dimension == Dimension.DISTRICT || dimension == Dimension.RISK) {
      all.addAll(PlaceMeasures.OF_ACCIDENTS);
    }
    return all;
  }

  /** The outcomes of a run, in the order of the columns of runs.csv. */
  public static List<Measure> outcomes() {
    return measures(OUTCOMES);
  }

  /** The outcomes of these names, in the order of the names. */
  public static List<Measure> outcomes(List<String> names) {
    return named(names, outcomes());
  }

  private static List<Measure> named(List<String> names, List<Measure> known) {
    Map<String, Measure> byName = new HashMap<>();
    known.forEach(measure -> byName.put(measure.name(), measure));
    return names.stream().map(name -> Objects.requireNonNull(byName.get(name), name)).toList();
  }

  /** The daily series. */
  public static List<Measure> series() {
    return measures(SERIES);
  }

  /** The measures of each cell. */
  public static List<Measure> cells() {
    return measures(CELLS);
  }

  /** The measures of each group of a dimension. */
  public static List<Measure> groups(Dimension dimension) {
    return measures(ofGroups(dimension));
  }

  /** The measures of a dimension's groups with these names, in the order of the names. */
  public static List<Measure> groups(Dimension dimension, List<String> names) {
    return named(names, groups(dimension));
  }

  private static <S> List<Measure> measures(List<Declared<S>> declared) {
    return declared.stream().<Measure>map(Declared::measure).toList();
  }
}
