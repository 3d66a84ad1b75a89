package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final double NAN = Double.NaN;

  @Test
  void intervalUsesStudentsQuantile() {
    // t(0.975; 4) = 2.776445105, standard deviation of 1..5 is sqrt(2.5).
    Interval interval = Interval.ofMean(new double[] {1, 2, 3, 4, 5});
    double half = 2.776445105 * Math.sqrt(2.5 / 5);
    assertThat(interval.n()).isEqualTo(5);
    assertThat(interval.estimate()).isEqualTo(3);
    assertThat(interval.low()).isEqualTo(3 - half, within(1e-8));
    assertThat(interval.high()).isEqualTo(3 + half, within(1e-8));
  }

  @Test
  void undefinedValuesAreLeftOut() {
    assertThat(Interval.ofMean(new double[] {NAN, 1, 2, NAN, 3, 4, 5}))
        .isEqualTo(Interval.ofMean(new double[] {1, 2, 3, 4, 5}));
  }

  @Test
  void oneValueHasAMeanAndNoInterval() {
    Interval interval = Interval.ofMean(new double[] {7});
    assertThat(interval.estimate()).isEqualTo(7);
    assertThat(interval.low()).isNaN();
    assertThat(interval.high()).isNaN();
  }

  @Test
  void noValueHasNoMean() {
    assertThat(Interval.ofMean(new double[0]).estimate()).isNaN();
  }

  @Test
  void pairedDifferenceAgreesWithTheTextbook() {
    // Student's sleep data (Cushny and Peebles 1905), as in R: t = -4.0621, df = 9,
    // p = 0.002833, interval -2.4598858 to -0.7001142, mean of differences -1.58.
    double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    PairedDifference difference = PairedDifference.of(first, second);
    assertThat(difference.interval().estimate()).isEqualTo(-1.58, within(1e-12));
    assertThat(difference.interval().low()).isEqualTo(-2.4598858, within(1e-6));
    assertThat(difference.interval().high()).isEqualTo(-0.7001142, within(1e-6));
    assertThat(difference.p()).isEqualTo(0.002833, within(1e-6));
    assertThat(difference.effect()).isEqualTo(-4.0621277 / Math.sqrt(10), within(1e-6));
  }

  @Test
  void pairsWithAnUndefinedValueAreLeftOut() {
    PairedDifference difference =
        PairedDifference.of(new double[] {1, NAN, 3, 5}, new double[] {0, 0, NAN, 1});
    assertThat(difference.interval().n()).isEqualTo(2);
    assertThat(difference.interval().estimate()).isEqualTo(2.5);
  }

  @Test
  void noDifferenceInAnyReplicateIsNoEvidence() {
    PairedDifference difference = PairedDifference.of(new double[] {1, 2}, new double[] {1, 2});
    assertThat(difference).isEqualTo(new PairedDifference(new Interval(2, 0, 0, 0), 0, 0, NAN, 1));
  }

  @Test
  void theSameDifferenceInEveryReplicateHasNoWidth() {
    PairedDifference difference = PairedDifference.of(new double[] {3, 4}, new double[] {1, 2});
    assertThat(difference.interval()).isEqualTo(new Interval(2, 2, 2, 2));
    assertThat(difference.p()).isZero();
    assertThat(difference.effect()).isNaN();
  }

  @Test
  void onePairHasNoTest() {
    PairedDifference difference = PairedDifference.of(new double[] {3}, new double[] {1});
    assertThat(difference.interval().estimate()).isEqualTo(2);
    assertThat(difference.p()).isNaN();
    assertThat(difference.effect()).isNaN();
  }

  @Test
  void unequalNumbersOfReplicatesCannotBePaired() {
    assertThatThrownBy(() -> PairedDifference.of(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holmAgreesWithAHandExample() {
    // Sorted 0.01, 0.02, 0.03, 0.04 times 4, 3, 2, 1, never decreasing.
    assertThat(Holm.adjust(new double[] {0.04, 0.01, 0.03, 0.02}))
        .containsExactly(new double[] {0.06, 0.04, 0.06, 0.06}, within(1e-15));
  }

  @Test
  void holmGivesEqualTestsEqualValues() {
    // Sorted 0.01, 0.01, 0.02, 0.02, 0.02 times 5, 4, 3, 2, 1, never decreasing.
    assertThat(Holm.adjust(new double[] {0.02, 0.01, 0.02, 0.01, 0.02}))
        .containsExactly(new double[] {0.06, 0.05, 0.06, 0.05, 0.06}, within(1e-15));
  }

  @Test
  void holmStopsAtOneAndLeavesUndefinedOut() {
    double[] adjusted = Holm.adjust(new double[] {0.8, NAN, 0.6});
    assertThat(adjusted[0]).isEqualTo(1);
    assertThat(adjusted[1]).isNaN();
    assertThat(adjusted[2]).isEqualTo(1);
  }

  @Test
  void ratioOfMeansKeepsWhatThePairedTestDoesNotReject() {
    double[] above = {3.1, 4.2, 2.7, 5.0, 3.8, 4.4};
    double[] below = {6.0, 7.9, 6.1, 9.2, 7.0, 8.8};
    Interval ratio = RatioOfMeans.of(Pairs.of(above, below));
    assertThat(ratio.estimate()).isEqualTo(23.2 / 45, within(1e-12));
    for (double end : new double[] {ratio.low(), ratio.high()}) {
      double[] scaled = new double[below.length];
      for (int i = 0; i < below.length; i++) {
        scaled[i] = end * below[i];
      }
      assertThat(PairedDifference.of(above, scaled).p()).isEqualTo(0.05, within(1e-6));
    }
  }

  @Test
  void aRatioToWhatMayBeZeroIsNotBounded() {
    Interval ratio = RatioOfMeans.of(Pairs.of(new double[] {1, 2, 3}, new double[] {-1, 2, 0.5}));
    assertThat(ratio.estimate()).isEqualTo(4, within(1e-12));
    assertThat(ratio.low()).isNaN();
    assertThat(RatioOfMeans.of(Pairs.of(new double[] {1, 2}, new double[] {1, -1})))
        .isEqualTo(Interval.NONE);
  }

  @Test
  void varianceRatioTellsHowManyUnpairedReplicatesAPairIsWorth() {
    // Variances 10 and 10 against 0.5 of the differences 1, 0, 2, 1, 1.
    double[] baseline = {1, 3, 5, 7, 9};
    double[] arm = {2, 3, 7, 8, 10};
    PairedDifference difference = PairedDifference.of(arm, baseline);
    assertThat(difference.varianceRatio()).isEqualTo((11.5 + 10) / 0.5, within(1e-12));
  }

  @Test
  void hedgesEffectIsInStandardDeviationsOfTheOutcome() {
    // Difference 1, pooled variance 10.75, correction 1 - 3/(4·8 - 1).
    PairedDifference difference =
        PairedDifference.of(new double[] {2, 3, 7, 8, 10}, new double[] {1, 3, 5, 7, 9});
    assertThat(difference.hedges()).isEqualTo((1 - 3 / 31.0) / Math.sqrt(10.75), within(1e-12));
  }

  @Test
  void ranksAreThoseOfTheSortedValues() {
    double[] values = {5, 1, 4, 4, -2, 9, 4, 0, 5};
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    OrderStatistics order = new OrderStatistics(values);
    for (int rank : new int[] {8, 0, 4, 3, 5, 2, 1, 7, 6}) {
      assertThat(order.at(rank)).isEqualTo(sorted[rank]);
    }
  }
}
