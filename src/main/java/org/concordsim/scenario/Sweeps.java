package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Level;
import org.concordsim.sweep.Sweep;
import org.concordsim.sweep.SweepDesign;

/**
 * Reads the sweep of a scenario. Every level is laid over the scenario and bound as an arm is,
 * alone and not in every combination: no two factors and no arm may set the same parameter, so
 * levels that are right alone are right together.
 */
final class Sweeps {
  static final String DESIGN = "design";
  static final String FACTORS = "factors";
  static final String POINTS = "points";
  static final String TABLE = "table";
  static final String SHA256 = "sha256";
  static final List<String> KEYS = List.of(DESIGN, FACTORS, POINTS, TABLE, SHA256);
  static final String NAME = "name";
  static final String VALUE = "value";
  static final int MOST_FACTORS = 100;

  /** What a factor without changes is called where it has no text of its own. */
  static final String BASE = "base";

  static final Shape.Amount COUNT =
      new Shape.Amount(int.class, new Range("points", 1, Integer.MAX_VALUE, false, false));

  /** A factor, and the ways to all parameters that some level of it sets. */
  record Read(SweepPath path, Origin origin, Factor factor, Set<String> sets) {}

  private final Problems problems;
  private final Binder binder;
  private final Defaults defaults;
  private final Layers layers;
  private final Tree.Mapping common;
  private final Optional<ModelParameters> base;
  private final long seed;

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
    this.defaults = defaults;
    this.layers = layers;
    this.common = common;
    this.base = base;
    this.seed = seed;
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
      return Optional.empty();
    }
    refuseForeign(design.get(), sweep);
    if (design.get() == SweepDesign.TABLE) {
      Optional<Tree> table = needed(sweep, TABLE, "the name of a CSV file");
      return table.flatMap(
          named -> new SweepRows(problems, this, layers).read(named, sweep.get(SHA256), arms));
    }
    List<Read> factors = factors(design.get(), sweep);
    refuseOverlaps(factors, arms);
    return sweep(design.get(), sweep, factors.stream().map(Read::factor).toList())
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
          case FACTORIAL, ONE_AT_A_TIME -> Set.of(FACTORS);
          default -> Set.of(FACTORS, POINTS);
        };
    for (String key : List.of(FACTORS, POINTS, TABLE, SHA256)) {
      sweep
          .get(key)
          .filter(tree -> !own.contains(key) && !tree.isNull())
          .ifPresent(
              tree ->
                  problems.add(tree.origin(), "has no meaning for the design " + design.label()));
    }
  }

  private List<Read> factors(SweepDesign design, Tree.Mapping sweep) {
    Optional<Tree> written = needed(sweep, FACTORS, "a mapping from paths to their levels");
    if (written.isEmpty()) {
      return List.of();
    }
    if (!(written.get() instanceof Tree.Mapping factors) || factors.entries().isEmpty()) {
      problems.add(
          written.get().origin(), "names no factor; expected is a mapping from paths to levels");
      return List.of();
    }
    if (factors.entries().size() > MOST_FACTORS) {
      problems.add(
          factors.origin(),
          "has %d factors; at most %d are allowed"
              .formatted(factors.entries().size(), MOST_FACTORS));
      return List.of();
    }
    List<Read> read = new ArrayList<>();
    factors
        .entries()
        .forEach(
            (text, tree) ->
                path(text, tree.origin())
                    .flatMap(path -> design.isContinuous() ? span(path, tree) : levels(path, tree))
                    .ifPresent(read::add));
    return read;
  }

  Optional<SweepPath> path(String text, Origin origin) {
    return SweepPath.find(text, origin, policy(common), problems);
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

  private Optional<Read> span(SweepPath path, Tree tree) {
    if (!(path.shape() instanceof Shape.Amount amount)) {
      problems.add(
          tree.origin(),
          "is no number, so that it has no range; a design of ranges varies numbers, use"
              + " 'factorial', 'one-at-a-time' or 'table' for anything else");
      return Optional.empty();
    }
    if (!(tree instanceof Tree.Mapping ends)) {
      problems.add(
          tree.origin(),
          "is "
              + tree.kind()
              + "; this design needs a range {min: …, max: …}, with 'scale: log' if ratios matter");
      return Optional.empty();
    }
    return new Spans(problems, binder)
        .read(path.keys(), amount, ends)
        .map(
            span ->
                new Factor(path.text(), true, base(path, List.of()), List.of(), Optional.of(span)))
        .map(factor -> new Read(path, tree.origin(), factor, Set.of(path.text())));
  }

  private Optional<Read> levels(SweepPath path, Tree tree) {
    if (!(tree instanceof Tree.Sequence list)) {
      problems.add(
          tree.origin(),
          "is " + tree.kind() + "; expected is a list of levels in brackets, such as [0.3, 0.5]");
      return Optional.empty();
    }
    if (list.items().isEmpty()) {
      problems.add(tree.origin(), "has no level; at least one is needed");
      return Optional.empty();
    }
    List<Level> levels = new ArrayList<>();
    Set<String> sets = new LinkedHashSet<>();
    boolean named = false;
    for (Tree item : list.items()) {
      boolean own = isNamed(item);
      named |= own;
      Optional<Level> level = own ? named(path, (Tree.Mapping) item) : level(path, item);
      level.ifPresent(
          read -> {
            refuseTwice(levels, read, item.origin());
            levels.add(read);
            read.assignments().forEach(a -> sets.add(String.join(".", a.keys())));
          });
    }
    boolean numeric = path.shape() instanceof Shape.Amount && !named;
    Factor factor = new Factor(path.text(), numeric, base(path, levels), levels, Optional.empty());
    return Optional.of(new Read(path, tree.origin(), factor, sets));
  }

  private static boolean isNamed(Tree item) {
    return item instanceof Tree.Mapping mapping && mapping.get(VALUE).isPresent();
  }

  private Optional<Level> named(SweepPath path, Tree.Mapping item) {
    binder.refuseUnknown(item, List.of(NAME, VALUE));
    Optional<Tree> name = item.get(NAME);
    boolean good =
        name.isPresent() && name.get() instanceof Tree.Scalar text && Words.isArm(text.text());
    if (!good) {
      Origin origin = name.map(Tree::origin).orElse(item.origin().child(NAME));
      problems.add(origin, "is no name for a level; " + Words.allowed(true));
    }
    Optional<List<Assignment>> assignments = assignments(path, item.entries().get(VALUE));
    return good
        ? assignments.map(set -> new Level(((Tree.Scalar) name.get()).text(), set))
        : Optional.empty();
  }

  /** A level that is called as its value is written. */
  Optional<Level> level(SweepPath path, Tree item) {
    boolean structure = item instanceof Tree.Mapping;
    if (structure && !(path.shape() instanceof Shape.Policy)) {
      problems.add(item.origin(), "has no name; write a block as {name: a-name, value: {…}}");
      return Optional.empty();
    }
    Optional<List<Assignment>> assignments = assignments(path, item);
    return assignments.map(set -> new Level(LevelText.name(set.get(0).value()), set));
  }

  private Optional<List<Assignment>> assignments(SweepPath path, Tree value) {
    boolean simple = path.shape() instanceof Shape.Amount || path.shape() instanceof Shape.Choice;
    Tree whole = value;
    if (!simple && !value.isNull()) {
      Tree.Mapping over = Overlay.scenario(common, path.layer(value));
      whole = path.in(defaults.complete(over)).orElse(value);
    }
    Optional<Object> bound = binder.bind(path.shape(), whole);
    return bound.map(
        object ->
            path.leaves(value).stream()
                .map(way -> new Assignment(joined(path.keys(), way), Assignment.find(object, way)))
                .toList());
  }

  private static List<String> joined(List<String> keys, List<String> more) {
    List<String> all = new ArrayList<>(keys);
    all.addAll(more);
    return all;
  }

  private void refuseTwice(List<Level> levels, Level level, Origin origin) {
    for (Level earlier : levels) {
      if (earlier.name().equals(level.name())) {
        problems.add(
            origin,
            "is the second level called %s; each may stand once, and {name: a-name, value: …} gives"
                    .formatted(Quoted.visible(level.name()))
                + " a level another name");
        return;
      } else if (earlier.assignments().equals(level.assignments())) {
        problems.add(origin, "is the same as level " + Quoted.visible(earlier.name()));
        return;
      }
    }
  }

  /** What the scenario has without the sweep; where arms differ in it, they are refused anyway. */
  Level base(SweepPath path, List<Level> levels) {
    if (base.isEmpty()) {
      return new Level(BASE, List.of());
    }
    if (!(path.shape() instanceof Shape.Fields || path.shape() instanceof Shape.Each)) {
      Object value = Assignment.find(base.get(), path.keys());
      for (Level level : levels) {
        if (level.assignments().equals(List.of(new Assignment(path.keys(), value)))) {
          return new Level(level.name(), List.of());
        }
      }
      return new Level(LevelText.name(value), List.of());
    }
    return levels.stream()
        .filter(
            level ->
                level.assignments().stream()
                    .allMatch(a -> a.value().equals(Assignment.find(base.get(), a.keys()))))
        .map(level -> new Level(level.name(), List.of()))
        .findFirst()
        .orElse(new Level(BASE, List.of()));
  }

  /** Tells parameters that two factors, or a factor and an arm, set. */
  void refuseOverlaps(List<Read> factors, Optional<Tree> arms) {
    Map<String, Read> owners = new LinkedHashMap<>();
    factors.forEach(read -> read.sets().forEach(way -> owners.putIfAbsent(way, read)));
    for (Read read : factors) {
      Optional<Read> other =
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

  private void refuseInArm(Read read, Tree arm) {
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

  private Optional<Sweep> sweep(SweepDesign design, Tree.Mapping sweep, List<Factor> factors) {
    if (design.isContinuous()) {
      Optional<Object> points =
          needed(sweep, POINTS, "the number of points").flatMap(tree -> binder.bind(COUNT, tree));
      return factors.isEmpty()
          ? Optional.empty()
          : points.map(size -> Sweep.ofSpans(design, factors, (int) size, seed));
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
