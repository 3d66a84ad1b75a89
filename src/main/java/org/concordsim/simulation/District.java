package org.concordsim.simulation;

import java.util.List;
import org.concordsim.city.City;

/**
 * One district and its day: first what is felt in its cells, then its offices, then its
 * communities, one after the other. Within a day nobody looks at anything outside the own district
 * but what stays as it is until night, and what concerns others goes to the outbox. So districts
 * can work at the same time, each in a thread of its own, with the same result as in any order; and
 * all that is at hand for whoever works belongs to a district.
 */
final class District {
  private static final int TIERS = 4;

  final Tally tally = new Tally();
  final Outbox outbox;
  final Reports reports = new Reports();
  final Patrol patrol;
  final Hazards hazards;
  final Workbench bench;
  final Community[] communities;

  /** The communities in the order in which they work. */
  private List<Community> order;

  /** By tier, that of communities being empty: the street offices, the centre, the court. */
  final Organisation[][] organisations = new Organisation[TIERS][];

  /** Disputes that last, by stage. */
  final int[] standing = new int[4];

  /** Disputes that rest in an agreement that will not hold. */
  int resting;

  /** Cases that wait for mediators of the communities which have worked today. */
  int waitingCases;

  /** The end of the day on which communities work or worked last. */
  double midnight;

  private final World world;
  private final int firstCommunity;
  private final int firstCell;
  private final int endCell;
  private final int firstStreet;

  District(World world, int index) {
    this.world = world;
    City city = world.city;
    firstStreet = city.firstStreet(index);
    firstCommunity = city.firstCommunity(firstStreet);
    int endStreet = city.firstStreet(index + 1);
    int endCommunity = city.firstCommunity(endStreet);
    firstCell = city.firstCell(firstCommunity);
    endCell = city.firstCell(endCommunity);
    outbox = new Outbox(firstCommunity, endCommunity - firstCommunity);
    patrol = new Patrol(world, firstCommunity, endCommunity);
    hazards = new Hazards(world, firstCell, endCell);
    bench = new Workbench(world, this);
    communities = new Community[endCommunity - firstCommunity];
    for (int i = 0; i < communities.length; i++) {
      communities[i] = new Community(world, this, firstCommunity + i);
    }
    order = List.of(communities);
    organisations[0] = new Organisation[0];
    organisations[1] = new Organisation[endStreet - firstStreet];
    for (int i = 0; i < organisations[1].length; i++) {
      organisations[1][i] = new Organisation(world, this, 1, firstStreet + i);
    }
    for (int tier = 2; tier < TIERS; tier++) {
      organisations[tier] = new Organisation[] {new Organisation(world, this, tier, index)};
    }
  }

  /** From now on its communities work in this order, which makes no difference. */
  void inOrder(List<Community> others) {
    order = List.copyOf(others);
  }

  /** Whether a cell lies in the district. */
  boolean has(int cell) {
    return cell >= firstCell && cell < endCell;
  }

  /** A community of the district. */
  Community community(int index) {
    return communities[index - firstCommunity];
  }

  /** The organisation of a tier to which a community's cases go. */
  Organisation organisation(int tier, int community) {
    return tier == 1
        ? organisations[1][world.city.streetOf(community) - firstStreet]
        : organisations[tier][0];
  }

  /** Works through one day; all that was due from outside has been delivered. */
  void day(int day) {
    world.tension.morning(firstCell, endCell);
    world.residents.recoverTrust(firstCell, endCell);
    for (Organisation[] tier : organisations) {
      for (Organisation organisation : tier) {
        organisation.morning(day);
      }
    }
    midnight = day + 1;
    waitingCases = 0;
    for (Community community : order) {
      community.day(day);
    }
  }

  /** Residents of the district. */
  long residents() {
    return world.city.firstResident(endCell) - world.city.firstResident(firstCell);
  }

  /** Cases that wait for a mediator, at the end of a day. */
  int waiting() {
    int sum = waitingCases;
    for (Organisation[] tier : organisations) {
      for (Organisation organisation : tier) {
        sum += organisation.waiting();
      }
    }
    return sum;
  }

  /** Counts what is not over at the horizon. */
  void close(double horizon) {
    for (Community community : communities) {
      community.close(horizon);
    }
    for (Organisation[] tier : organisations) {
      for (Organisation organisation : tier) {
        organisation.close(horizon);
      }
    }
    hazards.close(horizon, tally);
  }
}
