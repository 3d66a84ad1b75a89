package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Crimes, the survey of security, and the budget of visits. */
class SafetyTest {
  static List<String> patrols() {
    return DetectionPolicies.all().stream().map(DetectionPolicies.Entry::name).toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1})
  void crisesAreCrimesWithTheChanceOfTheirType(double share) {
    Chronicle run =
        run(TheoryScenario.read("absorbing-ladder", "safety.crimeShare.neighbour=" + share));
    long crises = run.total().count(DisputeEvent.CRISIS);
    long crimes = run.total().count(DisputeEvent.CRIME);
    if (share == 0 || share == 1) {
      assertThat(crimes).isEqualTo((long) (share * crises));
    } else {
      Check.share("crimes", crimes, crises, share);
    }
  }

  /** A hot city, so that there is something to err about. */
  @Test
  void theSurveyErrsAsItsSizeSays() {
    Chronicle run =
        run(
            TheoryScenario.shipped(
                "horizon={warmUp: 60, days: 424}",
                "disputes.tension.halfHeat=0.5",
                "safety.survey.residents=52000"));
    double safe = run.senseOfSecurity();
    assertThat(safe).isLessThan(0.97);
    Check.agrees(
        "surveyed security",
        run.surveyedSecurity(),
        safe,
        StrictMath.sqrt(safe * (1 - safe) / 52_000));
  }

  @Test
  void withoutASurveyThereIsNoNumber() {
    String[] none = {"horizon.days=20", "safety.survey.residents=0"};
    assertThat(run(TheoryScenario.shipped(none)).surveyedSecurity()).isNaN();
  }

  @ParameterizedTest
  @MethodSource("patrols")
  void nobodyIsVisitedMoreOftenThanTheBudgetOfPrivacyAllows(String policy) {
    for (int most : new int[] {0, 3, 40}) {
      Chronicle run =
          run(
              TheoryScenario.shipped(
                  "horizon={warmUp: 0, days: 365}",
                  "detection.policy=" + policy,
                  "resolution.workers.hoursPerDay=6",
                  "detection.patrol.mostVisits=" + most));
      int highest = 0;
      for (int cell = 0; cell < run.city().cells(); cell++) {
        highest = Math.max(highest, run.cells().visits(cell));
      }
      assertThat(highest).isLessThanOrEqualTo(most);
      if (policy.equals("round-robin")) {
        assertThat(highest).isEqualTo(most);
      }
    }
  }

  @Test
  void theBudgetBeginsAnewEveryYear() {
    Chronicle run =
        run(
            TheoryScenario.shipped(
                "horizon={warmUp: 0, days: 730}",
                "detection.policy=round-robin",
                "resolution.workers.hoursPerDay=6",
                "detection.patrol.mostVisits=5"));
    for (int cell = 0; cell < run.city().cells(); cell++) {
      assertThat(run.cells().visits(cell)).isEqualTo(10);
    }
  }

  /** A budget of a visit a day binds nobody, as nobody goes to a cell twice a day. */
  @Test
  void theLargestBudgetIsNone() {
    List<List<String>> logs = new ArrayList<>();
    for (int most : new int[] {365, 364}) {
      List<String> log = new ArrayList<>();
      TheoryScenario.read(
              "detection-race",
              "horizon={warmUp: 0, days: 367}",
              "disputes.types.neighbour.baseRate=100",
              "detection.patrol.mostVisits=" + most)
          .run((time, key, kind, detail) -> log.add(time + " " + kind));
      logs.add(log);
    }
    long visits = logs.get(0).stream().filter(line -> line.endsWith("VISIT")).count();
    long fewer = logs.get(1).stream().filter(line -> line.endsWith("VISIT")).count();
    int cells = TheoryScenario.read("detection-race").city().cells();
    assertThat(visits).isEqualTo(367L * cells);
    assertThat(fewer).isEqualTo(366L * cells);
  }

  private static Chronicle run(TheoryScenario scenario) {
    return new Run(scenario.city(), scenario.model(), scenario.seed(), 0).toHorizon();
  }
}
