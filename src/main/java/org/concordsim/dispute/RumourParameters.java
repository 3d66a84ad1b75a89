package org.concordsim.dispute;

import org.concordsim.parameter.Parameter;

/**
 * How rumours spread over the graph of acquaintances: when a dispute about an online rumour opens,
 * each acquaintance of either party may take it up and then has a grievance of the same type.
 */
public record RumourParameters(
    @Parameter(
            value = "Chance that an acquaintance of a party takes up a rumour that opens",
            unit = "probability",
            min = 0,
            max = 1)
        double spread,
    @Parameter(value = "Mean time until it does", unit = "days", min = 1e-6, max = 10_000)
        double delayDays) {}
