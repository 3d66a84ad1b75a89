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
    @Parameter("Where parties take the dispute formally") FormalChannels formalChannels,
    @Parameter(
            value = "Chance that a hotline or a petition office sends a case to mediation first",
            unit = "probability",
            min = 0,
            max = 1)
        double formalMediation,
    @Parameter(
            value = "Chance that a court sends a case to mediation before it files a lawsuit",
            unit = "probability",
            min = 0,
            max = 1,
            source =
                "derived: 36 % of court disputes were settled before filing in 2022, where 70 to 79"
                    + " % of mediations succeed (Supreme People's Court, 2023)")
        double courtMediation,
    @Parameter("Tier that first hears a case the grid refers") Tier firstTier,
    @Parameter("Tier that first hears a case that a hotline sends to mediation") Tier formalTier,
    @Parameter("Tier that first hears a case that a petition office sends to mediation")
        Tier petitionTier,
    @Parameter("Tier that first hears a case that a court sends to mediation") Tier courtTier,
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
    return offeringMediationOutOfCourtTo(share)
        .changed(draft -> draft.courtMediation = atLeastOnce(courtMediation, share));
  }

  /** The same, of the cases of hotlines and petition offices alone. */
  public TypeParameters offeringMediationOutOfCourtTo(double share) {
    return changed(draft -> draft.formalMediation = atLeastOnce(formalMediation, share));
  }

  private static double atLeastOnce(double chance, double share) {
    return 1 - (1 - chance) * (1 - share);
  }

  /** The same with a least chance that a formal case is sent to mediation, also by a court. */
  public TypeParameters sendingToMediation(double atLeast) {
    return changed(
        draft -> {
          draft.formalMediation = Math.max(atLeast, formalMediation);
          draft.courtMediation = Math.max(atLeast, courtMediation);
        });
  }

  /** The same with other tiers that first hear a case: one of the grid, and any formal one. */
  public TypeParameters withTiers(Tier first, Tier formal) {
    return changed(
        draft -> {
          draft.firstTier = first;
          draft.formalTier = formal;
          draft.petitionTier = formal;
          draft.courtTier = formal;
        });
  }

  /** The same with no tier above this one that first hears a case. */
  public TypeParameters startingAtMost(Tier highest) {
    return changed(
        draft -> {
          draft.firstTier = firstTier.atMost(highest);
          draft.formalTier = formalTier.atMost(highest);
          draft.petitionTier = petitionTier.atMost(highest);
          draft.courtTier = courtTier.atMost(highest);
        });
  }

  /** Chance that a case of a channel is sent to mediation first. */
  public double mediation(FormalChannel channel) {
    return channel == FormalChannel.COURT ? courtMediation : formalMediation;
  }

  /** Tier that first hears such a case. */
  public Tier tier(FormalChannel channel) {
    return switch (channel) {
      case HOTLINE -> formalTier;
      case PETITION -> petitionTier;
      case COURT -> courtTier;
    };
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
    private double courtMediation;
    private Tier firstTier;
    private Tier formalTier;
    private Tier petitionTier;
    private Tier courtTier;
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
      courtMediation = usual.courtMediation;
      firstTier = usual.firstTier;
      formalTier = usual.formalTier;
      petitionTier = usual.petitionTier;
      courtTier = usual.courtTier;
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
          usual.formalChannels,
          formalMediation,
          courtMediation,
          firstTier,
          formalTier,
          petitionTier,
          courtTier,
          expertise);
    }
  }
}
