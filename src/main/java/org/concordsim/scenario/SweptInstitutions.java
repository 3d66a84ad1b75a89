package org.concordsim.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordsim.institution.Institution;
import org.concordsim.parameter.Fault;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Sweep;

/**
 * The institutions of all arms as a sweep varies them: of points that differ in nothing that
 * matters, the first.
 */
final class SweptInstitutions {
  private static final Set<String> NOT_WHERE = Set.of("scope.start", "scope.yearlyCost");

  private final Sweep sweep;
  private final Map<String, ModelParameters> arms;
  private final Tree written;

  /**
   * @param arms the arms without the sweep
   * @param written where the sweep is written
   */
  SweptInstitutions(Sweep sweep, Map<String, ModelParameters> arms, Tree written) {
    this.sweep = sweep;
    this.arms = arms;
    this.written = written;
  }

  /** An institution in an arm at a point. */
  private record Variant(Institution institution, String arm, int point) {}

  /** Those of which anything is varied, by name. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    sweep.factors().forEach(factor -> names.addAll(named(factor)));
    return names;
  }

  /** Whether the path of a parameter, empty for the institution, bears on its first day. */
  static boolean variesStart(String below) {
    return below.isEmpty() || below.equals("scope") || below.equals("scope.start");
  }

  /** Whether the path of a parameter, empty for the institution, bears on where it is in force. */
  static boolean variesReach(String below) {
    return below.isEmpty() || below.startsWith("scope") && !NOT_WHERE.contains(below);
  }

  /** Whether the path of a parameter, empty for the institution, bears on what it does. */
  static boolean variesWhat(String below) {
    return !below.startsWith("scope");
  }

  /** Whether none is ever confined to a part of the city. */
  boolean areEverywhere() {
    return names().stream()
        .flatMap(name -> variants(factors(name, SweptInstitutions::variesReach), name))
        .allMatch(variant -> variant.institution().scope().isEverywhere());
  }

  /**
   * The first fault that an institution has in any arm at any point.
   *
   * @param matters which of its parameters bear on it, by their path below the institution
   */
  Optional<Problem> first(
      String name, Predicate<String> matters, Function<Institution, Optional<Fault>> check) {
    List<Integer> factors = factors(name, matters);
    return variants(factors, name)
        .flatMap(
            variant ->
                check.apply(variant.institution()).stream()
                    .map(fault -> problem(factors, name, variant, fault)))
        .findFirst();
  }

  /** The institutions of which a factor varies anything. */
  static Set<String> named(Factor factor) {
    String[] keys = factor.path().split("\\.");
    return keys[0].equals(Establishing.INSTITUTIONS)
        ? new LinkedHashSet<>(Arrays.asList(keys[1].split("\\+")))
        : Set.of();
  }

  private static String below(Factor factor) {
    String[] keys = factor.path().split("\\.", 3);
    return keys.length < 3 ? "" : keys[2];
  }

  private List<Integer> factors(String name, Predicate<String> matters) {
    return sweep.places(of -> named(of).contains(name) && matters.test(below(of)));
  }

  private Stream<Variant> variants(List<Integer> factors, String name) {
    if (factors.isEmpty()) {
      return Stream.empty();
    }
    // Arms that have the same institution have it at every point.
    Map<Optional<Institution>, String> different = new LinkedHashMap<>();
    arms.forEach(
        (arm, model) ->
            different.putIfAbsent(Optional.ofNullable(model.institutions().get(name)), arm));
    return sweep
        .combinations(factors)
        .boxed()
        .flatMap(
            point -> different.values().stream().flatMap(arm -> at(point, arm, factors, name)));
  }

  /** Only this institution is made, not the whole model: there can be a million points. */
  private Stream<Variant> at(int point, String arm, List<Integer> factors, String name) {
    Optional<Institution> found = Optional.ofNullable(arms.get(arm).institutions().get(name));
    for (int factor : factors) {
      for (Assignment set : sweep.level(point, factor).assignments()) {
        if (set.keys().get(1).equals(name)) {
          found = with(set, found);
        }
      }
    }
    return found.stream().map(of -> new Variant(of, arm, point));
  }

  private static Optional<Institution> with(Assignment set, Optional<Institution> institution) {
    List<String> below = set.keys().subList(2, set.keys().size());
    return below.isEmpty()
        ? Optional.of(set.value())
            .filter(Institution.class::isInstance)
            .map(Institution.class::cast)
        : institution.map(of -> new Assignment(below, set.value()).in(of));
  }

  private Problem problem(List<Integer> factors, String name, Variant variant, Fault fault) {
    return origin(factors, variant.point(), fault.key())
        .problem(
            "institutions.%s.%s, in arm '%s' at point %d, %s"
                .formatted(name, fault.key(), variant.arm(), variant.point(), fault.what()));
  }

  /** The level of the parameter that is to blame; of another if that one is not swept. */
  private Origin origin(List<Integer> factors, int point, String key) {
    int blamed =
        factors.stream()
            .filter(f -> below(sweep.factors().get(f)).startsWith(key))
            .findFirst()
            .orElse(factors.get(0));
    return new SweepOrigins(sweep, written).of(blamed, point);
  }
}
