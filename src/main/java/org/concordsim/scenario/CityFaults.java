package org.concordsim.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.concordsim.city.Cities;
import org.concordsim.city.CityException;
import org.concordsim.city.CityParameters;
import org.concordsim.city.SyntheticCity;

/**
 * What the city of a scenario adds to its faults: those of its table of cells, and institutions
 * that reach nothing in it. Only where a scenario is wrong anyway, so that all is told at once;
 * whoever makes the city of one that is right finds the same then.
 */
final class CityFaults {
  /** Larger cities take too long to make for somebody who waits for what is wrong. */
  private static final int MOST_CELLS = 200_000;

  private static final long MOST_BYTES = 10_000_000;

  private final Problems problems;

  CityFaults(Problems problems) {
    this.problems = problems;
  }

  /** Tells them, unless that takes too long. */
  void tell(CityParameters parameters, Path directory, Reaches reaches) {
    Optional<String> table = parameters.cells();
    if (table.isEmpty() && reaches.isEverywhere()) {
      return;
    }
    try {
      boolean large =
          table.isPresent() && Files.size(directory.resolve(table.get())) > MOST_BYTES
              || parameters.synthetic().filter(CityFaults::isLarge).isPresent();
      if (!large) {
        reaches.tell(Cities.make(parameters, directory), problems);
      }
    } catch (CityException e) {
      problems.addOfCity(e.problems());
    } catch (IOException e) {
      // Told when the table's digest was made.
      return;
    }
  }

  private static boolean isLarge(SyntheticCity city) {
    return (long) city.width() * city.height() > MOST_CELLS;
  }
}
