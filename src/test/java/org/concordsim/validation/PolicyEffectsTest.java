package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.city.City;
import org.concordsim.detection.Channel;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.junit.jupiter.api.Test;

/** What each policy does to a whole run. Exact claims, so nothing is left to chance. */
class PolicyEffectsTest {
  private static final City CITY = TinyCities.town();

  @Test
  void overTheHotlineDisputesAreKnownByCallsOrGoFormal() {
    Tally hotline = run("hotline-only").total();
    assertThat(hotline.detected(Channel.TIP)).isZero();
    assertThat(hotline.falseTips()).isZero();
    assertThat(hotline.visits()).isZero();
    assertThat(hotline.detected(Channel.CALL)).isPositive();
    assertThat(hotline.detected(Channel.FORMAL)).isPositive();
    assertThat(run("none").total().detected(Channel.TIP)).isPositive();
  }

  @Test
  void aCampaignBorrowsTimeAndAddsNone() {
    Chronicle campaign = run("campaign");
    Chronicle roundRobin = run("round-robin");
    assertThat(campaign.total().minutesAvailable())
        .isEqualTo(roundRobin.total().minutesAvailable());
    // The 28 days of visits and checks are left out: first 28 days without patrol, then some with.
    Tally push = run("campaign", "horizon.warmUp=28", "horizon.days=56").total();
    Tally nextCycle = run("campaign", "horizon.warmUp=28", "horizon.days=63").total();
    assertThat(push.visits()).isZero();
    assertThat(push.examinedTrue()).isPositive();
    assertThat(nextCycle.visits()).isPositive();
  }

  @Test
  void visitsOfWatchPointsGoToPostsAloneAndThereAreAsManyAsTheCityIsDue() {
    for (int cellsPerPost : new int[] {1, 3, 5, 1000}) {
      Chronicle chronicle =
          run(
              "watch-points",
              "policies.watch-points.cellsPerPost=" + cellsPerPost,
              "resolution.workers.hoursPerDay=8",
              "resolution.workers.span=64");
      long visited =
          java.util.stream.IntStream.range(0, CITY.cells())
              .filter(cell -> chronicle.cells().visits(cell) > 0)
              .count();
      assertThat(visited).isEqualTo(CITY.cells() / cellsPerPost);
    }
  }

  @Test
  void watchPointsNoticeAndRaiseFalseAlarmsOnlyAsTheirRatesSay() {
    String all = "policies.watch-points.cellsPerPost=1";
    String blind = "policies.watch-points.openRate=0";
    String dim = "policies.watch-points.confrontationRate=0";
    String sure = "policies.watch-points.falseRate=0";
    String noVisits = "resolution.workers.patrolShare=0";
    assertThat(run("watch-points", all).total().detected(Channel.WATCH_POINT)).isPositive();
    assertThat(run("watch-points", all, dim).total().detected(Channel.WATCH_POINT)).isPositive();
    assertThat(run("watch-points", all, blind, dim).total().detected(Channel.WATCH_POINT)).isZero();
    assertThat(run("watch-points", all, noVisits).total().falseAlarms()).isPositive();
    assertThat(run("watch-points", all, noVisits, sure).total().falseAlarms()).isZero();
  }

  @Test
  void signalsThatSayNothingOrFlagEverythingLeaveARoundRobin() {
    Chronicle roundRobin = run("round-robin");
    for (String[] signals : new String[][] {{"0", "1"}, {"1", "0"}}) {
      Chronicle fusion =
          run(
              "data-fusion",
              "policies.data-fusion.sensitivity=" + signals[0],
              "policies.data-fusion.specificity=" + signals[1]);
      for (int cell = 0; cell < CITY.cells(); cell++) {
        assertThat(fusion.cells().visits(cell)).isEqualTo(roundRobin.cells().visits(cell));
        assertThat(fusion.cells().detections(cell)).isEqualTo(roundRobin.cells().detections(cell));
      }
    }
    assertThat(run("data-fusion").total().detected(Channel.PATROL))
        .isNotEqualTo(roundRobin.total().detected(Channel.PATROL));
  }

  private static Chronicle run(String policy, String... more) {
    List<String> changes = new ArrayList<>(List.of("horizon.days=112"));
    changes.add("detection.policy=" + policy);
    changes.add("disputes.types.*.baseRate=900");
    changes.addAll(List.of(more));
    return new Run(CITY, Fixture.model(changes.toArray(String[]::new)), 5, 1).toHorizon();
  }
}
