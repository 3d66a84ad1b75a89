package org.concordsim.simulation;

import java.util.Arrays;

/** What institutions write down of the disputes of a docket, row by row, once they know of them. */
final class CaseFile {
  private static final int TIMES = 3;
  private static final int REPORTED = 0;
  private static final int ARRIVAL = 1;
  private static final int SERVICE_START = 2;

  private static final int NUMBERS = 2;
  private static final int MEDIATOR = 0;
  private static final int ATTEMPT = 1;

  private double[] times = new double[16 * TIMES];
  private int[] numbers = new int[16 * NUMBERS];

  /** Makes room for so many rows. */
  void widen(int rows) {
    times = Arrays.copyOf(times, rows * TIMES);
    numbers = Arrays.copyOf(numbers, rows * NUMBERS);
  }

  /** The dispute of this row has ended; the next one has not been mediated. */
  void close(int row) {
    attempt(row, 0);
  }

  /** When it became known. */
  double reported(int row) {
    return times[row * TIMES + REPORTED];
  }

  void reported(int row, double value) {
    times[row * TIMES + REPORTED] = value;
  }

  /**
   * When the case arrives where it was last referred to; with the tier it tells that referral from
   * earlier ones, which may still lie in a queue.
   */
  double arrival(int row) {
    return times[row * TIMES + ARRIVAL];
  }

  void arrival(int row, double value) {
    times[row * TIMES + ARRIVAL] = value;
  }

  /** When a mediator of the community took it up. */
  double serviceStart(int row) {
    return times[row * TIMES + SERVICE_START];
  }

  void serviceStart(int row, double value) {
    times[row * TIMES + SERVICE_START] = value;
  }

  /** Mediator of the community who serves it. */
  int mediator(int row) {
    return numbers[row * NUMBERS + MEDIATOR];
  }

  void mediator(int row, int value) {
    numbers[row * NUMBERS + MEDIATOR] = value;
  }

  /** Mediations so far. */
  int attempt(int row) {
    return numbers[row * NUMBERS + ATTEMPT];
  }

  void attempt(int row, int value) {
    numbers[row * NUMBERS + ATTEMPT] = value;
  }
}
