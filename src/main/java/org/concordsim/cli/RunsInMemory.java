package org.concordsim.cli;

import org.concordsim.city.City;

/**
 * What runs of a city take of memory, and how many it has room for at a time. Threads beyond that
 * number work on the same runs, so that a machine of many processors and little memory is as fast
 * as it can be.
 */
final class RunsInMemory {
  /**
   * What a run with its ledger takes, in bytes for each resident. A year of Nanjing alone ends in a
   * heap of 180 MB, but several at once need more than so much each: of twelve, five at a time, one
   * failed in 1 GB, when this number was 20.
   */
  private static final double BYTES_PER_RESIDENT = 30;

  /** City, tables and program. */
  private static final double BYTES_FOR_ANYTHING = 80e6;

  private RunsInMemory() {}

  /** Bytes that so many runs at a time take. */
  static double bytes(City city, int runs) {
    return BYTES_FOR_ANYTHING + runs * BYTES_PER_RESIDENT * city.residents();
  }

  /** At least one, and no more than {@code most}, for a heap of so many bytes. */
  static int of(City city, long heapBytes, int most) {
    double runs = (heapBytes - BYTES_FOR_ANYTHING) / (BYTES_PER_RESIDENT * city.residents());
    return (int) Math.max(1, Math.min(most, runs));
  }

  /** The same for the heap of this program. */
  static int of(City city, int most) {
    return of(city, Runtime.getRuntime().maxMemory(), most);
  }
}
