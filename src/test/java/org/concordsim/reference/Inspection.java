package org.concordsim.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.institution.HalfYearlyEvaluation;
import org.concordsim.institution.HalfYearlyEvaluation.Unit;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** What the city measures of streets or communities, and what follows. */
final class Inspection {
  private final Reference run;
  private final HalfYearlyEvaluation rule;
  private final List<Place> recorded = new ArrayList<>();
  private final Map<Integer, Double> hours = new HashMap<>();

  Inspection(Reference run, HalfYearlyEvaluation rule) {
    this.run = run;
    this.rule = rule;
  }

  void newDay(int day) {
    int since = day - rule.scope().start();
    if (since <= 0 || since % rule.everyDays() != 0) {
      return;
    }
    Map<Integer, Double> measured = new HashMap<>();
    double all = 0;
    int units = rule.unit() == Unit.STREET ? run.city.streets() : run.city.communities();
    for (int unit = 0; unit < units; unit++) {
      int number = unit;
      long count = recorded.stream().filter(place -> unitOf(place.community) == number).count();
      long key = Key.derive(run.key, Lane.EVALUATION, unit);
      double uniform = Key.uniform(key, Lane.EVALUATION, since / rule.everyDays());
      measured.put(unit, count * (1 + rule.error() * (2 * uniform - 1)));
      all += measured.get(unit);
    }
    recorded.clear();
    hours.clear();
    for (int unit = 0; unit < units; unit++) {
      if (all > 0) {
        double staff = (double) workers(unit) / workers(-1);
        double kept = 1 - rule.moved();
        hours.put(unit, kept + rule.moved() * (measured.get(unit) / all) / staff);
      }
    }
  }

  private int unitOf(Community community) {
    return rule.unit() == Unit.STREET ? run.city.streetOf(community.number) : community.number;
  }

  private boolean takesPart(Community community) {
    return community.places.stream().anyMatch(place -> rule.scope().reaches(place.cell));
  }

  /** Workers of a unit, or of all. */
  private int workers(int unit) {
    return run.communities.stream()
        .filter(this::takesPart)
        .filter(community -> unit < 0 || unitOf(community) == unit)
        .mapToInt(community -> community.workers.size())
        .sum();
  }

  void escalated(Dispute dispute) {
    if (isGamed(dispute, 3)) {
      dispute.place.community.count("MISRECORDED", dispute);
    } else if (dispute.place.institution(HalfYearlyEvaluation.class).isPresent()) {
      recorded.add(dispute.place);
    }
  }

  /** Whether a case is called something else shortly before the next evaluation. */
  boolean isGamed(Dispute dispute, int stage) {
    int since = run.today() - rule.scope().start();
    boolean eve = rule.everyDays() - since % rule.everyDays() <= rule.eveDays();
    return dispute.place.institution(HalfYearlyEvaluation.class).isPresent()
        && eve
        && Key.uniform(dispute.key, Lane.GAMING, 4 * dispute.round + stage) < rule.gaming();
  }

  /** Minutes that workers of a community lend to others, of so many for patrol. */
  double lent(Community community, double patrol) {
    return takesPart(community) ? patrol * (1 - hours.getOrDefault(unitOf(community), 1.0)) : 0;
  }
}
