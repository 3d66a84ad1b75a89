package org.concordsim.outcome;

import static org.concordsim.outcome.Measure.Better.HIGHER;
import static org.concordsim.outcome.Measure.Better.LOWER;
import static org.concordsim.outcome.Measure.Better.NEITHER;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.concordsim.simulation.DisputeEvent;

/** What is measured of the whole city and of its groups alike. */
final class PartMeasures {
  /** Numbers that give the others their denominators; only in the table of groups. */
  static final List<Declared<ToDoubleFunction<Part>>> SIZES =
      List.of(
          declare(
              "resident-years",
              "resident-years",
              NEITHER,
              Part::residentYears,
              "Residents of the group times measured years of 365 days; of a type, all residents"));

  static final List<Declared<ToDoubleFunction<Part>>> RATES =
      List.of(
          declare(
              "escalation-rate",
              "1/(1000 resident-years)",
              LOWER,
              part -> part.rate(DisputeEvent.ESCALATION, 1000),
              "Disputes that reached stage 3 or 4 for the first time, per 1000 resident-years"),
          declare(
              "crisis-rate",
              "1/(100000 resident-years)",
              LOWER,
              part -> part.rate(DisputeEvent.CRISIS, 100_000),
              "Disputes that became crises, per 100000 resident-years"),
          declare(
              "escalation-share",
              "share",
              LOWER,
              part -> part.share(DisputeEvent.ESCALATION, DisputeEvent.GRIEVANCE),
              "Disputes that reached stage 3 or 4 for the first time, over grievances that arose,"
                  + " both in the measured time"),
          declare(
              "confrontation-share",
              "share",
              NEITHER,
              part -> part.share(DisputeEvent.CONFRONTATION, DisputeEvent.GRIEVANCE),
              "Disputes that reached stage 1 for the first time, over grievances that arose:"
                  + " claims per grievance"),
          declare(
              "open-share",
              "share",
              LOWER,
              part -> part.share(DisputeEvent.OPEN, DisputeEvent.GRIEVANCE),
              "Disputes that reached stage 2 for the first time, over grievances that arose: claims"
                  + " refused per grievance"),
          declare(
              "formal-share",
              "share",
              NEITHER,
              part -> part.share(DisputeEvent.FORMAL, DisputeEvent.GRIEVANCE),
              "Disputes that reached stage 3 for the first time, over grievances that arose: any"
                  + " formal step per grievance"),
          declare(
              "ended-in-the-bud",
              "share",
              HIGHER,
              part -> part.share(DisputeEvent.END_IN_THE_BUD, DisputeEvent.END),
              "Disputes that ended without ever getting beyond stage 1, over all that ended (化解在萌芽)"),
          declare(
              "detected-share",
              "share",
              HIGHER,
              part -> part.share(DisputeEvent.DETECTION, DisputeEvent.GRIEVANCE),
              "Disputes that became known for the first time and before any formal step, over"
                  + " grievances that arose"),
          declare(
              "detected-open-share",
              "share",
              HIGHER,
              part -> part.share(DisputeEvent.DETECTION_OF_OPEN, DisputeEvent.OPEN),
              "Disputes at stage 2 that were known already or became known before any formal"
                  + " step, over disputes that reached stage 2"),
          declare(
              "silent-found-share",
              "share",
              HIGHER,
              part -> part.share(DisputeEvent.SILENCE_BROKEN, DisputeEvent.SILENCE),
              "Disputes that were found although their victim kept silent, before any formal step,"
                  + " over all whose victim did"),
          declare(
              "mediation-rate",
              "1/(1000 resident-years)",
              NEITHER,
              part ->
                  part.rate(DisputeEvent.AGREEMENT, 1000)
                      + part.rate(DisputeEvent.LAST_FAILURE, 1000),
              "Cases that mediation closed, by an agreement at any tier or a failure at the last,"
                  + " per 1000 resident-years"),
          declare(
              "mediation-success-official",
              "share",
              HIGHER,
              PartMeasures::officialSuccess,
              "Agreements signed over cases closed, as offices report it: a failure that is"
                  + " referred up closes nothing, and what becomes of an agreement is not asked"),
          declare(
              "mediation-success-true",
              "share",
              HIGHER,
              PartMeasures::trueSuccess,
              "Agreements that hold for at least 180 days, over all mediations that were brought"
                  + " to an end, failures at every tier included, and all cases that went formal"
                  + " or became crises while mediators had or awaited them"),
          declare(
              "mediation-success-gap",
              "share",
              LOWER,
              part -> officialSuccess(part) - trueSuccess(part),
              "Official success less true success: what the reported number hides"),
          declare(
              "crime-rate",
              "1/(100000 resident-years)",
              LOWER,
              part -> part.rate(DisputeEvent.CRIME, 100_000),
              "Disputes that became crises and with it crimes, per 100000 resident-years"),
          declare(
              "found-early-share",
              "share",
              HIGHER,
              part -> part.share(DisputeEvent.KNOWN_IN_THE_BUD, DisputeEvent.KNOWN),
              "Disputes that first became known at stage 0 or 1, over all that became known, by"
                  + " their own formal step or otherwise (发现在早)"),
          declare(
              "stage-at-first-handling",
              "stages",
              LOWER,
              PartMeasures::stageAtFirstHandling,
              "Mean stage at which a worker first looked into a dispute, or 3 if it went formal"
                  + " before (处置在小)"));

  static final List<Declared<ToDoubleFunction<Part>>> COUNTS =
      List.of(
          count("grievances", NEITHER, DisputeEvent.GRIEVANCE, "Grievances that arose"),
          count(
              "confrontations", LOWER, DisputeEvent.CONFRONTATION, "Disputes that reached stage 1"),
          count("open-disputes", LOWER, DisputeEvent.OPEN, "Disputes that reached stage 2"),
          count("formal-disputes", LOWER, DisputeEvent.FORMAL, "Disputes that reached stage 3"),
          count(
              "escalations", LOWER, DisputeEvent.ESCALATION, "Disputes that reached stage 3 or 4"),
          count("crises", LOWER, DisputeEvent.CRISIS, "Disputes that reached stage 4"),
          count(
              "detections",
              HIGHER,
              DisputeEvent.DETECTION,
              "Disputes that became known for the first time and before any formal step"),
          count(
              "cases-known",
              NEITHER,
              DisputeEvent.KNOWN,
              "Disputes that became known for the first time, by their own formal step or"
                  + " otherwise: what statistics would record"),
          count(
              "silent-victims", LOWER, DisputeEvent.SILENCE, "Disputes whose victim keeps silent"),
          count(
              "silent-victims-found",
              HIGHER,
              DisputeEvent.SILENCE_BROKEN,
              "Of these, how many became known before any formal step"),
          count("ends", NEITHER, DisputeEvent.END, "Disputes that ended"),
          declare(
              "agreements",
              "agreements",
              NEITHER,
              part -> part.count(DisputeEvent.AGREEMENT),
              "Mediations that ended in an agreement"),
          declare(
              "relapses",
              "relapses",
              LOWER,
              part -> part.count(DisputeEvent.RELAPSE),
              "Agreements that broke"),
          count(
              "overtaken",
              LOWER,
              DisputeEvent.OVERTAKEN,
              "Times that a case went formal or became a crisis while mediators had or awaited it,"
                  + " and left them"),
          count(
              "crimes",
              LOWER,
              DisputeEvent.CRIME,
              "Disputes that became crises and with it crimes"),
          count(
              "displaced",
              LOWER,
              DisputeEvent.DISPLACED,
              "Grievances that arose next to where they would have, as somebody had been there"),
          count(
              "left-lying",
              LOWER,
              DisputeEvent.LEFT_LYING,
              "Times that a worker left a hard case lying, as numbers would soon be looked at"),
          count(
              "misrecorded",
              LOWER,
              DisputeEvent.MISRECORDED,
              "Escalations that were recorded as something else for the same reason"));

  private static double officialSuccess(Part part) {
    double agreements = part.count(DisputeEvent.AGREEMENT);
    return Part.ratio(agreements, agreements + part.count(DisputeEvent.LAST_FAILURE));
  }

  private static double trueSuccess(Part part) {
    double cases =
        part.count(DisputeEvent.AGREEMENT)
            + part.count(DisputeEvent.FAILURE)
            + part.count(DisputeEvent.OVERTAKEN);
    return Part.ratio(part.count(DisputeEvent.LASTING_AGREEMENT), cases);
  }

  private static double stageAtFirstHandling(Part part) {
    double grievances = part.count(DisputeEvent.HANDLED_AS_GRIEVANCE);
    double confrontations = part.count(DisputeEvent.HANDLED_AS_CONFRONTATION);
    double open = part.count(DisputeEvent.HANDLED_AS_OPEN);
    double formal = part.count(DisputeEvent.HANDLED_AS_FORMAL);
    return Part.ratio(
        confrontations + 2 * open + 3 * formal, grievances + confrontations + open + formal);
  }

  private PartMeasures() {}

  private static Declared<ToDoubleFunction<Part>> declare(
      String name,
      String unit,
      Measure.Better better,
      ToDoubleFunction<Part> value,
      String meaning) {
    return Declared.of(name, unit, better, value, meaning);
  }

  private static Declared<ToDoubleFunction<Part>> count(
      String name, Measure.Better better, DisputeEvent event, String meaning) {
    return declare(name, "disputes", better, part -> part.count(event), meaning);
  }
}
