package org.concordsim.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The points of a sweep, from 0: each sets every factor to one of its levels. What a factor sets,
 * nothing else sets, so a point means the same in every arm. Immutable; points are computed when
 * they are asked for.
 */
public final class Sweep {
  /** More points have no number. */
  public static final long MOST_POINTS = Integer.MAX_VALUE;

  private final SweepDesign design;
  private final List<Factor> factors;
  private final int size;
  private final long seed;
  private final Points points;

  private Sweep(SweepDesign design, List<Factor> factors, int size, long seed, Points points) {
    this.design = design;
    this.factors = List.copyOf(factors);
    this.size = size;
    this.seed = seed;
    this.points = points;
  }

  /** Number of points of a design of levels, possibly more than {@link #MOST_POINTS}. */
  public static long count(SweepDesign design, List<Factor> factors) {
    return design == SweepDesign.FACTORIAL
        ? Points.Factorial.count(factors)
        : Points.OneAtATime.count(factors);
  }

  /** A full factorial, or one factor at a time. */
  public static Sweep ofLevels(SweepDesign design, List<Factor> factors) {
    int size = Math.toIntExact(count(design, factors));
    boolean full = design == SweepDesign.FACTORIAL;
    return new Sweep(
        design, factors, size, 0, full ? new Points.Factorial() : new Points.OneAtATime());
  }

  /** So many points by Latin hypercube, which hangs on the seed, or by Sobol's sequence. */
  public static Sweep ofSpans(SweepDesign design, List<Factor> factors, int size, long seed) {
    return design == SweepDesign.SOBOL
        ? new Sweep(design, factors, size, 0, new Points.Sobol())
        : new Sweep(design, factors, size, seed, new Points.LatinHypercube(seed, size));
  }

  /**
   * The coalitions of some orders in which factors are switched on; each factor has the levels
   * {@link Level#OFF} and {@link Level#ON}.
   */
  public static Sweep ofOrders(List<Factor> factors, int orders, long seed) {
    Points.Permutations points = new Points.Permutations(new Orders(seed, factors.size(), orders));
    return new Sweep(SweepDesign.PERMUTATIONS, factors, points.size(), seed, points);
  }

  /** The rows of a table: the number of the level of every factor, point by point. */
  public static Sweep ofRows(List<Factor> factors, int[][] rows) {
    return new Sweep(SweepDesign.TABLE, factors, rows.length, 0, new Points.Rows(rows));
  }

  /** Which design it follows. */
  public SweepDesign design() {
    return design;
  }

  /** The orders in which factors are switched on, if it has any. */
  public Optional<Orders> orders() {
    return points instanceof Points.Permutations ways
        ? Optional.of(ways.orders())
        : Optional.empty();
  }

  /** What is varied, in the order of the scenario. */
  public List<Factor> factors() {
    return factors;
  }

  /** Number of points. */
  public int size() {
    return size;
  }

  /** The level of a factor at a point. */
  public Level level(int point, int factor) {
    Objects.checkIndex(point, size);
    return points.level(factors, point, factor);
  }

  /** The levels of all factors at a point. */
  public List<Level> levels(int point) {
    return IntStream.range(0, factors.size()).mapToObj(factor -> level(point, factor)).toList();
  }

  /** The parameters of an arm at a point. */
  public <T> T at(int point, T arm) {
    T model = arm;
    for (Level level : levels(point)) {
      model = level.in(model);
    }
    return model;
  }

  /** The places of the factors that are like this, in their order. */
  public List<Integer> places(Predicate<Factor> like) {
    return IntStream.range(0, factors.size())
        .filter(place -> like.test(factors.get(place)))
        .boxed()
        .toList();
  }

  /**
   * The first point with each combination of levels that some factors, given by their places, have
   * anywhere; where levels come from ranges, all points.
   */
  public IntStream combinations(List<Integer> chosen) {
    if (points instanceof Points.Factorial full) {
      return full.combinations(factors, chosen);
    }
    if (design.isContinuous()) {
      return IntStream.range(0, size);
    }
    Set<List<Level>> known = new HashSet<>();
    return IntStream.range(0, size)
        .filter(point -> known.add(chosen.stream().map(f -> level(point, f)).toList()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sweep sweep
        && design == sweep.design
        && factors.equals(sweep.factors)
        && size == sweep.size
        && seed == sweep.seed
        && orders().equals(sweep.orders())
        && (design != SweepDesign.TABLE
            || IntStream.range(0, size).allMatch(p -> levels(p).equals(sweep.levels(p))));
  }

  @Override
  public int hashCode() {
    return Objects.hash(design, factors, size, seed);
  }
}
