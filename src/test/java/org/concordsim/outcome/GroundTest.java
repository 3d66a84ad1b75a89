package org.concordsim.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordsim.city.City;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.detection.Observation;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Risk;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;

/** What institutions cost, who is observed, and how disputes are classed. */
class GroundTest {
  private static final City CITY = TinyCities.town();

  @Test
  void institutionsCostByResidentsReachedAndTimeInForce() {
    Chronicle run =
        run("institutions={peace-alliance: {scope: {start: 50, yearlyCost: 73, district: west}}}");
    // Measured are the days 20 to 119; in force from day 50 on in one district.
    double residents = residents(cell -> CITY.cell(cell).district().equals("west"));
    double cost = 73.0 * residents * 70 / 365;
    assertThat(Ground.city(run).costOfInstitutions()).isCloseTo(cost, within(1e-6));
    double parts = 0;
    for (int district = 0; district < CITY.districts(); district++) {
      double its = Ground.district(run, district).costOfInstitutions();
      parts += its;
      assertThat(its == 0).isEqualTo(!CITY.districtName(district).equals("west"));
    }
    assertThat(parts).isCloseTo(cost, within(1e-6));
    assertThat(outcome(run, "cost"))
        .isCloseTo(
            Stream.of("workers", "mediators", "courts", "institutions")
                .mapToDouble(payer -> outcome(run, "cost-" + payer))
                .sum(),
            within(1e-6));
  }

  @Test
  void cellsThatAreListedAreTheOnesThatCost() {
    Chronicle run =
        run(
            "institutions={peace-alliance: {scope: {start: 50, yearlyCost: 73, cells: [[0, 1], [3, 2]]}}}");
    double residents =
        residents(
            cell -> {
              var of = CITY.cell(cell);
              return of.x() == 0 && of.y() == 1 || of.x() == 3 && of.y() == 2;
            });
    assertThat(Ground.city(run).costOfInstitutions())
        .isCloseTo(73.0 * residents * 70 / 365, within(1e-6));
    assertThat(outcome(run, "observed-reports")).isEqualTo(residents * 70);
  }

  @Test
  void residentsAreObservedWhereAndWhileSomebodyUsesRecords() {
    Chronicle run = run("institutions={peace-alliance: {scope: {start: 50, district: west}}}");
    double west = residents(cell -> CITY.cell(cell).district().equals("west"));
    assertThat(outcome(run, "observed-reports")).isEqualTo(west * 70);
    assertThat(outcome(run, "observed-sensors")).isZero();
    Chronicle both =
        run(
            "detection.policy=hot-spot",
            "institutions={peace-alliance: {scope: {start: 50, district: west}}}");
    assertThat(outcome(both, "observed-reports")).isEqualTo(CITY.residents() * 100.0);
    assertThat(outcome(both, "observed-visit-records")).isEqualTo(CITY.residents() * 100.0);
  }

  @Test
  void theSecurityOfDistrictsAddsUpToThatOfTheCity() {
    Chronicle run = run("disputes.tension.halfHeat=0.1", "disputes.types.*.baseRate=900");
    double residents = 0;
    double safe = 0;
    double asked = 0;
    double said = 0;
    for (int district = 0; district < CITY.districts(); district++) {
      Ground ground = Ground.district(run, district);
      residents += run.residents(district);
      safe += run.residents(district) * ground.senseOfSecurity();
      asked += run.surveyed(district);
      said += run.surveyed(district) * ground.surveyedSecurity();
    }
    assertThat(safe / residents).isCloseTo(run.senseOfSecurity(), within(1e-12)).isLessThan(0.95);
    assertThat(said / asked).isCloseTo(run.surveyedSecurity(), within(1e-12));
    assertThat(asked).isEqualTo(1000);
  }

  @Test
  void sensorsObserveTheCellsTheyWatch() {
    Chronicle run =
        run(
            "detection.policy=watch-points",
            "policies.watch-points.cellsPerPost=6",
            "policies.watch-points.radius=0");
    double watched = residents(run::watched);
    assertThat(watched).isPositive().isLessThan(CITY.residents());
    assertThat(outcome(run, "observed-sensors")).isEqualTo(watched * 100);
  }

  @Test
  void whatPoliciesSayTheyUseIsNoLessThanWhatTheyAskFor() {
    Map<String, EnumSet<Observation>> uses =
        DetectionPolicies.all().stream()
            .collect(
                Collectors.toMap(
                    DetectionPolicies.Entry::name,
                    entry -> {
                      EnumSet<Observation> all = EnumSet.noneOf(Observation.class);
                      all.addAll(Observation.of(entry.type()));
                      return all;
                    }));
    assertThat(uses.get("none")).isEmpty();
    assertThat(uses.get("uniform-patrol")).isEmpty();
    assertThat(uses.get("round-robin")).containsExactly(Observation.VISIT_RECORDS);
    assertThat(uses.get("hot-spot")).contains(Observation.REPORTS);
    assertThat(uses.get("watch-points")).contains(Observation.SENSORS);
    assertThat(uses.get("data-fusion")).contains(Observation.JOINED_RECORDS);
    assertThat(uses.get("oracle")).hasSameSizeAs(Observation.values());
    assertThat(Observation.list(uses.get("none"))).isEqualTo("none");
    assertThat(Observation.list(uses.get("hot-spot"))).isEqualTo("reports, visit records");
  }

  @Test
  void everyTypeIsOfOneKindOfRiskAndRisksAddUp() {
    for (DisputeType type : DisputeType.values()) {
      assertThat(Stream.of(Risk.values()).filter(risk -> risk.types().contains(type)))
          .containsExactly(Risk.of(type));
    }
    Chronicle run = run("detection.policy=hot-spot", "safety.hazards.rate=2000");
    double sum =
        Arrays.stream(Risk.values())
            .mapToDouble(risk -> Part.risk(run, risk).count(DisputeEvent.GRIEVANCE))
            .sum();
    assertThat(sum).isEqualTo(outcome(run, "grievances"));
    int hazards = names(Dimension.RISK).indexOf("hazards");
    for (Group group : Recorder.record(run).groups()) {
      if (group.dimension() == Dimension.RISK) {
        double value = group.values()[hazards];
        if (group.name().equals("public-safety")) {
          assertThat(value).isEqualTo(outcome(run, "hazards")).isPositive();
        } else {
          assertThat(value).isNaN();
        }
      }
    }
  }

  private static List<String> names(Dimension dimension) {
    return Measures.groups(dimension).stream().map(Measure::name).toList();
  }

  private static double residents(java.util.function.IntPredicate cells) {
    double sum = 0;
    for (int cell = 0; cell < CITY.cells(); cell++) {
      sum += cells.test(cell) ? CITY.residents(cell) : 0;
    }
    return sum;
  }

  private static Chronicle run(String... more) {
    Stream<String> settings = Stream.of("horizon.days=120", "horizon.warmUp=20");
    String[] all = Stream.concat(settings, Stream.of(more)).toArray(String[]::new);
    return new Run(CITY, Fixture.model(all), 5, 1).toHorizon();
  }

  private static double outcome(Chronicle run, String name) {
    int index = RunRecord.columns().indexOf(name);
    return Measures.OUTCOMES.get(index).source().applyAsDouble(run);
  }
}
