package org.concordsim.scenario;

import java.util.Optional;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Sweep;

/**
 * Where the levels of a sweep were written.
 *
 * @param written the sweep as it was written
 */
record SweepOrigins(Sweep sweep, Tree written) {
  /** The level of a factor at a point; the factor or the sweep where levels are not listed. */
  Origin of(int factor, int point) {
    Factor varied = sweep.factors().get(factor);
    Optional<Tree> tree =
        Optional.of(written)
            .filter(Tree.Mapping.class::isInstance)
            .flatMap(of -> ((Tree.Mapping) of).mapping(Sweeps.FACTORS))
            .flatMap(of -> of.get(varied.path()));
    int level = varied.levels().indexOf(sweep.level(point, factor));
    if (level >= 0 && tree.orElse(null) instanceof Tree.Sequence levels) {
      return levels.items().get(level).origin();
    }
    return tree.orElse(written).origin();
  }
}
