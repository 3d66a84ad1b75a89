package org.concordsim.scenario;

import org.concordsim.city.CityParameters;
import org.concordsim.parameter.Parameter;

/** What a scenario says besides the parameters of the model. */
record Header(
    @Parameter("Name of the scenario: small letters, digits and hyphens") String name,
    @Parameter("What the scenario is for") String description,
    @Parameter(value = "The seed from which every random number follows", source = "") long seed,
    @Parameter(
            value = "Independent repetitions of every arm at every point",
            unit = "runs",
            min = 1,
            max = 1_000_000,
            source = "")
        int replicates,
    @Parameter(
            "What is kept of single disputes: nothing; what the counterfactual ledger needs; or all"
                + " of them, in a table of their own")
        Keep keep,
    @Parameter(
            value =
                "Days from one row of a daily series to the next, of which the last day has one in"
                    + " any case; thousands of runs make large files",
            unit = "days",
            min = 1,
            max = 36_500,
            source = "")
        int seriesEvery,
    @Parameter("Where the city comes from, the same in every arm") CityParameters city) {
  Header in(CityParameters other) {
    return new Header(name, description, seed, replicates, keep, seriesEvery, other);
  }
}
