package org.concordsim.sweep;

import java.util.List;
import java.util.Optional;

/**
 * What a sweep varies.
 *
 * @param path the path in the scenario, which names the column of its levels
 * @param numeric whether all its levels are numbers
 * @param base what the scenario has without the sweep
 * @param levels its levels in the order of the author; none if it has a span
 * @param span where its levels come from otherwise
 */
public record Factor(
    String path, boolean numeric, Level base, List<Level> levels, Optional<Span> span) {
  /** Keeps a copy. */
  public Factor {
    levels = List.copyOf(levels);
  }
}
