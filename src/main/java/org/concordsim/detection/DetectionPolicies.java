package org.concordsim.detection;

import java.util.List;

/** The registry: the one place that names every policy. */
public final class DetectionPolicies {
  /**
   * A policy as scenarios name it.
   *
   * @param name its name in a scenario
   * @param type the record that holds its parameters and decides
   * @param summary one line for listings
   */
  public record Entry(String name, Class<? extends DetectionPolicy> type, String summary) {}

  private static final List<Entry> ALL =
      List.of(
          new Entry("none", NoPatrol.class, "No patrol: calls and tips alone"),
          new Entry("hotline-only", HotlineOnly.class, "No patrol and no tips: calls alone"),
          new Entry("uniform-patrol", UniformPatrol.class, "Cells at random, all equally likely"),
          new Entry("round-robin", RoundRobinPatrol.class, "The cell that has waited longest"),
          new Entry(
              "population-weighted",
              PopulationWeightedPatrol.class,
              "The cell with most residents times days of waiting"),
          new Entry(
              "risk-weighted-patrol",
              RiskWeightedPatrol.class,
              "The cell with most undetected disputes expected from its reports"),
          new Entry("hot-spot", HotSpotPatrol.class, "The cells with most recent reports"),
          new Entry(
              "near-repeat",
              NearRepeatPatrol.class,
              "The cells with most recent reports in and around them"),
          new Entry(
              "watch-points",
              WatchPoints.class,
              "Fixed sensors with a radius; patrols go to their posts alone"),
          new Entry(
              "campaign",
              CampaignPatrol.class,
              "Weeks of many visits, then checks where reports are, then rest"),
          new Entry(
              "data-fusion",
              DataFusionPatrol.class,
              "Cells that weak signals flag, rightly or wrongly, before others"),
          new Entry(
              "adaptive",
              AdaptivePatrol.class,
              "Thompson sampling: the cell with most reports per visit in a draw of what may be"),
          new Entry(
              "oracle", OraclePatrol.class, "Sees latent state: the ceiling for the same hours"));

  private DetectionPolicies() {}

  /** Every policy, in the order of the documents. */
  public static List<Entry> all() {
    return ALL;
  }
}
