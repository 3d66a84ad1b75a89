package org.concordsim.scenario;

import java.util.List;
import java.util.Optional;
import org.concordsim.sweep.Span;

/** Reads ranges of parameters: {@code {min: …, max: …, scale: …}}. */
final class Spans {
  private static final String MIN = "min";
  private static final String MAX = "max";
  static final List<String> KEYS = List.of(MIN, MAX, "scale");

  private final Problems problems;
  private final Binder binder;

  Spans(Problems problems, Binder binder) {
    this.problems = problems;
    this.binder = binder;
  }

  /** The range for a number; empty after its faults were told. */
  Optional<Span> read(List<String> keys, Shape.Amount amount, Tree.Mapping ends) {
    binder.refuseUnknown(ends, KEYS);
    Optional<Object> min = end(amount, ends, MIN);
    Optional<Object> max = end(amount, ends, MAX);
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
      Tree top = ends.entries().get(MAX);
      String bottom = ends.entries().get(MIN).kind();
      problems.add(top.origin(), "is %s, which is not above min, %s".formatted(top.kind(), bottom));
      return Optional.empty();
    }
    if (scale.get() == Span.Scale.LOG && low <= 0) {
      problems.add(ends.entries().get(MIN).origin(), "must be above 0 for 'scale: log'");
      return Optional.empty();
    }
    return Optional.of(new Span(keys, low, high, scale.get(), amount.type()));
  }

  /** The short form {@code [min, max]} as the long one. */
  static Optional<Tree.Mapping> longForm(Tree written) {
    if (written instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (written instanceof Tree.Sequence pair && pair.items().size() == 2) {
      return Optional.of(
          Tree.Mapping.empty(pair.origin())
              .with(MIN, pair.items().get(0))
              .with(MAX, pair.items().get(1)));
    }
    return Optional.empty();
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
