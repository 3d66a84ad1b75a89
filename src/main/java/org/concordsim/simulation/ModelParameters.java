package org.concordsim.simulation;

import org.concordsim.detection.DetectionParameters;
import org.concordsim.dispute.DisputeParameters;
import org.concordsim.parameter.Parameter;
import org.concordsim.population.PopulationParameters;
import org.concordsim.resolution.ResolutionParameters;

/** Everything a run needs to know, its city and its seed apart. */
public record ModelParameters(
    @Parameter("How long a run lasts") Horizon horizon,
    @Parameter("Who the residents are and how experience changes them")
        PopulationParameters population,
    @Parameter("How disputes arise, climb the ladder and breed others") DisputeParameters disputes,
    @Parameter("How disputes come to be known") DetectionParameters detection,
    @Parameter("Who responds to disputes, with what time and success")
        ResolutionParameters resolution) {}
