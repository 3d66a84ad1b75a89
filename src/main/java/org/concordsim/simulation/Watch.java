package org.concordsim.simulation;

import java.util.Optional;
import org.concordsim.city.City;
import org.concordsim.institution.PeaceWatchPoints;

/** The watch points of the policy and, from their first day on, the peace watch points. */
final class Watch {
  private final Optional<Sensors> ofPolicy;
  private final Optional<Sensors> ofPeace;

  /** First day of the peace watch points. */
  final int peaceFrom;

  /** Whether anything is ever watched at all. */
  final boolean any;

  private boolean peace;

  Watch(World world) {
    City city = world.city;
    ofPolicy =
        world.model.detection().policy().watchPoints().map(of -> new Sensors(city, of, c -> true));
    var institution = world.model.institution(PeaceWatchPoints.class);
    ofPeace =
        institution.map(
            of -> new Sensors(city, of.sensors(), cell -> of.scope().reaches(city.cell(cell))));
    peaceFrom = institution.map(of -> of.scope().start()).orElse(0);
    any = ofPolicy.isPresent() || ofPeace.isPresent();
  }

  void newDay(int day) {
    peace = ofPeace.isPresent() && day >= peaceFrom;
  }

  /** Whether the policy has a post in a cell. */
  boolean hasPost(int cell) {
    return ofPolicy.isPresent() && ofPolicy.get().hasPost(cell);
  }

  /** Whether a post of the policy watches a cell. */
  boolean watches(int cell) {
    return ofPolicy.filter(of -> of.watches(cell)).isPresent();
  }

  /** Whether a peace watch point watches a cell once it is in force. */
  boolean guards(int cell) {
    return ofPeace.filter(of -> of.watches(cell)).isPresent();
  }

  /** False alarms in a year at the post of the policy in a cell. */
  double falseRate(int cell) {
    return falseRate(ofPolicy, cell);
  }

  /** The same at a peace watch point. */
  double falseRateOfPeace(int cell) {
    return falseRate(ofPeace, cell);
  }

  private static double falseRate(Optional<Sensors> sensors, int cell) {
    return sensors.filter(of -> of.hasPost(cell)).map(of -> of.falseRate).orElse(0.0);
  }

  /** Hazard per day with which a dispute of a cell is noticed at a stage. */
  double noticing(int cell, int stage) {
    double sum = ofPolicy.isPresent() ? ofPolicy.get().noticing(cell, stage) : 0;
    return peace ? sum + ofPeace.get().noticing(cell, stage) : sum;
  }
}
