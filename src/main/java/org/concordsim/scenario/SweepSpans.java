package org.concordsim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordsim.sweep.Factor;

/** Reads factors that have a range of numbers. */
final class SweepSpans {
  private final Problems problems;
  private final Binder binder;
  private final SweepLevels levels;

  /**
   * @param levels knows what a path has without the sweep
   */
  SweepSpans(Problems problems, Binder binder, SweepLevels levels) {
    this.problems = problems;
    this.binder = binder;
    this.levels = levels;
  }

  /** The factor; empty after its fault was told. */
  Optional<SweptParameters> read(SweepPath path, Tree tree) {
    if (!(path.shape() instanceof Shape.Amount amount)) {
      problems.add(
          tree.origin(),
          "is no number, so that it has no range; a design of ranges varies numbers, use"
              + " 'factorial', 'one-at-a-time' or 'table' for anything else");
      return Optional.empty();
    }
    if (!(tree instanceof Tree.Mapping ends)) {
      problems.add(
          tree.origin(),
          "is "
              + tree.kind()
              + "; this design needs a range {min: …, max: …}, with 'scale: log' if ratios matter");
      return Optional.empty();
    }
    return new Spans(problems, binder)
        .read(path.keys(), amount, ends)
        .map(
            span ->
                new Factor(
                    path.text(), true, levels.base(path, List.of()), List.of(), Optional.of(span)))
        .map(factor -> new SweptParameters(path, tree.origin(), factor, Set.of(path.text())));
  }
}
