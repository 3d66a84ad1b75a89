package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.parameter.Parameter;

/**
 * The innovation project library (创新项目库): ideas are discovered, the most promising selected and
 * cultivated as pilots in one street each, managed until their evaluation, and promoted to all
 * cells in reach or ended. A project's true worth is added to the success of mediations where it
 * runs, and may be negative; nobody sees it without error.
 */
@Uses({})
public record InnovationLibrary(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Ideas discovered in a year",
            unit = "ideas/year",
            min = 0,
            max = 10_000,
            source = "derived: 331 projects in the library of a pilot of three years")
        double ideas,
    @Parameter(value = "Pilots at a time, at most", unit = "projects", min = 0, max = 1000)
        int pilots,
    @Parameter(value = "Days until a pilot is evaluated", unit = "days", min = 1, max = 3650)
        int pilotDays,
    @Parameter(value = "Mean worth of an idea", unit = "logit", min = -10, max = 10)
        double meanWorth,
    @Parameter(value = "Standard deviation of worth", unit = "logit", min = 0, max = 10)
        double worthSpread,
    @Parameter(
            value =
                "Standard deviation of the error of the first look, by which ideas are selected",
            unit = "logit",
            min = 0,
            max = 10)
        double selectionError,
    @Parameter(
            value = "Standard deviation of the error of an evaluation",
            unit = "logit",
            min = 0,
            max = 10)
        double evaluationError,
    @Parameter(
            value = "Measured worth above which a pilot is promoted",
            unit = "logit",
            min = -10,
            max = 10)
        double bar)
    implements Institution {}
