package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordsim.institution.Institutions;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Level;

/**
 * Institutions as factors of a sweep: {@code institutions.NAME} is {@code off} or {@code on}, and
 * {@code institutions.NAME+NAME} are several that are off or on together. What is on is in force as
 * the scenario says, or with its defaults.
 */
final class Switches {
  private static final String AND = "+";

  private final Problems problems;
  private final Binder binder;
  private final Defaults defaults;
  private final Tree.Mapping common;

  /**
   * @param common the scenario without its arms
   */
  Switches(Problems problems, Binder binder, Defaults defaults, Tree.Mapping common) {
    this.problems = problems;
    this.binder = binder;
    this.defaults = defaults;
    this.common = common;
  }

  /** The institutions that a key names; empty if it names one twice, or something else. */
  static Optional<Shape> shape(String key) {
    List<String> names = names(key);
    List<Institutions.Entry> entries =
        names.stream().distinct().flatMap(name -> Establishing.entry(name).stream()).toList();
    return entries.size() == names.size()
        ? Optional.of(new Shape.Switch(entries))
        : Optional.empty();
  }

  /** What is wrong in a key that has no shape. */
  static String unknown(String key) {
    return names(key).stream()
        .filter(name -> Establishing.entry(name).isEmpty())
        .findFirst()
        .orElse(key);
  }

  private static List<String> names(String key) {
    return Arrays.asList(key.split("\\" + AND, -1));
  }

  /** The ways to what a path sets. */
  static List<String> ways(SweepPath path) {
    return path.shape() instanceof Shape.Switch together
        ? together.of().stream().map(entry -> String.join(".", keys(entry))).toList()
        : List.of(path.text());
  }

  private static List<String> keys(Institutions.Entry entry) {
    return List.of(Establishing.INSTITUTIONS, entry.name());
  }

  /** Whether a path is no parameter of an institution that a scenario has not in force. */
  static boolean isInForce(SweepPath path, Tree.Mapping scenario) {
    boolean parameter =
        path.keys().get(0).equals(Establishing.INSTITUTIONS) && path.keys().size() > 2;
    return !parameter
        || scenario
            .get(Establishing.INSTITUTIONS)
            .map(Establishing::longForm)
            .filter(Tree.Mapping.class::isInstance)
            .flatMap(all -> ((Tree.Mapping) all).get(path.keys().get(1)))
            .isPresent();
  }

  /** What is wrong with a parameter of an institution that is not in force. */
  static String notInForce(SweepPath path) {
    String name = path.keys().get(1);
    return ("is a parameter of an institution that is not in force in the scenario; write"
            + " institutions: {%s: {}} to put it in force, or sweep institutions.%s: [%s, %s]")
        .formatted(name, name, Level.OFF, Level.ON);
  }

  /** What a level sets; empty after its fault was told. */
  Optional<List<Assignment>> assignments(Shape.Switch together, Tree level) {
    String word = level instanceof Tree.Scalar scalar && !scalar.isNull() ? scalar.text() : "";
    if (!word.equals(Level.ON) && !word.equals(Level.OFF)) {
      problems.add(
          level.origin(),
          "is %s; an institution is %s or %s%s"
              .formatted(
                  level.kind(),
                  Level.OFF,
                  Level.ON,
                  Nearest.hint(word, List.of(Level.OFF, Level.ON))));
      return Optional.empty();
    }
    List<Assignment> set = new ArrayList<>();
    for (Institutions.Entry entry : together.of()) {
      Optional<Object> value =
          word.equals(Level.ON) ? inForce(entry, level.origin()) : Optional.of(Optional.empty());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      set.add(new Assignment(keys(entry), value.get()));
    }
    return Optional.of(set);
  }

  private Optional<Object> inForce(Institutions.Entry entry, Origin origin) {
    Tree.Mapping nothing = Tree.Mapping.empty(origin);
    Tree.Mapping on = nothing.with(Establishing.INSTITUTIONS, nothing.with(entry.name(), nothing));
    return defaults
        .complete(Overlay.scenario(common, on))
        .mapping(Establishing.INSTITUTIONS)
        .flatMap(all -> all.get(entry.name()))
        .flatMap(tree -> binder.bind(Establishing.shape(entry), tree));
  }
}
