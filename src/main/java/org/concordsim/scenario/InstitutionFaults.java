package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.institution.Institution;
import org.concordsim.simulation.Horizon;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Sweep;

/**
 * What can be wrong with institutions whose parameters are each within their range: they never come
 * into force, or their parameters do not go together.
 */
final class InstitutionFaults {
  /** At so many points of a sweep, spread over all, parameters are held against each other. */
  private static final int MOST_POINTS = 10_000;

  private final Problems problems;
  private final List<Reaches.Reach> reaches = new ArrayList<>();

  InstitutionFaults(Problems problems) {
    this.problems = problems;
  }

  /** Where all scopes that were checked are written. */
  Reaches reaches() {
    return new Reaches(List.copyOf(reaches));
  }

  /** Checks the institutions of an arm, written as this tree. */
  void check(Tree written, Map<String, Institution> bound, Horizon horizon) {
    if (!(Establishing.longForm(written) instanceof Tree.Mapping mapping)) {
      return;
    }
    bound.forEach(
        (name, institution) -> {
          Tree tree = mapping.entries().get(name);
          int start = institution.scope().start();
          if (start >= horizon.days()) {
            problems.add(
                origin(tree, "scope", "start"),
                "is %d, which is not before the end of the horizon of %d days; allowed from 0 to %d"
                    .formatted(start, horizon.days(), horizon.days() - 1));
          }
          institution
              .fault()
              .ifPresent(fault -> problems.add(origin(tree, fault.key()), fault.what()));
          reaches.add(Reaches.Reach.of(institution.scope(), origin(tree, "scope")));
        });
  }

  /** Checks what a sweep makes of institutions, as far as parameters do not go together. */
  void check(Sweep sweep, Map<String, ModelParameters> arms, Origin origin) {
    boolean matters =
        sweep.factors().stream()
            .anyMatch(factor -> factor.path().startsWith(Establishing.INSTITUTIONS + "."));
    int step = Math.max(1, sweep.size() / Math.max(1, MOST_POINTS / arms.size()));
    for (int point = 0; matters && point < sweep.size() && !problems.isFull(); point += step) {
      for (Map.Entry<String, ModelParameters> arm : arms.entrySet()) {
        Map<String, Institution> institutions = sweep.at(point, arm.getValue()).institutions();
        for (Map.Entry<String, Institution> one : institutions.entrySet()) {
          Optional<String> fault = one.getValue().fault().map(of -> of.key() + " " + of.what());
          if (fault.isPresent()) {
            problems.add(
                origin,
                "institutions.%s.%s, in arm '%s' at point %d"
                    .formatted(one.getKey(), fault.get(), arm.getKey(), point));
            return;
          }
        }
      }
    }
  }

  /** Where a value was written; what is a default is blamed on the institution, by its path. */
  private static Origin origin(Tree institution, String... path) {
    Tree tree = institution;
    Origin named = institution.origin();
    for (String key : path) {
      named = named.child(key);
      tree =
          tree instanceof Tree.Mapping mapping ? mapping.entries().getOrDefault(key, tree) : tree;
    }
    return tree == institution || tree.origin().isDefault() ? named : tree.origin();
  }
}
