package org.concordsim.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Bounds are 3.9 standard errors or wider: passed by chance once in ten thousand seeds. */
class KeyTest {
  private static final int MANY = 1_000_000;

  /** Each bit of a key, turned, turns each bit of the number with chance one half. */
  @Test
  void everyBitOfAKeyReachesEveryBitOfTheNumber() {
    int trials = 2000;
    for (int in = 0; in < 64; in++) {
      int[] turned = new int[64];
      for (int t = 0; t < trials; t++) {
        long key = Key.of(t, 0);
        long change = Key.bits(key, Lane.CLOCK, t) ^ Key.bits(key ^ 1L << in, Lane.CLOCK, t);
        for (int out = 0; out < 64; out++) {
          turned[out] += (int) (change >>> out & 1);
        }
      }
      // 4,096 pairs are looked at together: 5.6 standard errors for one in ten thousand.
      double bound = 5.6 * StrictMath.sqrt(0.25 / trials);
      for (int out = 0; out < 64; out++) {
        assertThat(turned[out] / (double) trials).isCloseTo(0.5, Offset.offset(bound));
      }
    }
  }

  @Test
  void derivedKeysDoNotCollide() {
    long[] keys = new long[MANY];
    long run = Key.of(1, 0);
    for (int i = 0; i < MANY; i++) {
      Lane lane = Lane.values()[i % 4];
      keys[i] = Key.derive(Key.derive(run, Lane.CELL, i / 1000), lane, i % 1000 / 4);
    }
    Arrays.sort(keys);
    for (int i = 1; i < MANY; i++) {
      assertThat(keys[i] != keys[i - 1]).isTrue();
    }
  }

  @Test
  void seedsAndReplicatesGiveDifferentKeys() {
    long[] keys = new long[200 * 200];
    for (int seed = 0; seed < 200; seed++) {
      for (int replicate = 0; replicate < 200; replicate++) {
        keys[seed * 200 + replicate] = Key.of(seed - 100, replicate);
      }
    }
    assertThat(Arrays.stream(keys).distinct().count()).isEqualTo(keys.length);
  }

  /**
   * Numbers of two lanes under the same keys, and of two ordinals of one lane, do not correlate.
   * Error rate: one in ten thousand, however many lanes there are.
   */
  @Test
  void lanesAndOrdinalsAreIndependent() {
    int n = 20_000;
    int pairs = Lane.values().length * (Lane.values().length + 1) / 2;
    // All pairs together fail by chance once in ten thousand: 5.2 standard errors for 500 of them.
    double errors = new NormalDistribution(0, 1).inverseCumulativeProbability(1 - 1e-4 / 2 / pairs);
    double bound = errors / 12 / StrictMath.sqrt(n);
    for (Lane one : Lane.values()) {
      for (Lane other : Lane.values()) {
        double sum = 0;
        for (int i = 0; i < n && one.ordinal() <= other.ordinal(); i++) {
          long key = Key.derive(3, Lane.CELL, i);
          int ordinal = one == other ? 1 : 0;
          sum += (Key.uniform(key, one, 0) - 0.5) * (Key.uniform(key, other, ordinal) - 0.5);
        }
        assertThat(sum / n).as(one + " and " + other).isCloseTo(0, Offset.offset(bound));
      }
    }
  }

  @Test
  void uniformNumbersAreUniform() {
    int[] bins = new int[1000];
    long key = Key.of(11, 2);
    for (int i = 0; i < MANY; i++) {
      bins[(int) (Key.uniform(key, Lane.TYPE, i) * 1000)]++;
    }
    double statistic = Arrays.stream(bins).mapToDouble(n -> (n - 1000.0) * (n - 1000) / 1000).sum();
    // Chi-square with 999 degrees of freedom is close to normal with variance 1,998.
    assertThat(statistic).isCloseTo(999, Offset.offset(4.1 * StrictMath.sqrt(1998)));
  }

  @Test
  void belowIsUniformOnItsRange() {
    int[] bins = new int[7];
    for (int i = 0; i < 700_000; i++) {
      bins[Key.below(7, Key.bits(4, Lane.PLACE, i))]++;
    }
    for (int n : bins) {
      assertThat((double) n).isCloseTo(100_000, Offset.offset(4.5 * StrictMath.sqrt(100_000)));
    }
    assertThat(Key.below(1, -1)).isZero();
    assertThat(Key.below(Integer.MAX_VALUE, -1)).isEqualTo(Integer.MAX_VALUE - 1);
  }

  @Test
  void unitsLieBelowOne() {
    assertThat(Key.toUnit(-1)).isLessThan(1);
    assertThat(Key.toUnit(0)).isZero();
  }
}
