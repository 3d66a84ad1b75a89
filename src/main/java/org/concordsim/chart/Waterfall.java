package org.concordsim.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Interval;

/**
 * A way from one mean to another, step by step.
 *
 * @param steps from the top
 */
record Waterfall(List<Step> steps) {
  private static final double ROOM = 0.04;

  /**
   * A step.
   *
   * @param name what is added
   * @param from where it starts; NaN for an end of the way, which is a place and no step
   * @param to where it ends
   * @param low where it ends at the lower end of its interval; NaN for none
   * @param high the same at the upper end
   * @param numbers the step in figures
   */
  record Step(String name, double from, double to, double low, double high, String numbers) {
    boolean isEnd() {
      return Double.isNaN(from);
    }
  }

  /**
   * From none to all.
   *
   * @param order the numbers of the factors
   * @param names of the factors in this order
   */
  static Waterfall of(Contributions of, List<Integer> order, List<String> names, Words words) {
    List<Step> steps = new ArrayList<>();
    double at = of.none().estimate();
    steps.add(end(words.say("contributions.none"), of.none(), words));
    for (int i = 0; i < order.size(); i++) {
      Interval step = of.factors().get(order.get(i)).interval();
      steps.add(
          new Step(
              names.get(i),
              at,
              at + step.estimate(),
              at + step.low(),
              at + step.high(),
              numbers(words, step)));
      at += step.estimate();
    }
    steps.add(end(words.say("contributions.all"), of.all(), words));
    return new Waterfall(steps);
  }

  private static Step end(String name, Interval at, Words words) {
    return new Step(name, Double.NaN, at.estimate(), Double.NaN, Double.NaN, numbers(words, at));
  }

  static String numbers(Words words, Interval at) {
    if (!Double.isFinite(at.estimate())) {
      return words.say("no-data");
    }
    String mean = Numbers.format(2).format(at.estimate());
    return Double.isFinite(at.low())
        ? words.say(
            "interval",
            mean,
            Numbers.format(2).format(at.low()),
            Numbers.format(2).format(at.high()))
        : mean;
  }

  /** A range for several ways. */
  static Ticks range(List<Waterfall> ways) {
    double[] all =
        ways.stream()
            .flatMap(way -> way.steps().stream())
            .flatMapToDouble(step -> DoubleStream.of(step.to(), step.low(), step.high()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (all.length == 0 || all[0] == all[all.length - 1]) {
      return Ticks.around(all.length == 0 ? 0 : all[0], all.length == 0 ? 0 : all[0], 4);
    }
    double room = ROOM * (all[all.length - 1] - all[0]);
    return Ticks.around(all[0], all[all.length - 1], 6)
        .within(all[0] - room, all[all.length - 1] + room);
  }
}
