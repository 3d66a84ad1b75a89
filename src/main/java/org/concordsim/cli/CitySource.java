package org.concordsim.cli;

import org.concordsim.city.City;
import org.concordsim.scenario.Scenario;

/** Makes the cities of scenarios. */
@FunctionalInterface
public interface CitySource {
  /**
   * The city of a scenario.
   *
   * @throws RunCommand.Rejected if it cannot be made
   */
  City make(Scenario scenario) throws RunCommand.Rejected;
}
