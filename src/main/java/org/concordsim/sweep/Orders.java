package org.concordsim.sweep;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * Orders in which factors are switched on, drawn by the scenario's seed; every second one is the
 * one before it reversed. What a factor brings in an order and in its reverse errs to opposite
 * sides: without effects of three factors together the mean of the two is exact.
 *
 * @param seed the scenario's seed
 * @param factors number of factors, at most {@link #MOST_FACTORS}
 * @param size number of orders, even
 */
public record Orders(long seed, int factors, int size) {
  /** Each factor is a bit of a coalition. */
  public static final int MOST_FACTORS = 62;

  /** The factors in an order. */
  public int[] order(int index) {
    // Below zero, where no factor of a hypercube is.
    long key = Key.derive(Key.of(seed, 0), Lane.DESIGN, -1 - index / 2);
    int[] order = Shuffle.of(key, factors);
    return index % 2 == 0
        ? order
        : IntStream.range(0, factors).map(i -> order[factors - 1 - i]).toArray();
  }

  /** The coalitions on the ways of all orders, each once: none, all, and then as they are met. */
  public long[] coalitions() {
    Set<Long> met = new LinkedHashSet<>();
    met.add(0L);
    met.add((1L << factors) - 1);
    for (int index = 0; index < size; index++) {
      long coalition = 0;
      for (int factor : order(index)) {
        coalition |= 1L << factor;
        met.add(coalition);
      }
    }
    return met.stream().mapToLong(Long::longValue).toArray();
  }
}
