package org.concordsim.reference;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.city.Boundary;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.city.Neighbourhood;

/** Cities that anybody can draw; each letter of a plan is a cell of the community it names. */
public final class TinyCities {
  private TinyCities() {}

  /** One cell, eighty people. */
  public static City hamlet() {
    return city("hamlet", Neighbourhood.MOORE, Boundary.BOUNDED, 80, "A");
  }

  /** Two communities of four cells in one street. */
  public static City village() {
    return city("village", Neighbourhood.MOORE, Boundary.BOUNDED, 50, "AABB", "AABB");
  }

  /** One street with three communities, of unlike size, with a hole. */
  public static City street() {
    return city("street", Neighbourhood.VON_NEUMANN, Boundary.BOUNDED, 60, "AAB", "A.B", "CBB");
  }

  /** Two districts with three streets and five communities on a torus. */
  public static City town() {
    return city("town", Neighbourhood.MOORE, Boundary.TORUS, 40, "AABD", "ABBD", "CCEE", "CFFE");
  }

  /** A torus so narrow that a cell meets the same neighbour on two sides. */
  public static City ring() {
    return city("ring", Neighbourhood.VON_NEUMANN, Boundary.TORUS, 45, "AABBDD", "AABBDD");
  }

  /** Cells where nobody lives, where one lives, and where two do. */
  public static City outskirts() {
    List<Cell> cells = new ArrayList<>();
    int[] residents = {70, 0, 1, 90, 0, 2, 17, 60};
    for (int i = 0; i < residents.length; i++) {
      String community = i < 4 ? "A" : "B";
      int households = (residents[i] + 2) / 3;
      cells.add(new Cell(i % 4, i / 4, residents[i], households, 0.3, 0.2, community, "s", "d"));
    }
    return new City("outskirts", 4, 2, Neighbourhood.MOORE, Boundary.BOUNDED, cells);
  }

  /** All of them. */
  public static List<City> all() {
    return List.of(hamlet(), village(), street(), town(), ring(), outskirts());
  }

  /** Communities A to C form one street, D and E another, F a third; the last two a district. */
  private static City city(
      String name, Neighbourhood neighbourhood, Boundary boundary, int people, String... plan) {
    List<Cell> cells = new ArrayList<>();
    for (int y = 0; y < plan.length; y++) {
      for (int x = 0; x < plan[y].length(); x++) {
        char community = plan[y].charAt(x);
        if (community != '.') {
          int residents = people + 7 * ((x + 2 * y) % 5);
          String street = community < 'D' ? "first" : community < 'F' ? "second" : "third";
          String district = community < 'D' ? "east" : "west";
          cells.add(
              new Cell(
                  x,
                  y,
                  residents,
                  residents / 3,
                  0.1 + 0.2 * (x % 3),
                  0.5,
                  String.valueOf(community),
                  street,
                  district));
        }
      }
    }
    return new City(name, plan[0].length(), plan.length, neighbourhood, boundary, cells);
  }
}
