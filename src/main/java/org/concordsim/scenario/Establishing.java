package org.concordsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;

/**
 * Institutions as scenarios write them: a mapping from names to parameters, or a list of names,
 * which says that these are in force and no others, as the layers below say or with their defaults.
 */
final class Establishing {
  /** The key of a scenario and of an arm. */
  static final String INSTITUTIONS = "institutions";

  private Establishing() {}

  static List<String> names() {
    return Institutions.all().stream().map(Institutions.Entry::name).toList();
  }

  static Optional<Institutions.Entry> entry(String name) {
    return Institutions.all().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** What somebody who wrote this name probably meant; the Chinese name is a name too. */
  static String hint(String name) {
    return Institutions.all().stream()
        .filter(entry -> name.length() > 1 && entry.chinese().contains(name))
        .findFirst()
        .map(entry -> Nearest.hint(entry.name(), List.of(entry.name())))
        .orElseGet(() -> Nearest.hint(name, names()));
  }

  static Shape.Fields shape(Institutions.Entry entry) {
    return Shape.of(entry.type().asSubclass(Record.class));
  }

  /** The long form: a mapping, if all that is listed are names and each stands once. */
  static Tree longForm(Tree tree) {
    if (!(tree instanceof Tree.Sequence list)) {
      return tree;
    }
    Tree.Mapping mapping = Tree.Mapping.empty(list.origin());
    for (Tree item : list.items()) {
      if (!(item instanceof Tree.Scalar name)
          || name.isNull()
          || mapping.get(name.text()).isPresent()) {
        return tree;
      }
      mapping = mapping.with(name.text(), Tree.Mapping.empty(name.origin()));
    }
    return mapping;
  }

  /**
   * What one layer says laid over another: a list takes those out of force that it does not name, a
   * mapping changes and adds, and what is null is not in force.
   */
  static Tree overlay(Optional<Tree> base, Tree over) {
    Tree above = longForm(over);
    Optional<Tree> below = base.map(Establishing::longForm);
    if (!(above instanceof Tree.Mapping changes)
        || !(below.orElse(null) instanceof Tree.Mapping former)) {
      return above;
    }
    Map<String, Tree> merged = new LinkedHashMap<>(former.entries());
    if (over instanceof Tree.Sequence) {
      merged.keySet().retainAll(changes.entries().keySet());
    }
    changes
        .entries()
        .forEach(
            (name, change) -> {
              if (change.isNull() && merged.containsKey(name)) {
                merged.remove(name);
              } else {
                merged.put(name, Overlay.deep(former.get(name), change));
              }
            });
    return new Tree.Mapping(above.origin(), merged);
  }

  /** The institutions in the order of the registry. */
  static Map<String, Institution> ordered(Map<String, Institution> bound) {
    Map<String, Institution> ordered = new LinkedHashMap<>();
    names().stream().filter(bound::containsKey).forEach(n -> ordered.put(n, bound.get(n)));
    return ordered;
  }
}
