package org.concordsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.institution.Institution;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Sweep;

/** A policy and an institution that are one thing under two names: no arm may have both. */
final class Exclusions {
  /** Factors that choose a policy. */
  private static final Pattern POLICY = Pattern.compile("detection(\\.policy)?");

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
            .filter(f -> matters(sweep.factors().get(f)))
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

  /** Few do, so that few of what may be a million points have to be made. */
  private static boolean matters(Factor factor) {
    return POLICY.matcher(factor.path()).matches()
        || factor.levels().stream()
            .flatMap(level -> level.assignments().stream())
            .map(Assignment::value)
            .anyMatch(value -> value instanceof Institution of && of.asPolicy().isPresent());
  }

  private static Optional<String> clash(ModelParameters model) {
    DetectionPolicy policy = model.detection().policy();
    return model.institutions().entrySet().stream()
        .filter(
            institution ->
                institution.getValue().asPolicy().filter(policy.getClass()::equals).isPresent())
        .map(Map.Entry::getKey)
        .findFirst()
        .map(
            institution ->
                "is %s, which the institution %s in force is under another name; leave out one: another policy, or institutions: {%s: null}"
                    .formatted(Policies.entry(policy).name(), institution, institution));
  }
}
