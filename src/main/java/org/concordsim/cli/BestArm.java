package org.concordsim.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.concordsim.cli.Compared.Block;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measure.Better;
import org.concordsim.statistics.Comparison;
import org.concordsim.statistics.Interval;

/**
 * Which arm to choose for the first outcome that has a direction, how surely, and at what price.
 */
record BestArm(Compared compared, Block block) {
  /** The outcome that decides. */
  Optional<Measure> outcome() {
    return compared.outcomes().stream()
        .filter(
            outcome ->
                block.of(outcome).stream()
                    .anyMatch(row -> Double.isFinite(row.best().probability())))
        .findFirst();
  }

  /** The comparison of the arm that is best at it. */
  Optional<Comparison> row() {
    return outcome()
        .flatMap(
            outcome ->
                block.of(outcome).stream()
                    .filter(row -> Double.isFinite(row.best().probability()))
                    .max(Comparator.comparingDouble(row -> row.best().probability())));
  }

  /** What to say about it; nothing if there is no choice. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    row().ifPresent(best -> sentences.add(sentence(best)));
    // Groups have no outcome in which detection could be seen to do harm.
    row()
        .filter(best -> !best.isBaseline() && compared.grouping().isEmpty())
        .ifPresent(best -> sentences.add(price(best)));
    return sentences;
  }

  private String sentence(Comparison best) {
    String unit = inText(outcome().orElseThrow());
    String others =
        compared.contrast().hypothetical().isEmpty()
            ? ""
            : "; no choice: " + String.join(", ", compared.contrast().hypothetical());
    return "Best in %s: %s, with probability %s; expected loss if chosen %s %s%s"
        .formatted(
            best.outcome(),
            best.arm(),
            Numbers.chance(best.best().probability()),
            Numbers.showing(2, DoubleStream.of(best.best().expectedLoss()))
                .text(best.best().expectedLoss()),
            unit,
            others);
  }

  /** Every shown outcome in which the best arm is worse than the baseline beyond chance. */
  private String price(Comparison best) {
    String harms =
        compared.outcomes().stream()
            .flatMap(
                outcome ->
                    block.of(outcome).stream()
                        .filter(row -> row.arm().equals(best.arm()) && isWorse(row, outcome))
                        .map(row -> harm(row.difference().interval(), outcome)))
            .collect(Collectors.joining(", "));
    return harms.isEmpty()
        ? "%s is worse than %s in no outcome shown".formatted(best.arm(), best.baseline())
        : "%s is worse than %s in %s".formatted(best.arm(), best.baseline(), harms);
  }

  private static boolean isWorse(Comparison row, Measure outcome) {
    Interval difference = row.difference().interval();
    boolean towardsWorse =
        outcome.better() == Better.LOWER
            ? difference.estimate() > 0
            : outcome.better() == Better.HIGHER && difference.estimate() < 0;
    return towardsWorse && difference.excludes(0);
  }

  private static String harm(Interval difference, Measure outcome) {
    Numbers numbers = Numbers.showing(3, DoubleStream.of(difference.estimate()));
    return outcome.name()
        + " ("
        + numbers.signed(difference.estimate())
        + " "
        + inText(outcome)
        + ")";
  }

  /** The unit as it is said after a number: per resident-year, not 1/resident-year. */
  private static String inText(Measure outcome) {
    String unit = outcome.unit();
    return unit.startsWith("1/") ? "per " + unit.substring(2).replaceAll("[()]", "") : unit;
  }
}
