package org.concordsim.chart;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a figure carries with it, so that whoever finds it alone can make it again.
 *
 * @param title what it shows
 * @param description the caption
 * @param scenario name of the scenario
 * @param scenarioHash SHA-256 of the resolved scenario, in hexadecimal
 * @param command the command that redraws it
 */
record Provenance(
    String title, String description, String scenario, String scenarioHash, String command) {
  private static final int SHORT_HASH = 12;

  String shortHash() {
    return scenarioHash.substring(0, Math.min(SHORT_HASH, scenarioHash.length()));
  }

  /** The parts that no standard field of a file format has a place for. */
  Map<String, String> particulars() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("Scenario", scenario);
    parts.put("ScenarioHash", scenarioHash);
    parts.put("Command", command);
    return parts;
  }
}
