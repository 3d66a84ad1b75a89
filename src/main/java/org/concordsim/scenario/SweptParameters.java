package org.concordsim.scenario;

import java.util.Set;
import org.concordsim.sweep.Factor;

/**
 * A factor as it was read.
 *
 * @param path what it varies
 * @param origin where it is written
 * @param factor its levels or its range
 * @param sets the ways to all parameters that some level of it sets
 */
record SweptParameters(SweepPath path, Origin origin, Factor factor, Set<String> sets) {}
