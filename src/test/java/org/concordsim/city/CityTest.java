package org.concordsim.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityTest {
  private static Cell cell(int x, int y, String community, String street, String district) {
    return new Cell(x, y, 10 + x, 4, 0.2, 1, community, street, district);
  }

  private static Cell cell(int x, int y) {
    return cell(x, y, "c", "s", "d");
  }

  private static City city(
      int width, int height, Neighbourhood neighbourhood, Boundary boundary, List<Cell> cells) {
    return new City("test", width, height, neighbourhood, boundary, cells);
  }

  private static List<Cell> full(int width, int height) {
    List<Cell> cells = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        cells.add(cell(x, y));
      }
    }
    return cells;
  }

  @Test
  void numbersFollowTheTiersByNameAndTheRowsThereAndBack() {
    List<Cell> expected =
        List.of(
            cell(5, 5, "b", "a", "a"),
            cell(0, 0, "a", "b", "a"),
            cell(0, 2, "b", "b", "a"),
            cell(1, 2, "b", "b", "a"),
            cell(1, 3, "b", "b", "a"),
            cell(0, 3, "b", "b", "a"),
            cell(2, 2, "a", "a", "b"));
    List<Cell> shuffled = new ArrayList<>(expected);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(shuffled, new Random(i));
      City city = city(6, 6, Neighbourhood.MOORE, Boundary.BOUNDED, shuffled);
      assertThat(city.table()).isEqualTo(expected);
      assertThat(city.communities()).isEqualTo(4);
      assertThat(city.streets()).isEqualTo(3);
      assertThat(city.districts()).isEqualTo(2);
      assertThat(city.firstCell(2)).isEqualTo(2);
      assertThat(city.firstCell(4)).isEqualTo(7);
      assertThat(city.districtOf(city.streetOf(3))).isEqualTo(1);
    }
  }

  @Test
  void residentsOfACellAreOneRunOfNumbers() {
    City city = city(3, 1, Neighbourhood.MOORE, Boundary.BOUNDED, full(3, 1));
    assertThat(city.residents()).isEqualTo(33);
    assertThat(city.firstResident(2)).isEqualTo(21);
    assertThat(city.residents(2)).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "MOORE, BOUNDED, 3, 5, 8",
    "VON_NEUMANN, BOUNDED, 2, 3, 4",
    "MOORE, TORUS, 8, 8, 8",
    "VON_NEUMANN, TORUS, 4, 4, 4"
  })
  void aCornerAnEdgeAndTheMiddleHaveTheirNeighbours(
      Neighbourhood neighbourhood, Boundary boundary, int corner, int edge, int middle) {
    City city = city(5, 4, neighbourhood, boundary, full(5, 4));
    assertThat(city.neighbours(at(city, 0, 0))).isEqualTo(corner);
    assertThat(city.neighbours(at(city, 2, 0))).isEqualTo(edge);
    assertThat(city.neighbours(at(city, 2, 2))).isEqualTo(middle);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "2, 1, 1", "2, 2, 3", "3, 1, 2", "3, 2, 5"})
  void onANarrowTorusEachNeighbourCountsOnce(int width, int height, int neighbours) {
    City city = city(width, height, Neighbourhood.MOORE, Boundary.TORUS, full(width, height));
    for (int c = 0; c < city.cells(); c++) {
      assertThat(city.neighbours(c)).isEqualTo(neighbours);
    }
  }

  @Test
  void neighboursAreTheSameOnALatticeAndInATableToSearch() {
    List<Cell> cells = full(7, 6);
    cells.remove(17);
    City near = city(7, 6, Neighbourhood.MOORE, Boundary.BOUNDED, cells);
    // So large that no array holds its places.
    City far = city(100_000, 100_000, Neighbourhood.MOORE, Boundary.BOUNDED, cells);
    for (int c = 0; c < near.cells(); c++) {
      assertThat(neighbours(far, c)).isEqualTo(neighbours(near, c));
    }
  }

  @ParameterizedTest
  @CsvSource({"MOORE, BOUNDED", "MOORE, TORUS", "VON_NEUMANN, BOUNDED", "VON_NEUMANN, TORUS"})
  void whoeverIsANeighbourHasOne(Neighbourhood neighbourhood, Boundary boundary) {
    List<Cell> cells = full(9, 7);
    cells.removeIf(cell -> (3 * cell.x() + 5 * cell.y()) % 4 == 0);
    City city = city(9, 7, neighbourhood, boundary, cells);
    for (int c = 0; c < city.cells(); c++) {
      for (int other : neighbours(city, c)) {
        assertThat(neighbours(city, other)).contains(c);
      }
    }
  }

  @Test
  void impossibleTablesAreRefused() {
    refused(List.of(), "the lattice has no inhabited cell");
    refused(List.of(cell(1, 1), cell(1, 1)), "two cells at x 1, y 1");
    refused(List.of(cell(3, 1)), "outside a lattice of 3 × 3");
    refused(List.of(cell(1, -1)), "outside a lattice of 3 × 3");
  }

  private static void refused(List<Cell> cells, String message) {
    assertThatThrownBy(() -> city(3, 3, Neighbourhood.MOORE, Boundary.BOUNDED, cells))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static Set<Integer> neighbours(City city, int cell) {
    Set<Integer> neighbours = new TreeSet<>();
    for (int k = 0; k < city.neighbours(cell); k++) {
      neighbours.add(city.neighbour(cell, k));
    }
    return neighbours;
  }

  private static int at(City city, int x, int y) {
    for (int c = 0; c < city.cells(); c++) {
      if (city.cell(c).x() == x && city.cell(c).y() == y) {
        return c;
      }
    }
    throw new AssertionError("no cell there");
  }
}
