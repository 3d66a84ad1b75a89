package org.concordsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
  void check(Sweep sweep, Map<String, ModelParameters> arms, Tree written) {
    List<Integer> factors = sweep.places(Exclusions::matters);
    if (factors.isEmpty()) {
      return;
    }
    sweep
        .combinations(factors)
        .boxed()
        .flatMap(
            point ->
                arms.entrySet().stream()
                    .flatMap(arm -> problem(sweep, factors, point, arm, written).stream()))
        .findFirst()
        .ifPresent(problems::add);
  }

  private static Optional<Problem> problem(
      Sweep sweep,
      List<Integer> factors,
      int point,
      Map.Entry<String, ModelParameters> arm,
      Tree written) {
    ModelParameters model = sweep.at(point, arm.getValue());
    return clash(model)
        .map(
            what ->
                new SweepOrigins(sweep, written)
                    .of(blamed(sweep, factors, point, model.detection().policy()), point)
                    .problem(
                        "detection.policy, in arm '%s' at point %d, %s"
                            .formatted(arm.getKey(), point, what)));
  }

  /** The first factor that sets the policy or the institution at a point. */
  private static int blamed(Sweep sweep, List<Integer> factors, int point, DetectionPolicy policy) {
    return factors.stream()
        .filter(
            f ->
                sweep.level(point, f).assignments().stream()
                    .anyMatch(
                        set -> set.keys().get(0).equals("detection") || is(policy, set.value())))
        .findFirst()
        .orElse(factors.get(0));
  }

  private static boolean is(DetectionPolicy policy, Object value) {
    return value instanceof Institution institution
        && institution.asPolicy().filter(policy.getClass()::equals).isPresent();
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
        .filter(institution -> is(policy, institution.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(
            institution ->
                "is %s, which the institution %s in force is under another name; leave out one: another policy, or institutions: {%s: null}"
                    .formatted(Policies.entry(policy).name(), institution, institution));
  }
}
