package org.concordsim.statistics;

/**
 * A test that was adjusted for the company it is in.
 *
 * @param family name of the family
 * @param tests number of tests in the family
 * @param p p value after Holm's adjustment; NaN for the baseline itself and below two pairs
 */
public record AdjustedTest(String family, int tests, double p) {}
