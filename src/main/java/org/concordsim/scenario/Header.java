package org.concordsim.scenario;

import org.concordsim.city.CityParameters;
import org.concordsim.parameter.Parameter;

/** What a scenario says besides the parameters of the model. */
record Header(
    @Parameter("Name of the scenario: small letters, digits and hyphens") String name,
    @Parameter("What the scenario is for") String description,
    @Parameter("The seed from which every random number follows") long seed,
    @Parameter(
            value = "Independent repetitions of every arm",
            unit = "runs",
            min = 1,
            max = 1_000_000)
        int replicates,
    @Parameter("Where the city comes from, the same in every arm") CityParameters city) {}
