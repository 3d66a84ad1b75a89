package org.concordsim.safety;

import org.concordsim.dispute.ByType;
import org.concordsim.parameter.Parameter;

/**
 * Crimes, accidents and the survey of security. None of them acts on a dispute: they are outcomes,
 * and hazards meet nothing but visits.
 */
public record SafetyParameters(
    @Parameter(
            value = "Share of crises that are crimes, by type; the others are not recorded as such",
            unit = "share",
            min = 0,
            max = 1)
        ByType crimeShare,
    @Parameter("Hazards of accidents") Hazards hazards,
    @Parameter("The survey of security") Survey survey) {

  /**
   * Hazards (隐患) such as a blocked fire exit arise in cells, last, and in the end either cause an
   * accident or pass, unless a visit finds and removes them before.
   */
  public record Hazards(
      @Parameter(
              value = "Hazards that arise; 0 for none",
              unit = "1/(1000 resident-years)",
              min = 0,
              max = 100_000)
          double rate,
      @Parameter(
              value = "Mean time that a hazard lasts if nobody finds it",
              unit = "days",
              min = 1e-3,
              max = 1e6)
          double lastDays,
      @Parameter(
              value = "Chance that a hazard which nobody found causes an accident in the end",
              unit = "probability",
              min = 0,
              max = 1)
          double accidentChance,
      @Parameter(
              value = "Share of accidents that kill; one death each",
              unit = "share",
              min = 0,
              max = 1)
          double fatalShare,
      @Parameter(
              value = "Chance that one visit finds a hazard of its cell and has it removed",
              unit = "probability",
              min = 0,
              max = 1,
              below = true)
          double foundChance) {}

  /** The yearly survey asks some residents, spread evenly over the measured weeks. */
  public record Survey(
      @Parameter(
              value = "Residents who are asked whether they feel safe; 0 for no survey",
              unit = "residents",
              min = 0,
              max = 10_000_000)
          int residents) {}
}
