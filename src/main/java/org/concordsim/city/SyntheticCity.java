package org.concordsim.city;

import org.concordsim.parameter.Parameter;

/** A rectangular city made from a few numbers. */
public record SyntheticCity(
    @Parameter(value = "Columns of the lattice", unit = "cells", min = 1, max = 10_000) int width,
    @Parameter(value = "Rows of the lattice", unit = "cells", min = 1, max = 10_000) int height,
    @Parameter(value = "Mean residents of a cell", unit = "residents", min = 0, max = 100_000)
        int residentsPerCell,
    @Parameter(value = "Residents of a household", unit = "residents", min = 1, max = 100)
        double householdSize,
    @Parameter(value = "Mean share of migrants", unit = "share", min = 0, max = 1)
        double migrantShare,
    @Parameter(value = "Cells of a community", unit = "cells", min = 1, max = 100_000_000)
        int cellsPerCommunity,
    @Parameter(value = "Communities of a street", unit = "communities", min = 1, max = 1_000_000)
        int communitiesPerStreet,
    @Parameter(value = "Streets of a district", unit = "streets", min = 1, max = 1_000_000)
        int streetsPerDistrict) {}
