package org.concordsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.concordsim.calibration.Calibrated;
import org.concordsim.calibration.Identifiability;
import org.concordsim.calibration.Identifiability.Verdict;
import org.concordsim.calibration.Miss;
import org.concordsim.calibration.ParameterResult;
import org.concordsim.calibration.ParameterResult.Bound;
import org.concordsim.calibration.Target;
import org.concordsim.calibration.TargetResult;
import org.concordsim.parameter.Decimal;

/** A calibration for people: targets, parameters, and what cannot be told or met. */
final class CalibrationText {
  private static final String INDENT = "  ";

  /** Components of the least told direction that are worth a word, as part of the largest. */
  private static final double WORTH_A_WORD = 0.3;

  /** A direction is open if half-widths moved over the whole of its bounds are fewer. */
  private static final double OPEN = Math.sqrt(12);

  private final Calibrated calibrated;
  private final StringBuilder text = new StringBuilder();

  private CalibrationText(Calibrated calibrated) {
    this.calibrated = calibrated;
  }

  /** The lines, with the system's line ends. */
  static String of(Calibrated calibrated) {
    CalibrationText view = new CalibrationText(calibrated);
    view.line(
        "%s: distance %s with the values at the start, %s with the fitted ones, after %d trials"
            .formatted(
                calibrated.scenario(),
                digits(calibrated.startDistance()),
                digits(calibrated.distance()),
                calibrated.trials()));
    view.line(
        "distance: sum of squares over %d fitted targets, each in half-widths of its range"
            .formatted(calibrated.fitted().size()));
    view.targets();
    view.misses();
    view.parameters();
    view.identifiability();
    return view.text.toString();
  }

  private void targets() {
    line("");
    line("Targets (mean and 95 %% interval over %d replicates)".formatted(calibrated.replicates()));
    TextTable table =
        new TextTable("outcome", "arm", "target", "range", "start", "fitted", "95 % interval", "");
    for (TargetResult row : calibrated.targets()) {
      Target target = row.target();
      if (!target.isTold()) {
        continue;
      }
      Numbers numbers = new Numbers(target.decimals());
      String verdict = row.isInside() ? "inside" : "OUTSIDE";
      table.add(
          target.id() + " " + target.outcome(),
          target.arm(),
          numbers.text(target.value()),
          numbers.interval(target.low(), target.high()),
          numbers.text(row.start().estimate()),
          numbers.text(row.simulated().estimate()),
          numbers.interval(row.simulated().low(), row.simulated().high()),
          target.use() == Target.Use.FITTED ? verdict : verdict + ", only checked");
    }
    text.append(table.text(INDENT));
    calibrated.targets().stream()
        .map(TargetResult::target)
        .filter(target -> !target.isTold())
        .forEach(
            target -> line("  %s not told: %s".formatted(target.id(), target.origin().note())));
  }

  private void misses() {
    List<Miss> misses = calibrated.misses();
    line("");
    line(misses.isEmpty() ? "Every target that is told lies in its range." : "Missed:");
    misses.forEach(miss -> line(INDENT + sentence(miss)));
  }

  private static String sentence(Miss miss) {
    String id = miss.result().target().id();
    String names = String.join(", ", miss.names());
    return switch (miss.why()) {
      case CHECKED -> id + " was only checked: nothing was moved for it";
      case NOTHING_MOVES_IT -> id + ": no free parameter moves it";
      case AT_BOUND -> id + ": what would bring it nearer is at the end of its bounds: " + names;
      case CONFLICT -> id + ": meeting it would drive others out of their ranges: " + names;
      case UNKNOWN ->
          id + ": near, but not inside; trials in the whole city (--scale 1) may bring it there";
    };
  }

  private void parameters() {
    line("");
    line(
        "Parameters (error: standard error in % of the bounds, half a range as one deviation of its"
            + " target;");
    line("within: the same with the bounds as known, where 29 % is no knowledge)");
    TextTable table =
        new TextTable(
            "path", "start", "fitted", "bounds", "error", "within", "tells most", "verdict");
    for (int p = 0; p < calibrated.parameters().size(); p++) {
      ParameterResult row = calibrated.parameters().get(p);
      Identifiability told = calibrated.told();
      int strongest = told.strongest(p);
      table.add(
          row.parameter().path(),
          digits(row.start()),
          digits(row.fitted()),
          Decimal.text(row.parameter().span().min())
              + " to "
              + Decimal.text(row.parameter().span().max()),
          percent(told.standardError(p)),
          percent(told.errorWithinBounds(p)),
          calibrated.fitted().get(strongest).target().id(),
          verdict(told.verdict(p)) + bound(row.bound()));
    }
    text.append(table.text(INDENT));
  }

  private static String percent(double share) {
    return Double.isInfinite(share) ? "any" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case PINNED -> "pinned down";
      case OPEN -> "left open";
      case NO_INFLUENCE -> "not noticed";
    };
  }

  private static String bound(Bound bound) {
    return switch (bound) {
      case NO -> "";
      case LOW -> ", at its lower bound";
      case HIGH -> ", at its upper bound";
    };
  }

  private void identifiability() {
    Identifiability told = calibrated.told();
    double[] singular = told.singularValues();
    line("");
    line(
        "Condition number %s; singular values %s (half-widths over the whole of the bounds)"
            .formatted(
                Double.isInfinite(told.condition()) ? "infinite" : digits(told.condition()),
                DoubleStream.of(singular)
                    .mapToObj(CalibrationText::digits)
                    .collect(Collectors.joining(", "))));
    boolean any = false;
    for (int k = singular.length - 1; k >= 0; k--) {
      if (singular[k] < OPEN || k == singular.length - 1) {
        line(direction(told.direction(k), singular[k]));
        any = true;
      }
    }
    if (!any) {
      line("No direction is left open.");
    }
  }

  private String direction(double[] direction, double singular) {
    double largest = DoubleStream.of(direction).map(Math::abs).max().orElse(0);
    List<String> parts = new ArrayList<>();
    IntStream.range(0, direction.length)
        .filter(p -> Math.abs(direction[p]) >= WORTH_A_WORD * largest)
        .boxed()
        .sorted((a, b) -> Double.compare(Math.abs(direction[b]), Math.abs(direction[a])))
        .forEach(
            p ->
                parts.add(
                    calibrated.parameters().get(p).parameter().path()
                        + (direction[p] > 0 ? " up" : " down")));
    String what =
        parts.size() == 1
            ? parts.get(0) + " alone"
            : parts.get(0)
                + " can be exchanged for "
                + String.join(", ", parts.subList(1, parts.size()));
    String how =
        "a tenth of the bounds that way moves the targets by %s half-widths in all"
            .formatted(digits(singular / 10));
    String label = singular < OPEN ? "Left open: " : "Least told: ";
    return label + what + "; " + how;
  }

  private static String digits(double value) {
    return Double.isFinite(value)
        ? Decimal.text(Decimal.rounded(value, 4)).replace("E", "e")
        : "unknown";
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }
}
