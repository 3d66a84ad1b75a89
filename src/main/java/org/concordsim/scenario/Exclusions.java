package org.concordsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Sweep;

/** A policy and an institution that are one thing under two names: no arm may have both. */
final class Exclusions {
  /** Factors that choose a policy, or put an institution in force. */
  private static final Pattern CHOOSES =
      Pattern.compile("detection(\\.policy)?|institutions\\.[^.]+");

  private final Problems problems;

  Exclusions(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks an arm.
   *
   * @param whole the scenario that it makes
   */
  void check(ModelParameters arm, Tree.Mapping whole) {
    clash(arm)
        .ifPresent(
            what ->
                whole
                    .mapping("detection")
                    .flatMap(detection -> detection.get("policy"))
                    .ifPresent(policy -> problems.add(policy.origin(), what)));
  }

  /** Checks all arms at all points, up to the first that has both. */
  void check(Sweep sweep, Map<String, ModelParameters> arms, Origin origin) {
    List<Integer> factors =
        IntStream.range(0, sweep.factors().size())
            .filter(f -> CHOOSES.matcher(sweep.factors().get(f).path()).matches())
            .boxed()
            .toList();
    if (factors.isEmpty()) {
      return;
    }
    sweep
        .combinations(factors)
        .boxed()
        .flatMap(
            point ->
                arms.entrySet().stream()
                    .flatMap(
                        arm ->
                            clash(sweep.at(point, arm.getValue())).stream()
                                .map(
                                    what ->
                                        "detection.policy, in arm '%s' at point %d, %s"
                                            .formatted(arm.getKey(), point, what))))
        .findFirst()
        .ifPresent(what -> problems.add(origin, what));
  }

  private static Optional<String> clash(ModelParameters model) {
    DetectionPolicy policy = model.detection().policy();
    return model.institutions().entrySet().stream()
        .filter(institution -> institution.getValue().excludes(policy))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(
            institution ->
                "is %s, which the institution %s in force is under another name; leave out one: another policy, or institutions: {%s: null}"
                    .formatted(Policies.entry(policy).name(), institution, institution));
  }
}
