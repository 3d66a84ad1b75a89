package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.parameter.Decimal;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Assignment;
import org.concordsim.sweep.Span;

/** Reads how a scenario is fitted: paths as a sweep names them, with bounds instead of levels. */
final class Calibrations {
  static final String ARM = "arm";
  static final String SCALE = "scale";
  static final String REPLICATES = "replicates";
  static final String PARAMETERS = "parameters";
  static final List<String> KEYS = List.of(ARM, SCALE, REPLICATES, PARAMETERS);
  static final int MOST_PARAMETERS = 100;
  static final Shape.Fields RULE = Shape.of(CalibrationRule.class);

  /** What a common factor of several numbers may be. */
  private static final Shape.Amount FACTOR =
      new Shape.Amount(double.class, new Range("", 0, Double.POSITIVE_INFINITY, true, true));

  private final Problems problems;
  private final Binder binder;
  private final Tree.Mapping common;
  private final Optional<ModelParameters> base;
  private final Optional<Tree> arms;

  Calibrations(
      Problems problems,
      Binder binder,
      Tree.Mapping common,
      Optional<ModelParameters> base,
      Optional<Tree> arms) {
    this.problems = problems;
    this.binder = binder;
    this.common = common;
    this.base = base;
    this.arms = arms;
  }

  /** The calibration; empty after its faults were told. */
  Optional<Calibration> read(Tree tree, String baseline) {
    if (!(tree instanceof Tree.Mapping written)) {
      problems.add(
          tree.origin(),
          "is " + tree.kind() + "; expected is a mapping with the keys " + String.join(", ", KEYS));
      return Optional.empty();
    }
    binder.refuseUnknown(written, KEYS);
    Optional<CalibrationRule> rule =
        binder.record(RULE, withDefaults(written, baseline)).map(CalibrationRule.class::cast);
    // What is wrong with the baseline is told there, and what is beside the arm hides nothing of
    // it.
    written.get(ARM).ifPresent(this::refuseUnknownArm);
    List<FreeParameter> parameters = parameters(written);
    return parameters.isEmpty()
        ? Optional.empty()
        : rule.map(r -> new Calibration(r.arm(), r.scale(), r.replicates(), parameters));
  }

  private static Tree.Mapping withDefaults(Tree.Mapping written, String baseline) {
    Tree.Mapping whole = written;
    for (Map.Entry<String, String> usual :
        Map.of(ARM, baseline, SCALE, "1", REPLICATES, "1").entrySet()) {
      if (written.get(usual.getKey()).filter(tree -> !tree.isNull()).isEmpty()) {
        boolean plain = !usual.getKey().equals(ARM);
        whole =
            whole.with(usual.getKey(), new Tree.Scalar(written.origin(), usual.getValue(), plain));
      }
    }
    return whole;
  }

  private void refuseUnknownArm(Tree arm) {
    if (!(arm instanceof Tree.Scalar scalar) || scalar.isNull()) {
      return;
    }
    List<String> known =
        arms.filter(Tree.Mapping.class::isInstance)
            .map(tree -> List.copyOf(((Tree.Mapping) tree).entries().keySet()))
            .filter(names -> !names.isEmpty())
            .orElse(List.of(Arms.ONLY));
    String name = scalar.text();
    if (!known.contains(name)) {
      problems.add(
          arm.origin(),
          "is %s, which is not an arm; allowed %s%s"
              .formatted(Quoted.visible(name), Binder.oneOf(known), Nearest.hint(name, known)));
    }
  }

  private List<FreeParameter> parameters(Tree.Mapping written) {
    Optional<Tree> named = written.get(PARAMETERS).filter(tree -> !tree.isNull());
    if (named.isEmpty()) {
      problems.addMissing(
          written.origin().child(PARAMETERS),
          "is missing; needed is a mapping from paths to their bounds, such as"
              + " {population.trust.mean: [0.3, 0.8]}");
      return List.of();
    }
    if (!(named.get() instanceof Tree.Mapping mapping) || mapping.entries().isEmpty()) {
      problems.add(
          named.get().origin(), "names no parameter; expected is a mapping from paths to bounds");
      return List.of();
    }
    if (mapping.entries().size() > MOST_PARAMETERS) {
      problems.add(
          mapping.origin(),
          "has %d parameters; at most %d are allowed"
              .formatted(mapping.entries().size(), MOST_PARAMETERS));
      return List.of();
    }
    List<FreeParameter> parameters = new ArrayList<>();
    claims(mapping)
        .forEach(
            (path, claimed) ->
                parameter(path, claimed, mapping.entries().get(path)).ifPresent(parameters::add));
    return parameters;
  }

  /** Who moves what: a star stands for all that nobody else names. */
  private Map<String, List<SweepPath>> claims(Tree.Mapping mapping) {
    Map<String, List<SweepPath>> claims = new LinkedHashMap<>();
    Map<String, String> owners = new HashMap<>();
    mapping
        .entries()
        .forEach(
            (path, bounds) -> {
              if (!bounds.isNull()) {
                List<SweepPath> all =
                    SweepPath.findAll(path, bounds.origin(), Sweeps.policy(common), problems);
                List<SweepPath> found =
                    all.stream().filter(one -> Switches.isInForce(one, common)).toList();
                if (found.isEmpty() && !all.isEmpty()) {
                  problems.add(bounds.origin(), Switches.notInForce(all.get(0)));
                }
                claims.put(path, found);
                found.stream()
                    .filter(f -> f.text().equals(path))
                    .forEach(f -> owners.put(path, path));
              }
            });
    claims.replaceAll(
        (path, found) -> {
          List<SweepPath> own = new ArrayList<>();
          for (SweepPath one : found) {
            String owner = owners.computeIfAbsent(one.text(), free -> path);
            if (owner.equals(path)) {
              own.add(one);
            }
          }
          if (own.isEmpty() && !found.isEmpty()) {
            problems.add(
                mapping.entries().get(path).origin(),
                "names nothing that the other parameters do not name");
          }
          return own;
        });
    return claims;
  }

  private Optional<FreeParameter> parameter(String path, List<SweepPath> claimed, Tree bounds) {
    if (claimed.isEmpty() || !areReal(claimed, bounds)) {
      return Optional.empty();
    }
    Optional<Tree.Mapping> ends = Spans.longForm(bounds);
    if (ends.isEmpty()) {
      problems.add(
          bounds.origin(),
          "is %s; expected are bounds [low, high], or {min: low, max: high, scale: log} if ratios"
                  .formatted(bounds.kind())
              + " matter");
      return Optional.empty();
    }
    boolean factor = path.contains(SweepPath.ANY);
    Shape.Amount amount = factor ? FACTOR : (Shape.Amount) claimed.get(0).shape();
    Optional<Span> span =
        new Spans(problems, binder).read(claimed.get(0).keys(), amount, ends.get());
    claimed.forEach(one -> refuseInArms(path, one));
    if (span.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> ways = claimed.stream().map(SweepPath::keys).toList();
    FreeParameter parameter = new FreeParameter(path, ways, factor, span.get());
    return fits(parameter, claimed, bounds) ? Optional.of(parameter) : Optional.empty();
  }

  private boolean areReal(List<SweepPath> claimed, Tree bounds) {
    for (SweepPath one : claimed) {
      if (!(one.shape() instanceof Shape.Amount amount) || amount.isWhole()) {
        problems.add(
            bounds.origin(),
            "%s is not a real number; only real numbers can be fitted".formatted(one.text()));
        return false;
      }
    }
    return true;
  }

  private void refuseInArms(String path, SweepPath one) {
    arms.filter(Tree.Mapping.class::isInstance)
        .ifPresent(
            all ->
                ((Tree.Mapping) all)
                    .entries()
                    .values()
                    .forEach(
                        arm ->
                            SweepOverlaps.set(arm, one.text())
                                .ifPresent(
                                    origin ->
                                        problems.add(
                                            origin,
                                            "is fitted (calibration.parameters.%s); an arm cannot"
                                                    .formatted(path)
                                                + " set what is fitted; take it out of one of"
                                                + " them"))));
  }

  /** Whether the start lies between the bounds, and all numbers in their ranges at both. */
  private boolean fits(FreeParameter parameter, List<SweepPath> claimed, Tree bounds) {
    double start = parameter.in(base.get());
    Span span = parameter.span();
    if (start < span.min() || start > span.max()) {
      problems.add(
          bounds.origin(),
          "leaves out %s, with which the fit starts; the bounds must hold it"
              .formatted(parameter.common() ? "the factor 1" : Decimal.text(start)));
      return false;
    }
    for (SweepPath one : claimed) {
      double number = (double) Assignment.find(base.get(), one.keys());
      Range range = ((Shape.Amount) one.shape()).range();
      for (double end : new double[] {span.min(), span.max()}) {
        if (parameter.common() && !range.contains(number * end)) {
          problems.add(
              bounds.origin(),
              "takes %s to %s; expected is %s"
                  .formatted(one.text(), Decimal.text(number * end), Binder.expected(one.shape())));
          return false;
        }
      }
    }
    return true;
  }
}
