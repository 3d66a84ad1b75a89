package org.concordsim.scenario;

import java.util.ArrayList;
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
  private final List<String> ofCity = new ArrayList<>();
  private boolean incomplete;

  void add(Origin origin, String message) {
    add(origin.problem(message));
  }

  void add(Problem problem) {
    if (!isFull()) {
      problems.add(problem);
    }
  }

  /** Notes that a part could not be read at all, so that what it lacks is not held against it. */
  void addUnreadable(Origin origin, String message) {
    add(origin, message);
    incomplete = true;
  }

  /** Adds what is wrong with the city that the scenario names, one line each. */
  void addOfCity(List<String> lines) {
    ofCity.addAll(lines);
  }

  /** Whether a part could not be read at all. */
  boolean isIncomplete() {
    return incomplete;
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

  int size() {
    return problems.size();
  }

  List<String> ofCity() {
    return List.copyOf(ofCity);
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
