package org.concordsim.city;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order in which cells are numbered: by district, street and community in the order of their
 * names, then row by row there and back, so that neighbours in number are mostly neighbours. Names
 * are compared once a community, not once a cell.
 */
final class Numbering {
  /** Provisional numbers of communities, by district, street and name. */
  private final Map<String, Map<String, Map<String, Integer>>> numbers = new TreeMap<>();

  private int communities;

  private Numbering() {}

  /** The cells in order. */
  static List<Cell> order(List<Cell> table) {
    return new Numbering().sort(table.toArray(Cell[]::new));
  }

  private List<Cell> sort(Cell[] table) {
    int[] community = new int[table.length];
    for (int i = 0; i < table.length; i++) {
      community[i] = i > 0 && sameNames(table[i], table[i - 1]) ? community[i - 1] : of(table[i]);
    }
    int[] begin = begin(community);
    int[] next = begin.clone();
    int[] order = new int[table.length];
    for (int i = 0; i < table.length; i++) {
      order[next[community[i]]++] = i;
    }
    Cell[] sorted = new Cell[table.length];
    int filled = 0;
    for (int c : byName()) {
      int from = filled;
      for (int i = begin[c]; i < begin[c + 1]; i++) {
        sorted[filled++] = table[order[i]];
      }
      Arrays.sort(sorted, from, filled, Numbering::thereAndBack);
    }
    return List.of(sorted);
  }

  private static boolean sameNames(Cell a, Cell b) {
    return a.community().equals(b.community())
        && a.street().equals(b.street())
        && a.district().equals(b.district());
  }

  private int of(Cell cell) {
    Map<String, Integer> known =
        numbers
            .computeIfAbsent(cell.district(), d -> new TreeMap<>())
            .computeIfAbsent(cell.street(), s -> new TreeMap<>());
    Integer number = known.putIfAbsent(cell.community(), communities);
    return number == null ? communities++ : number;
  }

  private int[] byName() {
    int[] byName = new int[communities];
    int filled = 0;
    for (Map<String, Map<String, Integer>> streets : numbers.values()) {
      for (Map<String, Integer> street : streets.values()) {
        for (int number : street.values()) {
          byName[filled++] = number;
        }
      }
    }
    return byName;
  }

  /** Where each community begins when cells are put in heaps, and where the last one ends. */
  private int[] begin(int[] community) {
    int[] begin = new int[communities + 1];
    for (int c : community) {
      begin[c + 1]++;
    }
    for (int c = 0; c < communities; c++) {
      begin[c + 1] += begin[c];
    }
    return begin;
  }

  private static int thereAndBack(Cell a, Cell b) {
    if (a.y() != b.y()) {
      return Integer.compare(a.y(), b.y());
    }
    return a.y() % 2 == 0 ? Integer.compare(a.x(), b.x()) : Integer.compare(b.x(), a.x());
  }
}
