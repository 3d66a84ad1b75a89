package org.concordsim.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordsim.institution.CampaignCycle;
import org.concordsim.institution.CampaignCycle.Phase;

/** A campaign of visits, checks and a push, as it is today. */
record Drive(CampaignCycle cycle, int day) {
  /** The campaign of a run, where it has one. */
  static Optional<Drive> of(Reference run) {
    return run.model.institution(CampaignCycle.class).map(c -> new Drive(c, run.today()));
  }

  Phase phase() {
    int since = day - cycle.scope().start();
    int days = cycle.visitDays() + cycle.checkDays() + cycle.pushDays() + cycle.restDays();
    int of = days == 0 ? 0 : since % days;
    if (since < 0 || days == 0) {
      return Phase.REST;
    } else if (of < cycle.visitDays()) {
      return Phase.VISITS;
    } else if (of < cycle.visitDays() + cycle.checkDays()) {
      return Phase.CHECKS;
    }
    return of < days - cycle.restDays() ? Phase.PUSH : Phase.REST;
  }

  boolean takesPart(List<Place> places) {
    return places.stream().anyMatch(place -> cycle.scope().reaches(place.cell));
  }

  boolean borrows(Community community) {
    boolean borrowing = phase() == Phase.VISITS || phase() == Phase.CHECKS;
    return borrowing && takesPart(community.places);
  }

  boolean pushes(List<Place> places) {
    return phase() == Phase.PUSH && takesPart(places);
  }

  /** The cell of a beat that the campaign wants visited most; of equals the first. */
  Optional<Place> mostWanted(List<Place> beat, double memoryDays) {
    return beat.stream()
        .filter(place -> cycle.scope().reaches(place.cell) && place.lastVisitDay < day)
        .filter(p -> p.visitsThisYear < p.run.model.detection().patrol().mostVisits())
        .filter(p -> phase() == Phase.VISITS || p.recentReports(day, memoryDays) > 0)
        .min(Comparator.comparingDouble(place -> -wanted(place, memoryDays)));
  }

  private double wanted(Place place, double memoryDays) {
    int since = day - place.lastVisitDay;
    return phase() == Phase.VISITS ? since : place.recentReports(day, memoryDays) * since;
  }

  /** Minutes that a worker pays back today. */
  double repay(GridWorker worker, double available) {
    if (phase() == Phase.VISITS || phase() == Phase.CHECKS) {
      return 0;
    }
    double minutes = Math.min(worker.debt, Math.min(cycle.borrowed(), available));
    worker.debt -= minutes;
    return minutes;
  }
}
