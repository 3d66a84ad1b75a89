package org.concordsim.sweep;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** Where a design puts its points; found point by point, so that their number costs no memory. */
sealed interface Points {
  /** The level of a factor at a point. */
  Level level(List<Factor> factors, int point, int factor);

  /** All combinations of levels. */
  record Factorial() implements Points {
    @Override
    public Level level(List<Factor> factors, int point, int factor) {
      List<Level> levels = factors.get(factor).levels();
      return levels.get((int) (point / stride(factors, factor) % levels.size()));
    }

    /** Points between one level of a factor and its next. */
    private static long stride(List<Factor> factors, int factor) {
      return count(factors.subList(factor + 1, factors.size()));
    }

    /** The points at which all other factors have their first level. */
    IntStream combinations(List<Factor> factors, List<Integer> chosen) {
      IntStream points = IntStream.of(0);
      for (int factor : chosen) {
        int stride = Math.toIntExact(stride(factors, factor));
        int levels = factors.get(factor).levels().size();
        points = points.flatMap(point -> IntStream.range(0, levels).map(l -> point + l * stride));
      }
      return points;
    }

    /** Their number; {@link Long#MAX_VALUE} if it is no less. */
    static long count(List<Factor> factors) {
      long count = 1;
      for (Factor factor : factors) {
        int levels = factor.levels().size();
        count = count > Long.MAX_VALUE / Math.max(1, levels) ? Long.MAX_VALUE : count * levels;
      }
      return count;
    }
  }

  /** The base, then one level after the other alone. */
  record OneAtATime() implements Points {
    @Override
    public Level level(List<Factor> factors, int point, int factor) {
      int first = 1;
      for (Factor earlier : factors.subList(0, factor)) {
        first += earlier.levels().size();
      }
      Factor own = factors.get(factor);
      boolean varied = point >= first && point < first + own.levels().size();
      return varied ? own.levels().get(point - first) : own.base();
    }

    static long count(List<Factor> factors) {
      return 1 + factors.stream().mapToLong(factor -> factor.levels().size()).sum();
    }
  }

  /** One point in every slice of every factor. */
  final class LatinHypercube implements Points {
    private final long key;
    private final int points;
    private int[][] slices;

    LatinHypercube(long seed, int points) {
      this.key = Key.of(seed, 0);
      this.points = points;
    }

    @Override
    public Level level(List<Factor> factors, int point, int factor) {
      double within = Key.uniform(shuffle(factor), Lane.DESIGN, -1 - point);
      double share = (slices(factors.size())[factor][point] + within) / points;
      return factors.get(factor).span().orElseThrow().at(Math.min(share, Math.nextDown(1.0)));
    }

    /** Shuffled when they are first asked for: whoever only counts runs does not need them. */
    private synchronized int[][] slices(int factors) {
      if (slices == null) {
        slices = new int[factors][];
        for (int factor = 0; factor < factors; factor++) {
          slices[factor] = Shuffle.of(shuffle(factor), points);
        }
      }
      return slices;
    }

    private long shuffle(int factor) {
      return Key.derive(key, Lane.DESIGN, factor);
    }
  }

  /** The sequence of Sobol without its first point. */
  final class Sobol implements Points {
    /** As many factors as there are direction numbers for. */
    static final int MOST_FACTORS = 1000;

    private SobolSequenceGenerator sequence;

    @Override
    public Level level(List<Factor> factors, int point, int factor) {
      return factors.get(factor).span().orElseThrow().at(shares(factors.size(), point)[factor]);
    }

    private synchronized double[] shares(int factors, int point) {
      if (sequence == null) {
        sequence = new SobolSequenceGenerator(factors);
      }
      return sequence.skipTo(point + 1);
    }
  }

  /** The coalitions of factors that are on, on the ways of some orders. */
  final class Permutations implements Points {
    private final Orders orders;
    private final long[] coalitions;

    Permutations(Orders orders) {
      this.orders = orders;
      this.coalitions = orders.coalitions();
    }

    Orders orders() {
      return orders;
    }

    int size() {
      return coalitions.length;
    }

    @Override
    public Level level(List<Factor> factors, int point, int factor) {
      String name = (coalitions[point] >> factor & 1) == 1 ? Level.ON : Level.OFF;
      return factors.get(factor).levels().stream()
          .filter(level -> level.name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The rows of a table, each with the number of its level of every factor. */
  record Rows(int[][] rows) implements Points {
    @Override
    public Level level(List<Factor> factors, int point, int factor) {
      return factors.get(factor).levels().get(rows[point][factor]);
    }
  }
}
