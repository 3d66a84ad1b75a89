package org.concordsim.scenario;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects everything that is wrong with a scenario, each problem once. */
final class Problems {
  /** A hostile file must not fill the memory with its faults. */
  private static final int KEPT = 200;

  private final Set<Problem> problems = new LinkedHashSet<>();
  private boolean incomplete;

  void add(Origin origin, String message) {
    if (!isFull()) {
      problems.add(origin.problem(message));
    }
  }

  /** Notes that a part could not be read at all, so that what it lacks is not held against it. */
  void addUnreadable(Origin origin, String message) {
    add(origin, message);
    incomplete = true;
  }

  /** Adds that a value is missing, unless it may stand in a part that could not be read. */
  void addMissing(Origin origin, String message) {
    if (!incomplete) {
      add(origin, message);
    }
  }

  /** Whether there are so many that further ones are not told. */
  boolean isFull() {
    return problems.size() == KEPT;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** File by file, in the order of the lines. */
  List<Problem> sorted() {
    Map<String, Integer> sources = new LinkedHashMap<>();
    problems.forEach(problem -> sources.putIfAbsent(problem.source(), sources.size()));
    return problems.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> sources.get(problem.source()))
                .thenComparing(Problem::line)
                .thenComparing(Problem::column))
        .toList();
  }
}
