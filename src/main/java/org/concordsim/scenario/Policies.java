package org.concordsim.scenario;

import java.util.List;
import java.util.Optional;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.detection.DetectionPolicy;

/** Detection policies as scenarios write them: a name, or a mapping of the name and parameters. */
final class Policies {
  /** The key of the name. */
  static final String NAME = "name";

  private Policies() {}

  static List<String> names() {
    return DetectionPolicies.all().stream().map(DetectionPolicies.Entry::name).toList();
  }

  static Shape.Fields shape(DetectionPolicies.Entry entry) {
    return Shape.of(entry.type().asSubclass(Record.class));
  }

  static DetectionPolicies.Entry entry(DetectionPolicy policy) {
    return DetectionPolicies.all().stream()
        .filter(entry -> entry.type() == policy.getClass())
        .findFirst()
        .orElseThrow();
  }

  /** The long form of a policy: always a mapping, if it is one policy at all. */
  static Tree longForm(Tree policy) {
    return policy instanceof Tree.Scalar scalar && !scalar.isNull()
        ? Tree.Mapping.empty(scalar.origin()).with(NAME, scalar)
        : policy;
  }

  static Optional<String> name(Tree policy) {
    return policy instanceof Tree.Mapping mapping
        ? mapping.get(NAME).filter(Tree.Scalar.class::isInstance).map(t -> ((Tree.Scalar) t).text())
        : Optional.empty();
  }
}
