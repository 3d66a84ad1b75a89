package org.concordsim.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordsim.dispute.Respondent;
import org.concordsim.institution.DeliberationRooms;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.Task;

/** The deliberation room of a community. */
final class Room {
  private final Reference run;
  private final Community community;
  private final long communityKey;

  Room(Reference run, Community community, long communityKey) {
    this.run = run;
    this.community = community;
    this.communityKey = communityKey;
  }

  /** Those on the list, the longest wait first. */
  private List<Dispute> list() {
    return community.disputes.stream()
        .filter(dispute -> dispute.care == Dispute.Care.TABLED)
        .sorted(
            Comparator.<Dispute>comparingDouble(dispute -> dispute.tabledAt)
                .thenComparingLong(dispute -> dispute.key))
        .toList();
  }

  private static DeliberationRooms rooms(Dispute dispute) {
    return dispute.place.institution(DeliberationRooms.class).orElseThrow();
  }

  void morning(int day) {
    List<Dispute> list = list();
    if (list.isEmpty()) {
      return;
    }
    int every = rooms(list.get(0)).everyDays();
    int phase = Key.below(every, Key.bits(communityKey, Lane.SESSION, 0));
    if (day % every != phase) {
      return;
    }
    community.count("sessions");
    List<Dispute> heard = new ArrayList<>();
    for (Dispute dispute : list) {
      if (heard.size() < rooms(dispute).cases() && call(dispute, day)) {
        heard.add(dispute);
        community.measure("days to sessions", day - dispute.tabledAt);
        community.course.response().deliberated(dispute, rooms(dispute).success(), day);
      }
    }
  }

  private boolean call(Dispute dispute, int day) {
    DeliberationRooms rooms = rooms(dispute);
    double chance = rooms.chance(dispute.aggrieved.trust(), dispute.strength);
    boolean nobody = dispute.respondent.isEmpty();
    boolean company = dispute.parameters().respondent() == Respondent.ORGANISATION;
    double others = company ? rooms.company() : nobody ? 1 : chance;
    boolean one = Key.uniform(dispute.key, Lane.ATTENDANCE, 2 * day) < chance;
    boolean other = Key.uniform(dispute.key, Lane.ATTENDANCE, 2 * day + 1) < others;
    community.count("called");
    run.tell(day, dispute.key, Kind.CALLED, (one ? 1 : 0) + (other ? 2 : 0));
    GridWorker worker = community.responder(dispute.place);
    double hearing = one && other ? rooms.hearMinutes() : 0;
    worker.attend(Task.SESSION, rooms.callMinutes() + hearing, day);
    if (one && other) {
      community.count("heard in rooms");
      return true;
    }
    dispute.calls++;
    if (dispute.calls == rooms.calls()) {
      community.course.response().unheard(dispute, day);
    }
    return false;
  }
}
