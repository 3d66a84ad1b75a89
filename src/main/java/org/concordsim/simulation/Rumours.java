package org.concordsim.simulation;

import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.RumourRefutation;
import org.concordsim.population.Residents;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * Rumours go round: when a dispute about one opens, the acquaintances of both parties hear of it,
 * and whoever takes it up has a grievance about it, keyed by its parent. Where rumours are refuted,
 * every one that opens takes a worker's time, for nobody knows beforehand how far it will go.
 */
final class Rumours {
  private static final int RUMOUR = DisputeType.RUMOUR.ordinal();
  private final World world;
  private final Contagion contagion;

  Rumours(World world, Contagion contagion) {
    this.world = world;
    this.contagion = contagion;
  }

  /** A dispute has opened for the first time. */
  void opened(Community community, int row, double time) {
    Docket docket = community.docket;
    if (docket.type(row) != RUMOUR) {
      return;
    }
    int cell = docket.cell(row);
    Regime regime = world.regimes.of(cell);
    if (regime.refutation.isPresent()) {
      refute(community, cell, time, regime.refutation.get());
    }
    if (regime.spread == 0) {
      return;
    }
    tell(community, row, docket.aggrieved(row), cell, 0, time);
    int other = docket.respondent(row);
    if (other >= 0) {
      int ordinal = Residents.ACQUAINTANCES;
      tell(community, row, other, world.residents.cellOf(other), ordinal, time);
    }
  }

  private void refute(Community community, int cell, double time, RumourRefutation refutation) {
    int worker = community.district.patrol.responder(community, cell);
    world.workforce.attend(community, worker, time, Task.REFUTE, refutation.minutes());
  }

  private void tell(
      Community community, int row, int party, int home, int firstOrdinal, double time) {
    Docket docket = community.docket;
    long parent = docket.key(row);
    int cell = docket.cell(row);
    int aggrieved = docket.aggrieved(row);
    int respondent = docket.respondent(row);
    Regime regime = world.regimes.of(cell);
    double meanDelay = regime.practice.disputes().rumours().delayDays();
    for (int tie = 0; tie < Residents.ACQUAINTANCES; tie++) {
      long key = Key.derive(parent, Lane.RETELLING, firstOrdinal + tie);
      double doubt = Key.uniform(key, Lane.RETELLING, 0);
      if (doubt >= regime.spread) {
        // Nobody believes more of a rumour than all of it, so where it would go need not be found.
        continue;
      }
      int hearer = world.residents.acquaintance(party, home, tie);
      if (hearer < 0 || hearer == aggrieved || hearer == respondent) {
        continue;
      }
      double delay = meanDelay * Exponential.draw(key, Lane.DELAY, 0);
      int place = world.residents.cellOf(hearer);
      if (doubt < regime.spread * belief(regime, delay, place == cell)) {
        contagion.breed(community, parent, key, place, RUMOUR, time + delay, hearer);
      }
    }
  }

  private static double belief(Regime regime, double delay, boolean near) {
    return regime.refutation.isPresent() ? regime.refutation.get().belief(delay, near) : 1;
  }
}
