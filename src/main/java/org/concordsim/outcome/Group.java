package org.concordsim.outcome;

/**
 * The measures of one group of disputes in a run.
 *
 * @param dimension by what disputes are grouped
 * @param name name of the group within the dimension
 * @param values one for each of {@link Measures#groups}; NaN where it has no meaning
 */
public record Group(Dimension dimension, String name, double[] values) {}
