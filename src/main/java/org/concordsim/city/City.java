package org.concordsim.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lattice of micro-grids and the four tiers above it. Only inhabited cells have a number, and
 * numbers follow the tiers: the cells of a community, the communities of a street and the streets
 * of a district are each one run of numbers. Immutable.
 */
public final class City {
  private final String name;
  private final int width;
  private final int height;
  private final List<Cell> cells;
  private final int[] x;
  private final int[] y;
  private final int[] community;
  private final int[] firstCell;
  private final int[] street;
  private final int[] district;
  private final List<String> communityNames;
  private final List<String> streetNames;
  private final List<String> districtNames;
  private final int[] firstNeighbour;
  private final int[] neighbours;
  private final int[] firstResident;
  private final int[] firstCommunity;
  private final int[] firstStreet;

  /**
   * Numbers the cells and finds their neighbours.
   *
   * @throws IllegalArgumentException if no cell is given, two cells share a place, or one lies
   *     outside the lattice
   * @throws ArithmeticException if there are more residents than an int can count
   */
  public City(
      String name,
      int width,
      int height,
      Neighbourhood neighbourhood,
      Boundary boundary,
      List<Cell> table) {
    if (table.isEmpty()) {
      throw new IllegalArgumentException("the lattice has no inhabited cell");
    }
    this.name = name;
    this.width = width;
    this.height = height;
    this.cells = Numbering.order(table);
    int count = cells.size();
    x = cells.stream().mapToInt(Cell::x).toArray();
    y = cells.stream().mapToInt(Cell::y).toArray();
    community = new int[count];
    firstResident = new int[count + 1];
    communityNames = new ArrayList<>();
    streetNames = new ArrayList<>();
    districtNames = new ArrayList<>();
    List<Integer> firsts = new ArrayList<>();
    List<Integer> firstCommunities = new ArrayList<>();
    List<Integer> firstStreets = new ArrayList<>();
    List<Integer> streets = new ArrayList<>();
    List<Integer> districts = new ArrayList<>();
    Cell last = null;
    for (int c = 0; c < count; c++) {
      Cell cell = cells.get(c);
      boolean newDistrict = last == null || !cell.district().equals(last.district());
      boolean newStreet = newDistrict || !cell.street().equals(last.street());
      boolean newCommunity = newStreet || !cell.community().equals(last.community());
      if (newDistrict) {
        firstStreets.add(streetNames.size());
        districtNames.add(cell.district());
      }
      if (newStreet) {
        firstCommunities.add(communityNames.size());
        streetNames.add(cell.street());
        districts.add(districtNames.size() - 1);
      }
      if (newCommunity) {
        communityNames.add(cell.community());
        streets.add(streetNames.size() - 1);
        firsts.add(c);
      }
      community[c] = communityNames.size() - 1;
      firstResident[c + 1] = Math.addExact(firstResident[c], cell.residents());
      last = cell;
    }
    firsts.add(count);
    firstStreets.add(streetNames.size());
    firstCommunities.add(communityNames.size());
    firstCell = toArray(firsts);
    firstCommunity = toArray(firstCommunities);
    firstStreet = toArray(firstStreets);
    street = toArray(streets);
    district = toArray(districts);
    firstNeighbour = new int[count + 1];
    neighbours = findNeighbours(neighbourhood, boundary);
  }

  private int[] findNeighbours(Neighbourhood neighbourhood, Boundary boundary) {
    Places places = new Places(width, height, boundary, cells);
    int[] found = new int[cells.size() * (neighbourhood == Neighbourhood.MOORE ? 8 : 4)];
    int size = 0;
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      firstNeighbour[c] = size;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          boolean touches = neighbourhood == Neighbourhood.MOORE || dx == 0 || dy == 0;
          int other = touches ? places.at(cell.x() + dx, cell.y() + dy) : Places.NONE;
          // On a narrow torus the same cell, or this one, lies on several sides.
          if (other != Places.NONE
              && other != c
              && !contains(found, firstNeighbour[c], size, other)) {
            found[size++] = other;
          }
        }
      }
    }
    firstNeighbour[cells.size()] = size;
    return Arrays.copyOf(found, size);
  }

  private static boolean contains(int[] values, int from, int to, int value) {
    for (int i = from; i < to; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }

  private static int[] toArray(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What the city is called in results. */
  public String name() {
    return name;
  }

  /** Columns of the lattice. */
  public int width() {
    return width;
  }

  /** Rows of the lattice. */
  public int height() {
    return height;
  }

  /** Number of inhabited cells. */
  public int cells() {
    return cells.size();
  }

  /** The cell with this number. */
  public Cell cell(int cell) {
    return cells.get(cell);
  }

  /** Steps along rows and columns between two cells, as if the lattice had no other side. */
  public int distance(int cell, int other) {
    return Math.abs(x[cell] - x[other]) + Math.abs(y[cell] - y[other]);
  }

  /** All cells by number. */
  List<Cell> table() {
    return cells;
  }

  /** Number of residents of the whole city. */
  public int residents() {
    return firstResident[cells.size()];
  }

  /** Number of the first resident of a cell; its residents are one run of numbers. */
  public int firstResident(int cell) {
    return firstResident[cell];
  }

  /** Residents of a cell. */
  public int residents(int cell) {
    return firstResident[cell + 1] - firstResident[cell];
  }

  /** Number of communities. */
  public int communities() {
    return street.length;
  }

  /** Number of streets. */
  public int streets() {
    return district.length;
  }

  /** Number of districts. */
  public int districts() {
    return districtNames.size();
  }

  /** The community of a cell. */
  public int communityOf(int cell) {
    return community[cell];
  }

  /** The street of a community. */
  public int streetOf(int community) {
    return street[community];
  }

  /** The district of a street. */
  public int districtOf(int street) {
    return district[street];
  }

  /** First street of a district; with {@code districts()} as argument, the number of streets. */
  public int firstStreet(int district) {
    return firstStreet[district];
  }

  /** First community of a street; with {@code streets()} as argument, that of communities. */
  public int firstCommunity(int street) {
    return firstCommunity[street];
  }

  /** First cell of a community; with {@code communities()} as argument, the number of cells. */
  public int firstCell(int community) {
    return firstCell[community];
  }

  /** Name of a community. */
  public String communityName(int community) {
    return communityNames.get(community);
  }

  /** Name of a street. */
  public String streetName(int street) {
    return streetNames.get(street);
  }

  /** Name of a district. */
  public String districtName(int district) {
    return districtNames.get(district);
  }

  /** Number of inhabited neighbours of a cell. */
  public int neighbours(int cell) {
    return firstNeighbour[cell + 1] - firstNeighbour[cell];
  }

  /** The k-th inhabited neighbour of a cell, row by row. */
  public int neighbour(int cell, int k) {
    return neighbours[firstNeighbour[cell] + k];
  }
}
