package org.concordsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrdersTest {
  private static final Orders ORDERS = new Orders(1, 10, 400);

  @Test
  void everySecondOrderIsTheReverseOfTheOneBefore() {
    for (int i = 0; i < ORDERS.size(); i += 2) {
      int[] order = ORDERS.order(i);
      int[] reverse = ORDERS.order(i + 1);
      assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(IntStream.range(0, 10).allMatch(k -> order[k] == reverse[9 - k])).isTrue();
    }
  }

  @Test
  void ordersAreFunctionsOfTheSeedAlone() {
    assertThat(new Orders(1, 10, 8).order(6)).isEqualTo(ORDERS.order(6));
    assertThat(new Orders(2, 10, 8).order(6)).isNotEqualTo(ORDERS.order(6));
  }

  @Test
  void everyFactorIsAsOftenInEveryPlace() {
    // 200 independent orders: the standard error of a share of a tenth is 2.1 points.
    for (int place = 0; place < 5; place++) {
      int[] counts = new int[10];
      for (int i = 0; i < ORDERS.size(); i += 2) {
        counts[ORDERS.order(i)[place]]++;
      }
      assertThat(Arrays.stream(counts).mapToDouble(c -> c / 200.0).toArray())
          .containsExactly(new double[] {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1}, within(0.08));
    }
  }

  @Test
  void coalitionsAreThoseOnTheWaysAndEachOnce() {
    long[] coalitions = new Orders(1, 10, 4).coalitions();
    assertThat(coalitions).doesNotHaveDuplicates().startsWith(0, 1023);
    assertThat(coalitions.length).isBetween(2 + 9, 2 + 4 * 9);
    assertThat(new Orders(1, 3, 200).coalitions()).hasSize(8);
    assertThat(new Orders(1, Orders.MOST_FACTORS, 4).coalitions()).doesNotContain(-1L);
  }
}
