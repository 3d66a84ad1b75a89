package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.simulation.ModelParameters;

/** Arms that are one under two names: whoever compares them finds no difference. */
final class TwinArms {
  private TwinArms() {}

  /**
   * One warning for each arm that is the same as one before it.
   *
   * @param written the arms as they were written
   */
  static List<Problem> warnings(Map<String, ModelParameters> arms, Tree.Mapping written) {
    List<Problem> warnings = new ArrayList<>();
    Map<ModelParameters, String> first = new HashMap<>();
    arms.forEach(
        (name, model) -> {
          String twin = first.putIfAbsent(model, name);
          if (twin != null) {
            warnings.add(
                written
                    .originOf(name)
                    .problem(
                        "warning: is the same as the arm '%s'; all differences are 0"
                            .formatted(twin)));
          }
        });
    return warnings;
  }
}
