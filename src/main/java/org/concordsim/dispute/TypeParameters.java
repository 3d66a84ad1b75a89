package org.concordsim.dispute;

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
    return new TypeParameters(
        rate * baseRate,
        respondent,
        severity * severityMean,
        severityConcentration,
        decisionDays,
        talkSettles,
        formalInclination,
        openToCrisis,
        formalToCrisis,
        adjudicationDays,
        formalMediation,
        firstTier,
        formalTier,
        expertise);
  }

  /** The same with other times between decision epochs. */
  public TypeParameters withDecisionDays(ByStage changed) {
    return new TypeParameters(
        baseRate,
        respondent,
        severityMean,
        severityConcentration,
        changed,
        talkSettles,
        formalInclination,
        openToCrisis,
        formalToCrisis,
        adjudicationDays,
        formalMediation,
        firstTier,
        formalTier,
        expertise);
  }

  /** The same with other chances that talking it over settles the dispute. */
  public TypeParameters withTalkSettles(ByStage changed) {
    return new TypeParameters(
        baseRate,
        respondent,
        severityMean,
        severityConcentration,
        decisionDays,
        changed,
        formalInclination,
        openToCrisis,
        formalToCrisis,
        adjudicationDays,
        formalMediation,
        firstTier,
        formalTier,
        expertise);
  }

  /** The same with the chances multiplied that retaliation turns into a crisis. */
  public TypeParameters timesCrisis(double factor) {
    return new TypeParameters(
        baseRate,
        respondent,
        severityMean,
        severityConcentration,
        decisionDays,
        talkSettles,
        formalInclination,
        factor * openToCrisis,
        factor * formalToCrisis,
        adjudicationDays,
        formalMediation,
        firstTier,
        formalTier,
        expertise);
  }

  /** The same with another time to a decision by court or authority. */
  public TypeParameters withAdjudicationDays(double changed) {
    return new TypeParameters(
        baseRate,
        respondent,
        severityMean,
        severityConcentration,
        decisionDays,
        talkSettles,
        formalInclination,
        openToCrisis,
        formalToCrisis,
        changed,
        formalMediation,
        firstTier,
        formalTier,
        expertise);
  }

  /** The same with a share sent to mediation of the formal cases that are not sent there yet. */
  public TypeParameters offeringMediationTo(double share) {
    return withFormalMediation(1 - (1 - formalMediation) * (1 - share));
  }

  /** The same with other tiers that first hear a case. */
  public TypeParameters withTiers(Tier first, Tier formal) {
    return new TypeParameters(
        baseRate,
        respondent,
        severityMean,
        severityConcentration,
        decisionDays,
        talkSettles,
        formalInclination,
        openToCrisis,
        formalToCrisis,
        adjudicationDays,
        formalMediation,
        first,
        formal,
        expertise);
  }

  /** The same with more success of mediating such disputes. */
  public TypeParameters plusExpertise(double logit) {
    return new TypeParameters(
        baseRate,
        respondent,
        severityMean,
        severityConcentration,
        decisionDays,
        talkSettles,
        formalInclination,
        openToCrisis,
        formalToCrisis,
        adjudicationDays,
        formalMediation,
        firstTier,
        formalTier,
        expertise + logit);
  }

  /** The same with another chance that a formal case is sent to mediation. */
  public TypeParameters withFormalMediation(double changed) {
    return new TypeParameters(
        baseRate,
        respondent,
        severityMean,
        severityConcentration,
        decisionDays,
        talkSettles,
        formalInclination,
        openToCrisis,
        formalToCrisis,
        adjudicationDays,
        changed,
        firstTier,
        formalTier,
        expertise);
  }
}
