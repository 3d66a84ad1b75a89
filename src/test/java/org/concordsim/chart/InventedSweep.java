package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.concordsim.results.SweptFactor;

/**
 * A sweep that no run gave: escalations fall with the first factor and rise a little with the
 * second, more so in every arm but the first, and replicates differ by what arms and points share.
 */
record InventedSweep(
    InventedResults like, String design, List<SweptFactor> factors, List<List<String>> levels)
    implements ChartSource {
  static final SweptFactor WORKERS = factor("resolution.workers", true, "1", "0", "1", "2", "3");
  static final SweptFactor SPEED = factor("disputes.speedOfSpread", true, "5", "5", "10", "20");
  static final SweptFactor POLICY = factor("resolution", false, "as it is", "small", "large");

  static SweptFactor factor(String path, boolean numeric, String base, String... levels) {
    return new SweptFactor(path, numeric, base, List.of(levels));
  }

  static InventedSweep grid(SweptFactor first, SweptFactor second, String... arms) {
    List<List<String>> points = new ArrayList<>();
    for (String one : first.levels()) {
      for (String two : second.levels()) {
        points.add(List.of(one, two));
      }
    }
    return of("factorial", List.of(first, second), points, arms);
  }

  static InventedSweep star(String... arms) {
    List<List<String>> points = new ArrayList<>();
    points.add(List.of("1", "5"));
    WORKERS.levels().forEach(level -> points.add(List.of(level, "5")));
    SPEED.levels().forEach(level -> points.add(List.of("1", level)));
    return of("one-at-a-time", List.of(WORKERS, SPEED), points, arms);
  }

  static InventedSweep cloud(int size, String... arms) {
    SplittableRandom random = new SplittableRandom(5);
    List<List<String>> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      points.add(
          List.of("" + 3 * random.nextDouble(), "" + 5 * Math.pow(100, random.nextDouble())));
    }
    List<SweptFactor> factors =
        List.of(factor("resolution.workers", true, "1"), factor("disputes.speed", true, "5"));
    return of("latin-hypercube", factors, points, arms);
  }

  private static InventedSweep of(
      String design, List<SweptFactor> factors, List<List<String>> levels, String... arms) {
    return new InventedSweep(InventedResults.small(4, arms), design, factors, levels);
  }

  @Override
  public double[] outcome(String arm, int point, String measure) {
    double first = number(factors.get(0), levels.get(point).get(0));
    double second = number(factors.get(1), levels.get(point).get(1));
    double strength = arm.equals(arms().get(0)) ? 1 : 2;
    return Arrays.stream(like.outcome(arms().get(0), measure))
        .map(value -> value * (1 - strength * (0.1 * first - 0.001 * second)))
        .toArray();
  }

  private static double number(SweptFactor factor, String level) {
    return factor.numeric() ? Double.parseDouble(level) : factor.levels().indexOf(level);
  }

  @Override
  public double[] outcome(String arm, String measure) {
    return outcome(arm, 0, measure);
  }

  @Override
  public String title() {
    return like.title();
  }

  @Override
  public String scenarioHash() {
    return like.scenarioHash();
  }

  @Override
  public String redrawCommand() {
    return like.redrawCommand();
  }

  @Override
  public int warmUpDays() {
    return like.warmUpDays();
  }

  @Override
  public int days() {
    return like.days();
  }

  @Override
  public List<String> arms() {
    return like.arms();
  }

  @Override
  public Optional<String> baseline() {
    return like.baseline();
  }

  @Override
  public double[][] series(String arm, String measure) {
    return like.series(arm, measure);
  }

  @Override
  public CellTable cellTable() {
    return like.cellTable();
  }

  @Override
  public double[] cells(String arm, String measure) {
    return like.cells(arm, measure);
  }

  @Override
  public long[] leadTimes(String arm) {
    return like.leadTimes(arm);
  }

  /** The mean of the escalation rate in the first arm if no factor had an effect. */
  double level() {
    return IntStream.range(0, like.replicates())
        .mapToDouble(i -> like.outcome(arms().get(0), "escalation-rate")[i])
        .average()
        .orElseThrow();
  }
}
