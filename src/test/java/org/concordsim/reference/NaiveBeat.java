package org.concordsim.reference;

import java.util.List;
import org.concordsim.detection.Beat;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** What a worker can know of any cell this morning. */
record NaiveBeat(int day, List<Place> places, double memoryDays) implements Beat {
  @Override
  public int residents(int cell) {
    return places.get(cell).people.size();
  }

  @Override
  public int daysSinceVisit(int cell) {
    return day - places.get(cell).lastVisitDay;
  }

  @Override
  public int visits(int cell) {
    return places.get(cell).visits;
  }

  @Override
  public int confirmedReports(int cell) {
    return places.get(cell).confirmedReports;
  }

  @Override
  public double recentReports(int cell) {
    return places.get(cell).recentReports(day, memoryDays);
  }

  @Override
  public double recentReportsNearby(int cell) {
    Place place = places.get(cell);
    double sum = 0;
    for (Place other : place.neighbours) {
      if (other.community == place.community) {
        sum += other.recentReports(day, memoryDays);
      }
    }
    return sum;
  }

  @Override
  public boolean hasPost(int cell) {
    return places.get(cell).post;
  }

  @Override
  public double chance(int cell) {
    return Key.uniform(places.get(cell).key, Lane.POLICY, day);
  }

  @Override
  public boolean signal(int cell, double sensitivity, double specificity) {
    Place place = places.get(cell);
    boolean any =
        place.community.disputes.stream()
            .filter(dispute -> dispute.place == place && dispute.hidden() && !dispute.silent)
            .anyMatch(dispute -> dispute.stage == 2);
    double uniform = Key.uniform(place.key, Lane.SIGNAL, day / 7);
    return any ? uniform < sensitivity : uniform < 1 - specificity;
  }

  @Override
  public int latentEscalations(int cell) {
    Place place = places.get(cell);
    return (int)
        place.community.disputes.stream()
            .filter(dispute -> dispute.place == place)
            .filter(dispute -> dispute.hidden() && dispute.wouldEscalate)
            .count();
  }
}
