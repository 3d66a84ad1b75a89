package org.concordsim.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concordsim.city.City;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.institution.Institutions;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * Worlds put together by chance from usual and extreme values of most parameters, so that things
 * meet which nobody thought of. The number of a world says all of it.
 */
record AnyWorld(City city, List<String> changes) {
  /** Values to choose from for each path; each path keeps its default half of the time. */
  private static final String[][] CHOICES = {
    {"horizon.days", "60", "90", "150", "200"},
    {"horizon.warmUp", "0", "7", "21", "29", "59"},
    {"population.propensity.shape", "0", "0.1", "5"},
    {"population.places.shape", "0", "0.3"},
    {"population.trust.gainSettled", "0", "0.3", "1"},
    {"population.trust.lossFailed", "0", "0.3", "1"},
    {"population.trust.wearVisit", "0", "0.02", "0.5"},
    {"population.trust.wearFalseAlarm", "0", "0.05", "1"},
    {"population.trust.recovery", "0", "0.3", "1"},
    {"population.trust.migrantGap", "0", "0.5", "1"},
    {"population.ties.rewired", "0", "0.5", "1"},
    {"population.ties.abroad", "0", "1"},
    {"population.ties.damage", "0", "0.5", "1"},
    {"disputes.types.*.decisionDays.grievance", "0.2", "2", "30"},
    {"disputes.types.*.decisionDays.confrontation", "0.2", "2", "30"},
    {"disputes.types.*.decisionDays.open", "0.2", "2", "30"},
    {"disputes.types.*.decisionDays.formal", "1", "100"},
    {"disputes.types.*.talkSettles.open", "0", "1"},
    {"disputes.types.*.openToCrisis", "0", "0.1", "1"},
    {"disputes.types.*.formalToCrisis", "0", "0.1", "1"},
    {"disputes.types.*.adjudicationDays", "5", "50", "1e9"},
    {"disputes.types.*.severityConcentration", "0.5", "50"},
    {"disputes.types.*.firstTier", "community", "street", "district", "court"},
    {"disputes.types.*.formalTier", "community", "street", "district", "court"},
    {"disputes.types.*.formalMediation", "0", "0.7", "1"},
    {"disputes.types.*.formalChannels.hotline", "1e-9", "3"},
    {"disputes.types.*.formalChannels.petition", "0", "3"},
    {"disputes.types.*.formalChannels.court", "0", "3"},
    {"disputes.types.*.courtMediation", "0", "0.9", "1"},
    {"disputes.types.*.petitionTier", "community", "street", "court"},
    {"disputes.types.*.courtTier", "community", "street", "district"},
    {"disputes.decisions.open.formal", "0", "2"},
    {"disputes.decisions.grievance.help", "-50", "0", "2"},
    {"disputes.decisions.confrontation.formal", "-50", "1"},
    {"disputes.decisions.heat.retaliate", "0", "5"},
    {"disputes.decisions.experience.formal", "-5", "5"},
    {"disputes.tension.halfLifeDays", "0.5", "100"},
    {"disputes.tension.halfHeat", "0.1", "1"},
    {"disputes.tension.neighbourWeight", "0", "1"},
    {"disputes.contagion.offspringOfOpen", "0", "0.4"},
    {"disputes.contagion.offspringOfFormal", "0", "0.4"},
    {"disputes.contagion.offspringOfCrisis", "0", "0.2"},
    {"disputes.contagion.neighbourShare", "0", "0.7", "1"},
    {"disputes.contagion.delayDays", "0.01", "1", "60"},
    {"detection.patrol.chance.grievance", "0", "0.3", "0.9"},
    {"detection.patrol.chance.open", "0", "0.9"},
    {"detection.patrol.visitMinutes", "1", "10", "200"},
    {"detection.patrol.travelMinutes", "0", "30"},
    {"detection.patrol.falseAlarm", "0", "0.5", "1"},
    {"detection.patrol.mostVisits", "0", "2", "20"},
    {"detection.displacement.chance", "0.5", "1"},
    {"detection.displacement.days", "0.5", "3", "60"},
    {"safety.hazards.rate", "50", "5000"},
    {"safety.hazards.lastDays", "0.5", "30"},
    {"safety.hazards.accidentChance", "0.3", "1"},
    {"safety.hazards.foundChance", "0", "0.9"},
    {"safety.crimeShare.neighbour", "0", "1"},
    {"safety.survey.residents", "1", "3"},
    {"detection.tips.openRate", "0", "0.5", "100"},
    {"detection.tips.falseRate", "0", "500"},
    {"detection.telling.trustWeight", "0", "2"},
    {"resolution.workers.residentsPerWorker", "15", "100", "1e9"},
    {"resolution.workers.hoursPerDay", "0", "0.3", "8", "24"},
    {"resolution.workers.patrolShare", "0", "0.1", "1"},
    {"resolution.workers.span", "1", "3", "64"},
    {"resolution.workers.workingDays", "1", "3", "7"},
    {"resolution.workers.skillSpread", "0", "1"},
    {"resolution.workers.knowledge", "0", "3", "10"},
    {"resolution.workers.fatigue", "0", "1"},
    {"resolution.triage.verifyMinutes", "0", "5", "600"},
    {"resolution.triage.settleMinutes", "0", "5", "1440"},
    {"resolution.triage.paperworkMinutes", "0", "300"},
    {"resolution.triage.settleBelow", "0", "0.5", "1"},
    {"resolution.triage.watchBelow", "0", "0.3", "1"},
    {"resolution.triage.settleIntercept", "-50", "-1", "3"},
    {"resolution.care.calming", "0.05", "1"},
    {"resolution.care.hardening", "0.05", "1"},
    {"resolution.care.crowding", "0.05", "1"},
    {"resolution.success.intercept", "-50", "-1", "1", "50"},
    {"resolution.success.delay", "-5", "0"},
    {"resolution.success.match", "0", "5"},
    {"resolution.relapse.chance", "0", "0.5", "1"},
    {"resolution.relapse.days", "0.05", "2", "20"},
    {"resolution.community.residentsPerMediator", "30", "200", "1e9"},
    {"resolution.community.serviceDays", "0", "0.3", "2", "40"},
    {"resolution.community.service", "log-normal"},
    {"resolution.community.serviceVariation", "0", "1", "3"},
    {"resolution.community.discipline", "most-severe", "closest-to-escalation"},
    {"resolution.community.workingDays", "1", "6", "7"},
    {"resolution.community.referralDays", "0.3", "1", "20"},
    {"resolution.community.skillSpread", "0", "1"},
    {"resolution.street.residentsPerMediator", "100", "1e9"},
    {"resolution.street.serviceDays", "0", "1", "40"},
    {"resolution.street.service", "log-normal"},
    {"resolution.street.serviceVariation", "0", "1", "2"},
    {"resolution.street.discipline", "most-severe", "closest-to-escalation"},
    {"resolution.street.workingDays", "1", "4", "7"},
    {"resolution.street.referralDays", "0", "1", "20"},
    {"resolution.district.serviceDays", "0", "1", "40"},
    {"resolution.district.discipline", "first-come", "closest-to-escalation"},
    {"resolution.district.referralDays", "0", "0.5", "20"},
    {"resolution.district.workingDays", "2", "7"},
    {"resolution.court.serviceDays", "0", "1"},
    {"resolution.court.service", "gamma"},
    {"resolution.court.referralDays", "0", "0.5", "20"},
    {"resolution.court.workingDays", "3", "7"},
    {"policies.watch-points.cellsPerPost", "1", "2", "5"},
    {"policies.watch-points.radius", "0", "2"},
    {"policies.watch-points.confrontationRate", "0", "0.5"},
    {"policies.watch-points.falseRate", "0", "500"},
    {"established.peace-watch-points.cellsPerPost", "1", "3"},
    {"established.peace-watch-points.radius", "0", "2"},
    {"established.peace-watch-points.falseRate", "0", "500"},
    {"established.city-brain.sensitivity", "1"},
    {"established.city-brain.routing", "0", "1"},
    {"established.visit-targets.setBy", "community"},
    {"established.visit-targets.visitsPerWeek", "0.3", "3"},
    {"established.innovation-library.ideas", "0", "1000"},
    {"established.innovation-library.pilots", "0", "2"},
    {"established.innovation-library.pilotDays", "1", "15"},
    {"established.innovation-library.worthSpread", "2"},
    {"established.innovation-library.bar", "-10", "0"},
    {"established.half-yearly-evaluation.everyDays", "7", "30"},
    {"established.half-yearly-evaluation.unit", "community"},
    {"established.half-yearly-evaluation.moved", "0", "1"},
    {"established.half-yearly-evaluation.gaming", "0", "1"},
    {"established.campaign-cycle.visitDays", "0", "5"},
    {"established.campaign-cycle.restDays", "0", "20"},
    {"established.campaign-cycle.borrowed", "0", "500"},
    {"established.campaign-cycle.paidBack", "0", "1"},
    {"established.campaign-cycle.strain", "0", "1"},
    {"established.campaign-cycle.intrusion", "0", "20"},
    {"policies.campaign.visitDays", "0", "7"},
    {"policies.campaign.pushDays", "0", "10"},
    {"policies.data-fusion.sensitivity", "0", "1"},
    {"policies.data-fusion.specificity", "0", "1"},
    {"policies.near-repeat.neighbourWeight", "0", "3"},
    {"population.trust.lossPunished", "0.2", "1"},
    {"disputes.types.*.expertise", "-3", "2"},
    {"resolution.street.powers", "-2", "2"},
    {"disputes.rumours.spread", "0.01", "0.02"},
    {"disputes.rumours.delayDays", "0.1", "20"},
    {"resolution.departments.second", "0.3", "1"},
    {"resolution.departments.third", "0.5", "1"},
    {"resolution.departments.handOverDays", "0", "0.4"},
    {"resolution.departments.joint", "0.5"},
    {"detection.victims.silentShare", "0.3", "1"},
    {"established.deliberation-rooms.hearMinutes", "0", "500"},
    {"established.rumour-refutation.minutes", "0", "500"},
  };

  /** Each with some chance, from some day on, in all cells or in some. */
  private static String institutions(long key, City city) {
    List<String> chosen = new ArrayList<>();
    for (Institutions.Entry entry : Institutions.all()) {
      long of = Key.derive(key, Lane.ARISING, chosen.size() + entry.name().hashCode());
      if (Key.uniform(of, Lane.POLICY, 0) < 0.2) {
        int start = Key.below(60, Key.bits(of, Lane.POLICY, 1));
        double migrants = Key.uniform(of, Lane.POLICY, 2) < 0.5 ? 0 : 0.3;
        String cells = Key.uniform(of, Lane.POLICY, 3) < 0.3 ? ", cells: " + cells(of, city) : "";
        chosen.add(
            "%s: {scope: {start: %d, migrantsFrom: %s%s}}"
                .formatted(entry.name(), start, migrants, cells));
      }
    }
    return "{" + String.join(", ", chosen) + "}";
  }

  /** Half of the city's cells, by column and row. */
  private static List<String> cells(long key, City city) {
    return IntStream.range(0, city.cells())
        .filter(cell -> Key.uniform(key, Lane.CELL, cell) < 0.5)
        .mapToObj(city::cell)
        .map(cell -> "[%d, %d]".formatted(cell.x(), cell.y()))
        .toList();
  }

  static AnyWorld of(int number) {
    long key = Key.of(4711, number);
    List<String> changes = new ArrayList<>();
    changes.add("disputes.types.*.baseRate=700");
    changes.add("horizon.days=100");
    changes.add("disputes.contagion.offspringOfCrisis=0.2");
    for (int i = 0; i < CHOICES.length; i++) {
      String[] choice = CHOICES[i];
      if (Key.uniform(key, Lane.POLICY, 2 * i) < 0.5) {
        int pick = 1 + Key.below(choice.length - 1, Key.bits(key, Lane.POLICY, 2 * i + 1));
        changes.add(choice[0] + "=" + choice[pick]);
      }
    }
    var policies = DetectionPolicies.all();
    List<City> cities = TinyCities.all();
    City city = cities.get(number / policies.size() % cities.size());
    changes.add("institutions=" + institutions(key, city));
    changes.add("detection.policy=" + policies.get(number % policies.size()).name());
    return new AnyWorld(city, changes);
  }
}
