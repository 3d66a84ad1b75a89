package org.concordsim.institution;

import java.util.Optional;
import java.util.Set;
import org.concordsim.city.Cell;
import org.concordsim.city.Place;
import org.concordsim.parameter.Parameter;

/**
 * From when on an institution is in force and in which cells: those that fulfil every condition
 * given.
 */
public record Scope(
    @Parameter(
            value = "First day on which it is in force, counted from the start of the warm-up",
            unit = "day",
            min = 0,
            max = 1_000_000)
        int start,
    @Parameter(
            value = "Cost of a year for each resident of its cells",
            unit = "yuan/(resident-year)",
            min = 0,
            max = 1e6)
        double yearlyCost,
    @Parameter("Only cells of this district") Optional<String> district,
    @Parameter("Only cells of this street") Optional<String> street,
    @Parameter("Only cells of this community") Optional<String> community,
    @Parameter("Only these cells, each by its column and row from 0, such as [[3, 4], [3, 5]]")
        Optional<Set<Place>> cells,
    @Parameter(
            value = "Only cells with at least this urban share",
            unit = "share",
            min = 0,
            max = 1)
        double urbanFrom,
    @Parameter(value = "Only cells with at most this urban share", unit = "share", min = 0, max = 1)
        double urbanTo,
    @Parameter(
            value = "Only cells with at least this share of migrants",
            unit = "share",
            min = 0,
            max = 1)
        double migrantsFrom) {

  /** Whether a cell lies within its reach. */
  public boolean reaches(Cell cell) {
    return named(district, cell.district())
        && named(street, cell.street())
        && named(community, cell.community())
        && (cells.isEmpty() || cells.get().contains(new Place(cell.x(), cell.y())))
        && cell.urbanShare() >= urbanFrom
        && cell.urbanShare() <= urbanTo
        && cell.migrantShare() >= migrantsFrom;
  }

  /** Whether it has no condition, so that it is the whole of any city. */
  public boolean isEverywhere() {
    return district.isEmpty()
        && street.isEmpty()
        && community.isEmpty()
        && cells.isEmpty()
        && urbanFrom <= 0
        && urbanTo >= 1
        && migrantsFrom <= 0;
  }

  private static boolean named(Optional<String> wanted, String name) {
    return wanted.isEmpty() || wanted.get().equals(name);
  }
}
