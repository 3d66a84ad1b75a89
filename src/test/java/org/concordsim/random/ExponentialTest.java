package org.concordsim.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Unit exponentials; each statistical bound is passed by chance once in ten thousand seeds. */
class ExponentialTest {
  private static final int DRAWS = 2_000_000;
  private static final double[] SAMPLE = sample();

  private static double[] sample() {
    double[] sample = new double[DRAWS];
    long key = Key.of(20260101, 0);
    for (int i = 0; i < DRAWS; i++) {
      sample[i] = Exponential.draw(key, Lane.CLOCK, i);
    }
    Arrays.sort(sample);
    return sample;
  }

  @Test
  void drawsFollowTheExponentialDistribution() {
    double largest = 0;
    for (int i = 0; i < DRAWS; i++) {
      double f = -StrictMath.expm1(-SAMPLE[i]);
      largest = Math.max(largest, Math.max(f - i / (double) DRAWS, (i + 1.0) / DRAWS - f));
    }
    assertThat(largest).isLessThan(2.225 / StrictMath.sqrt(DRAWS));
  }

  @Test
  void meanAndVarianceAreOne() {
    double mean = Arrays.stream(SAMPLE).average().orElseThrow();
    double square = Arrays.stream(SAMPLE).map(x -> x * x).average().orElseThrow();
    assertThat(mean).isCloseTo(1, Offset.offset(3.9 / StrictMath.sqrt(DRAWS)));
    // The square of an exponential has mean 2 and variance 20.
    assertThat(square).isCloseTo(2, Offset.offset(3.9 * StrictMath.sqrt(20.0 / DRAWS)));
  }

  /**
   * Beyond 7.697 the ziggurat starts again; so it must at twice that, seen through its own bits.
   */
  @Test
  void theTailIsAnExponentialAgain() {
    double edge = 7.69711747013104972;
    double[] tail = Arrays.stream(SAMPLE).filter(x -> x > edge).map(x -> x - edge).toArray();
    double expected = DRAWS * StrictMath.exp(-edge);
    assertThat((double) tail.length)
        .isCloseTo(expected, Offset.offset(3.9 * StrictMath.sqrt(expected)));
    double mean = Arrays.stream(tail).average().orElseThrow();
    assertThat(mean).isCloseTo(1, Offset.offset(3.9 / StrictMath.sqrt(tail.length)));
  }

  @Test
  void noDrawIsNegativeInfiniteOrNaN() {
    assertThat(SAMPLE[0]).isNotNegative();
    assertThat(SAMPLE[DRAWS - 1]).isFinite();
    for (long bits : new long[] {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 255, -256}) {
      assertThat(Exponential.from(bits)).isNotNegative().isFinite();
    }
  }

  @Test
  void neighbouringDrawsAreUncorrelated() {
    long key = Key.of(5, 1);
    double sum = 0;
    for (int i = 0; i < 500_000; i++) {
      double one = Exponential.draw(key, Lane.DELAY, i) - 1;
      double next = Exponential.draw(key, Lane.DELAY, i + 1) - 1;
      sum += one * next;
    }
    assertThat(sum / 500_000).isCloseTo(0, Offset.offset(3.9 / StrictMath.sqrt(500_000)));
  }
}
