package org.concordsim.results;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Values of replicates by what they are values of, growing as rows come in. What was not run stays
 * NaN, so that the same place always is the same replicate.
 *
 * @param <K> of what the values are
 */
final class ReplicateRows<K> {
  private final Map<K, double[]> rows = new HashMap<>();

  void add(K key, int replicate, double value) {
    double[] row = rows.computeIfAbsent(key, any -> new double[0]);
    if (replicate >= row.length) {
      row = ofLength(row, Math.max(replicate + 1, 2 * row.length));
      rows.put(key, row);
    }
    row[replicate] = value;
  }

  /** One value a replicate, as many as asked; all NaN if there is no such row. */
  double[] get(K key, int replicates) {
    return ofLength(rows.getOrDefault(key, new double[0]), replicates);
  }

  private static double[] ofLength(double[] row, int length) {
    double[] other = Arrays.copyOf(row, length);
    if (length > row.length) {
      Arrays.fill(other, row.length, length, Double.NaN);
    }
    return other;
  }
}
