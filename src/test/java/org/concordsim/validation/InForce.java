package org.concordsim.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.institution.Scope;
import org.concordsim.simulation.ModelParameters;

/** Models with institutions in force. */
final class InForce {
  /** In all cells from the first day. */
  static final Scope EVERYWHERE =
      new Scope(
          0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 1, 0);

  private InForce() {}

  /** A model with these institutions and no others. */
  static ModelParameters in(ModelParameters model, Institution... institutions) {
    Map<String, Institution> all = new LinkedHashMap<>();
    for (Institution institution : institutions) {
      all.put(Institutions.entry(institution).name(), institution);
    }
    return new ModelParameters(
        model.horizon(),
        model.population(),
        model.disputes(),
        model.detection(),
        model.resolution(),
        model.safety(),
        all);
  }
}
