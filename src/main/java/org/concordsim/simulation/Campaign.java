package org.concordsim.simulation;

import java.util.Optional;
import org.concordsim.institution.CampaignCycle;
import org.concordsim.institution.CampaignCycle.Phase;

/**
 * The campaign of today, and the time that it borrows of each worker and owes. A community, street
 * or district takes part where a cell of it is in reach; visits go to cells in reach alone.
 */
final class Campaign {
  private final Optional<CampaignCycle> cycle;
  private final boolean[] reached;
  private final boolean[] communities;
  private final boolean[] streets;
  private final boolean[] districts;
  private final double[] credit;
  private final double[] debt;
  private Phase phase = Phase.REST;

  /** Whether there is ever any. */
  final boolean any;

  Campaign(World world) {
    var city = world.city;
    cycle = world.model.institution(CampaignCycle.class);
    any = cycle.isPresent();
    reached = new boolean[any ? city.cells() : 0];
    communities = new boolean[city.communities()];
    streets = new boolean[city.streets()];
    districts = new boolean[city.districts()];
    credit = new double[any ? world.workforce.count() : 0];
    debt = new double[credit.length];
    for (int cell = 0; cell < reached.length; cell++) {
      reached[cell] = cycle.get().scope().reaches(city.cell(cell));
      int community = city.communityOf(cell);
      communities[community] |= reached[cell];
      streets[city.streetOf(community)] |= reached[cell];
      districts[city.districtOf(city.streetOf(community))] |= reached[cell];
    }
  }

  void newDay(int day) {
    if (any) {
      phase = cycle.get().phase(day);
    }
  }

  /** Whether workers of a community have borrowed time today. */
  boolean borrows(int community) {
    return phase.borrows() && communities[community];
  }

  /** Whether the committee of a community pushes today. */
  boolean pushes(int community) {
    return phase == Phase.PUSH && communities[community];
  }

  /** Whether the organisation of a street, or of a district on the tiers above, pushes today. */
  boolean pushes(int tier, int unit) {
    return phase == Phase.PUSH && (tier == 1 ? streets : districts)[unit];
  }

  /** A working day begins on which time is borrowed. */
  void lend(int worker) {
    double minutes = cycle.get().borrowed();
    credit[worker] = Math.min(credit[worker] + minutes, 2 * minutes);
  }

  boolean hasTime(int worker) {
    return credit[worker] > 0;
  }

  void spend(int worker, double minutes) {
    credit[worker] -= minutes;
    debt[worker] += cycle.get().paidBack() * minutes;
  }

  /** Minutes of so many that a worker pays back on a working day. */
  double repay(int worker, double available) {
    if (!any || phase.borrows() || debt[worker] == 0) {
      return 0;
    }
    double minutes = Math.min(debt[worker], Math.min(cycle.get().borrowed(), available));
    debt[worker] -= minutes;
    return minutes;
  }

  /** How much the campaign wants a cell visited; not at all at minus infinity. */
  double urgency(Patrol patrol, int cell) {
    if (!reached[cell]) {
      return Double.NEGATIVE_INFINITY;
    }
    int since = patrol.daysSinceVisit(cell);
    if (phase == Phase.VISITS) {
      return since;
    }
    double recent = patrol.recentReports(cell);
    return recent > 0 ? recent * since : Double.NEGATIVE_INFINITY;
  }

  /** Added to the used share of a day. */
  double strain(int community) {
    return borrows(community) ? cycle.get().strain() : 0;
  }

  double intrusion() {
    return cycle.get().intrusion();
  }
}
