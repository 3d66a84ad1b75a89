package org.concordsim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.city.City;
import org.concordsim.detection.Channel;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.institution.Institutions;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Chronicle.Series;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real implementation and the naive one tell the same events, bit by bit, and count the same.
 * Exact: nothing here is left to chance, so the error rate is zero.
 */
class ReferenceTest {
  private static final String[] BUSY = {
    "disputes.types.*.baseRate=900",
    "horizon.days=120",
    "horizon.warmUp=20",
    "policies.watch-points.cellsPerPost=3",
    "established.campaign-cycle.visitDays=10",
    "established.campaign-cycle.checkDays=10",
    "established.campaign-cycle.pushDays=10",
    "established.campaign-cycle.restDays=10",
    "established.half-yearly-evaluation.everyDays=20",
    "established.half-yearly-evaluation.gaming=0.5",
    "established.half-yearly-evaluation.eveDays=7",
    "established.half-yearly-evaluation.moved=0.5",
    "established.innovation-library.pilotDays=20",
    "established.innovation-library.worthSpread=1",
    "established.innovation-library.bar=0",
    "established.peace-watch-points.cellsPerPost=2"
  };

  /** What institutions soften, and what is off by default. */
  private static final String[] AILING = {
    "resolution.departments.second=0.5",
    "resolution.departments.third=0.5",
    "detection.victims.silentShare=0.5"
  };

  private static final int WORLDS = 90;
  private static final Map<Kind, Set<Integer>> SEEN = new EnumMap<>(Kind.class);

  private static final List<Series> STANDING =
      List.of(
          Series.OPEN_GRIEVANCES,
          Series.OPEN_CONFRONTATIONS,
          Series.OPEN_OPEN,
          Series.OPEN_FORMAL,
          Series.RESTING);

  static Stream<String> policies() {
    return DetectionPolicies.all().stream().map(DetectionPolicies.Entry::name);
  }

  @Test
  void arrivalsAndTheLadderAlone() {
    for (City city : TinyCities.all()) {
      agree(city, 1, busy("detection.policy=none"));
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyPolicyInEveryCity(String policy) {
    for (City city : TinyCities.all()) {
      agree(city, 2, busy("detection.policy=" + policy));
    }
  }

  static Stream<String> institutions() {
    return Institutions.all().stream().map(Institutions.Entry::name);
  }

  @ParameterizedTest
  @MethodSource("institutions")
  void everyInstitutionInEveryCity(String institution) {
    for (City city : TinyCities.all()) {
      agree(
          city,
          7,
          ailing(
              "detection.policy=round-robin",
              "established.scope.start=30",
              "institutions={%s: {}}".formatted(institution)));
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void allInstitutionsUnderEveryPolicy(String policy) {
    String all =
        institutions().map("%s: {}"::formatted).collect(Collectors.joining(", ", "{", "}"));
    agree(TinyCities.town(), 8, ailing("detection.policy=" + policy, "institutions=" + all));
  }

  @ParameterizedTest
  @EnumSource(DisputeType.class)
  void everyTypeAlone(DisputeType type) {
    String only = "disputes.types.%s.baseRate=5000".formatted(type.name().toLowerCase(Locale.ROOT));
    agree(
        TinyCities.street(),
        3,
        busy("disputes.types.*.baseRate=0", only, "detection.policy=risk-weighted-patrol"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void everyLengthOfTheWorkingWeek(int days) {
    agree(
        TinyCities.village(),
        4,
        busy(
            "detection.policy=round-robin",
            "resolution.workers.workingDays=" + days,
            "resolution.community.workingDays=" + (8 - days),
            "resolution.street.workingDays=" + days,
            "resolution.district.workingDays=" + (8 - days),
            "resolution.court.workingDays=" + days));
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-come", "most-severe", "closest-to-escalation"})
  void longQueuesInEveryDiscipline(String discipline) {
    List<String> changes = new ArrayList<>(List.of("detection.policy=hot-spot"));
    for (String tier : List.of("community", "street", "district", "court")) {
      changes.add("resolution.%s.discipline=%s".formatted(tier, discipline));
      changes.add("resolution.%s.residentsPerMediator=1e9".formatted(tier));
      changes.add("resolution.%s.serviceDays=1".formatted(tier));
      changes.add("resolution.%s.referralDays=0".formatted(tier));
    }
    agree(TinyCities.town(), 5, busy(changes.toArray(String[]::new)));
  }

  @Test
  void disputesThatBreedAcrossBorders() {
    agree(
        TinyCities.town(),
        6,
        busy(
            "disputes.types.*.baseRate=200",
            "disputes.contagion.offspringOfOpen=1.5",
            "disputes.contagion.offspringOfFormal=1.5",
            "disputes.contagion.offspringOfCrisis=20",
            "disputes.contagion.neighbourShare=0.9",
            "disputes.contagion.delayDays=0.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{rumour-refutation: {delayDays: 0.5}}"})
  void rumoursThatGoRoundAcrossBorders(String institutions) {
    for (City city : TinyCities.all()) {
      agree(
          city,
          9,
          busy(
              "disputes.types.*.baseRate=0",
              "disputes.types.rumour.baseRate=3000",
              "disputes.rumours.spread=0.08",
              "disputes.rumours.delayDays=0.7",
              "population.ties.rewired=0.6",
              "institutions=" + institutions));
    }
  }

  /** An entry that a case left behind in a queue must not count when the case comes back. */
  @Test
  void casesThatComeBackToAQueueTheyLeft() {
    for (int seed = 0; seed < 3; seed++) {
      agree(
          TinyCities.ring(),
          seed,
          Fixture.model(
              "horizon.days=150",
              "disputes.types.*.baseRate=300",
              "disputes.types.*.decisionDays.open=5",
              "disputes.types.*.talkSettles.open=0",
              "disputes.types.*.formalInclination=1",
              "disputes.types.*.formalMediation=1",
              "disputes.decisions.grievance.lie=0",
              "disputes.decisions.open.help=0",
              "disputes.decisions.experience.formal=5",
              "population.trust.gainSettled=1",
              "resolution.triage.settleBelow=0",
              "resolution.district.serviceDays=0",
              "resolution.district.residentsPerMediator=60",
              "resolution.relapse.chance=1",
              "resolution.relapse.days=0.5"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "round-robin", "hot-spot", "campaign", "oracle"})
  void hazardsAndWhoIsVisitedTooOften(String policy) {
    agree(
        TinyCities.town(),
        10,
        busy(
            "detection.policy=" + policy,
            "detection.patrol.mostVisits=7",
            "detection.displacement.chance=0.6",
            "detection.displacement.days=9",
            "disputes.contagion.offspringOfOpen=0.4",
            "safety.hazards.rate=3000",
            "safety.hazards.lastDays=20",
            "safety.hazards.accidentChance=0.5",
            "safety.hazards.fatalShare=0.5"));
  }

  @Test
  void aBudgetOfPrivacyIsForEachYear() {
    agree(
        TinyCities.village(),
        11,
        busy(
            "disputes.types.*.baseRate=20",
            "detection.policy=round-robin",
            "detection.patrol.mostVisits=3",
            "horizon.days=400"));
  }

  @Test
  void peopleWithoutGrievances() {
    agree(TinyCities.street(), 8, busy("disputes.types.*.baseRate=0"));
    agree(
        TinyCities.street(), 8, busy("disputes.types.*.baseRate=0", "detection.tips.falseRate=0"));
  }

  @Test
  void helpThatTakesNoTime() {
    agree(
        TinyCities.street(),
        9,
        busy(
            "detection.policy=uniform-patrol",
            "resolution.triage.verifyMinutes=0",
            "resolution.triage.settleMinutes=0",
            "resolution.triage.paperworkMinutes=0",
            "resolution.community.serviceDays=0",
            "resolution.community.referralDays=0",
            "resolution.street.serviceDays=0",
            "resolution.street.referralDays=0"));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void anyWorld(int number) {
    AnyWorld world = AnyWorld.of(number);
    agree(world.city(), number, Fixture.model(world.changes().toArray(String[]::new)));
  }

  static IntStream worlds() {
    return IntStream.range(0, WORLDS);
  }

  /** Agreement is worth little on what never happened. */
  @AfterAll
  static void everythingThatCanHappenHasHappened() {
    for (End end : End.values()) {
      assertThat(SEEN.get(Kind.ENDED)).as("ends").contains(end.ordinal());
    }
    for (Channel channel : Channel.values()) {
      assertThat(SEEN.get(Kind.DETECTED)).as("channels").contains(channel.ordinal());
    }
    for (Kind kind : List.of(Kind.REFERRED, Kind.TAKEN_UP, Kind.FAILED, Kind.AGREED)) {
      assertThat(SEEN.get(kind)).as("tiers").contains(0, 1, 2, 3);
    }
    assertThat(SEEN.get(Kind.BROUGHT)).as("formal channels").contains(0, 1, 2);
    assertThat(SEEN.get(Kind.FILED)).as("lawsuits without and after mediation").contains(0, 1);
    assertThat(SEEN.get(Kind.STAGE)).as("stages").contains(0, 1, 2, 3, 4);
    assertThat(SEEN.get(Kind.VERIFIED)).as("stages when verified").contains(0, 1, 2);
    assertThat(SEEN.get(Kind.RELAPSED)).as("rounds").contains(1, 2, 3);
    assertThat(SEEN.get(Kind.FALSE_ALARM)).as("sources of false reports").contains(0, 1, 2);
    assertThat(SEEN.get(Kind.VISIT)).as("workers on patrol").contains(0, 1);
  }

  private static ModelParameters ailing(String... changes) {
    return busy(Stream.of(AILING, changes).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private static ModelParameters busy(String... changes) {
    List<String> all = new ArrayList<>(Arrays.asList(BUSY));
    all.addAll(Arrays.asList(changes));
    return Fixture.model(all.toArray(String[]::new));
  }

  static void agree(City city, long seed, ModelParameters model) {
    List<Event> real = new ArrayList<>();
    Chronicle chronicle =
        new Run(
                city,
                model,
                seed,
                1,
                (time, key, kind, detail) -> real.add(new Event(time, key, kind, detail)))
            .toHorizon();
    Reference reference = new Reference(city, model, seed, 1).toHorizon();
    real.forEach(e -> SEEN.computeIfAbsent(e.kind(), k -> new TreeSet<>()).add(e.detail()));
    assertThat(LogDiff.of(real, reference.log)).as("event logs of %s", city.name()).isEmpty();
    assertThat(Sums.difference(RealSums.of(chronicle), reference.sums()))
        .as("sums of the real and the reference")
        .isEmpty();
    for (int district = 0; district < city.districts(); district++) {
      Map<String, Double> realSums = RealSums.of(chronicle, district);
      assertThat(Sums.difference(realSums, reference.sumsOf(district).all()))
          .as("sums of the real and the reference in district %d", district)
          .isEmpty();
      Double security = reference.senseOfSecurity(district);
      assertThat(chronicle.senseOfSecurity(district)).as("security").isEqualTo(security);
    }
    for (int tier = 0; tier < 4; tier++) {
      assertThat(chronicle.mediators(tier)).as("mediators").isEqualTo(reference.mediators(tier));
    }
    assertThat(standing(chronicle)).as("lasting disputes").isEqualTo(reference.standing);
    for (boolean migrants : new boolean[] {false, true}) {
      Double trust = reference.trust(migrants);
      assertThat(chronicle.trust(migrants)).as("trust").isEqualTo(trust);
    }
    assertThat(chronicle.senseOfSecurity()).as("security").isEqualTo(reference.senseOfSecurity());
    Double surveyed = reference.surveyedSecurity();
    assertThat(chronicle.surveyedSecurity()).as("surveyed security").isEqualTo(surveyed);
  }

  private static List<List<Double>> standing(Chronicle chronicle) {
    List<List<Double>> days = new ArrayList<>();
    for (int day = 0; day < chronicle.model().horizon().days(); day++) {
      List<Double> counts = new ArrayList<>();
      for (Series series : STANDING) {
        counts.add(chronicle.series(series)[day]);
      }
      days.add(counts);
    }
    return days;
  }
}
