package org.concordsim.statistics;

/**
 * What each player of a cooperative game brings (Shapley 1953): the mean, over all orders in which
 * the players may join, of what the worth rises by when the player joins those before it. The
 * values of all players add up to the worth of all less the worth of none.
 *
 * <p>A game is the worth of every coalition, at the index that has the bits of its members: 2ⁿ
 * numbers for n players. Sums run in the order of the indices. Takes n 2ⁿ steps.
 */
final class Shapley {
  private Shapley() {}

  /** One value for each player; their sum is exact but for rounding. */
  static double[] values(double[] worth) {
    int players = players(worth);
    double[] weights = weights(players - 1);
    double[] values = new double[players];
    for (int coalition = 0; coalition < worth.length; coalition++) {
      double weight = weights[Math.min(players - 1, Integer.bitCount(coalition))];
      for (int i = 0; i < players; i++) {
        if ((coalition & 1 << i) == 0) {
          values[i] += weight * (worth[coalition | 1 << i] - worth[coalition]);
        }
      }
    }
    return values;
  }

  /**
   * The interaction index of every pair (Grabisch and Roubens 1999): the mean over coalitions of
   * the others, weighted as in the value, of what the two bring together beyond what each brings
   * alone. Below zero one takes the place of the other; above zero they strengthen each other.
   *
   * @return symmetric, with zeros on the diagonal
   */
  static double[][] interactions(double[] worth) {
    int players = players(worth);
    double[][] indices = new double[players][players];
    if (players < 2) {
      return indices;
    }
    double[] weights = weights(players - 2);
    for (int i = 0; i < players; i++) {
      for (int j = i + 1; j < players; j++) {
        int pair = 1 << i | 1 << j;
        for (int coalition = 0; coalition < worth.length; coalition++) {
          if ((coalition & pair) == 0) {
            double together = worth[coalition | pair] - worth[coalition | 1 << i];
            double apart = worth[coalition | 1 << j] - worth[coalition];
            indices[i][j] += weights[Integer.bitCount(coalition)] * (together - apart);
          }
        }
        indices[j][i] = indices[i][j];
      }
    }
    return indices;
  }

  private static int players(double[] worth) {
    int players = Integer.numberOfTrailingZeros(worth.length);
    if (worth.length != 1 << players) {
      throw new IllegalArgumentException(worth.length + " coalitions are no power of two");
    }
    return players;
  }

  /** One over (others + 1) times the number of coalitions of each size among so many others. */
  private static double[] weights(int others) {
    double[] weights = new double[Math.max(1, others + 1)];
    double coalitions = 1;
    for (int size = 0; size < weights.length; size++) {
      weights[size] = 1 / ((others + 1) * coalitions);
      coalitions = coalitions * (others - size) / (size + 1);
    }
    return weights;
  }
}
