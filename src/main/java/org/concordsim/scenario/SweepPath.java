package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordsim.detection.DetectionPolicies;

/**
 * A path of the scenario that may be swept: what an arm may change, and nothing else.
 *
 * @param text the path as it was written
 * @param keys its keys
 * @param shape what may stand there
 */
record SweepPath(String text, List<String> keys, Shape shape) {
  private static final String CITY = "city";

  /** Stands for every key. */
  static final String ANY = "*";

  /**
   * The path of a factor, or empty after its fault was told.
   *
   * @param policy the policy of the scenario without its arms, whose parameters may be swept
   */
  static Optional<SweepPath> find(
      String text, Origin origin, Optional<DetectionPolicies.Entry> policy, Problems problems) {
    List<String> keys = List.of(text.split("\\.", -1));
    Shape shape = new Shape.Fields(Record.class, changeable());
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      Optional<Shape> below = child(shape, key, policy);
      if (below.isEmpty()) {
        String wrong = shape instanceof Shape.Established ? Switches.unknown(key) : key;
        problems.add(origin, fault(keys.subList(0, i), wrong, names(shape, policy)));
        return Optional.empty();
      }
      shape = below.get();
    }
    if (shape instanceof Shape.Established) {
      problems.add(
          origin,
          "holds all institutions; sweep one of them, institutions.NAME: [off, on], or several"
              + " together, institutions.NAME+NAME: [off, on]");
      return Optional.empty();
    }
    return Optional.of(new SweepPath(text, keys, shape));
  }

  /** The same of a path in which a star stands for any key: all that there are. */
  static List<SweepPath> findAll(
      String text, Origin origin, Optional<DetectionPolicies.Entry> policy, Problems problems) {
    List<String> keys = List.of(text.split("\\.", -1));
    List<String> paths = new ArrayList<>();
    expand(new Shape.Fields(Record.class, changeable()), "", keys, policy, paths);
    List<SweepPath> found =
        paths.stream().flatMap(p -> find(p, origin, policy, new Problems()).stream()).toList();
    if (found.isEmpty()) {
      // The fault that the first of them has, or the path itself.
      find(paths.isEmpty() ? text : paths.get(0), origin, policy, problems);
    }
    return found;
  }

  private static void expand(
      Shape shape,
      String above,
      List<String> keys,
      Optional<DetectionPolicies.Entry> policy,
      List<String> paths) {
    if (keys.isEmpty()) {
      paths.add(above.substring(1));
      return;
    }
    String key = keys.get(0);
    List<String> rest = keys.subList(1, keys.size());
    for (String name : key.equals(ANY) ? names(shape, policy) : List.of(key)) {
      Optional<Shape> below = child(shape, name, policy);
      if (below.isPresent()) {
        expand(below.get(), above + "." + name, rest, policy, paths);
      } else {
        paths.add((above + "." + name + "." + String.join(".", rest)).substring(1));
      }
    }
  }

  private static List<Shape.Field> changeable() {
    return Keys.MODEL.fields().stream().filter(f -> Arms.KEYS.contains(f.name())).toList();
  }

  private static Optional<Shape> child(
      Shape shape, String key, Optional<DetectionPolicies.Entry> policy) {
    if (shape instanceof Shape.Established) {
      return Switches.shape(key);
    }
    if (!names(shape, policy).contains(key)) {
      return Optional.empty();
    }
    if (shape instanceof Shape.Switch one) {
      return Optional.of(Establishing.shape(one.of().get(0)).field(key).shape());
    }
    if (shape instanceof Shape.Each each) {
      return Optional.of(each.of());
    }
    Shape.Fields fields =
        shape instanceof Shape.Policy ? Policies.shape(policy.orElseThrow()) : (Shape.Fields) shape;
    return Optional.of(fields.field(key).shape());
  }

  private static List<String> names(Shape shape, Optional<DetectionPolicies.Entry> policy) {
    if (shape instanceof Shape.Fields fields) {
      return fields.names();
    } else if (shape instanceof Shape.Each each) {
      return each.names();
    } else if (shape instanceof Shape.Policy) {
      return policy.map(entry -> Policies.shape(entry).names()).orElse(List.of());
    } else if (shape instanceof Shape.Established) {
      return Establishing.names();
    } else if (shape instanceof Shape.Switch together && together.of().size() == 1) {
      return Establishing.shape(together.of().get(0)).names();
    }
    return List.of();
  }

  private static String fault(List<String> above, String key, List<String> names) {
    if (above.isEmpty() && key.equals(CITY)) {
      return "cannot be swept: all runs of a scenario share one city, or their cells and their"
          + " replicates could not be compared; write one scenario for each city";
    }
    if (above.isEmpty() && Keys.TOP.contains(key)) {
      return "cannot be swept, because it is the same in all runs; what may be swept begins with "
          + String.join(", ", Arms.KEYS);
    }
    String place = above.isEmpty() ? "a scenario" : "'" + String.join(".", above) + "'";
    String shown = Quoted.visible(key);
    return names.isEmpty()
        ? "is no path: %s has no keys below it, so that there is no '%s'".formatted(place, shown)
        : "is no path: %s has no key '%s' that can be swept; allowed %s%s"
            .formatted(place, shown, Binder.oneOf(names), hint(above, key, names));
  }

  private static String hint(List<String> above, String key, List<String> names) {
    return above.equals(List.of(Establishing.INSTITUTIONS))
        ? Establishing.hint(key)
        : Nearest.hint(key, names);
  }

  /** What a value written at this path sets: the ways to its single parameters. */
  List<List<String>> leaves(Tree written) {
    List<List<String>> leaves = new ArrayList<>();
    collect(shape, List.of(), written, leaves);
    return leaves;
  }

  private static void collect(
      Shape shape, List<String> way, Tree written, List<List<String>> leaves) {
    boolean inner = shape instanceof Shape.Fields || shape instanceof Shape.Each;
    if (!inner || !(written instanceof Tree.Mapping mapping)) {
      leaves.add(way);
      return;
    }
    mapping
        .entries()
        .forEach(
            (key, value) ->
                child(shape, key, Optional.empty())
                    .ifPresent(below -> collect(below, with(way, key), value, leaves)));
  }

  private static List<String> with(List<String> way, String key) {
    List<String> longer = new ArrayList<>(way);
    longer.add(key);
    return longer;
  }

  /** A layer of a scenario with nothing but a value at this path. */
  Tree.Mapping layer(Tree value) {
    Tree tree = value;
    for (int i = keys.size() - 1; i >= 0; i--) {
      tree = Tree.Mapping.empty(value.origin()).with(keys.get(i), tree);
    }
    return (Tree.Mapping) tree;
  }

  /** What stands at this path in a scenario. */
  Optional<Tree> in(Tree.Mapping scenario) {
    Optional<Tree> tree = Optional.of(scenario);
    for (String key : keys) {
      tree = tree.filter(Tree.Mapping.class::isInstance).flatMap(t -> ((Tree.Mapping) t).get(key));
    }
    return tree;
  }
}
