package org.concordsim.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.institution.Scope;
import org.concordsim.simulation.ModelParameters;

/** Models with institutions in force from the first day. */
final class Established {
  private Established() {}

  /** The whole city, at no cost. */
  static Scope everywhere() {
    return new Scope(
        0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 1, 0);
  }

  /** The same model with this institution beside those it has. */
  static ModelParameters in(ModelParameters usual, Institution institution) {
    Map<String, Institution> all = new LinkedHashMap<>(usual.institutions());
    all.put(Institutions.entry(institution).name(), institution);
    return new ModelParameters(
        usual.horizon(),
        usual.population(),
        usual.disputes(),
        usual.detection(),
        usual.resolution(),
        usual.safety(),
        all);
  }
}
