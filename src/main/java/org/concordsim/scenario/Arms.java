package org.concordsim.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordsim.detection.DetectionParameters;
import org.concordsim.dispute.BranchingRatio;
import org.concordsim.dispute.DisputeParameters;
import org.concordsim.institution.Institution;
import org.concordsim.population.PopulationParameters;
import org.concordsim.resolution.ResolutionParameters;
import org.concordsim.safety.SafetyParameters;
import org.concordsim.simulation.Horizon;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Sweep;

/**
 * The arms of a scenario: each is the scenario's model with a few changes. City, horizon, seed and
 * replicates are the same in all, or the arms could not be compared.
 */
final class Arms {
  /** The one arm of a scenario that has none. */
  static final String ONLY = "default";

  static final List<String> KEYS =
      List.of("population", "disputes", "detection", "resolution", "safety", "institutions");
  static final int MOST = 100;

  /** Paths that bear on the branching ratio. */
  private static final Pattern BREEDING = Pattern.compile("(disputes|population)(\\..*)?");

  private static final Pattern SPREADING =
      Pattern.compile("disputes\\.(contagion|rumours)(\\..*)?");

  /** Each takes some milliseconds. */
  private static final int MOST_RATIOS = 100;

  private record Breeding(DisputeParameters disputes, PopulationParameters population) {}

  private final Problems problems;
  private final Binder binder;
  private final Defaults defaults;
  private final InstitutionFaults faults;
  private final PolicyFaults policies;
  private final Exclusions exclusions;
  private final Shape.Fields model = Shape.of(ModelParameters.class);
  private final Map<Breeding, Double> ratios = new LinkedHashMap<>();

  Arms(Problems problems, Binder binder, Defaults defaults) {
    this.problems = problems;
    this.binder = binder;
    this.defaults = defaults;
    faults = new InstitutionFaults(problems);
    policies = new PolicyFaults(problems);
    exclusions = new Exclusions(problems);
  }

  /**
   * The parameters of every arm.
   *
   * @param common the scenario without its arms
   * @param arms what was written under {@code arms}
   */
  Map<String, ModelParameters> bind(
      Tree.Mapping common, Optional<Tree> arms, Optional<Horizon> horizon) {
    Map<String, ModelParameters> bound = new LinkedHashMap<>();
    Tree.Mapping written = written(arms);
    if (written.entries().isEmpty()) {
      faults.check(defaults.complete(common));
    }
    written
        .entries()
        .forEach(
            (name, overlay) -> {
              Optional<ModelParameters> arm = arm(name, overlay, common, horizon);
              arm.ifPresent(
                  parameters -> {
                    bound.put(name, parameters);
                    checkBreeding(name, parameters, common, overlay);
                  });
            });
    return bound;
  }

  /** What no arm may have together at the points of a sweep. */
  Exclusions exclusions() {
    return exclusions;
  }

  /** What their policies must not be at the points of a sweep. */
  PolicyFaults policies() {
    return policies;
  }

  /** What was found of their institutions, and where. */
  InstitutionFaults institutions() {
    return faults;
  }

  private Tree.Mapping written(Optional<Tree> arms) {
    Tree.Mapping none = Tree.Mapping.empty(Origin.defaults());
    if (arms.isEmpty()) {
      return none.with(ONLY, none);
    }
    if (!(arms.get() instanceof Tree.Mapping mapping)) {
      problems.add(
          arms.get().origin(),
          "is "
              + arms.get().kind()
              + "; expected is a mapping from names of arms to their changes");
      return none;
    }
    if (mapping.entries().size() > MOST) {
      problems.add(
          mapping.origin(),
          "has %d arms; at most %d are allowed".formatted(mapping.entries().size(), MOST));
      return none;
    }
    return mapping.entries().isEmpty() ? none.with(ONLY, none) : mapping;
  }

  private Optional<ModelParameters> arm(
      String name, Tree written, Tree.Mapping common, Optional<Horizon> horizon) {
    if (!Words.isArm(name)) {
      problems.add(written.origin(), "is no name for an arm; " + Words.allowed(true));
    }
    if (!(written instanceof Tree.Mapping overlay)) {
      problems.add(
          written.origin(),
          written.isNull()
              ? "is empty, which removes an arm of the file that is extended, but there is none of"
                  + " this name; an arm without changes is written {}"
              : "is "
                  + written.kind()
                  + "; expected is a mapping with some of the keys "
                  + String.join(", ", KEYS));
      faults.check(defaults.complete(common));
      return Optional.empty();
    }
    refuseOthers(overlay);
    Tree.Mapping kept = overlay.without(others(overlay));
    Tree.Mapping whole = defaults.complete(Overlay.scenario(common, kept));
    Optional<Object> population = part("population", whole);
    Optional<Object> disputes = part("disputes", whole);
    Optional<Object> detection = part("detection", whole);
    Optional<Object> resolution = part("resolution", whole);
    Optional<Object> safety = part("safety", whole);
    Optional<Object> institutions = part(Establishing.INSTITUTIONS, whole);
    faults.check(whole);
    detection.ifPresent(of -> policies.check((DetectionParameters) of, whole));
    if (horizon.isEmpty()
        || population.isEmpty()
        || disputes.isEmpty()
        || detection.isEmpty()
        || resolution.isEmpty()
        || safety.isEmpty()
        || institutions.isEmpty()) {
      return Optional.empty();
    }
    ModelParameters arm =
        new ModelParameters(
            horizon.get(),
            (PopulationParameters) population.get(),
            (DisputeParameters) disputes.get(),
            (DetectionParameters) detection.get(),
            (ResolutionParameters) resolution.get(),
            (SafetyParameters) safety.get(),
            established(institutions.get()));
    exclusions.check(arm, whole);
    return Optional.of(arm);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Institution> established(Object bound) {
    return (Map<String, Institution>) bound;
  }

  private Optional<Object> part(String key, Tree.Mapping whole) {
    return whole.get(key).flatMap(tree -> binder.bind(model.field(key).shape(), tree));
  }

  private static Set<String> others(Tree.Mapping overlay) {
    Set<String> others = new HashSet<>(overlay.entries().keySet());
    KEYS.forEach(others::remove);
    return others;
  }

  private void refuseOthers(Tree.Mapping overlay) {
    overlay
        .entries()
        .forEach(
            (key, value) -> {
              if (KEYS.contains(key)) {
                return;
              }
              String reason =
                  Keys.TOP.contains(key)
                      ? "cannot differ between arms, or they could not be compared"
                      : "is not a key";
              problems.add(
                  value.origin(),
                  reason + "; allowed in an arm " + Binder.oneOf(KEYS) + Nearest.hint(key, KEYS));
            });
  }

  /** Disputes that breed more than one other each would grow without end. */
  private void checkBreeding(String name, ModelParameters arm, Tree.Mapping common, Tree overlay) {
    double ratio = ratio(arm);
    if (ratio < 1) {
      return;
    }
    Origin origin =
        breeding(overlay)
            .or(() -> breeding(common))
            .orElse(common.origin().at(1, 1).child("disputes").child("contagion"));
    boolean own = overlay instanceof Tree.Mapping changes && !changes.entries().isEmpty();
    problems.add(origin, endless(ratio, own ? " in arm '" + name + "'" : ""));
  }

  /**
   * The same at the points of a sweep, as long as it takes no more than a moment: the number of
   * ratios is limited, spread over the points. The other points are checked when they are run.
   */
  void checkBreeding(Sweep sweep, Map<String, ModelParameters> arms, Tree written) {
    List<Integer> factors = sweep.places(of -> BREEDING.matcher(of.path()).matches());
    int step = Math.max(1, sweep.size() / Math.max(1, MOST_RATIOS / arms.size()));
    for (int point = 0; !factors.isEmpty() && point < sweep.size(); point += step) {
      for (Map.Entry<String, ModelParameters> arm : arms.entrySet()) {
        double ratio = ratio(sweep.at(point, arm.getValue()));
        if (ratio >= 1) {
          Origin level = new SweepOrigins(sweep, written).of(blamed(sweep, factors, point), point);
          problems.add(
              level, endless(ratio, " in arm '%s' at point %d".formatted(arm.getKey(), point)));
          return;
        }
      }
    }
  }

  /** The first factor that sets contagion or rumours at a point, or else anything that matters. */
  private static int blamed(Sweep sweep, List<Integer> factors, int point) {
    List<Integer> set =
        factors.stream().filter(f -> !sweep.level(point, f).assignments().isEmpty()).toList();
    return set.stream()
        .filter(f -> SPREADING.matcher(sweep.factors().get(f).path()).matches())
        .findFirst()
        .orElse(set.isEmpty() ? factors.get(0) : set.get(0));
  }

  private double ratio(ModelParameters model) {
    return ratios.computeIfAbsent(
        new Breeding(model.disputes(), model.population()),
        b -> BranchingRatio.of(b.disputes(), b.population()));
  }

  private static String endless(double ratio, String where) {
    return String.format(
        Locale.ROOT,
        "a dispute breeds %.3f others on average%s, so that disputes would grow without end;"
            + " this branching ratio must be below 1",
        ratio,
        where);
  }

  /** Where the author set contagion or, if nowhere, the spread of rumours. */
  private static Optional<Origin> breeding(Tree scenario) {
    return set(scenario, "contagion").or(() -> set(scenario, "rumours"));
  }

  /** Where a part of disputes was set by the author; by an option rather than by a file. */
  private static Optional<Origin> set(Tree scenario, String part) {
    if (!(scenario instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    Optional<Tree.Mapping> written =
        mapping.mapping("disputes").flatMap(disputes -> disputes.mapping(part));
    Optional<Origin> option =
        written.stream()
            .flatMap(c -> c.entries().values().stream())
            .map(Tree::origin)
            .filter(Origin::isOption)
            .findFirst();
    return option.or(() -> written.map(Tree::origin).filter(o -> !o.isDefault()));
  }
}
