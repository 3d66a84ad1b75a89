package org.concordsim.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What the tests ask of the tiers of a city, found without the program's own notion of it. */
final class Tiers {
  private Tiers() {}

  /** Names of the communities, streets and districts that do not hang together by edges. */
  static List<String> inPieces(City city) {
    List<String> pieces = new ArrayList<>();
    pieces.addAll(inPieces(city, c -> community(city, c)));
    pieces.addAll(inPieces(city, c -> city.cell(c).district() + "/" + city.cell(c).street()));
    pieces.addAll(inPieces(city, c -> city.cell(c).district()));
    return pieces;
  }

  private static String community(City city, int c) {
    Cell cell = city.cell(c);
    return cell.district() + "/" + cell.street() + "/" + cell.community();
  }

  private static List<String> inPieces(City city, IntFunction<String> part) {
    Map<String, Set<List<Integer>>> parts = new TreeMap<>();
    for (int c = 0; c < city.cells(); c++) {
      Cell cell = city.cell(c);
      parts.computeIfAbsent(part.apply(c), p -> new HashSet<>()).add(List.of(cell.x(), cell.y()));
    }
    List<String> pieces = new ArrayList<>();
    parts.forEach(
        (name, places) -> {
          if (!hangTogether(places)) {
            pieces.add(name);
          }
        });
    return pieces;
  }

  private static boolean hangTogether(Set<List<Integer>> places) {
    Set<List<Integer>> left = new HashSet<>(places);
    ArrayDeque<List<Integer>> queue = new ArrayDeque<>();
    queue.add(places.iterator().next());
    left.remove(queue.peek());
    while (!queue.isEmpty()) {
      List<Integer> at = queue.remove();
      int x = at.get(0);
      int y = at.get(1);
      for (List<Integer> next :
          List.of(List.of(x - 1, y), List.of(x + 1, y), List.of(x, y - 1), List.of(x, y + 1))) {
        if (left.remove(next)) {
          queue.add(next);
        }
      }
    }
    return left.isEmpty();
  }

  /** Number of cells of each community. */
  static List<Integer> communitySizes(City city) {
    Map<String, Integer> sizes = new HashMap<>();
    for (int c = 0; c < city.cells(); c++) {
      sizes.merge(community(city, c), 1, Integer::sum);
    }
    return List.copyOf(sizes.values());
  }
}
