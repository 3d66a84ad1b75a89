package org.concordsim.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.ModelParameters;

/** What the benchmarks measure: the shipped scenario of the whole city. */
record Nanjing(City city, Scenario scenario) {
  static Nanjing read() {
    try {
      Path file = Path.of("scenarios/nanjing.yaml");
      Scenario scenario = new ScenarioReader(List.of()).read(file, List.of("charts=[]"));
      return new Nanjing(Cities.make(scenario.city(), scenario.directory()), scenario);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  ModelParameters arm(String name) {
    return scenario.arms().get(name);
  }

  int days() {
    return arm(scenario.baseline()).horizon().days();
  }
}
