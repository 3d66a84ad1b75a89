package org.concordsim.calibration;

/**
 * How a fit ended.
 *
 * @param values the fitted values, in the order of the parameters
 * @param told what the fitted targets say about the parameters there
 * @param trials trials made, those for what the targets say included
 */
public record Fit(double[] values, Identifiability told, int trials) {}
