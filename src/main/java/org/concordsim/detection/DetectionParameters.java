package org.concordsim.detection;

import org.concordsim.dispute.ByHiddenStage;
import org.concordsim.parameter.Parameter;

/** The detection policy and the channels by which a dispute comes to be known. */
public record DetectionParameters(
    @Parameter("Which cells grid workers visit") DetectionPolicy policy,
    @Parameter("Patrol visits") Patrol patrol,
    @Parameter("Tips of neighbours and volunteers") Tips tips,
    @Parameter("What trust adds to visits and tips") Telling telling,
    @Parameter("Attention that moves disputes elsewhere") Displacement displacement,
    @Parameter("Victims of whom nobody hears") Victims victims) {

  /** The same with other tips. */
  public DetectionParameters with(Tips changed) {
    return new DetectionParameters(policy, patrol, changed, telling, displacement, victims);
  }

  /** The same with other patrol visits. */
  public DetectionParameters with(Patrol changed) {
    return new DetectionParameters(policy, changed, tips, telling, displacement, victims);
  }

  /** What a patrol visit sees and costs. */
  public record Patrol(
      @Parameter(
              value = "Chance that one visit detects a dispute at each stage, at half trust",
              unit = "probability",
              min = 0,
              max = 1,
              below = true)
          ByHiddenStage chance,
      @Parameter(value = "Time of one visit", unit = "minutes", min = 0.1, max = 1440)
          double visitMinutes,
      @Parameter(
              value = "Way from one cell to the next",
              unit = "minutes/cell",
              min = 0,
              max = 1440)
          double travelMinutes,
      @Parameter(
              value = "Chance that a visit raises a false alarm",
              unit = "probability",
              min = 0,
              max = 1)
          double falseAlarm,
      @Parameter(
              value =
                  "Most visits to a cell in 365 days, a budget of privacy; with 365, the default,"
                      + " there is none, as nobody visits a cell twice a day",
              unit = "visits/(cell-year)",
              min = 0,
              max = 365)
          int mostVisits) {
    /** The same where a visit detects as much as so many did. */
    public Patrol timesChances(double factor) {
      return new Patrol(
          chance.timesChances(factor), visitMinutes, travelMinutes, falseAlarm, mostVisits);
    }
  }

  /** Neighbours report what they see. */
  public record Tips(
      @Parameter(
              value = "Rate at which an open dispute is tipped off, at half trust",
              unit = "1/day",
              min = 0,
              max = 1000)
          double openRate,
      @Parameter(value = "False tips", unit = "1/(1000 resident-years)", min = 0, max = 100_000)
          double falseRate) {
    /** The same with the rates of true and of false tips multiplied. */
    public Tips times(double ofOpen, double ofNone) {
      return new Tips(openRate * ofOpen, falseRate * ofNone);
    }
  }

  /**
   * Trust raises what is told to visitors and tipped off: hazards are multiplied by 1 + weight ×
   * (trust − ½), with the trust of the aggrieved party for that of all who could tell.
   */
  public record Telling(
      @Parameter(value = "Weight of trust", unit = "1", min = 0, max = 2) double trustWeight) {}

  /** A grievance of a cell that was visited lately may arise in a neighbouring cell instead. */
  public record Displacement(
      @Parameter(value = "Chance that it does; 0 for never", unit = "probability", min = 0, max = 1)
          double chance,
      @Parameter(
              value = "Time for which a visit has this effect",
              unit = "days",
              min = 0,
              max = 3650)
          double days) {}

  /**
   * In some family disputes the victim keeps silent: no visit, tip or watch point finds these, and
   * the victim asks nobody for help but a trusted channel, if there is one. What remains is a
   * formal step.
   */
  public record Victims(
      @Parameter(
              value = "Share of family disputes whose victim keeps silent",
              unit = "share",
              min = 0,
              max = 1)
          double silentShare) {}
}
