package org.concordsim.results;

import java.util.List;

/**
 * What a sweep varied, as charts and reports need it.
 *
 * @param path the path in the scenario; the name of its column in runs.csv and points.csv
 * @param numeric whether its levels are numbers
 * @param base the level of the scenario without the sweep
 * @param levels names of its levels in the order of the scenario; none if they come from a range
 */
public record SweptFactor(String path, boolean numeric, String base, List<String> levels) {
  /** Keeps a copy. */
  public SweptFactor {
    levels = List.copyOf(levels);
  }
}
