package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Level;

/**
 * Reads factors that have a list of levels. A level is laid over the scenario and bound as an arm
 * is; what several levels set, they set alone.
 */
final class SweepLevels {
  static final String NAME = "name";
  static final String VALUE = "value";

  /** What a factor without changes is called where it has no text of its own. */
  private static final String BASE = "base";

  private final Problems problems;
  private final Binder binder;
  private final Defaults defaults;
  private final Switches switches;
  private final Tree.Mapping common;
  private final Optional<ModelParameters> base;

  /**
   * @param switches reads the levels of institutions
   * @param common the scenario without its arms
   * @param base its parameters; empty if they are wrong
   */
  SweepLevels(
      Problems problems,
      Binder binder,
      Defaults defaults,
      Switches switches,
      Tree.Mapping common,
      Optional<ModelParameters> base) {
    this.problems = problems;
    this.binder = binder;
    this.defaults = defaults;
    this.switches = switches;
    this.common = common;
    this.base = base;
  }

  /** The factor; empty after its fault was told. */
  Optional<SweptParameters> read(SweepPath path, Tree tree) {
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
    return Optional.of(new SweptParameters(path, tree.origin(), factor, sets));
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
    boolean structure = item instanceof Tree.Mapping || isList(path) && !item.isNull();
    boolean whole = path.shape() instanceof Shape.Policy || path.shape() instanceof Shape.Switch;
    if (structure && !whole) {
      String block = isList(path) ? "[…]" : "{…}";
      problems.add(
          item.origin(),
          "has no name; write a block as {name: a-name, value: %s}".formatted(block));
      return Optional.empty();
    }
    Optional<List<Assignment>> assignments = assignments(path, item);
    return assignments.map(set -> new Level(LevelText.name(set.get(0).value()), set));
  }

  private static boolean isList(SweepPath path) {
    return path.shape() instanceof Shape.Maybe maybe && maybe.of() instanceof Shape.Tuples;
  }

  private Optional<List<Assignment>> assignments(SweepPath path, Tree value) {
    if (path.shape() instanceof Shape.Switch together) {
      return switches.assignments(together, value);
    }
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
    boolean several =
        path.shape() instanceof Shape.Fields
            || path.shape() instanceof Shape.Each
            || isList(path)
            || path.shape() instanceof Shape.Switch;
    if (!several) {
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
}
