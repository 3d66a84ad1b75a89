package org.concordsim.simulation;

import java.util.function.LongFunction;
import org.concordsim.resolution.Caseload;

/**
 * The time limits of one organisation's queue. Every morning, on days off too, cases that have
 * waited longer than the regulation of their place allows count as breaches and move to the head of
 * the queue, where the longest wait comes first.
 */
final class TimeLimits {
  private final World world;
  private final int tier;
  private final Tally tally;
  private final Caseload waiting;
  private final LongFunction<Docket> docketOf;

  /** Limits of a queue in whose files the row of the docket is the lower half. */
  TimeLimits(World world, int tier, Tally tally, Caseload waiting, LongFunction<Docket> docketOf) {
    this.world = world;
    this.tier = tier;
    this.tally = tally;
    this.waiting = waiting;
    this.docketOf = docketOf;
  }

  void morning(int day) {
    if (!world.regimes.limited()) {
      return;
    }
    int breaches =
        waiting.advance(
            (key, file, arrival) -> {
              Docket docket = docketOf.apply(file);
              int row = (int) file;
              return docket.awaits(row, key, tier, arrival)
                  && day - arrival > world.regimes.of(docket.cell(row)).limitDays[tier];
            });
    if (world.measuring) {
      tally.tier(tier).breaches += breaches;
    }
  }
}
