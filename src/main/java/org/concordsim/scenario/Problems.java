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
  /** More than anybody reads. */
  private static final int TOLD = 200;

  /** Enough to sort out those to tell; a hostile file must not fill the memory with its faults. */
  private static final int KEPT = 2000;

  private record Problem(Origin origin, String message) {}

  private final Set<Problem> problems = new LinkedHashSet<>();
  private boolean incomplete;

  void add(Origin origin, String message) {
    if (!isFull()) {
      problems.add(new Problem(origin, message));
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

  /** Whether further problems make no difference. */
  boolean isFull() {
    return problems.size() == KEPT;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** One line each, file by file, in the order of the lines. */
  List<String> lines() {
    Map<String, Integer> sources = new LinkedHashMap<>();
    problems.forEach(p -> sources.putIfAbsent(p.origin().source(), sources.size()));
    List<String> lines = new ArrayList<>();
    problems.stream()
        .sorted(
            Comparator.comparing((Problem p) -> sources.get(p.origin().source()))
                .thenComparing(p -> p.origin().line())
                .thenComparing(p -> p.origin().column()))
        .limit(TOLD)
        .forEach(p -> lines.add(p.origin().tells(p.message())));
    if (problems.size() > TOLD) {
      lines.add(
          "and %s%d more problems".formatted(isFull() ? "at least " : "", problems.size() - TOLD));
    }
    return lines;
  }
}
