package org.concordsim.city;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes the city that a scenario asks for: one type of city, wherever it comes from. */
public final class Cities {
  /** Places of a lattice, inhabited or not: pictures and the window keep a number for each. */
  static final int LARGEST_LATTICE = 100_000_000;

  static final int MOST_RESIDENTS = 2_000_000_000;

  private Cities() {}

  /**
   * Makes a city.
   *
   * @param parameters where it comes from
   * @param directory what the path of a table of cells is relative to
   * @throws CityException if that is not a city, with every problem found
   */
  public static City make(CityParameters parameters, Path directory) throws CityException {
    int sources =
        present(parameters.preset())
            + present(parameters.synthetic())
            + present(parameters.cells());
    if (sources != 1) {
      throw refused(
          "city: %s of preset, synthetic and cells are given; exactly one is allowed"
              .formatted(sources == 0 ? "none" : sources == 2 ? "two" : "three"));
    }
    Neighbourhood neighbourhood = parameters.neighbourhood();
    Boundary boundary = parameters.boundary();
    if (parameters.synthetic().isPresent()) {
      return synthetic(parameters.synthetic().get(), neighbourhood, boundary);
    }
    if (parameters.cells().isPresent()) {
      Path file = file(parameters.cells().get(), directory);
      return CellTable.read(file, neighbourhood, boundary);
    }
    return switch (parameters.preset().orElseThrow()) {
      case NANJING -> Nanjing.make(neighbourhood, boundary);
    };
  }

  private static int present(Optional<?> source) {
    return source.isPresent() ? 1 : 0;
  }

  private static City synthetic(
      SyntheticCity synthetic, Neighbourhood neighbourhood, Boundary boundary)
      throws CityException {
    Optional<SyntheticCity.Fault> fault = synthetic.fault();
    if (fault.isPresent()) {
      throw refused(fault.get().in("city.synthetic"));
    }
    return new City(
        "synthetic",
        synthetic.width(),
        synthetic.height(),
        neighbourhood,
        boundary,
        Blocks.lay(synthetic));
  }

  private static Path file(String cells, Path directory) throws CityException {
    try {
      return directory.resolve(cells);
    } catch (InvalidPathException e) {
      throw refused("city.cells: '%s' is no path: %s".formatted(cells, e.getReason()));
    }
  }

  private static CityException refused(String problem) {
    return new CityException(List.of(problem));
  }
}
