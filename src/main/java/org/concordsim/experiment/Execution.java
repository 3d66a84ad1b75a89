package org.concordsim.experiment;

import java.util.List;

/**
 * How an execution ended.
 *
 * @param finished number of runs finished and kept
 * @param failures runs that failed, in the order of the design
 * @param cancelled whether it was stopped before all runs were made
 */
public record Execution(int finished, List<FailedRun> failures, boolean cancelled) {}
