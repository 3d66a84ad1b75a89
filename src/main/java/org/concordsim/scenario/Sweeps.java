package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Sweep;
import org.concordsim.sweep.SweepDesign;

/**
 * Reads the sweep of a scenario. Every level is bound as an arm is, alone and not in every
 * combination; {@link SweepOverlaps} sees to it that this is enough.
 */
final class Sweeps {
  static final String DESIGN = "design";
  static final String FACTORS = "factors";
  static final String POINTS = "points";
  static final String TABLE = "table";
  static final String SHA256 = "sha256";
  static final List<String> KEYS =
      List.of(DESIGN, FACTORS, AssumedNumbers.KEY, POINTS, SweepOrders.KEY, TABLE, SHA256);
  static final int MOST_FACTORS = 1000;

  static final Shape.Amount COUNT =
      new Shape.Amount(int.class, new Range("points", 1, Integer.MAX_VALUE, false, false));

  private final Problems problems;
  private final Binder binder;
  private final Layers layers;
  private final Tree.Mapping common;
  private final Optional<ModelParameters> base;
  private final long seed;
  private final SweepLevels levels;
  private final SweepSpans spans;
  private final SweepOverlaps overlaps;

  /**
   * @param common the scenario without its arms
   * @param base its parameters; empty if they are wrong
   */
  Sweeps(
      Problems problems,
      Binder binder,
      Defaults defaults,
      Layers layers,
      Tree.Mapping common,
      Optional<ModelParameters> base,
      long seed) {
    this.problems = problems;
    this.binder = binder;
    this.layers = layers;
    this.common = common;
    this.base = base;
    this.seed = seed;
    Switches switches = new Switches(problems, binder, defaults, common);
    this.levels = new SweepLevels(problems, binder, defaults, switches, common, base);
    this.spans = new SweepSpans(problems, binder, levels);
    this.overlaps = new SweepOverlaps(problems);
  }

  /** The sweep; empty after its faults were told. */
  Optional<Swept> read(Tree tree, Optional<Tree> arms) {
    if (!(tree instanceof Tree.Mapping sweep)) {
      problems.add(
          tree.origin(),
          "is " + tree.kind() + "; expected is a mapping with the keys " + String.join(", ", KEYS));
      return Optional.empty();
    }
    binder.refuseUnknown(sweep, KEYS);
    Optional<SweepDesign> design = design(sweep);
    if (design.isEmpty()) {
      // What levels may be hangs on the design; paths do not.
      sweep
          .mapping(FACTORS)
          .ifPresent(all -> all.entries().forEach((text, level) -> path(text, level.origin())));
      return Optional.empty();
    }
    refuseForeign(design.get(), sweep);
    if (design.get() == SweepDesign.TABLE) {
      Optional<Tree> table = needed(sweep, TABLE, "the name of a CSV file");
      return table.flatMap(
          named ->
              new SweepRows(problems, this::path, levels, layers)
                  .read(named, sweep.get(SHA256), arms));
    }
    List<SweptParameters> factors = factors(design.get(), sweep, arms);
    overlaps.refuse(factors, arms);
    return sweep(design.get(), sweep, factors.stream().map(SweptParameters::factor).toList())
        .map(points -> new Swept(points, Optional.empty()));
  }

  private Optional<SweepDesign> design(Tree.Mapping sweep) {
    Optional<Tree> written = needed(sweep, DESIGN, Binder.oneOf(SweepDesign.labels()));
    return written.flatMap(
        tree ->
            binder
                .bind(new Shape.Choice(List.of(SweepDesign.values())), tree)
                .map(SweepDesign.class::cast));
  }

  private Optional<Tree> needed(Tree.Mapping sweep, String key, String what) {
    Optional<Tree> written = sweep.get(key).filter(tree -> !tree.isNull());
    if (written.isEmpty()) {
      problems.addMissing(sweep.origin().child(key), "is missing; needed is " + what);
    }
    return written;
  }

  private void refuseForeign(SweepDesign design, Tree.Mapping sweep) {
    Set<String> own =
        switch (design) {
          case TABLE -> Set.of(TABLE, SHA256);
          case FACTORIAL -> Set.of(FACTORS);
          case ONE_AT_A_TIME -> Set.of(FACTORS, AssumedNumbers.KEY);
          case PERMUTATIONS -> Set.of(FACTORS, SweepOrders.KEY);
          default -> Set.of(FACTORS, POINTS);
        };
    for (String key :
        List.of(FACTORS, AssumedNumbers.KEY, POINTS, SweepOrders.KEY, TABLE, SHA256)) {
      sweep
          .get(key)
          .filter(tree -> !own.contains(key) && !tree.isNull())
          .ifPresent(
              tree ->
                  problems.add(tree.origin(), "has no meaning for the design " + design.label()));
    }
  }

  private List<SweptParameters> factors(
      SweepDesign design, Tree.Mapping sweep, Optional<Tree> arms) {
    Map<String, Tree> factors = new LinkedHashMap<>();
    boolean assumes = design == SweepDesign.ONE_AT_A_TIME && isThere(sweep, AssumedNumbers.KEY);
    if (assumes) {
      factors.putAll(assumed(sweep.entries().get(AssumedNumbers.KEY), arms));
    }
    if (!assumes || isThere(sweep, FACTORS)) {
      factors.putAll(written(sweep));
    }
    if (factors.size() > MOST_FACTORS) {
      problems.add(
          sweep.origin(),
          "has %d factors; at most %d are allowed".formatted(factors.size(), MOST_FACTORS));
      return List.of();
    }
    List<SweptParameters> read = new ArrayList<>();
    factors.forEach(
        (text, tree) ->
            path(text, tree.origin())
                .flatMap(
                    path ->
                        design.isContinuous() ? spans.read(path, tree) : levels.read(path, tree))
                .ifPresent(read::add));
    return read;
  }

  private static boolean isThere(Tree.Mapping sweep, String key) {
    return sweep.get(key).filter(tree -> !tree.isNull()).isPresent();
  }

  /** The factors that the author names. */
  private Map<String, Tree> written(Tree.Mapping sweep) {
    Optional<Tree> written = needed(sweep, FACTORS, "a mapping from paths to their levels");
    if (written.isEmpty()) {
      return Map.of();
    }
    if (!(written.get() instanceof Tree.Mapping factors) || factors.entries().isEmpty()) {
      problems.add(
          written.get().origin(), "names no factor; expected is a mapping from paths to levels");
      return Map.of();
    }
    return factors.entries();
  }

  /** Those that follow from the share by which all that is assumed is varied. */
  private Map<String, Tree> assumed(Tree share, Optional<Tree> arms) {
    Optional<Object> bound = binder.bind(AssumedNumbers.SHARE, share);
    return bound.isEmpty() || base.isEmpty()
        ? Map.of()
        : AssumedNumbers.factors(base.get(), (double) bound.get(), arms, share.origin());
  }

  private Optional<SweepPath> path(String text, Origin origin) {
    Optional<SweepPath> found = SweepPath.find(text, origin, policy(common), problems);
    if (found.isPresent() && !Switches.isInForce(found.get(), common)) {
      problems.add(origin, Switches.notInForce(found.get()));
      return Optional.empty();
    }
    return found;
  }

  /** The policy of a scenario without its arms. */
  static Optional<DetectionPolicies.Entry> policy(Tree.Mapping common) {
    Optional<String> policy =
        common
            .mapping("detection")
            .flatMap(detection -> detection.get("policy"))
            .map(Policies::longForm)
            .flatMap(Policies::name);
    return DetectionPolicies.all().stream()
        .filter(e -> policy.filter(e.name()::equals).isPresent())
        .findFirst();
  }

  private Optional<Sweep> sweep(SweepDesign design, Tree.Mapping sweep, List<Factor> factors) {
    if (design.isContinuous()) {
      Optional<Object> points =
          needed(sweep, POINTS, "the number of points").flatMap(tree -> binder.bind(COUNT, tree));
      return factors.isEmpty()
          ? Optional.empty()
          : points.map(size -> Sweep.ofSpans(design, factors, (int) size, seed));
    }
    if (design == SweepDesign.PERMUTATIONS) {
      return needed(sweep, SweepOrders.KEY, "the number of orders")
          .flatMap(orders -> new SweepOrders(problems, binder, seed).read(sweep, orders, factors));
    }
    long size = Sweep.count(design, factors);
    if (size > Sweep.MOST_POINTS) {
      problems.add(
          sweep.origin(),
          "has %s points; at most %d are possible"
              .formatted(size == Long.MAX_VALUE ? "more than 9e18" : size, Sweep.MOST_POINTS));
      return Optional.empty();
    }
    return factors.isEmpty() ? Optional.empty() : Optional.of(Sweep.ofLevels(design, factors));
  }
}
