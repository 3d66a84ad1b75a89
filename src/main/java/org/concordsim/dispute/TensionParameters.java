package org.concordsim.dispute;

import org.concordsim.parameter.Parameter;

/** Tension: what residents and workers feel of the disputes in and around their cell. */
public record TensionParameters(
    @Parameter(
            value = "Time in which tension falls by half",
            unit = "days",
            min = 0.01,
            max = 10_000)
        double halfLifeDays,
    @Parameter(
            value = "Weight of an event in a neighbouring cell against one in the own cell",
            unit = "share",
            min = 0,
            max = 1)
        double neighbourWeight,
    @Parameter(
            value = "Tension at which heat is one half; heat = tension / (tension + this)",
            unit = "events",
            min = 1e-9,
            max = 1e9)
        double halfHeat) {}
