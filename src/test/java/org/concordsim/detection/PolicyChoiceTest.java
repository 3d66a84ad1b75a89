package org.concordsim.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What sets the policies apart: of two cells, which is next. */
class PolicyChoiceTest {
  private static final DetectionPolicy ROUND_ROBIN = new RoundRobinPatrol();

  @Test
  void byPopulationTheFullerCellComesFirstUntilTheOtherHasWaitedInProportion() {
    DetectionPolicy policy = new PopulationWeightedPatrol();
    PaperBeat beat =
        new PaperBeat().write("residents", 0, 300).write("residents", 1, 100).write("since", 0, 2);
    assertThat(beat.write("since", 1, 5).choose(policy)).isZero();
    assertThat(beat.choose(ROUND_ROBIN)).isEqualTo(1);
    assertThat(beat.write("since", 1, 7).choose(policy)).isEqualTo(1);
  }

  @Test
  void reportsNextDoorDrawTheNearRepeatPatrolAndNotTheHotSpotPatrol() {
    PaperBeat beat =
        new PaperBeat().write("recent", 0, 1).write("nearby", 0, 1).write("nearby", 1, 4);
    assertThat(beat.choose(new HotSpotPatrol(30, 0))).isZero();
    assertThat(beat.choose(new NearRepeatPatrol(30, 0.5, 0))).isEqualTo(1);
    assertThat(beat.choose(new NearRepeatPatrol(30, 0, 0))).isZero();
  }

  @Test
  void theAdaptivePatrolTriesCellsItDoesNotKnowAndLeavesThoseKnownToBeQuiet() {
    DetectionPolicy policy = new AdaptivePatrol(1, 2);
    PaperBeat quietAndUnknown = new PaperBeat().write("visits", 0, 100);
    PaperBeat busyAndUnknown = new PaperBeat().write("visits", 0, 100).write("confirmed", 0, 60);
    int unknownBeforeQuiet = 0;
    int unknownBeforeBusy = 0;
    for (int i = 0; i < 100; i++) {
      double one = (i + 0.5) / 100;
      double other = (37 * i % 100 + 0.5) / 100;
      PaperBeat both = quietAndUnknown.write("chance", 0, one).write("chance", 1, other);
      unknownBeforeQuiet += both.choose(policy);
      both = busyAndUnknown.write("chance", 0, one).write("chance", 1, other);
      unknownBeforeBusy += both.choose(policy);
    }
    // Of Gamma(1, rate 2) against Gamma(1, rate 102) the former wins in 98 % of draws; against
    // Gamma(61, rate 102), whose mean is 0.6, in about e^(−1.2) = 30 %.
    assertThat(unknownBeforeQuiet).isBetween(95, 100);
    assertThat(unknownBeforeBusy).isBetween(25, 36);
  }

  @Test
  void aCampaignVisitsAllThenChecksWhereReportsAreThenRests() {
    DetectionPolicy policy = new CampaignPatrol(14, 14, 28, 2);
    PaperBeat beat =
        new PaperBeat().write("since", 0, 9).write("since", 1, 5).write("recent", 1, 2);
    assertThat(beat.on(13).choose(policy)).isZero();
    assertThat(beat.on(14).choose(policy)).isEqualTo(1);
    assertThat(beat.on(56).choose(policy)).isZero();
    assertThat(policy.patrolShare(27, 0.25)).isEqualTo(0.5);
    assertThat(policy.patrolShare(28, 0.25)).isZero();
    assertThat(policy.patrolShare(56, 0.75)).isEqualTo(1);
    assertThat(new RoundRobinPatrol().patrolShare(28, 0.25)).isEqualTo(0.25);
  }

  @Test
  void aCampaignOfTheDefaultsPatrolsAsMuchOverACycleAsOthers() {
    DetectionPolicy policy = new CampaignPatrol(14, 14, 28, 2);
    double sum = 0;
    for (int day = 0; day < 56; day++) {
      sum += policy.patrolShare(day, 0.5) / 56;
    }
    assertThat(sum).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void aFlagOutweighsAnyWaitAndOnlyPerfectSignalsAreAlwaysRight() {
    PaperBeat beat = new PaperBeat().write("since", 0, 3650).write("open", 1, 1);
    beat.write("chance", 0, 0.05).write("chance", 1, 0.7);
    assertThat(beat.choose(new DataFusionPatrol(1, 1))).isEqualTo(1);
    // The open dispute escapes the signals, and the quiet cell is flagged.
    assertThat(beat.choose(new DataFusionPatrol(0.5, 0.9))).isZero();
    // Signals that never say anything leave a round robin.
    assertThat(beat.choose(new DataFusionPatrol(0, 1))).isZero();
  }

  @Test
  void watchPointsAreVisitedAndNothingElseIs() {
    PaperBeat beat = new PaperBeat().write("since", 0, 99).write("post", 1, 1);
    DetectionPolicy policy = new WatchPoints(22, 1, 0.01, 0.05, 12);
    assertThat(beat.choose(policy)).isEqualTo(1);
    assertThat(policy.urgency(beat, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void theHotlineNeitherPatrolsNorListensToNeighbours() {
    assertThat(new HotlineOnly().patrols()).isFalse();
    assertThat(new HotlineOnly().takesTips()).isFalse();
    assertThat(new NoPatrol().takesTips()).isTrue();
  }
}
