package org.concordsim.outcome;

import static org.concordsim.outcome.Measure.Better.LOWER;
import static org.concordsim.outcome.Measure.Better.NEITHER;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.concordsim.simulation.DisputeEvent;

/**
 * What is measured of formal steps by their channels, of the whole city and of its groups alike.
 * Every step counts, also a second one after an agreement that broke. Rates are per 1000
 * resident-years; times ten they are per 10,000, as offices are measured by (万人成讼率).
 */
final class FormalMeasures {
  private static final String RATE = "1/(1000 resident-years)";

  static final List<Declared<ToDoubleFunction<Part>>> RATES =
      List.of(
          rate("hotline-rate", DisputeEvent.HOTLINE, "Disputes brought to the hotline (热线)"),
          rate("petition-rate", DisputeEvent.PETITION, "Disputes brought by a petition (信访)"),
          rate("court-rate", DisputeEvent.COURT, "Disputes that a party brought to court"),
          rate(
              "lawsuit-rate",
              DisputeEvent.LAWSUIT,
              "Lawsuits filed, because the court did not send a dispute to mediation or because"
                  + " its mediators failed; times ten: per 10,000 residents (万人成讼率)"),
          Declared.of(
              "lawsuit-share",
              "share",
              LOWER,
              part -> part.share(DisputeEvent.LAWSUIT, DisputeEvent.GRIEVANCE),
              "Lawsuits filed, over grievances that arose"),
          Declared.of(
              "litigation-share",
              "share",
              NEITHER,
              FormalMeasures::litigation,
              "Lawsuits filed, over these and all agreements in disputes that a party had brought"
                  + " to court or that mediators had referred there: court disputes solved by"
                  + " litigation, where the others were settled before filing"));

  private FormalMeasures() {}

  private static double litigation(Part part) {
    double lawsuits = part.count(DisputeEvent.LAWSUIT);
    return Part.ratio(lawsuits, lawsuits + part.count(DisputeEvent.COURT_AGREEMENT));
  }

  private static Declared<ToDoubleFunction<Part>> rate(
      String name, DisputeEvent event, String what) {
    return Declared.of(
        name, RATE, LOWER, part -> part.rate(event, 1000), what + ", per 1000 resident-years");
  }
}
