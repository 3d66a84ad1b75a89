package org.concordsim.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordsim.detection.DetectionParameters;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.parameter.Fault;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Sweep;

/** What can be wrong with policies whose parameters are each within their range. */
final class PolicyFaults {
  private static final Pattern PATH = Pattern.compile("detection(\\.policy(\\..*)?)?");

  private final Problems problems;
  private final Set<Problem> warnings = new LinkedHashSet<>();

  PolicyFaults(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks the policy of an arm.
   *
   * @param whole the scenario that it makes
   */
  void check(DetectionParameters detection, Tree.Mapping whole) {
    Tree written = whole.mapping("detection").flatMap(of -> of.get("policy")).orElse(whole);
    DetectionPolicy policy = detection.policy();
    policy.fault().ifPresent(of -> problems.add(written.originOf(of.key()), of.what()));
    policy
        .inVain()
        .map(of -> written.originOf(of.key()).problem("warning: " + of.what()))
        .ifPresent(warnings::add);
  }

  /** Policies of arms that are in vain. */
  Set<Problem> warnings() {
    return warnings;
  }

  /** Checks all arms at all points, up to the first that has a fault. */
  void check(Sweep sweep, Map<String, ModelParameters> arms, Tree written) {
    List<Integer> factors = sweep.places(of -> PATH.matcher(of.path()).matches());
    if (factors.isEmpty()) {
      return;
    }
    Map<DetectionPolicy, String> different = new LinkedHashMap<>();
    arms.forEach((arm, model) -> different.putIfAbsent(model.detection().policy(), arm));
    sweep
        .combinations(factors)
        .boxed()
        .flatMap(
            point ->
                different.entrySet().stream()
                    .flatMap(arm -> problem(sweep, factors, point, arm, written)))
        .findFirst()
        .ifPresent(problems::add);
  }

  private static Stream<Problem> problem(
      Sweep sweep,
      List<Integer> factors,
      int point,
      Map.Entry<DetectionPolicy, String> arm,
      Tree written) {
    DetectionPolicy policy = arm.getKey();
    int blamed = factors.get(0);
    for (int factor : factors) {
      for (Assignment set : sweep.level(point, factor).assignments()) {
        policy = with(set, policy);
        blamed = factor;
      }
    }
    Origin origin = new SweepOrigins(sweep, written).of(blamed, point);
    return policy.fault().map(fault -> origin.problem(text(fault, arm.getValue(), point))).stream();
  }

  private static String text(Fault fault, String arm, int point) {
    return "detection.policy.%s, in arm '%s' at point %d, %s"
        .formatted(fault.key(), arm, point, fault.what());
  }

  /** Only the policy is made, not the whole model: there can be a million points. */
  private static DetectionPolicy with(Assignment set, DetectionPolicy policy) {
    List<String> keys = set.keys();
    if (keys.size() == 1) {
      return ((DetectionParameters) set.value()).policy();
    }
    List<String> below = keys.subList(2, keys.size());
    return below.isEmpty()
        ? (DetectionPolicy) set.value()
        : new Assignment(below, set.value()).in(policy);
  }
}
