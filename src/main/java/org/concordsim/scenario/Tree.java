package org.concordsim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** YAML as it was written, each value with the place of its key. Immutable. */
sealed interface Tree {
  Origin origin();

  Tree at(Origin origin);

  /** What it is, as a message calls it. */
  String kind();

  /** Whether it is an empty value or the word null. */
  default boolean isNull() {
    return false;
  }

  /**
   * Where the value at the end of a path was written; what is a default is blamed on this, by its
   * path.
   */
  default Origin originOf(String path) {
    if (path.isEmpty()) {
      return origin();
    }
    Tree tree = this;
    Origin named = origin();
    for (String key : path.split("\\.")) {
      named = named.child(key);
      tree = tree instanceof Mapping mapping ? mapping.get(key).orElse(tree) : tree;
    }
    return tree == this || tree.origin().isDefault() ? named : tree.origin();
  }

  /** Keys and values in their order. */
  record Mapping(Origin origin, Map<String, Tree> entries) implements Tree {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Mapping empty(Origin origin) {
      return new Mapping(origin, Map.of());
    }

    Optional<Tree> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key if it is a mapping. */
    Optional<Mapping> mapping(String key) {
      return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    Mapping with(String key, Tree value) {
      Map<String, Tree> changed = new LinkedHashMap<>(entries);
      changed.put(key, value);
      return new Mapping(origin, changed);
    }

    Mapping without(Set<String> keys) {
      Map<String, Tree> changed = new LinkedHashMap<>(entries);
      changed.keySet().removeAll(keys);
      return new Mapping(origin, changed);
    }

    @Override
    public Tree at(Origin other) {
      return new Mapping(other, entries);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** Values in their order. */
  record Sequence(Origin origin, List<Tree> items) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Tree at(Origin other) {
      return new Sequence(other, items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A text or number.
   *
   * @param plain whether it was written without quotes
   */
  record Scalar(Origin origin, String text, boolean plain) implements Tree {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final int SHOWN = 60;

    @Override
    public boolean isNull() {
      return plain && NULLS.contains(text);
    }

    @Override
    public Tree at(Origin other) {
      return new Scalar(other, text, plain);
    }

    @Override
    public String kind() {
      return isNull() ? "empty" : shown();
    }

    private String shown() {
      String shorter = Quoted.visible(text);
      if (shorter.length() > SHOWN) {
        int end = Character.isHighSurrogate(shorter.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        shorter = shorter.substring(0, end) + "…";
      }
      return plain ? shorter : "\"" + shorter + "\"";
    }
  }
}
