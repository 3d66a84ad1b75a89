package org.concordsim.dispute;

import java.util.function.Consumer;
import org.concordsim.parameter.Parameter;

/** What sets disputes of one type apart. */
public record TypeParameters(
    @Parameter(
            value = "Grievances of the base process for a resident of mean propensity",
            unit = "1/(1000 resident-years)",
            min = 0,
            max = 100_000,
            source = "assumed; mix after the kinds mediated in China (yearbooks 2001, 2012)")
        double baseRate,
    @Parameter("Who the other party is") Respondent respondent,
    @Parameter(
            value = "Mean severity of a grievance",
            unit = "share",
            min = 0,
            max = 1,
            above = true,
            below = true)
        double severityMean,
    @Parameter(
            value = "Concentration of the Beta distribution of severity; larger is narrower",
            unit = "1",
            min = 0.1,
            max = 1000)
        double severityConcentration,
    @Parameter(
            value = "Mean time between decision epochs at each stage",
            unit = "days",
            min = 1e-6,
            max = 1e9)
        ByStage decisionDays,
    @Parameter(
            value = "Chance that talking it over settles the dispute, at each stage",
            unit = "probability",
            min = 0,
            max = 1)
        ByStage talkSettles,
    @Parameter(
            value = "Added to the utility of going to a formal channel",
            unit = "logit",
            min = -50,
            max = 50)
        double formalInclination,
    @Parameter(
            value =
                "Chance that retaliation in an open (before any formal step) dispute turns into a"
                    + " crisis",
            unit = "probability",
            min = 0,
            max = 1)
        double openToCrisis,
    @Parameter(
            value = "Chance that retaliation in a formal dispute turns into a crisis",
            unit = "probability",
            min = 0,
            max = 1)
        double formalToCrisis,
    @Parameter(
            value = "Mean time from a formal step to a decision by court or authority",
            unit = "days",
            min = 1e-6,
            max = 1e9,
            source = "assumed; about four times the 32 days of specialised mediation (press, 2024)")
        double adjudicationDays,
    @Parameter(
            value = "Chance that court or authority sends a formal case to mediation first",
            unit = "probability",
            min = 0,
            max = 1,
            source = "assumed; 6.75 of 14.94 million mediated in 2022 were sent by courts")
        double formalMediation,
    @Parameter("Tier that first hears a case the grid refers") Tier firstTier,
    @Parameter("Tier that first hears a case a party brings formally") Tier formalTier,
    @Parameter(
            value = "Added to the success of mediating such disputes, whoever mediates",
            unit = "logit",
            min = -50,
            max = 50)
        double expertise) {
  /** The same with base rate and mean severity multiplied. */
  public TypeParameters timesGrievances(double rate, double severity) {
    return changed(
        draft -> {
          draft.baseRate *= rate;
          draft.severityMean *= severity;
        });
  }

  /** The same with other times between decision epochs. */
  public TypeParameters withDecisionDays(ByStage changed) {
    return changed(draft -> draft.decisionDays = changed);
  }

  /** The same with other chances that talking it over settles the dispute. */
  public TypeParameters withTalkSettles(ByStage changed) {
    return changed(draft -> draft.talkSettles = changed);
  }

  /** The same with the chances multiplied that retaliation turns into a crisis. */
  public TypeParameters timesCrisis(double factor) {
    return changed(
        draft -> {
          draft.openToCrisis *= factor;
          draft.formalToCrisis *= factor;
        });
  }

  /** The same with another time to a decision by court or authority. */
  public TypeParameters withAdjudicationDays(double changed) {
    return changed(draft -> draft.adjudicationDays = changed);
  }

  /** The same with a share sent to mediation of the formal cases that are not sent there yet. */
  public TypeParameters offeringMediationTo(double share) {
    return withFormalMediation(1 - (1 - formalMediation) * (1 - share));
  }

  /** The same with another chance that a formal case is sent to mediation. */
  public TypeParameters withFormalMediation(double changed) {
    return changed(draft -> draft.formalMediation = changed);
  }

  /** The same with other tiers that first hear a case. */
  public TypeParameters withTiers(Tier first, Tier formal) {
    return changed(
        draft -> {
          draft.firstTier = first;
          draft.formalTier = formal;
        });
  }

  /** The same with more success of mediating such disputes. */
  public TypeParameters plusExpertise(double logit) {
    return changed(draft -> draft.expertise += logit);
  }

  private TypeParameters changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.parameters();
  }

  /** What institutions change, for as long as they change it. */
  private static final class Draft {
    private final TypeParameters usual;
    private double baseRate;
    private double severityMean;
    private ByStage decisionDays;
    private ByStage talkSettles;
    private double openToCrisis;
    private double formalToCrisis;
    private double adjudicationDays;
    private double formalMediation;
    private Tier firstTier;
    private Tier formalTier;
    private double expertise;

    private Draft(TypeParameters usual) {
      this.usual = usual;
      baseRate = usual.baseRate;
      severityMean = usual.severityMean;
      decisionDays = usual.decisionDays;
      talkSettles = usual.talkSettles;
      openToCrisis = usual.openToCrisis;
      formalToCrisis = usual.formalToCrisis;
      adjudicationDays = usual.adjudicationDays;
      formalMediation = usual.formalMediation;
      firstTier = usual.firstTier;
      formalTier = usual.formalTier;
      expertise = usual.expertise;
    }

    private TypeParameters parameters() {
      return new TypeParameters(
          baseRate,
          usual.respondent,
          severityMean,
          usual.severityConcentration,
          decisionDays,
          talkSettles,
          usual.formalInclination,
          openToCrisis,
          formalToCrisis,
          adjudicationDays,
          formalMediation,
          firstTier,
          formalTier,
          expertise);
    }
  }
}
