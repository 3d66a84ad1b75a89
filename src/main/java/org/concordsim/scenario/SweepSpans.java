package org.concordsim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Span;

/** Reads factors that have a range of numbers. */
final class SweepSpans {
  static final List<String> KEYS = List.of("min", "max", "scale");

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
    binder.refuseUnknown(ends, KEYS);
    Optional<Object> min = end(amount, ends, "min");
    Optional<Object> max = end(amount, ends, "max");
    Optional<Span.Scale> scale =
        ends.get("scale")
            .map(
                written ->
                    binder
                        .bind(new Shape.Choice(List.of(Span.Scale.values())), written)
                        .map(Span.Scale.class::cast))
            .orElse(Optional.of(Span.Scale.LINEAR));
    if (min.isEmpty() || max.isEmpty() || scale.isEmpty()) {
      return Optional.empty();
    }
    double low = ((Number) min.get()).doubleValue();
    double high = ((Number) max.get()).doubleValue();
    if (!(low < high)) {
      problems.add(ends.entries().get("max").origin(), "is not above min");
      return Optional.empty();
    }
    if (scale.get() == Span.Scale.LOG && low <= 0) {
      problems.add(ends.entries().get("min").origin(), "must be above 0 for 'scale: log'");
      return Optional.empty();
    }
    Span span = new Span(path.keys(), low, high, scale.get(), amount.type());
    Factor factor =
        new Factor(path.text(), true, levels.base(path, List.of()), List.of(), Optional.of(span));
    return Optional.of(new SweptParameters(path, tree.origin(), factor, Set.of(path.text())));
  }

  private Optional<Object> end(Shape.Amount amount, Tree.Mapping ends, String key) {
    Optional<Tree> written = ends.get(key);
    if (written.isEmpty()) {
      problems.addMissing(
          ends.origin().child(key), "is missing; expected is " + Binder.expected(amount));
    }
    return written.flatMap(tree -> binder.bind(amount, tree));
  }
}
