package org.concordsim.city;

import java.util.Arrays;
import java.util.List;

/**
 * Which cell lies where: one number a place while the lattice is not much larger than the city, and
 * a sorted table to search otherwise.
 */
final class Places {
  /** Not inhabited, or beyond the edge. */
  static final int NONE = -1;

  private static final int ROOMY = 1 << 16;
  private static final int SPARSE = 16;

  private final int width;
  private final int height;
  private final boolean torus;

  /** The cell of each place; empty if the tables below are used. */
  private final int[] lattice;

  private final long[] places;
  private final int[] cells;

  /**
   * @throws IllegalArgumentException if two cells share a place or one lies outside the lattice
   */
  Places(int width, int height, Boundary boundary, List<Cell> table) {
    this.width = width;
    this.height = height;
    torus = boundary == Boundary.TORUS;
    long area = (long) width * height;
    boolean dense = area <= ROOMY + (long) SPARSE * table.size() && area <= Integer.MAX_VALUE - 8;
    lattice = new int[dense ? (int) area : 0];
    places = new long[dense ? 0 : table.size()];
    cells = new int[places.length];
    for (Cell cell : table) {
      if (cell.x() < 0 || cell.x() >= width || cell.y() < 0 || cell.y() >= height) {
        throw new IllegalArgumentException(
            "a cell at x %d, y %d, outside a lattice of %d × %d"
                .formatted(cell.x(), cell.y(), width, height));
      }
    }
    if (dense) {
      fill(table);
    } else {
      index(table);
    }
  }

  private void fill(List<Cell> table) {
    Arrays.fill(lattice, NONE);
    for (int c = 0; c < table.size(); c++) {
      int place = (int) place(table.get(c));
      if (lattice[place] != NONE) {
        throw twice(place);
      }
      lattice[place] = c;
    }
  }

  private void index(List<Cell> table) {
    for (int c = 0; c < table.size(); c++) {
      places[c] = place(table.get(c));
    }
    Arrays.sort(places);
    for (int i = 1; i < places.length; i++) {
      if (places[i] == places[i - 1]) {
        throw twice(places[i]);
      }
    }
    for (int c = 0; c < table.size(); c++) {
      cells[Arrays.binarySearch(places, place(table.get(c)))] = c;
    }
  }

  private long place(Cell cell) {
    return (long) cell.y() * width + cell.x();
  }

  private IllegalArgumentException twice(long place) {
    return new IllegalArgumentException(
        "two cells at x %d, y %d".formatted(place % width, place / width));
  }

  /** The cell at a place up to one step beyond the edge, or NONE. */
  int at(int x, int y) {
    int column = x;
    int row = y;
    if (torus) {
      column = x < 0 ? width - 1 : x == width ? 0 : x;
      row = y < 0 ? height - 1 : y == height ? 0 : y;
    } else if (x < 0 || x >= width || y < 0 || y >= height) {
      return NONE;
    }
    if (lattice.length > 0) {
      return lattice[row * width + column];
    }
    int found = Arrays.binarySearch(places, (long) row * width + column);
    return found < 0 ? NONE : cells[found];
  }
}
