package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.institution.PeaceWatchPoints;
import org.concordsim.institution.Scope;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * More detection never makes a dispute climb higher where backfire is off: dispute by dispute, no
 * statistics. The settings and their reasons stand in {@code scenarios/theory/coupling.yaml}.
 */
class CouplingTest {
  private static final double LAST_BITS = 1e-9;

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void noDisputeClimbsHigherWherePatrolsDetectMore(long seed) {
    TheoryScenario scenario = TheoryScenario.read("coupling", "seed=" + seed);
    List<Lives> arms = run(scenario);
    for (int i = 1; i < arms.size(); i++) {
      Comparison found = compare(arms.get(i - 1), arms.get(i));
      assertThat(found.higher).as("climbs higher in arm " + i).isZero();
      assertThat(found.later).as("is detected later in arm " + i).isZero();
      assertThat(found.added).as("exists in arm %d alone", i).isZero();
      // The test has something to look at.
      assertThat(found.earlier).isGreaterThan(1000);
      assertThat(found.lower).isGreaterThan(200);
    }
  }

  @Test
  void noDisputeClimbsHigherWhereNeighboursTipMore() {
    Lives before = run(TheoryScenario.read("coupling", "detection.tips.openRate=0")).get(0);
    for (String rate : new String[] {"0.01", "0.05", "1"}) {
      TheoryScenario more = TheoryScenario.read("coupling", "detection.tips.openRate=" + rate);
      Lives after = run(more).get(0);
      Comparison found = compare(before, after);
      assertThat(found.higher + found.later + found.added).as("at rate " + rate).isZero();
      assertThat(found.lower).isPositive();
      before = after;
    }
  }

  /** A watch point comes beside the neighbours, whose tips keep their times. */
  @Test
  void noDisputeClimbsHigherWhereWatchPointsNoticeMore() {
    Lives before = run(TheoryScenario.read("coupling", "detection.policy=none")).get(0);
    for (double rate : new double[] {0.02, 0.2}) {
      TheoryScenario more =
          TheoryScenario.read(
              "coupling",
              "detection.policy=watch-points",
              "policies.watch-points={cellsPerPost: 4, openRate: %s, confrontationRate: %s}"
                  .formatted(rate, rate / 2));
      Lives after = run(more).get(0);
      Comparison found = compare(before, after);
      assertThat(found.higher + found.later + found.added).as("at rate " + rate).isZero();
      assertThat(found.lower).isPositive();
      before = after;
    }
  }

  /** The same posts beside a patrol, which goes where it went without them. */
  @Test
  void noDisputeClimbsHigherWherePeaceWatchPointsNoticeMore() {
    TheoryScenario scenario = TheoryScenario.read("coupling");
    for (ModelParameters arm : scenario.arms().values()) {
      Scope everywhere =
          new Scope(
              30,
              0,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              0,
              1,
              0);
      ModelParameters more = InForce.in(arm, new PeaceWatchPoints(everywhere, 4, 1, 0.02, 0.1, 12));
      Comparison found =
          compare(scenario.run(arm, 0, new Lives()), scenario.run(more, 0, new Lives()));
      assertThat(found.higher + found.later + found.added).isZero();
      assertThat(found.lower).isPositive();
    }
  }

  /**
   * Calming may be on where nothing is tied to the calendar once it slows: one mediation that
   * succeeds, and no tier that hears formal cases (they would be heard at another hour of the day).
   * Contagion is off: offspring of a calmed parent come later and meet other visits.
   */
  @Test
  void calmingKeepsTheOrderWhereFormalCasesAreNotHeard() {
    TheoryScenario scenario =
        TheoryScenario.read(
            "coupling",
            "disputes.contagion={offspringOfOpen: 0, offspringOfFormal: 0, offspringOfCrisis: 0}",
            "resolution.care.calming=0.3",
            "resolution.success.intercept=50",
            "disputes.types.labour.firstTier=community",
            "resolution.street.referralDays=10000",
            "resolution.district.referralDays=10000",
            "resolution.court.referralDays=10000");
    List<Lives> arms = run(scenario);
    for (int i = 1; i < arms.size(); i++) {
      Comparison found = compare(arms.get(i - 1), arms.get(i));
      assertThat(found.higher + found.later).isZero();
      assertThat(found.lower).isPositive();
    }
  }

  /** The coupling has teeth: each way in which help can backfire breaks it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "resolution.care.hardening=0.3",
        "resolution.care.crowding=0.3",
        "population.trust.wearVisit=0.003",
        "resolution.community.residentsPerMediator=100000",
        "disputes.decisions.experience={lie: -3, talk: -3, retaliate: 3}",
        "disputes.decisions.heat={lie: -3, talk: -3, retaliate: 3}",
        "resolution.relapse={chance: 0.9, days: 10}",
        "resolution.care.calming=0.3",
        "population.ties.damage=0.3",
        "population.trust.lossFailed=0.3",
        "population.trust.gainSettled=0.3",
        "resolution.success.delay=-3",
        "resolution.success.stage=2",
        "resolution.success.skill=4; resolution.community.skillSpread=1",
        "resolution.workers={fatigue: 1, patrolShare: 1}; resolution.success.skill=4",
        "resolution.triage.verifyMinutes=60; resolution.workers.hoursPerDay=4",
        "population.trust.wearFalseAlarm=0.01; detection.patrol.falseAlarm=0.5"
      })
  void aWayToBackfireBreaksTheCouplingForSomeDispute(String settings) {
    List<Lives> arms = run(TheoryScenario.read("coupling", settings.split("; ")));
    Comparison found = compare(arms.get(0), arms.get(2));
    Check.tell("%s: %s".formatted(settings, found));
    assertThat(found.higher).isPositive();
  }

  private static List<Lives> run(TheoryScenario scenario) {
    return scenario.arms().values().stream().map(a -> scenario.run(a, 0, new Lives())).toList();
  }

  /** Disputes of two arms matched by key: what more detection did to them. */
  private record Comparison(
      long higher, long lower, long earlier, long later, long added, long gone) {}

  private static Comparison compare(Lives less, Lives more) {
    long[] count = new long[6];
    Map<Long, Life> rest = new LinkedHashMap<>(more.byKey());
    less.byKey()
        .forEach(
            (key, before) -> {
              Life after = rest.remove(key);
              if (after == null) {
                count[5]++;
                return;
              }
              count[0] += after.highest > before.highest ? 1 : 0;
              count[1] += after.highest < before.highest ? 1 : 0;
              count[2] += after.detected < before.detected ? 1 : 0;
              // A dispute that ended before anybody could detect it later is not detected later.
              // Clocks that run on at the same pace are computed anew, which may cost a last bit.
              boolean late =
                  after.detected > before.detected + LAST_BITS && after.ended > before.detected;
              count[3] += late ? 1 : 0;
            });
    count[4] = rest.size();
    return new Comparison(count[0], count[1], count[2], count[3], count[4], count[5]);
  }
}
