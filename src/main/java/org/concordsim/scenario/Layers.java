package org.concordsim.scenario;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A scenario file and those it extends, as trees, the deepest first. */
final class Layers {
  static final String EXTENDS = "extends";
  private static final int LONGEST_CHAIN = 20;

  private final Problems problems;
  private final Deque<Tree.Mapping> layers = new ArrayDeque<>();
  private final List<Path> chain = new ArrayList<>();
  private final Map<String, Path> directories = new HashMap<>();

  private Layers(Problems problems) {
    this.problems = problems;
  }

  static Layers of(Problems problems, Path file) {
    Layers layers = new Layers(problems);
    Origin origin = Origin.file(file.toString());
    Optional<Path> next = Optional.of(file);
    while (next.isPresent()) {
      Optional<Tree.Mapping> tree = layers.read(next.get(), origin);
      Optional<Tree> base = tree.flatMap(mapping -> mapping.get(EXTENDS));
      origin = base.map(Tree::origin).orElse(origin);
      next = base.isPresent() ? layers.base(next.get(), base.get()) : Optional.empty();
    }
    return layers;
  }

  /** All of them over another layer. */
  Tree.Mapping over(Tree.Mapping lowest) {
    Tree.Mapping merged = lowest;
    for (Tree.Mapping layer : layers) {
      merged = Overlay.scenario(merged, layer);
    }
    return merged;
  }

  /** The beginning of the file that was asked for. */
  Origin start() {
    return Origin.file(chain.get(0).toString());
  }

  /** The folder of the file in which something was written; an option counts for the first file. */
  Path directory(Origin origin) {
    return directories.getOrDefault(origin.source(), folder(chain.get(0)));
  }

  private Optional<Tree.Mapping> read(Path file, Origin asked) {
    chain.add(file);
    Origin start = Origin.file(file.toString());
    directories.put(start.source(), folder(file));
    try {
      Optional<Tree> tree = TreeBuilder.build(problems, start, SourceFile.text(file, asked));
      if (tree.isPresent() && tree.get() instanceof Tree.Mapping mapping) {
        layers.addFirst(mapping.without(Set.of(EXTENDS)));
        return Optional.of(mapping);
      }
      String found = tree.map(Tree::kind).orElse("empty");
      problems.addUnreadable(start, "the file is " + found + "; expected is a mapping of keys");
    } catch (Unreadable e) {
      problems.addUnreadable(e.origin(), e.getMessage());
    }
    return Optional.empty();
  }

  private Optional<Path> base(Path file, Tree named) {
    if (!(named instanceof Tree.Scalar scalar) || scalar.isNull() || scalar.text().isBlank()) {
      problems.addUnreadable(
          named.origin(), "is " + named.kind() + "; expected is the name of a scenario file");
      return Optional.empty();
    }
    Path base;
    try {
      base = file.resolveSibling(scalar.text());
    } catch (InvalidPathException e) {
      problems.addUnreadable(named.origin(), "is " + named.kind() + ", which cannot name a file");
      return Optional.empty();
    }
    List<Path> before = chain.stream().map(Layers::identity).toList();
    if (before.contains(identity(base))) {
      problems.addUnreadable(
          named.origin(),
          "goes in a circle: " + arrows(base) + "; a scenario cannot extend itself");
      return Optional.empty();
    }
    if (chain.size() == LONGEST_CHAIN) {
      problems.addUnreadable(
          named.origin(), "is more than %d files deep: %s".formatted(LONGEST_CHAIN, arrows(base)));
      return Optional.empty();
    }
    return Optional.of(base);
  }

  private String arrows(Path last) {
    return chain.stream().map(Path::toString).collect(Collectors.joining(" → ")) + " → " + last;
  }

  private static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static Path folder(Path file) {
    Path absolute = file.toAbsolutePath();
    return absolute.getParent() == null ? absolute : absolute.getParent();
  }
}
