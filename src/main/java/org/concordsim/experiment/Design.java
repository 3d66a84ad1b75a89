package org.concordsim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordsim.scenario.Scenario;
import org.concordsim.simulation.ModelParameters;

/**
 * From a scenario to its runs: arms in the order of the file, then points, then replicates. Tables
 * have the same order. Leaves out sweeps: there is one point, number 0.
 */
public final class Design {
  private Design() {}

  /** Every run of the scenario, in order. */
  public static List<RunPlan> plans(Scenario scenario) {
    List<RunPlan> plans = new ArrayList<>();
    int armIndex = 0;
    for (Map.Entry<String, ModelParameters> arm : scenario.arms().entrySet()) {
      for (int replicate = 0; replicate < scenario.replicates(); replicate++) {
        plans.add(
            new RunPlan(arm.getKey(), armIndex, 0, replicate, scenario.seed(), arm.getValue()));
      }
      armIndex++;
    }
    return List.copyOf(plans);
  }
}
