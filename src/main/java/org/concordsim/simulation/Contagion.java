package org.concordsim.simulation;

import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** Disputes breed disputes: the offspring of an event, keyed by their parent. */
final class Contagion {
  private static final int MOST_OFFSPRING = 1 << 16;
  private final World world;
  private final double neighbourShare;
  private final double delayDays;
  private final double horizon;

  Contagion(World world) {
    this.world = world;
    var parameters = world.model.disputes().contagion();
    neighbourShare = parameters.neighbourShare();
    delayDays = parameters.delayDays();
    horizon = world.model.horizon().days();
  }

  /** A dispute has reached a stage for the first time. */
  void spread(Community community, long parent, int cell, int type, int stage, double time) {
    Regime regime = world.regimes.of(cell);
    if (regime.offspring[stage] == 0) {
      return;
    }
    int offspring = litter(regime, Key.uniform(parent, Lane.LITTER, stage), stage);
    for (int i = 0; i < offspring; i++) {
      long key = Key.derive(parent, Lane.OFFSPRING, (long) stage * MOST_OFFSPRING + i);
      double arises = time + delayDays * Exponential.draw(key, Lane.DELAY, 0);
      breed(community, parent, key, place(key, cell), type, arises, Outbox.ANYBODY);
    }
  }

  /** A child will arise in some cell; elsewhere not before the next day. */
  void breed(
      Community community, long parent, long key, int place, int type, double arises, int hearer) {
    boolean here = place >= community.firstCell && place < community.firstCell + community.cells;
    community.courses.bred(parent, key);
    if (here && arises < horizon) {
      community.expect(key, place, type, arises, hearer);
    } else if (!here && Math.max(arises, community.district.midnight) < horizon) {
      double due = Math.max(arises, community.district.midnight);
      community.district.outbox.birth(community.index, due, key, place, (byte) type, hearer);
    }
  }

  /** Poisson by inversion: the number whose cumulative chance first exceeds the uniform number. */
  private static int litter(Regime regime, double uniform, int stage) {
    double chance = regime.childless[stage];
    double cumulative = chance;
    int count = 0;
    while (uniform >= cumulative && count < MOST_OFFSPRING - 1) {
      count++;
      chance *= regime.offspring[stage] / count;
      double more = cumulative + chance;
      if (more == cumulative && count > regime.offspring[stage]) {
        break;
      }
      cumulative = more;
    }
    return count;
  }

  /** The own cell or a neighbouring one; an offspring cannot arise where nobody lives. */
  private int place(long key, int cell) {
    int neighbours = world.city.neighbours(cell);
    if (neighbours == 0 || Key.uniform(key, Lane.PLACE, 0) >= neighbourShare) {
      return cell;
    }
    int other = world.city.neighbour(cell, Key.below(neighbours, Key.bits(key, Lane.PLACE, 1)));
    return world.city.residents(other) == 0 ? cell : other;
  }
}
