package org.concordsim.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Whether cells hang together: by edges or corners, across the edge of a torus too, whatever the
 * neighbourhood of the scenario.
 */
final class Contiguity {
  private final City city;
  private final List<Cell> cells;
  private final Places places;

  /** Reached from the first cell of the part that was looked at last. */
  private final boolean[] reached;

  private final int[] queue;

  Contiguity(City city, Boundary boundary) {
    this.city = city;
    cells = city.table();
    places = new Places(city.width(), city.height(), boundary, cells);
    reached = new boolean[city.cells()];
    queue = new int[city.cells()];
  }

  /**
   * Looks at the cells from one number up to, but without, another, which is a part of a tier.
   *
   * @return the first cell that the first cell of the part does not reach
   */
  Optional<Integer> separated(int from, int to) {
    Arrays.fill(reached, from, to, false);
    int queued = 0;
    queue[queued++] = from;
    reached[from] = true;
    for (int i = 0; i < queued; i++) {
      Cell cell = cells.get(queue[i]);
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int other = places.at(cell.x() + dx, cell.y() + dy);
          if (other >= from && other < to && !reached[other]) {
            reached[other] = true;
            queue[queued++] = other;
          }
        }
      }
    }
    for (int cell = from; cell < to; cell++) {
      if (!reached[cell]) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /** Finds every community, street and district that is torn though nothing below it is. */
  void check(Problems problems, String file) {
    boolean[] torn = new boolean[city.communities()];
    check("community", c -> c, city::communityName, torn, problems, file);
    check("street", city::streetOf, city::streetName, torn, problems, file);
    check(
        "district",
        c -> city.districtOf(city.streetOf(c)),
        city::districtName,
        torn,
        problems,
        file);
  }

  private void check(
      String tier,
      IntUnaryOperator partOf,
      IntFunction<String> name,
      boolean[] torn,
      Problems problems,
      String file) {
    int next;
    for (int first = 0; first < torn.length; first = next) {
      int part = partOf.applyAsInt(first);
      boolean known = torn[first];
      for (next = first + 1; next < torn.length && partOf.applyAsInt(next) == part; next++) {
        known |= torn[next];
      }
      int from = city.firstCell(first);
      Optional<Integer> separated =
          known ? Optional.empty() : separated(from, city.firstCell(next));
      if (separated.isPresent()) {
        torn[first] = true;
        Cell one = cells.get(from);
        Cell other = cells.get(separated.get());
        problems.add(
            "%s: %s: '%s' is in pieces: x %d, y %d and x %d, y %d are not joined by cells of its own"
                    .formatted(file, tier, name.apply(part), one.x(), one.y(), other.x(), other.y())
                + "; its cells must touch, at least at a corner");
      }
    }
  }
}
