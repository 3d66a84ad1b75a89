package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordsim.detection.Channel;
import org.concordsim.resolution.Calendar;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stage is detected or left, whichever comes first. Patrols come at most once a day at a uniform
 * moment, so their chance has a form of its own; tips are the competing Poisson clock. Disputes of
 * a cell share its visits, and its community's workers cannot be in two cells, so the standard
 * error comes from 88 batches, eight communities in eleven times four weeks, of 1,600 disputes
 * each. A relative error of 1.6 % in a chance of 0.46 and of 5 % in one of 0.16 would be found.
 */
class DetectionRaceTest {
  private static final double EXIT = 0.4;
  private static final double CHANCE = 0.3;
  private static final int WARM_UP = 14;
  private static final int BLOCKS = 11;
  private static final int BLOCK_DAYS = 28;

  @Test
  void aStageIsDetectedByDailyVisitsWithTheGeometricChance() {
    TheoryScenario scenario = TheoryScenario.read("detection-race");
    double f = (1 - StrictMath.exp(-EXIT)) / EXIT;
    double g = (1 - StrictMath.exp(-EXIT) * (1 + EXIT)) / (EXIT * EXIT);
    double missed = 1 - (1 - CHANCE) * StrictMath.exp(-EXIT);
    double expected = CHANCE * (1 - f) / EXIT + CHANCE * f * (f - CHANCE * g) / missed;
    // Regular visits find more than as many at random would.
    assertThat(expected)
        .isCloseTo(byWeek(CHANCE, 7), org.assertj.core.data.Offset.offset(1e-12))
        .isGreaterThan(CHANCE / (CHANCE + EXIT));
    check("daily visits", scenario, Channel.PATROL, 0, expected);
  }

  /** Uniform patrols with time for one of eight cells make the chance an eighth, day by day. */
  @ParameterizedTest
  @CsvSource({"7, 180", "5, 180", "7, 1440", "5, 1440"})
  void daysOffAndTimeForFewVisitsEnterTheGeometricChance(int workingDays, int visitMinutes) {
    TheoryScenario scenario =
        TheoryScenario.read(
            "detection-race",
            "detection.policy=uniform-patrol",
            "detection.patrol.chance.grievance=0.8",
            "detection.patrol.visitMinutes=" + visitMinutes,
            "resolution.workers.workingDays=" + workingDays);
    double share = 1440.0 / visitMinutes / 8;
    check(
        "%d days a week, %.3f of cells a day".formatted(workingDays, share),
        scenario,
        Channel.PATROL,
        0,
        byWeek(0.8 * share, workingDays));
  }

  @Test
  void aRoundThatTakesEightDaysIsAWeekOfEightDaysWithOneVisit() {
    TheoryScenario scenario =
        TheoryScenario.read(
            "detection-race",
            "detection.patrol.chance.grievance=0.8",
            "detection.patrol.visitMinutes=1440");
    double expected =
        byPeriod(0.8, new boolean[] {true, false, false, false, false, false, false, false});
    check("one visit in eight days", scenario, Channel.PATROL, 0, expected);
  }

  /** Skill, knowledge and trust are powers of the chance to be missed. */
  @Test
  void knowledgeAndTrustMultiplyTheIntegratedHazardOfAVisit() {
    TheoryScenario scenario =
        TheoryScenario.read(
            "detection-race",
            "resolution.workers.knowledge=1.4",
            "detection.telling.trustWeight=2",
            "population.trust.mean=0.8");
    // Yesterday's visit is remembered to 13 / 14, and trust of 0.8 tells 1.6 times as much.
    double effect = (1 + 1.4 * 13 / 14) * 1.6;
    double chance = 1 - StrictMath.pow(1 - CHANCE, effect);
    check("knowledge and trust", scenario, Channel.PATROL, 0, byWeek(chance, 7));
  }

  @Test
  void aHigherStageHasAChanceOfItsOwn() {
    TheoryScenario scenario =
        TheoryScenario.read(
            "detection-race",
            "detection.patrol.chance={grievance: 0, confrontation: 0.3}",
            "disputes.decisions.grievance={lie: -50, retaliate: 0}");
    check("confrontations", scenario, Channel.PATROL, 1, byWeek(CHANCE, 7));
  }

  /** Tips come at a rate of their own: vd / (vd + exit) in its pure form. */
  @ParameterizedTest
  @CsvSource({"0.2, 0.5, 0", "0.05, 0.75, 2", "1, 0.3, 1"})
  void tipsAreACompetingPoissonClock(double rate, double trust, double weight) {
    TheoryScenario scenario =
        TheoryScenario.read(
            "detection-race",
            "detection.policy=none",
            "detection.tips.openRate=" + rate,
            "detection.telling.trustWeight=" + weight,
            "population.trust.mean=" + trust,
            "disputes.decisions.grievance={lie: -50, retaliate: 0}",
            "disputes.decisions.confrontation={lie: -50, retaliate: 0}");
    double told = rate * (1 + weight * (trust - 0.5));
    check("tips at rate " + told, scenario, Channel.TIP, 2, told / (told + EXIT));
  }

  /** So does what a watch point sees, which no trust changes; beside tips the first one counts. */
  @ParameterizedTest
  @CsvSource({"0.2, 0.75", "0.05, 0.5", "1, 0.3"})
  void watchPointsAreACompetingPoissonClock(double rate, double trust) {
    TheoryScenario scenario =
        TheoryScenario.read(
            "detection-race",
            "detection.policy=watch-points",
            "policies.watch-points={cellsPerPost: 1, radius: 0, openRate: " + rate + "}",
            "resolution.workers.patrolShare=0",
            "detection.telling.trustWeight=2",
            "population.trust.mean=" + trust,
            "disputes.decisions.grievance={lie: -50, retaliate: 0}",
            "disputes.decisions.confrontation={lie: -50, retaliate: 0}",
            "policies.watch-points.confrontationRate=0");
    check("seen at rate " + rate, scenario, Channel.WATCH_POINT, 2, rate / (rate + EXIT));
  }

  private static void check(
      String name, TheoryScenario scenario, Channel channel, int stage, double expected) {
    int batches = scenario.city().communities() * BLOCKS;
    double[] cases = new double[batches];
    double[] detected = new double[batches];
    for (Life life : scenario.run(new Lives()).all()) {
      int block = (int) Math.floor((life.entered[stage] - WARM_UP) / BLOCK_DAYS);
      if (block >= 0 && block < BLOCKS) {
        int batch = scenario.city().communityOf(life.cell) * BLOCKS + block;
        cases[batch]++;
        if (life.detectedAt >= 0) {
          detected[batch]++;
          assertThat(life.channel).isEqualTo(channel);
          assertThat(life.detectedAt).isEqualTo(stage);
        }
      }
    }
    for (int batch = 0; batch < batches; batch++) {
      detected[batch] /= cases[batch];
    }
    Check.mean(name, detected, expected);
  }

  private static double byWeek(double chance, int workingDays) {
    boolean[] works = new boolean[7];
    for (int day = 0; day < 7; day++) {
      works[day] = Calendar.works(day, workingDays);
    }
    return byPeriod(chance, works);
  }

  /**
   * The chance for visits on certain days of a period. From the morning of a day on it is {@code w
   * = d f + (1 − d) e⁻ʳ w'} if there is a visit and {@code e⁻ʳ w'} if not, w' being the next
   * morning's; averaged over the moment of the day at which the stage begins.
   */
  private static double byPeriod(double chance, boolean[] visited) {
    double f = (1 - StrictMath.exp(-EXIT)) / EXIT;
    double g = (1 - StrictMath.exp(-EXIT) * (1 + EXIT)) / (EXIT * EXIT);
    double[] morning = new double[visited.length + 1];
    for (int round = 0; round < 200; round++) {
      morning[visited.length] = morning[0];
      for (int day = visited.length - 1; day >= 0; day--) {
        double d = visited[day] ? chance : 0;
        morning[day] = d * f + (1 - d) * StrictMath.exp(-EXIT) * morning[day + 1];
      }
    }
    double sum = 0;
    for (int day = 0; day < visited.length; day++) {
      double d = visited[day] ? chance : 0;
      sum += d * (1 - f) / EXIT + (f - d * g) * morning[day + 1];
    }
    return sum / visited.length;
  }
}
