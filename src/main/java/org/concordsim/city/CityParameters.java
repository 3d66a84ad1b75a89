package org.concordsim.city;

import java.util.Optional;
import org.concordsim.parameter.Parameter;

/**
 * Where the city comes from: exactly one of a preset, a synthetic city and a table of cells. The
 * table is CSV in UTF-8 with the columns x, y, population, households, migrant_share, community,
 * street, district and, if wanted, urban_share, in any order.
 */
public record CityParameters(
    @Parameter("A city that comes with the program") Optional<Preset> preset,
    @Parameter("A city made from a few numbers") Optional<SyntheticCity> synthetic,
    @Parameter("A CSV table of cells, its path relative to the scenario file")
        Optional<String> cells,
    @Parameter("SHA-256 of that table in hexadecimal digits; another table is refused")
        Optional<String> sha256,
    @Parameter("Which cells touch") Neighbourhood neighbourhood,
    @Parameter("What lies beyond the edge") Boundary boundary) {

  /** Cities that come with the program. */
  public enum Preset {
    /** Nanjing: 39,729 micro-grids in 11 districts, drawn as a cartogram of its residents. */
    NANJING
  }
}
