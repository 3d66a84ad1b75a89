package org.concordsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.institution.Scope;
import org.concordsim.parameter.Decimal;
import org.concordsim.simulation.ModelParameters;

/**
 * Every number of a scenario whose source is <em>assumed</em>, as a factor of two levels: a share
 * lower and a share higher, rounded to six digits or to the next whole number, within the allowed
 * range. What is 0 is off and has no neighbours; what an arm sets is left to the arm.
 */
final class AssumedNumbers {
  static final String KEY = "assumed";

  static final Shape.Amount SHARE =
      new Shape.Amount(double.class, new Range("share", 0, 1, true, true));

  private static final String ASSUMED = "assumed";
  private static final int DIGITS = 6;

  private final double share;
  private final Optional<Tree> arms;
  private final Origin origin;
  private final Map<String, Tree> factors = new LinkedHashMap<>();

  private AssumedNumbers(double share, Optional<Tree> arms, Origin origin) {
    this.share = share;
    this.arms = arms;
    this.origin = origin;
  }

  /** Paths and levels, in the order of the reference. */
  static Map<String, Tree> factors(
      ModelParameters base, double share, Optional<Tree> arms, Origin origin) {
    AssumedNumbers numbers = new AssumedNumbers(share, arms, origin);
    for (Shape.Field field : Keys.MODEL.fields()) {
      if (Arms.KEYS.contains(field.name())) {
        numbers.collect(field.name(), field.shape(), field.source(), field.value(base));
      }
    }
    return numbers.factors;
  }

  private void collect(String path, Shape shape, String source, Object value) {
    if (shape instanceof Shape.Amount amount) {
      double number = ((Number) value).doubleValue();
      if (source.startsWith(ASSUMED) && number != 0 && !isSetByAnArm(path)) {
        add(path, amount, number);
      }
    } else if (shape instanceof Shape.Maybe maybe) {
      ((Optional<?>) value).ifPresent(there -> collect(path, maybe.of(), source, there));
    } else if (shape instanceof Shape.Fields fields && fields.type() != Scope.class) {
      for (Shape.Field field : fields.fields()) {
        collect(path + "." + field.name(), field.shape(), field.source(), field.value(value));
      }
    } else if (shape instanceof Shape.Each each) {
      ((Map<?, ?>) value)
          .forEach(
              (key, of) -> collect(path + "." + Shape.name((Enum<?>) key), each.of(), source, of));
    } else if (value instanceof DetectionPolicy policy) {
      collect(path, Policies.shape(Policies.entry(policy)), source, policy);
    } else if (shape instanceof Shape.Established) {
      ((Map<?, ?>) value)
          .forEach(
              (name, one) ->
                  collect(
                      path + "." + name,
                      Establishing.shape(Institutions.entry((Institution) one)),
                      source,
                      one));
    }
  }

  private boolean isSetByAnArm(String path) {
    return arms.filter(Tree.Mapping.class::isInstance).stream()
        .flatMap(all -> ((Tree.Mapping) all).entries().values().stream())
        .anyMatch(arm -> SweepOverlaps.set(arm, path).isPresent());
  }

  private void add(String path, Shape.Amount amount, double value) {
    List<Tree> levels =
        DoubleStream.of(value * (1 - share), value * (1 + share))
            .sorted()
            .map(level -> amount.isWhole() ? whole(value, level) : Decimal.rounded(level, DIGITS))
            .map(level -> Math.min(Math.max(level, amount.range().min()), amount.range().max()))
            .filter(level -> level != value && amount.range().contains(level))
            .mapToObj(level -> (Tree) new Tree.Scalar(origin, Decimal.text(level), true))
            .toList();
    if (!levels.isEmpty()) {
      factors.put(path, new Tree.Sequence(origin.child(path), levels));
    }
  }

  /** At least one away from the value. */
  private static double whole(double value, double level) {
    return level < value
        ? Math.min(Math.rint(level), value - 1)
        : Math.max(Math.rint(level), value + 1);
  }
}
