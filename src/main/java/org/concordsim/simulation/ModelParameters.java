package org.concordsim.simulation;

import org.concordsim.detection.DetectionParameters;
import org.concordsim.dispute.DisputeParameters;
import org.concordsim.population.PopulationParameters;
import org.concordsim.resolution.ResolutionParameters;

/** Everything a run needs to know, its city and its seed apart. */
public record ModelParameters(
    Horizon horizon,
    PopulationParameters population,
    DisputeParameters disputes,
    DetectionParameters detection,
    ResolutionParameters resolution) {}
