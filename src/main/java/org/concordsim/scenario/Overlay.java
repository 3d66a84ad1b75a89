package org.concordsim.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays one scenario over another: mappings merge key by key, texts, numbers and lists replace. A
 * few keys know better: another policy drops the parameters of the former, another kind of city
 * drops the former kind, and an arm or a factor that is null is removed.
 */
final class Overlay {
  private static final Set<String> KINDS = Set.of("preset", "synthetic", "cells", "sha256");

  private Overlay() {}

  /** A scenario, or what an arm changes of one, with another laid over it. */
  static Tree.Mapping scenario(Tree.Mapping base, Tree.Mapping over) {
    Map<String, Tree> merged = new LinkedHashMap<>(base.entries());
    over.entries()
        .forEach(
            (key, value) -> {
              Optional<Tree> below = base.get(key);
              merged.put(
                  key,
                  switch (key) {
                    case "arms" -> arms(below, value);
                    case "city" -> city(below, value);
                    case "detection" -> detection(below, value);
                    case Establishing.INSTITUTIONS -> Establishing.overlay(below, value);
                    case "sweep" -> sweep(below, value);
                    case Keys.CALIBRATION -> deep(below, flat(value, Calibrations.PARAMETERS));
                    default -> deep(below, value);
                  });
            });
    return new Tree.Mapping(origin(base, over), merged);
  }

  /** Any mapping without a rule of its own. */
  static Tree deep(Optional<Tree> base, Tree over) {
    if (!(over instanceof Tree.Mapping above)
        || !(base.orElse(null) instanceof Tree.Mapping below)) {
      return over;
    }
    Map<String, Tree> merged = new LinkedHashMap<>(below.entries());
    above.entries().forEach((key, value) -> merged.put(key, deep(below.get(key), value)));
    return new Tree.Mapping(origin(below, above), merged);
  }

  /** An option only names a part of what the file says, so what is missing is missing there. */
  private static Origin origin(Tree base, Tree over) {
    return over.origin().isOption() && !base.origin().isDefault() ? base.origin() : over.origin();
  }

  private static Tree city(Optional<Tree> base, Tree over) {
    boolean another =
        base.isPresent()
            && base.get() instanceof Tree.Mapping below
            && over instanceof Tree.Mapping above
            && kinds(above).stream().anyMatch(kind -> !below.entries().containsKey(kind));
    // Another table of cells is not the one whose digest the base gave.
    boolean table = over instanceof Tree.Mapping above && above.get("cells").isPresent();
    Set<String> dropped = another ? KINDS : table ? Set.of("sha256") : Set.of();
    return deep(base.map(b -> b instanceof Tree.Mapping m ? m.without(dropped) : b), over);
  }

  private static List<String> kinds(Tree.Mapping city) {
    return city.entries().keySet().stream()
        .filter(key -> KINDS.contains(key) && !key.equals("sha256"))
        .toList();
  }

  private static Tree detection(Optional<Tree> base, Tree over) {
    if (!(over instanceof Tree.Mapping above) || above.get("policy").isEmpty()) {
      return deep(base, over);
    }
    Tree policy = Policies.longForm(above.get("policy").get());
    Optional<Tree> former =
        base.filter(Tree.Mapping.class::isInstance)
            .flatMap(below -> ((Tree.Mapping) below).get("policy"))
            .map(Policies::longForm);
    Optional<String> name = Policies.name(policy);
    boolean another = name.isPresent() && !name.equals(former.flatMap(Policies::name));
    Tree merged = another ? policy : deep(former, policy);
    Tree rest = deep(base, above.without(Set.of("policy")));
    return rest instanceof Tree.Mapping mapping ? mapping.with("policy", merged) : rest;
  }

  /**
   * Factors merge by their paths, however these are written; a factor that is null is removed, and
   * another design drops what only the former needs.
   */
  private static Tree sweep(Optional<Tree> base, Tree over) {
    if (!(over instanceof Tree.Mapping above)) {
      return over;
    }
    Tree.Mapping flat = (Tree.Mapping) flat(above, Sweeps.FACTORS);
    if (!(base.orElse(null) instanceof Tree.Mapping below)) {
      return flat;
    }
    boolean another =
        text(flat, Sweeps.DESIGN).isPresent()
            && !text(flat, Sweeps.DESIGN).equals(text(below, Sweeps.DESIGN));
    Set<String> dropped =
        another
            ? Set.of(Sweeps.POINTS, SweepOrders.KEY, Sweeps.TABLE, Sweeps.SHA256)
            : flat.get(Sweeps.TABLE).isPresent() ? Set.of(Sweeps.SHA256) : Set.of();
    Tree.Mapping merged = (Tree.Mapping) deep(Optional.of(below.without(dropped)), flat);
    Optional<Tree.Mapping> former = below.mapping(Sweeps.FACTORS);
    Optional<Tree.Mapping> factors = merged.mapping(Sweeps.FACTORS);
    if (former.isEmpty() || factors.isEmpty()) {
      return merged;
    }
    Set<String> removed = new HashSet<>(former.get().entries().keySet());
    removed.removeIf(path -> !factors.get().entries().get(path).isNull());
    return merged.with(Sweeps.FACTORS, factors.get().without(removed));
  }

  private static Optional<String> text(Tree.Mapping mapping, String key) {
    return mapping
        .get(key)
        .filter(Tree.Scalar.class::isInstance)
        .map(tree -> ((Tree.Scalar) tree).text());
  }

  /** An option writes the path of a factor as keys inside keys. */
  private static Tree flat(Tree design, String key) {
    if (!(design instanceof Tree.Mapping mapping) || mapping.mapping(key).isEmpty()) {
      return design;
    }
    Tree.Mapping factors = mapping.mapping(key).get();
    Map<String, Tree> flat = new LinkedHashMap<>();
    flatten("", factors, flat);
    return mapping.with(key, new Tree.Mapping(factors.origin(), flat));
  }

  private static void flatten(String path, Tree.Mapping factors, Map<String, Tree> flat) {
    factors
        .entries()
        .forEach(
            (key, value) -> {
              String longer = path.isEmpty() ? key : path + "." + key;
              boolean inner =
                  value instanceof Tree.Mapping mapping
                      && !mapping.entries().isEmpty()
                      && mapping.entries().keySet().stream().noneMatch(Spans.KEYS::contains);
              if (inner) {
                flatten(longer, (Tree.Mapping) value, flat);
              } else {
                flat.put(longer, value);
              }
            });
  }

  private static Tree arms(Optional<Tree> base, Tree over) {
    if (!(over instanceof Tree.Mapping above)
        || !(base.orElse(null) instanceof Tree.Mapping below)) {
      return over;
    }
    Map<String, Tree> merged = new LinkedHashMap<>(below.entries());
    above
        .entries()
        .forEach(
            (name, change) -> {
              Tree former = below.get(name).orElse(null);
              if (change.isNull() && former != null) {
                merged.remove(name);
              } else if (change instanceof Tree.Mapping some
                  && former instanceof Tree.Mapping all) {
                merged.put(name, scenario(all, some));
              } else {
                merged.put(name, change);
              }
            });
    return new Tree.Mapping(origin(below, above), merged);
  }
}
