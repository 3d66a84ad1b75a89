package org.concordsim.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordsim.detection.HotSpotPatrol;
import org.concordsim.detection.NoPatrol;
import org.concordsim.detection.OraclePatrol;
import org.concordsim.detection.UniformPatrol;
import org.concordsim.dispute.End;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecorderTest {
  private static final Chronicle RUN = TinyRun.with(new UniformPatrol());
  private static final RunRecord RECORD = Recorder.record(RUN);

  static Stream<Chronicle> runs() {
    return Stream.of(
        RUN,
        TinyRun.with(new NoPatrol()),
        TinyRun.with(new OraclePatrol()),
        TinyRun.with(new HotSpotPatrol(30, 0.05)),
        TinyRun.of(TinyRun.CITY, 0, new UniformPatrol()));
  }

  /** Without meaning where nobody keeps silent and no room is in force. */
  private static final Set<String> OFF =
      Set.of("silent-found-share", "session-attendance", "wait-session");

  @Test
  void namesAreUniqueAndInKebabCase() {
    for (List<Measure> measures :
        List.of(
            Measures.outcomes(),
            Measures.series(),
            Measures.cells(),
            Measures.groups(Dimension.DISTRICT))) {
      List<String> names = measures.stream().map(Measure::name).toList();
      assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
      assertThat(measures).allMatch(measure -> !measure.meaning().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void disputesStartedEqualDisputesEndedPlusOpen(Chronicle run) {
    Tally total = run.total();
    RunRecord record = Recorder.record(run);
    int last = run.model().horizon().days() - 1;
    double open = 0;
    for (int series = 0; series < 5; series++) {
      open += record.series()[series][last];
    }
    assertThat(total.everArisen).isEqualTo(Arrays.stream(total.everEnded).sum() + (long) open);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyMinuteOfWorkersIsAccountedFor(Chronicle run) {
    double spent = 0;
    for (Task task : Task.values()) {
      spent += run.total().minutes(task);
    }
    double to = run.total().minutesAvailable() + run.total().overtime();
    assertThat(spent).isCloseTo(to, within(1e-6 * to));
    assertThat(outcome(run, "worker-hours") + outcome(run, "hours-idle"))
        .isCloseTo(to / 60, within(1e-6 * to));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void mediatorsAreNeverBusierThanAllTheTime(Chronicle run) {
    for (String tier : List.of("community", "street", "district", "court")) {
      assertThat(outcome(run, "utilisation-" + tier)).isBetween(0.0, 1.0);
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void groupsOfADimensionSumToTheCity(Chronicle run) {
    RunRecord record = Recorder.record(run);
    List<String> sums =
        Stream.concat(PartMeasures.SIZES.stream(), PartMeasures.COUNTS.stream())
            .map(declared -> declared.measure().name())
            .toList();
    for (Dimension dimension : Dimension.values()) {
      List<String> names = Measures.groups(dimension).stream().map(Measure::name).toList();
      for (String name : sums) {
        double sum = 0;
        for (Group group : record.groups()) {
          if (group.dimension() == dimension) {
            sum += group.values()[names.indexOf(name)];
          }
        }
        double whole =
            name.equals("resident-years")
                ? run.city().residents() * residentsTimes(dimension)
                : outcome(run, name);
        assertThat(sum).as(dimension + " " + name).isCloseTo(whole, within(1e-9 * whole));
      }
    }
  }

  /** How often the residents are counted: of a type or risk, all are. */
  private static double residentsTimes(Dimension dimension) {
    return switch (dimension) {
      case TYPE -> 8;
      case RISK -> 4;
      case TENURE, DISTRICT -> 1;
    };
  }

  @ParameterizedTest
  @MethodSource("runs")
  void cellsSumToTheCity(Chronicle run) {
    RunRecord record = Recorder.record(run);
    List<String> names = Measures.cells().stream().map(Measure::name).toList();
    for (String name : List.of("grievances", "escalations", "crises", "visits")) {
      double sum = Arrays.stream(record.cells()[names.indexOf(name)]).sum();
      assertThat(sum).as(name).isEqualTo(outcome(run, name));
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void whatHappensToADisputeHappensInOrder(Chronicle run) {
    Tally total = run.total();
    assertThat(total.count(DisputeEvent.ESCALATION))
        .isBetween(
            Math.max(total.count(DisputeEvent.FORMAL), total.count(DisputeEvent.CRISIS)),
            total.count(DisputeEvent.FORMAL) + total.count(DisputeEvent.CRISIS));
    assertThat(total.count(DisputeEvent.LASTING_AGREEMENT))
        .isLessThan(total.count(DisputeEvent.AGREEMENT));
    assertThat(total.count(DisputeEvent.LAST_FAILURE))
        .isLessThanOrEqualTo(total.count(DisputeEvent.FAILURE));
    assertThat(total.count(DisputeEvent.END_IN_THE_BUD)).isLessThan(total.count(DisputeEvent.END));
    assertThat(total.ended(End.CRISIS)).isEqualTo(total.count(DisputeEvent.CRISIS));
    assertThat(Arrays.stream(total.leadTimes()).sum()).isEqualTo(total.wouldEscalate());
    long agreements = 0;
    long lasting = 0;
    for (int tier = 0; tier < 4; tier++) {
      agreements += total.tier(tier).agreements();
      lasting += total.tier(tier).lastingAgreements();
      assertThat(total.tier(tier).heldAgreements())
          .isLessThanOrEqualTo(total.tier(tier).lastingAgreements());
    }
    assertThat(agreements).isEqualTo(total.count(DisputeEvent.AGREEMENT));
    assertThat(lasting).isEqualTo(total.count(DisputeEvent.LASTING_AGREEMENT));
  }

  @Test
  void sharesOfEndsSumToOne() {
    double sum = 0;
    for (Measure measure : Measures.outcomes()) {
      if (measure.name().startsWith("end-")) {
        sum += outcome(RUN, measure.name());
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void everyShareLiesBetweenNoneAndAll() {
    for (Measure measure : Measures.outcomes()) {
      boolean bounded = !measure.name().equals("worker-utilisation");
      if (measure.unit().equals("share") && bounded && !OFF.contains(measure.name())) {
        assertThat(outcome(RUN, measure.name())).as(measure.name()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void officesReportMoreSuccessThanThereIs() {
    assertThat(outcome(RUN, "mediation-success-official"))
        .isGreaterThan(outcome(RUN, "mediation-success-true"));
  }

  @Test
  void theMeanAndTheMedianOfLeadTimesAgreeWithTheHistogram() {
    long[] days = RECORD.leadTimes();
    double low = 0;
    long count = 0;
    for (int day = 0; day < days.length; day++) {
      low += (double) day * days[day];
      count += days[day];
    }
    assertThat(outcome(RUN, "lead-time")).isBetween(low / count, low / count + 1);
    long below = 0;
    int median = (int) outcome(RUN, "lead-time-median");
    for (int day = 0; day < median; day++) {
      below += days[day];
    }
    assertThat(2 * below).isLessThanOrEqualTo(count);
    assertThat(2 * (below + days[median])).isGreaterThanOrEqualTo(count);
  }

  @Test
  void whereNobodyPatrolsThereAreNoFalseAlarms() {
    Chronicle run = TinyRun.with(new NoPatrol());
    assertThat(outcome(run, "visits")).isZero();
    assertThat(outcome(run, "false-alarms")).isZero();
    assertThat(outcome(run, "hours-visit")).isZero();
    assertThat(outcome(RUN, "visits")).isPositive();
    assertThat(outcome(RUN, "false-alarms")).isPositive();
  }

  @Test
  void whatHasNoMeaningIsNotANumber() {
    Chronicle one = TinyRun.of(TinyRun.city(1), 0, new NoPatrol());
    assertThat(outcome(one, "district-inequality")).isNaN();
    assertThat(outcome(RUN, "district-inequality")).isPositive();
    assertThat(Histogram.median(new long[3])).isNaN();
  }

  @Test
  void everyOutcomeHasAMeaningInAYearOfATinyCity() {
    Predicate<Measure> missing = measure -> Double.isNaN(outcome(RUN, measure.name()));
    assertThat(Measures.outcomes().stream().filter(missing).map(Measure::name))
        .containsExactlyInAnyOrderElementsOf(OFF);
  }

  @Test
  void whatIsOffByDefaultIsMeasuredWhereItIsOn() {
    ModelParameters model =
        Fixture.model(
            "horizon={warmUp: 20, days: 200}",
            "disputes.types.*.baseRate=900",
            "detection.victims.silentShare=0.5",
            "established.promotion-regulation.limitDays.community=1",
            "institutions={deliberation-rooms: {}, family-protection: {}, promotion-regulation: {}}");
    Chronicle run = new Run(TinyCities.town(), model, 1, 0).toHorizon();
    assertThat(outcome(run, "silent-found-share")).isBetween(0.01, 0.99);
    assertThat(outcome(run, "session-attendance")).isBetween(0.01, 0.99);
    assertThat(outcome(run, "wait-session")).isBetween(1.0, 42.0);
    assertThat(outcome(run, "sessions")).isPositive();
    assertThat(outcome(run, "breaches-community")).isPositive();
    double found = outcome(run, "silent-victims-found") / outcome(run, "silent-victims");
    assertThat(outcome(run, "silent-found-share")).isEqualTo(found);
  }

  @Test
  void theCostIsThatOfTheHoursWorked() {
    var resolution = RUN.model().resolution();
    double cost = outcome(RUN, "worker-hours") * resolution.workers().hourlyCost();
    int days = RUN.model().horizon().measuredDays();
    List<String> tiers = List.of("community", "street", "district", "court");
    for (int tier = 0; tier < 4; tier++) {
      double busy = outcome(RUN, "utilisation-" + tiers.get(tier)) * RUN.mediators(tier) * days;
      var at = resolution.at(tier);
      cost += busy * at.hoursPerDay() * at.hourlyCost();
    }
    cost += outcome(RUN, "hours-departments") * resolution.departments().hourlyCost();
    assertThat(outcome(RUN, "cost")).isCloseTo(cost, within(1e-9 * cost));
  }

  @Test
  void everyGroupOfTheCityIsThere() {
    Set<String> groups = new HashSet<>();
    RECORD.groups().forEach(group -> groups.add(group.dimension().label() + " " + group.name()));
    assertThat(groups)
        .hasSize(RECORD.groups().size())
        .hasSize(8 + 2 + 2 + 4)
        .contains("type neighbour", "tenure migrant", "district district 1", "risk public-safety");
  }

  private static double outcome(Chronicle run, String name) {
    int index = RunRecord.columns().indexOf(name);
    return Measures.OUTCOMES.get(index).source().applyAsDouble(run);
  }
}
