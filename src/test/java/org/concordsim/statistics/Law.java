package org.concordsim.statistics;

import java.util.SplittableRandom;

/**
 * Worlds of which the truth is known: in every replicate four arms share some luck, as they do
 * under common random numbers, and each has some of its own.
 */
enum Law {
  /** As outcomes of large cities are. */
  NORMAL {
    @Override
    double luck(SplittableRandom random, double mean) {
      return mean + Math.sqrt(mean) * random.nextGaussian();
    }
  },
  /** Gamma of shape 4, whose skewness is 1. */
  SKEWED {
    @Override
    double luck(SplittableRandom random, double mean) {
      double sum = 0;
      for (int i = 0; i < 4; i++) {
        sum -= Math.log(1 - random.nextDouble());
      }
      return mean * sum / 4;
    }
  },
  /** Poisson, as crises of a small city are. */
  COUNT {
    @Override
    double luck(SplittableRandom random, double mean) {
      double limit = Math.exp(-mean);
      double product = random.nextDouble();
      int count = 0;
      while (product > limit) {
        product *= random.nextDouble();
        count++;
      }
      return count;
    }
  };

  /** Mean of what all arms share. */
  static final double SHARED = 6;

  abstract double luck(SplittableRandom random, double mean);

  /**
   * Outcomes of arms whose own luck has these means.
   *
   * @return one row an arm, one column a replicate
   */
  double[][] replicates(SplittableRandom random, int n, double... own) {
    double[][] outcomes = new double[own.length][n];
    for (int replicate = 0; replicate < n; replicate++) {
      double shared = luck(random, SHARED);
      for (int arm = 0; arm < own.length; arm++) {
        outcomes[arm][replicate] = shared + luck(random, own[arm]);
      }
    }
    return outcomes;
  }
}
