package org.concordsim.city;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a synthetic city: bands of rows, each band cut into communities along a path that runs
 * up and down its columns, so that every community hangs together and is about as wide as high;
 * rectangles all of one size where the numbers allow. Bands are walked there and back, and streets
 * and districts are runs of communities on that walk, so they hang together too; the last ones may
 * be smaller. Every cell has the same residents.
 */
final class Blocks {
  private final SyntheticCity city;
  private final List<Cell> table;
  private final int residents;
  private final int households;
  private final int[] communitiesOfBand;
  private final int communities;
  private final int streets;
  private final int districts;
  private int laid;

  private Blocks(SyntheticCity city) {
    this.city = city;
    table = new ArrayList<>(city.width() * city.height());
    residents = city.residentsPerCell();
    double wanted = StrictMath.rint(residents / city.householdSize());
    households = residents == 0 ? 0 : (int) Math.max(1, wanted);
    int bands = Math.max(1, (int) StrictMath.rint((double) city.height() / bandHeight()));
    communitiesOfBand = new int[bands];
    long cells = 0;
    int count = 0;
    for (int band = 0; band < bands; band++) {
      cells += (long) city.width() * (top(band + 1) - top(band));
      long due = (cells + city.cellsPerCommunity() / 2) / city.cellsPerCommunity();
      communitiesOfBand[band] = (int) Math.max(1, due - count);
      count += communitiesOfBand[band];
    }
    communities = count;
    streets = (communities - 1) / city.communitiesPerStreet() + 1;
    districts = (streets - 1) / city.streetsPerDistrict() + 1;
  }

  static List<Cell> lay(SyntheticCity city) {
    Blocks blocks = new Blocks(city);
    for (int band = 0; band < blocks.communitiesOfBand.length; band++) {
      blocks.lay(band);
    }
    return blocks.table;
  }

  private int top(int band) {
    return (int) ((long) city.height() * band / communitiesOfBand.length);
  }

  /** The height that gives equal rectangles nearest to squares, or else about squares. */
  private int bandHeight() {
    int cells = city.cellsPerCommunity();
    double side = StrictMath.sqrt(cells);
    int lowest = (int) Math.min(city.height(), (cells - 1L) / city.width() + 1);
    int best = 0;
    for (int h = Math.max(lowest, (int) side / 2); h <= Math.min(city.height(), 2 * side); h++) {
      boolean equal =
          h > 0 && cells % h == 0 && city.height() % h == 0 && city.width() % (cells / h) == 0;
      if (equal && (best == 0 || Math.abs(h - side) < Math.abs(best - side))) {
        best = h;
      }
    }
    int square = Math.min(city.height(), Math.max(1, (int) StrictMath.rint(side)));
    return best > 0 ? best : Math.max(lowest, square);
  }

  /** Lays one band, to the right or back to the left. */
  private void lay(int band) {
    boolean toTheRight = band % 2 == 0;
    int top = top(band);
    int bottom = top(band + 1);
    int height = bottom - top;
    int count = communitiesOfBand[band];
    long size = (long) city.width() * height;
    int cell = 0;
    for (int i = 1; i <= count; i++) {
      Names names = names(laid++);
      for (; cell < size * i / count; cell++) {
        int column = cell / height;
        int step = cell % height;
        int x = toTheRight ? column : city.width() - 1 - column;
        int y = column % 2 == 0 ? top + step : bottom - 1 - step;
        table.add(
            new Cell(
                x,
                y,
                residents,
                households,
                city.migrantShare(),
                1,
                names.community,
                names.street,
                names.district));
      }
    }
  }

  private record Names(String district, String street, String community) {}

  private Names last = new Names("", "", "");

  private Names names(int community) {
    int street = community / city.communitiesPerStreet();
    int district = street / city.streetsPerDistrict();
    last =
        new Names(
            again(last.district, "District " + padded(district, districts)),
            again(last.street, "Street " + padded(street, streets)),
            "Community " + padded(community, communities));
    return last;
  }

  /** One string for the many cells that share a name. */
  private static String again(String known, String name) {
    return known.equals(name) ? known : name;
  }

  /** With leading zeros, so that names sort like numbers. */
  private static String padded(int index, int count) {
    String number = Integer.toString(index + 1);
    return "0".repeat(Integer.toString(count).length() - number.length()) + number;
  }
}
