package org.concordsim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Level;
import org.concordsim.sweep.Orders;
import org.concordsim.sweep.Sweep;

/** Reads sweeps that switch their factors on one by one, in orders drawn by the seed. */
final class SweepOrders {
  static final String KEY = "orders";

  /** With fewer nothing is known of how much orders differ. */
  private static final int FEWEST = 4;

  static final Shape.Amount COUNT =
      new Shape.Amount(int.class, new Range("orders", FEWEST, 10_000, false, false));

  private final Problems problems;
  private final Binder binder;
  private final long seed;

  SweepOrders(Problems problems, Binder binder, long seed) {
    this.problems = problems;
    this.binder = binder;
    this.seed = seed;
  }

  /** The sweep; empty after its faults were told. */
  Optional<Sweep> read(Tree.Mapping sweep, Tree orders, List<Factor> factors) {
    Optional<Integer> size = binder.bind(COUNT, orders).map(Integer.class::cast);
    if (size.filter(n -> n % 2 != 0).isPresent()) {
      problems.add(
          orders.origin(), "is odd; each order comes with its reverse, so write an even number");
      return Optional.empty();
    }
    if (factors.size() > Orders.MOST_FACTORS) {
      problems.add(
          sweep.origin(),
          "has %d factors; at most %d can be switched on in orders"
              .formatted(factors.size(), Orders.MOST_FACTORS));
      return Optional.empty();
    }
    Tree.Mapping written = sweep.mapping(Sweeps.FACTORS).orElse(sweep);
    List<Factor> others = factors.stream().filter(factor -> !isSwitch(factor)).toList();
    others.forEach(
        factor ->
            problems.add(
                written.entries().get(factor.path()).origin(),
                "has other levels than off and on, of which this design needs both: [off, on], or"
                    + " [{name: off, value: …}, {name: on, value: …}]"));
    return size.filter(n -> others.isEmpty() && !factors.isEmpty())
        .map(n -> Sweep.ofOrders(factors, n, seed));
  }

  private static boolean isSwitch(Factor factor) {
    Set<String> names = factor.levels().stream().map(Level::name).collect(Collectors.toSet());
    return factor.levels().size() == 2 && names.equals(Set.of(Level.OFF, Level.ON));
  }
}
