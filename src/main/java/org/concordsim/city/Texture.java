package org.concordsim.city;

import org.concordsim.random.Key;

/**
 * Irregularity that belongs to a map and not to a run: numbers that are a pure function of a layer
 * and a place, the same under every seed of a scenario.
 */
final class Texture {
  private final long key;

  Texture(long map, int layer) {
    key = Key.mix(Key.mix(map) + layer);
  }

  /** A number uniform on [0, 1), independent from place to place. */
  double grain(int x, int y) {
    return Key.toUnit(Key.mix(Key.mix(key + x) + y));
  }

  /**
   * A smooth random field on [−1, 1] over a lattice, row by row: grains at every {@code spacing}-th
   * place with smooth transitions between them, and a second octave of half the weight and spacing.
   */
  double[] field(int width, int height, int spacing) {
    double[] field = new double[width * height];
    addOctave(field, width, spacing, 0, 2.0 / 3);
    addOctave(field, width, spacing / 2, 500, 1.0 / 3);
    return field;
  }

  private void addOctave(double[] field, int width, int spacing, int from, double weight) {
    int height = field.length / width;
    double[] upper = grains(width / spacing + 2, from, from);
    double[] row = new double[upper.length];
    for (int y = 0; y < height; y += spacing) {
      double[] lower = grains(upper.length, from, from + y / spacing + 1);
      for (int i = 0; i < spacing && y + i < height; i++) {
        double down = ease((double) i / spacing);
        for (int k = 0; k < row.length; k++) {
          row[k] = weight * (2 * mix(upper[k], lower[k], down) - 1);
        }
        for (int x = 0; x < width; x++) {
          double right = ease((double) (x % spacing) / spacing);
          field[(y + i) * width + x] += mix(row[x / spacing], row[x / spacing + 1], right);
        }
      }
      upper = lower;
    }
  }

  private double[] grains(int count, int x, int y) {
    double[] grains = new double[count];
    for (int i = 0; i < count; i++) {
      grains[i] = grain(x + i, y);
    }
    return grains;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
