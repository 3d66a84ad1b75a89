package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The axioms that make these indices the only ones, and games whose values are known. */
class ShapleyTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  private static double[] game(int players, IntToDoubleFunction worth) {
    double[] game = new double[1 << players];
    Arrays.setAll(game, worth);
    return game;
  }

  private static double[] anyGame(int players, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return game(players, coalition -> random.nextDouble());
  }

  private static int size(int coalition) {
    return Integer.bitCount(coalition);
  }

  @Test
  void valuesAddUpToAllLessNone() {
    for (int players = 1; players <= 8; players++) {
      double[] game = anyGame(players, players);
      assertThat(Arrays.stream(Shapley.values(game)).sum())
          .isEqualTo(game[game.length - 1] - game[0], ROUNDING);
    }
  }

  @Test
  void playersWhoBringTheSameHaveTheSameValue() {
    double[] curve = {0, 3, 3.5, -1, 8, 2};
    assertThat(Shapley.values(game(5, coalition -> curve[size(coalition)])))
        .containsExactly(new double[] {0.4, 0.4, 0.4, 0.4, 0.4}, ROUNDING);
  }

  @Test
  void whoBringsNothingHasNoValueAndNoInteractions() {
    double[] others = anyGame(3, 9);
    double[] game = game(4, coalition -> others[coalition & 7]);
    assertThat(Shapley.values(game)[3]).isEqualTo(0, ROUNDING);
    assertThat(Arrays.copyOf(Shapley.values(game), 3))
        .containsExactly(Shapley.values(others), ROUNDING);
    assertThat(Shapley.interactions(game)[3]).containsExactly(new double[4], ROUNDING);
  }

  @Test
  void valuesOfASumAreSumsOfValues() {
    double[] one = anyGame(6, 1);
    double[] other = anyGame(6, 2);
    double[] sum = game(6, coalition -> one[coalition] + 3 * other[coalition]);
    for (int i = 0; i < 6; i++) {
      assertThat(Shapley.values(sum)[i])
          .isEqualTo(Shapley.values(one)[i] + 3 * Shapley.values(other)[i], ROUNDING);
      for (int j = 0; j < 6; j++) {
        assertThat(Shapley.interactions(sum)[i][j])
            .isEqualTo(
                Shapley.interactions(one)[i][j] + 3 * Shapley.interactions(other)[i][j], ROUNDING);
      }
    }
  }

  @Test
  void playersWhoNeedEachOtherShareEqually() {
    // A unanimity game: 0, 2 and 3 together bring 6, and less than all three bring nothing.
    double[] game = game(5, coalition -> (coalition & 0b01101) == 0b01101 ? 6 : 0);
    assertThat(Shapley.values(game)).containsExactly(new double[] {2, 0, 2, 2, 0}, ROUNDING);
    assertThat(Shapley.interactions(game)[0])
        .containsExactly(new double[] {0, 0, 3, 3, 0}, ROUNDING);
  }

  @Test
  void ownEffectsAndPairsHaveTheirClosedForm() {
    double[] own = {2, -1, 0.5};
    double pair = -0.75;
    double[] game =
        game(
            3,
            coalition -> {
              double worth = 10;
              for (int i = 0; i < 3; i++) {
                worth += (coalition >> i & 1) * own[i];
              }
              return worth + ((coalition & 3) == 3 ? pair : 0);
            });
    assertThat(Shapley.values(game))
        .containsExactly(new double[] {2 + pair / 2, -1 + pair / 2, 0.5}, ROUNDING);
    assertThat(Shapley.interactions(game)[0]).containsExactly(new double[] {0, pair, 0}, ROUNDING);
  }

  @Test
  void theGlovesOfTheTextbook() {
    // One left glove and two right ones: 2/3, 1/6, 1/6 (Osborne and Rubinstein 1994, recalled).
    double[] game = game(3, coalition -> (coalition & 1) == 1 && coalition > 1 ? 1 : 0);
    assertThat(Shapley.values(game))
        .containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, ROUNDING);
  }

  @Test
  void valuesAreMeansOverAllOrders() {
    double[] game = anyGame(4, 17);
    double[] sums = new double[4];
    int orders = addMarginals(game, 0, 0, sums);
    assertThat(orders).isEqualTo(24);
    for (int i = 0; i < 4; i++) {
      assertThat(Shapley.values(game)[i]).isEqualTo(sums[i] / orders, ROUNDING);
    }
  }

  /** Goes through all orders that begin with a coalition, in each of its orders. */
  private static int addMarginals(double[] game, int coalition, int depth, double[] sums) {
    if (depth == 4) {
      return 1;
    }
    int orders = 0;
    for (int i = 0; i < 4; i++) {
      if ((coalition >> i & 1) == 0) {
        int completed = addMarginals(game, coalition | 1 << i, depth + 1, sums);
        sums[i] += completed * (game[coalition | 1 << i] - game[coalition]);
        orders += completed;
      }
    }
    return orders;
  }

  @Test
  void aGameHasAWorthForEveryCoalition() {
    assertThatThrownBy(() -> Shapley.values(new double[6]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
