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
  void theHotlineNeitherPatrolsNorListensToNeighbours() {
    assertThat(new HotlineOnly().patrols()).isFalse();
    assertThat(new HotlineOnly().takesTips()).isFalse();
    assertThat(new NoPatrol().takesTips()).isTrue();
  }
}
