package org.concordsim.scenario;

import org.concordsim.parameter.Parameter;

/** How trials of a calibration are made. */
record CalibrationRule(
    @Parameter("The arm that stands for the world of the targets; the baseline if not given")
        String arm,
    @Parameter(
            value =
                "Share of the city's residents among whom trials are made, in whole streets; the"
                    + " final table is always made from runs of the whole scenario",
            unit = "share",
            min = 0,
            above = true,
            max = 1,
            source = "")
        double scale,
    @Parameter(
            value = "Runs of each arm in a trial, with the same random numbers in all trials",
            unit = "runs",
            min = 1,
            max = 10_000,
            source = "")
        int replicates) {}
