package org.concordsim.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.institution.Institutions;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.ModelParameters;

/** What the benchmarks measure: the shipped scenario of the whole city. */
record Nanjing(City city, Scenario scenario) {
  static Nanjing read() {
    return read("institutions={}");
  }

  /** With every institution in force, as far as its defaults reach. */
  static Nanjing withInstitutions() {
    String names =
        Institutions.all().stream().map(Institutions.Entry::name).collect(Collectors.joining(", "));
    return read("institutions=[" + names + "]");
  }

  private static Nanjing read(String setting) {
    try {
      Path file = Path.of("scenarios/nanjing.yaml");
      Scenario scenario = new ScenarioReader(List.of()).read(file, List.of("charts=[]", setting));
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
