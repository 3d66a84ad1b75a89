package org.concordsim.population;

import org.concordsim.parameter.Parameter;

/** Who the residents are and how experience changes them. */
public record PopulationParameters(
    @Parameter("How prone residents are to grievances") Propensity propensity,
    @Parameter("How prone places are to grievances") Places places,
    @Parameter("How easily residents retaliate") Trait temper,
    @Parameter("Trust in the institutions") Trust trust,
    @Parameter("Acquaintances") Ties ties) {
  /** The same with other acquaintances. */
  public PopulationParameters with(Ties changed) {
    return new PopulationParameters(propensity, places, temper, trust, changed);
  }

  /** The same with other trust. */
  public PopulationParameters with(Trust changed) {
    return new PopulationParameters(propensity, places, temper, changed, ties);
  }

  /** Gamma distributed with mean 1: a few residents cause many disputes. */
  public record Propensity(
      @Parameter(
              value = "Shape of the Gamma distribution; 0 makes all residents alike",
              unit = "1",
              min = 0,
              max = 1000)
          double shape) {}

  /**
   * Gamma distributed over cells with mean 1: shared walls, parking and old pipes make some places
   * worse than their residents are.
   */
  public record Places(
      @Parameter(
              value = "Shape of the Gamma distribution; 0 makes all places alike",
              unit = "1",
              min = 0,
              max = 1000,
              source = "assumed; heterogeneity beside contagion (Mohler 2013)")
          double shape) {}

  /** A trait in [0, 1], Beta distributed over residents. */
  public record Trait(
      @Parameter(value = "Mean", unit = "share", min = 0, max = 1, above = true, below = true)
          double mean,
      @Parameter(
              value = "Concentration of the Beta distribution; larger is narrower",
              unit = "1",
              min = 0.1,
              max = 1e6)
          double concentration) {}

  /** Initial trust and what changes it. */
  public record Trust(
      @Parameter(
              value = "Mean trust of locals",
              unit = "share",
              min = 0,
              max = 1,
              above = true,
              below = true)
          double mean,
      @Parameter(
              value = "Concentration of the Beta distribution; larger is narrower",
              unit = "1",
              min = 0.1,
              max = 1e6)
          double concentration,
      @Parameter(value = "How much lower migrants start", unit = "share", min = 0, max = 1)
          double migrantGap,
      @Parameter(
              value = "Gain of both parties from a dispute that the institutions settled",
              unit = "share",
              min = 0,
              max = 1,
              source = "assumed; procedural justice (Tyler 1990)")
          double gainSettled,
      @Parameter(
              value = "Loss of the aggrieved party from a mediation that failed",
              unit = "share",
              min = 0,
              max = 1,
              source = "assumed; bad contacts weigh more than good ones (Skogan 2006)")
          double lossFailed,
      @Parameter(
              value = "Loss of the party that breaks an agreement, and is punished for it",
              unit = "share",
              min = 0,
              max = 1)
          double lossPunished,
      @Parameter(
              value = "Loss in the whole cell from one patrol visit",
              unit = "share",
              min = 0,
              max = 1,
              source = "assumed; unneeded contact lowers trust (Skogan 2006)")
          double wearVisit,
      @Parameter(
              value = "Loss in the whole cell from one false alarm",
              unit = "share",
              min = 0,
              max = 1,
              source = "assumed; alarm fatigue (Breznitz 1984)")
          double wearFalseAlarm,
      @Parameter(
              value = "Share of a cell's worn trust that comes back in a day",
              unit = "1/day",
              min = 0,
              max = 1)
          double recovery) {
    /** The same with another gap between locals and migrants. */
    public Trust withMigrantGap(double changed) {
      return new Trust(
          mean,
          concentration,
          changed,
          gainSettled,
          lossFailed,
          lossPunished,
          wearVisit,
          wearFalseAlarm,
          recovery);
    }

    /** The same with a greater loss of the party that breaks an agreement. */
    public Trust plusLossPunished(double share) {
      return new Trust(
          mean,
          concentration,
          migrantGap,
          gainSettled,
          lossFailed,
          lossPunished + share,
          wearVisit,
          wearFalseAlarm,
          recovery);
    }
  }

  /** The small world of acquaintances; every resident names eight. */
  public record Ties(
      @Parameter(
              value = "Share of ties that are rewired away from next-door neighbours",
              unit = "share",
              min = 0,
              max = 1)
          double rewired,
      @Parameter(
              value = "Share of rewired ties that lead to a neighbouring cell",
              unit = "share",
              min = 0,
              max = 1)
          double abroad,
      @Parameter("Strength of a tie") Trait strength,
      @Parameter(
              value = "Strength of a migrant's ties against a local's",
              unit = "share",
              min = 0,
              max = 1)
          double migrantFactor,
      @Parameter(
              value = "Strength lost by a tie for each stage its dispute climbed",
              unit = "share",
              min = 0,
              max = 1)
          double damage) {
    /** The same with another strength of a migrant's ties. */
    public Ties withMigrantFactor(double changed) {
      return new Ties(rewired, abroad, strength, changed, damage);
    }
  }
}
