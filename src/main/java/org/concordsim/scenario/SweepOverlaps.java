package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells parameters that are set twice: no two factors and no arm may set the same one, so that
 * levels which are right alone are right together.
 */
final class SweepOverlaps {
  private final Problems problems;

  SweepOverlaps(Problems problems) {
    this.problems = problems;
  }

  /** Tells parameters that two factors, or a factor and an arm, set. */
  void refuse(List<SweptParameters> factors, Optional<Tree> arms) {
    Map<String, SweptParameters> owners = new LinkedHashMap<>();
    factors.forEach(read -> read.sets().forEach(way -> owners.putIfAbsent(way, read)));
    for (SweptParameters read : factors) {
      Optional<SweptParameters> other =
          read.sets().stream()
              .flatMap(way -> beginnings(way).stream())
              .map(owners::get)
              .filter(owner -> owner != null && owner != read)
              .findFirst();
      other.ifPresent(
          owner ->
              problems.add(
                  read.origin(),
                  "sets what the factor '%s' sets too; a parameter can be swept once"
                      .formatted(owner.path().text())));
      if (arms.isPresent() && arms.get() instanceof Tree.Mapping all) {
        all.entries().forEach((name, arm) -> refuseInArm(read, arm));
      }
    }
  }

  private static List<String> beginnings(String way) {
    List<String> beginnings = new ArrayList<>();
    for (int dot = way.indexOf('.'); dot >= 0; dot = way.indexOf('.', dot + 1)) {
      beginnings.add(way.substring(0, dot));
    }
    beginnings.add(way);
    return beginnings;
  }

  private void refuseInArm(SweptParameters read, Tree arm) {
    for (String way : read.sets()) {
      Optional<Origin> set = set(arm, way);
      if (set.isPresent()) {
        problems.add(
            set.get(),
            "is swept (sweep.factors.%s); an arm cannot set what the sweep varies, because one of"
                    .formatted(read.path().text())
                + " the two would be ignored; take it out of one of them");
        return;
      }
    }
  }

  /** Where an arm sets a parameter, or a whole of which it is a part. */
  static Optional<Origin> set(Tree arm, String way) {
    Tree tree = arm;
    String[] keys = way.split("\\.");
    for (int i = 0; i < keys.length; i++) {
      boolean policy = i == 2 && way.startsWith("detection.policy.");
      if (!(tree instanceof Tree.Mapping mapping)
          || policy && mapping.get(Policies.NAME).isPresent()) {
        return i == 0 ? Optional.empty() : Optional.of(tree.origin());
      }
      Optional<Tree> below = mapping.get(keys[i]);
      if (below.isEmpty()) {
        return Optional.empty();
      }
      tree = below.get();
    }
    return Optional.of(tree.origin());
  }
}
