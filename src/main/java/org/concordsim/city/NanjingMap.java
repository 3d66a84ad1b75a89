package org.concordsim.city;

import java.util.Arrays;

/**
 * The lattice of Nanjing and its districts: a cartogram, in which every inhabited cell holds about
 * as many residents, so the core is as wide as its population and the countryside small. A sketch
 * gives the outline; smooth interpolation, a shift by a random field and one weight for each
 * district turn it into exactly the wanted number of cells of each. The Yangtze, Xuanwu Lake and
 * Purple Mountain are empty cells.
 */
final class NanjingMap {
  /**
   * One letter for 8 × 8 cells; a small letter marks the seat of the district, '.' nothing, '~'
   * water and '^' mountain among land.
   */
  private static final String SKETCH =
      """
      ...............................
      ...............LLLL............
      .............LLLLLLL...........
      ............LLLLLLLLLL.........
      ...........LLLLLLLLLLLL........
      ...........LLLLLLLLLLLLL.......
      ..........LLLLLlLLLLLLL........
      .........PPLLLLLLLLLL..........
      ........PPPLLLLLL..............
      ......PPPPPLLL........CCC......
      .....PPPPPPL......CCCCCCCC.....
      .....PPPPpPP....CCCCCCCCCCC....
      ....PPPPPPP..GGGGCCCCcCCCCCC...
      ...PPPPPPP..GGGGGGCCCCCCCCCC...
      ...PPPPPP..GGGGGGGGXXXCCCCCCNN.
      ..PPPPPP..GGGGGGGGGXXXXCCCCCNN.
      .PPPPPP..GGGGGgGGGGG~~XXXXXNNN.
      .PPPPPP..GGGGGGGGGGXXXX^^XXNNN.
      .PPPPP..JJGGGGGGGGXXXxXXXXNNNN.
      .PPPP..JJJJGGGGGGQQXXXXXXXNNNN.
      .PPP...JJJJJGGGGQQQQQQXXXXNNN..
      ......JJjJJJQQQQqQQQQQQQQNNNN..
      ......JJJJJJQQQQQQQQQQQQNNNNN..
      .....JJJJJJQQQQQQQQQQQQQNNNNN..
      .....JJJJJYYQQQQQQQQQQQNNNNNN..
      .....YYYYYYyYYYYQQQQQQNNNNNNN..
      .....YYYYYYYYYYYYNNnNNNNNNNN...
      .....YYYYYYYYNNNNNNNNNNNNNN....
      .........NNNNNNNNNNNNNNNN......
      ............NNNNNNNNNSSSS......
      .............NNSSSSSSSSS.......
      ..............SSSsSSSSSS.......
      ..............SSSSSSSSS........
      ..............SSSSSSSS.........
      ............OOOOOOSSS..........
      ..........OOOOoOOOOOO..........
      ..........OOOOOOOOOO...........
      ...........OOOOOOOO............
      .............OOO...............
      ...............................
      """;

  private static final int BLOCK = 8;

  /** How far the field shifts a border, in blocks, and the spacing of the field in cells. */
  private static final double SHIFT = 0.45;

  private static final int SPACING = 12;

  /** Letters that can matter to one cell; more meet nowhere. */
  private static final int NEAR = 6;

  private static final int SWEEPS = 200;

  private final NanjingDistrict[] districts = NanjingDistrict.values();
  private final String[] rows = SKETCH.split("\n");
  private final int width = rows[0].length() * BLOCK;
  private final int height = rows.length * BLOCK;

  /** For each place up to NEAR districts (or nothing, the last number) and their nearness. */
  private final byte[] near = new byte[width * height * NEAR];

  private final double[] nearness = new double[width * height * NEAR];
  private final double[] weights = new double[districts.length + 1];
  private final int[][] candidates = new int[districts.length][];

  /** Draws the map with so many cells for each district. */
  NanjingMap(Texture across, Texture down, int[] cells) {
    Arrays.fill(near, (byte) -1);
    interpolate(across, down);
    gather();
    weigh(cells);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The places y × width + x of a district, row by row. */
  int[] places(int district) {
    return Arrays.stream(candidates[district]).filter(p -> nearest(p) == district).toArray();
  }

  /** The middle of the seat of a district, as x and y. */
  double[] seat(int district) {
    char letter = Character.toLowerCase(districts[district].letter);
    for (int row = 0; row < rows.length; row++) {
      int column = rows[row].indexOf(letter);
      if (column >= 0) {
        return new double[] {(column + 0.5) * BLOCK, (row + 0.5) * BLOCK};
      }
    }
    throw new IllegalStateException("no seat of " + districts[district]);
  }

  /** Quadratic B-splines: each place sees the nine blocks around it, smoothly. */
  private void interpolate(Texture across, Texture down) {
    int nothing = districts.length;
    byte[][] sketch = new byte[rows.length][rows[0].length()];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < sketch[row].length; column++) {
        char letter = Character.toUpperCase(rows[row].charAt(column));
        sketch[row][column] = (byte) nothing;
        for (NanjingDistrict district : districts) {
          if (district.letter == letter) {
            sketch[row][column] = (byte) district.ordinal();
          }
        }
      }
    }
    double[] shiftX = across.field(width, height, SPACING);
    double[] shiftY = down.field(width, height, SPACING);
    // The outermost blocks are empty, so the lattice keeps an empty rim.
    for (int y = BLOCK / 2; y < height - BLOCK / 2; y++) {
      for (int x = BLOCK / 2; x < width - BLOCK / 2; x++) {
        double u = (x + 0.5) / BLOCK + SHIFT * shiftX[y * width + x];
        double v = (y + 0.5) / BLOCK + SHIFT * shiftY[y * width + x];
        int column = Math.max(1, Math.min(sketch[0].length - 2, (int) u));
        int row = Math.max(1, Math.min(sketch.length - 2, (int) v));
        for (int dy = -1; dy <= 1; dy++) {
          double vertical = spline(v - (row + dy) - 0.5);
          for (int dx = -1; dx <= 1; dx++) {
            add(
                y * width + x,
                sketch[row + dy][column + dx],
                vertical * spline(u - (column + dx) - 0.5));
          }
        }
      }
    }
  }

  private static double spline(double distance) {
    double d = Math.abs(distance);
    return d < 0.5 ? 0.75 - d * d : d < 1.5 ? (1.5 - d) * (1.5 - d) / 2 : 0;
  }

  private void add(int place, byte what, double value) {
    for (int i = place * NEAR; i < (place + 1) * NEAR && value > 0; i++) {
      if (near[i] == what || near[i] < 0) {
        near[i] = what;
        nearness[i] += value;
        return;
      }
    }
  }

  private void gather() {
    int[] sizes = new int[districts.length + 1];
    for (byte what : near) {
      if (what >= 0) {
        sizes[what]++;
      }
    }
    for (int district = 0; district < districts.length; district++) {
      candidates[district] = new int[sizes[district]];
    }
    for (int i = near.length - 1; i >= 0; i--) {
      if (near[i] >= 0 && near[i] < districts.length) {
        candidates[near[i]][--sizes[near[i]]] = i / NEAR;
      }
    }
  }

  /**
   * Finds the weights at which every district wins as many places as it should: each weight in turn
   * is set right given the others, until all are. What is nothing keeps weight 0.
   */
  private void weigh(int[] cells) {
    boolean settled = false;
    for (int sweep = 0; !settled; sweep++) {
      if (sweep == SWEEPS) {
        throw new IllegalStateException("the sketch has no room for these districts");
      }
      settled = true;
      for (int district = 0; district < districts.length; district++) {
        double[] price = new double[candidates[district].length];
        int won = 0;
        for (int i = 0; i < price.length; i++) {
          price[i] = price(candidates[district][i], district);
          won += price[i] < weights[district] ? 1 : 0;
        }
        if (won != cells[district]) {
          settled = false;
          weights[district] = Selection.between(price, cells[district]);
        }
      }
    }
  }

  /** The weight above which a district wins a place. */
  private double price(int place, int district) {
    double own = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = place * NEAR; i < (place + 1) * NEAR && near[i] >= 0; i++) {
      if (near[i] == district) {
        own = nearness[i];
      } else {
        best = Math.max(best, nearness[i] + weights[near[i]]);
      }
    }
    return best - own;
  }

  private int nearest(int place) {
    int first = place * NEAR;
    int best = first;
    for (int i = first + 1; i < first + NEAR && near[i] >= 0; i++) {
      if (nearness[i] + weights[near[i]] > nearness[best] + weights[near[best]]) {
        best = i;
      }
    }
    return near[best];
  }
}
