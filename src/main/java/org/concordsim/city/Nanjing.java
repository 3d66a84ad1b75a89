package org.concordsim.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Nanjing: 39,729 micro-grids with the 9,314,685 residents, the 3,600,100 households (family and
 * collective households together, spread like the residents) and the floating population of the
 * 2020 census. Districts have the proportions of the end of 2019. About 100 streets and 1,250
 * communities, spread by population, have systematic names: they are a model, as are the variation
 * between cells and the gradients of migrants and of urban surroundings.
 */
final class Nanjing {
  static final int CELLS = 39_729;
  static final int RESIDENTS = 9_314_685;
  static final int HOUSEHOLDS = 3_138_800 + 461_300;
  static final int MIGRANTS = 2_651_800;
  static final int STREETS = 100;
  static final int COMMUNITIES = 1_250;

  /** The irregularities of the map hang on this number, never on the seed of a scenario. */
  private static final long MAP = 320_102;

  /** Residents of a cell vary by up to this share around the mean of the district. */
  private static final double VARIATION = 0.3;

  /** Cells from fully urban to fully rural surroundings, and how far that border wanders. */
  private static final double FRINGE = 24;

  private static final double WANDER = 10;
  private static final int WANDER_SPACING = 16;

  /** Towns reach out to the centre of the city, but less than to their own seat. */
  private static final double PULL = 0.75;

  private final NanjingDistrict[] districts = NanjingDistrict.values();
  private final Texture crowding = new Texture(MAP, 1);
  private final Texture fringe = new Texture(MAP, 2);
  private final Texture mingling = new Texture(MAP, 3);
  private final NanjingMap map =
      new NanjingMap(
          new Texture(MAP, 4), new Texture(MAP, 5), parts(CELLS, d -> d.residents / d.density));
  private final int width = map.width();
  private final int[] place = new int[CELLS];
  private final int[] district = new int[CELLS];
  private final String[] street = new String[CELLS];
  private final String[] community = new String[CELLS];
  private final int[] residents = new int[CELLS];
  private final double[] urban = new double[CELLS];

  private Nanjing() {
    name();
    settle();
    urbanise();
  }

  /** The city on a lattice cut to its outline. */
  static City make(Neighbourhood neighbourhood, Boundary boundary) {
    List<Cell> table = new Nanjing().table();
    int width = 0;
    int height = 0;
    for (Cell cell : table) {
      width = Math.max(width, cell.x() + 1);
      height = Math.max(height, cell.y() + 1);
    }
    return new City("nanjing", width, height, neighbourhood, boundary, table);
  }

  private static int[] parts(int total, ToDoubleFunction<NanjingDistrict> weight) {
    return Apportionment.of(
        total, Stream.of(NanjingDistrict.values()).mapToDouble(weight).toArray());
  }

  /** Cuts districts into streets and streets into communities. */
  private void name() {
    int[] streets = parts(STREETS, d -> d.residents);
    int[] communities = parts(COMMUNITIES, d -> d.residents);
    Bisection bisection =
        new Bisection(width, map.height(), new Texture(MAP, 6), new Texture(MAP, 7));
    int cell = 0;
    for (int d = 0; d < districts.length; d++) {
      List<int[]> cut = bisection.cut(map.places(d), streets[d]);
      double[] sizes = cut.stream().mapToDouble(places -> places.length).toArray();
      int[] shares = Apportionment.of(communities[d], sizes);
      for (int s = 0; s < cut.size(); s++) {
        String streetName = districts[d].title() + " street " + number(s);
        int number = 0;
        for (int[] places : bisection.cut(cut.get(s), shares[s])) {
          String communityName = streetName + " community " + number(number++);
          for (int at : places) {
            place[cell] = at;
            district[cell] = d;
            street[cell] = streetName;
            community[cell++] = communityName;
          }
        }
      }
    }
  }

  private static String number(int index) {
    return index < 9 ? "0" + (index + 1) : Integer.toString(index + 1);
  }

  /** Spreads the residents of each district over its cells. */
  private void settle() {
    int[] totals = parts(RESIDENTS, d -> d.residents);
    for (int first = 0; first < CELLS; first = end(first)) {
      double[] weights = new double[end(first) - first];
      for (int i = 0; i < weights.length; i++) {
        double spread = 2 * crowding.grain(x(first + i), y(first + i)) - 1;
        weights[i] = 1 + VARIATION * spread;
      }
      int[] shares = Apportionment.of(totals[district[first]], weights);
      System.arraycopy(shares, 0, residents, first, shares.length);
    }
  }

  /**
   * Urban shares fall from 1 to 0 with the distance from the seat of the district or the centre of
   * the city, at the distance where the residents' mean is that of the district.
   */
  private void urbanise() {
    double[] wander = fringe.field(width, map.height(), WANDER_SPACING);
    double[] centre = map.seat(NanjingDistrict.QINHUAI.ordinal());
    for (int first = 0; first < CELLS; first = end(first)) {
      double[] seat = map.seat(district[first]);
      double[] distance = new double[end(first) - first];
      double total = 0;
      for (int i = 0; i < distance.length; i++) {
        int x = x(first + i);
        int y = y(first + i);
        distance[i] =
            Math.min(distance(x, y, seat), PULL * distance(x, y, centre))
                + WANDER * wander[place[first + i]];
        total += residents[first + i];
      }
      double near = -1000;
      double far = 1000;
      for (int halving = 0; halving < 40; halving++) {
        double reach = (near + far) / 2;
        double sum = 0;
        for (int i = 0; i < distance.length; i++) {
          urban[first + i] = share(reach, distance[i]);
          sum += residents[first + i] * urban[first + i];
        }
        if (sum < total * districts[district[first]].urban) {
          near = reach;
        } else {
          far = reach;
        }
      }
    }
  }

  private static double share(double reach, double distance) {
    return Math.max(0, Math.min(1, 0.5 + (reach - distance) / FRINGE));
  }

  private static double distance(int x, int y, double[] from) {
    double dx = x + 0.5 - from[0];
    double dy = y + 0.5 - from[1];
    return StrictMath.sqrt(dx * dx + dy * dy);
  }

  /** More migrants where the district has more, where it is more urban, and by chance. */
  private double[] migrants() {
    double[] share = new double[CELLS];
    double sum = 0;
    for (int c = 0; c < CELLS; c++) {
      double chance = 0.7 + 0.6 * mingling.grain(x(c), y(c));
      share[c] = districts[district[c]].migrants * (0.5 + urban[c]) * chance;
      sum += residents[c] * share[c];
    }
    for (int c = 0; c < CELLS; c++) {
      share[c] *= MIGRANTS / sum;
    }
    return share;
  }

  private List<Cell> table() {
    double[] weights = new double[CELLS];
    int left = width;
    int top = map.height();
    for (int c = 0; c < CELLS; c++) {
      weights[c] = residents[c];
      left = Math.min(left, x(c));
      top = Math.min(top, y(c));
    }
    int[] households = Apportionment.of(HOUSEHOLDS, weights);
    double[] migrants = migrants();
    List<Cell> table = new ArrayList<>(CELLS);
    for (int c = 0; c < CELLS; c++) {
      table.add(
          new Cell(
              x(c) - left,
              y(c) - top,
              residents[c],
              households[c],
              rounded(migrants[c]),
              rounded(urban[c]),
              community[c],
              street[c],
              districts[district[c]].title()));
    }
    return table;
  }

  /** To four decimals, as a table of cells would give it. */
  private static double rounded(double share) {
    return StrictMath.rint(share * 10_000) / 10_000;
  }

  /** The cell after the last of the district that begins here. */
  private int end(int first) {
    int end = first;
    while (end < CELLS && district[end] == district[first]) {
      end++;
    }
    return end;
  }

  private int x(int cell) {
    return place[cell] % width;
  }

  private int y(int cell) {
    return place[cell] / width;
  }
}
