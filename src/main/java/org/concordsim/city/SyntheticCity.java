package org.concordsim.city;

import java.util.Optional;
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
        int streetsPerDistrict) {
  /** Bytes that a cell takes here, with its neighbours and its names, at most. */
  private static final long BYTES_PER_CELL = 400;

  /**
   * Why numbers that are each within their range are no city together.
   *
   * @param key the one that is to blame; empty if it takes several
   * @param what what is wrong and what is allowed
   */
  public record Fault(String key, String what) {
    /** In a line, if the numbers stand below this path. */
    String in(String path) {
      return path + (key.isEmpty() ? "" : "." + key) + ": " + what;
    }
  }

  /** What keeps it from being a city on this machine, if anything does. */
  public Optional<Fault> fault() {
    long cells = (long) width * height;
    long most = Math.min(Cities.LARGEST_LATTICE, Runtime.getRuntime().maxMemory() / BYTES_PER_CELL);
    if (residentsPerCell == 0) {
      return Optional.of(
          new Fault("residentsPerCell", "the city has no residents; at least 1 is allowed"));
    }
    if (cells * residentsPerCell > Cities.MOST_RESIDENTS) {
      return Optional.of(
          new Fault(
              "",
              "%d × %d cells with %d residents each are more than %d residents"
                  .formatted(width, height, residentsPerCell, Cities.MOST_RESIDENTS)));
    }
    return cells <= most
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "",
                "%d × %d cells do not fit; this Java may use memory for %d (see -Xmx)"
                    .formatted(width, height, most)));
  }
}
