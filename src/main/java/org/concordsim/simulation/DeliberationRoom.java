package org.concordsim.simulation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.concordsim.institution.DeliberationRooms;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.simulation.EventLog.Kind;

/**
 * The deliberation room of one community: the cases on its list and, on the mornings of its
 * sessions, who is called, who comes and what is heard. Where no such room is in force its list
 * stays empty.
 */
final class DeliberationRoom {
  private static final int AGGRIEVED = 1;
  private static final int RESPONDENT = 2;
  private static final int BOTH = AGGRIEVED + RESPONDENT;

  private final World world;
  private final Community community;
  private final Docket docket;
  private final long communityKey;

  /** In the order in which they came. */
  private final List<Item> list = new ArrayList<>();

  /** A case on the list; void if the dispute has left it since. */
  private static final class Item {
    final long key;
    final int row;
    final double since;
    int missed;

    Item(long key, int row, double since) {
      this.key = key;
      this.row = row;
      this.since = since;
    }
  }

  DeliberationRoom(World world, Community community, long communityKey) {
    this.world = world;
    this.community = community;
    this.communityKey = communityKey;
    docket = community.docket;
  }

  /** A case comes on the list. */
  void table(int row, double time) {
    docket.care(row, Docket.TABLED);
    docket.file.arrival(row, time);
    list.add(new Item(docket.key(row), row, time));
    world.log.record(time, docket.key(row), Kind.TABLED, docket.stage(row));
  }

  /** Holds today's session if there is one and anybody to call. */
  void morning(int day) {
    if (list.isEmpty()) {
      return;
    }
    list.removeIf(item -> !docket.tabled(item.row, item.key, item.since));
    if (!list.isEmpty() && isSession(day, rooms(list.get(0)))) {
      session(day, rooms(list.get(0)).cases());
    }
  }

  private DeliberationRooms rooms(Item item) {
    return world.regimes.of(docket.cell(item.row)).rooms.orElseThrow();
  }

  private boolean isSession(int day, DeliberationRooms rooms) {
    int every = rooms.everyDays();
    return day % every == Key.below(every, Key.bits(communityKey, Lane.SESSION, 0));
  }

  private void session(int day, int cases) {
    if (world.measuring) {
      community.tally.sessions++;
    }
    int heard = 0;
    for (Iterator<Item> rest = list.iterator(); heard < cases && rest.hasNext(); ) {
      Item item = rest.next();
      boolean present = call(item, day);
      heard += present ? 1 : 0;
      item.missed += present ? 0 : 1;
      if (present) {
        rest.remove();
        community.help().deliberated(item.row, day, rooms(item).success());
      } else if (item.missed == rooms(item).calls()) {
        rest.remove();
        community.help().unheard(item.row, day);
      }
    }
  }

  /** Calls a case to today's session; returns whether both parties are there. */
  private boolean call(Item item, int day) {
    int row = item.row;
    DeliberationRooms rooms = rooms(item);
    int present = attendance(row, day, rooms);
    int worker = community.district.patrol.responder(community, docket.cell(row));
    double minutes = rooms.minutes(present == BOTH);
    world.workforce.attend(community, worker, day, Task.SESSION, minutes);
    world.log.record(day, item.key, Kind.CALLED, present);
    if (world.measuring) {
      community.tally.called++;
      if (present == BOTH) {
        community.tally.heardAfter(day - item.since);
      }
    }
    return present == BOTH;
  }

  /** The trust of the aggrieved stands for that of both, as respondents may live elsewhere. */
  private int attendance(int row, int day, DeliberationRooms rooms) {
    double trust = world.residents.trust(docket.aggrieved(row), docket.cell(row));
    double chance = rooms.chance(trust, docket.strength(row));
    double other =
        switch (world.respondent[docket.type(row)]) {
          case ORGANISATION -> rooms.company();
          case ACQUAINTANCE, HOUSEHOLD -> docket.respondent(row) < 0 ? 1 : chance;
        };
    return (comes(row, 2 * day, chance) ? AGGRIEVED : 0)
        + (comes(row, 2 * day + 1, other) ? RESPONDENT : 0);
  }

  private boolean comes(int row, int ordinal, double chance) {
    return Key.uniform(docket.key(row), Lane.ATTENDANCE, ordinal) < chance;
  }
}
