package org.concordsim.outcome;

import static org.concordsim.outcome.Measure.Better.LOWER;
import static org.concordsim.outcome.Measure.Better.NEITHER;

import java.util.List;

/** The registry of everything that is measured. */
public final class Measures {
  private static final List<Measure> OUTCOMES =
      List.of(
          new Measure(
              "escalation-rate",
              "1/(1000 resident-years)",
              "Disputes that reached stage 3 or 4",
              LOWER),
          new Measure(
              "crisis-rate", "1/(100000 resident-years)", "Disputes that became crises", LOWER),
          new Measure("grievances", "disputes", "Grievances that arose", NEITHER),
          new Measure("confrontations", "disputes", "Disputes that reached stage 1", LOWER),
          new Measure("open-disputes", "disputes", "Disputes that reached stage 2", LOWER),
          new Measure("formal-disputes", "disputes", "Disputes that reached stage 3", LOWER),
          new Measure("crises", "disputes", "Disputes that reached stage 4", LOWER));

  private static final List<Measure> SERIES =
      List.of(
          new Measure("open-grievance", "disputes", "Open disputes at stage 0 at day's end", LOWER),
          new Measure("open-confrontation", "disputes", "The same at stage 1", LOWER),
          new Measure("open-open", "disputes", "The same at stage 2", LOWER),
          new Measure("open-formal", "disputes", "The same at stage 3", LOWER));

  private static final List<Measure> CELLS =
      List.of(
          new Measure("grievances", "disputes", "Grievances that arose", NEITHER),
          new Measure("escalations", "disputes", "Disputes that reached stage 3 or 4", LOWER),
          new Measure("crises", "disputes", "Disputes that reached stage 4", LOWER),
          new Measure("visits", "visits", "Patrol visits", NEITHER),
          new Measure("detections", "disputes", "Disputes detected", NEITHER));

  private Measures() {}

  /** The outcomes of a run, in the order of the columns of runs.csv. */
  public static List<Measure> outcomes() {
    return OUTCOMES;
  }

  /** The daily series. */
  public static List<Measure> series() {
    return SERIES;
  }

  /** The measures of each cell. */
  public static List<Measure> cells() {
    return CELLS;
  }
}
