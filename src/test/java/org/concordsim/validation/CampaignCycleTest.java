package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.concordsim.city.City;
import org.concordsim.detection.Channel;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.resolution.Caseload;
import org.concordsim.resolution.ResolutionParameters.Discipline;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Visits, checks, a push and rest, with borrowed time. Exact claims, so nothing hangs on chance.
 */
class CampaignCycleTest {
  private static final City CITY = TinyCities.town();
  private static final int CYCLE = 56;

  @ParameterizedTest
  @ValueSource(strings = {"none", "round-robin", "oracle"})
  void aCampaignWithoutTimeStrainOrPushChangesNothing(String policy) {
    Logs with = logs(policy, true, "borrowed=0", "strain=0", "pushDays=0", "restDays=28");
    assertThat(with.entries()).isEqualTo(logs(policy, false).entries());
  }

  @Test
  void itsVisitsFallOnWorkingDaysOfVisitsAndChecksInItsReach() {
    List<Logs.Entry> visits = logs("none", true, "scope={start: 7, street: third}").of(Kind.VISIT);
    assertThat(visits).isNotEmpty();
    assertThat(visits)
        .allMatch(v -> v.time() >= 7 && ((int) v.time() - 7) % CYCLE < 28)
        .allMatch(v -> (int) v.time() % 7 < 5);
    Chronicle run = run("none", "scope={start: 7, street: third}");
    for (int cell = 0; cell < CITY.cells(); cell++) {
      boolean inReach = CITY.cell(cell).street().equals("third");
      assertThat(run.cells().visits(cell) > 0).isEqualTo(inReach);
    }
  }

  @Test
  void checksGoToCellsWithReportsAlone() {
    String[] checks = {"visitDays=0", "checkDays=28"};
    assertThat(run("none", checks).total().visits()).isPositive();
    assertThat(
            run(
                    "none",
                    "visitDays=0",
                    "checkDays=28",
                    "detection.tips.openRate=0",
                    "disputes.types.*.baseRate=0",
                    "detection.tips.falseRate=0")
                .total()
                .visits())
        .isZero();
  }

  @Test
  void everyBorrowedMinuteIsPaidBackOrPaidFor() {
    double usual = run("none", "borrowed=0").total().minutesAvailable();
    // What is not paid back comes on top of the usual time, and is spent on the way and on visits.
    Chronicle paidFor = run("none", "paidBack=0");
    double spent = paidFor.total().minutes(Task.VISIT) + paidFor.total().minutes(Task.TRAVEL);
    assertThat(spent).isPositive();
    assertThat(paidFor.total().minutesAvailable()).isCloseTo(usual + spent, Offset.offset(1e-3));
    // After four weeks of borrowing, eight weeks in which it is paid back to the last minute.
    Chronicle back = run("none", "paidBack=1", "restDays=42");
    assertThat(back.total().minutes(Task.VISIT)).isPositive();
    assertThat(back.total().minutesAvailable()).isCloseTo(usual, Offset.offset(1e-3));
    Chronicle half = run("none", "paidBack=0.5", "restDays=42");
    double ofHalf = half.total().minutes(Task.VISIT) + half.total().minutes(Task.TRAVEL);
    assertThat(half.total().minutesAvailable()).isCloseTo(usual + ofHalf / 2, Offset.offset(1e-3));
  }

  @Test
  void visitsInDrovesWearTrustMoreAndStrainMakesThemFindLess() {
    String[] loud = {"intrusion=20", "population.trust.recovery=0"};
    String[] quiet = {"intrusion=1", "population.trust.recovery=0"};
    assertThat(run("none", loud).trust()).isLessThan(run("none", quiet).trust());
    String[] fresh = {"strain=0", "resolution.workers.fatigue=1"};
    String[] tired = {"strain=1", "resolution.workers.fatigue=1"};
    assertThat(run("none", tired).total().detected(Channel.PATROL))
        .isLessThan(run("none", fresh).total().detected(Channel.PATROL));
  }

  @Test
  void mediatorsWorkOnDaysOffInThePushAlone() {
    List<Logs.Entry> takenUp = logs("none", true).of(Kind.TAKEN_UP);
    List<Logs.Entry> onDaysOff = takenUp.stream().filter(e -> (int) e.time() % 7 >= 5).toList();
    assertThat(onDaysOff).isNotEmpty();
    assertThat(onDaysOff)
        .allMatch(e -> (int) e.time() % CYCLE >= 28 && (int) e.time() % CYCLE < 42);
  }

  @Test
  void inThePushTheLongestWaitComesFirstAndThenTheDisciplineAgain() {
    Caseload waiting = new Caseload(Discipline.MOST_SEVERE);
    double[] severity = {0.3, 0.9, 0.5, 0.1, 0.8};
    for (int i = 0; i < severity.length; i++) {
      waiting.add(100 + i, i, 10 - i, severity[i], 1);
    }
    assertThat(waiting.nextFile()).isEqualTo(1);
    waiting.oldestFirst(true);
    assertThat(waiting.nextFile()).isEqualTo(4);
    waiting.remove();
    assertThat(waiting.nextFile()).isEqualTo(3);
    waiting.add(200, 9, 20, 1, 1);
    assertThat(waiting.nextFile()).isEqualTo(3);
    waiting.oldestFirst(false);
    assertThat(waiting.nextFile()).isEqualTo(9);
    waiting.remove();
    assertThat(waiting.nextFile()).isEqualTo(1);
  }

  private static Logs logs(String policy, boolean campaign, String... more) {
    return Logs.of(CITY, model(policy, campaign, more), 5);
  }

  private static Chronicle run(String policy, String... more) {
    return new Run(CITY, model(policy, true, more), 5, 1).toHorizon();
  }

  private static ModelParameters model(String policy, boolean campaign, String... more) {
    List<String> changes = new ArrayList<>(List.of("horizon.days=" + 3 * CYCLE));
    changes.add("detection.policy=" + policy);
    changes.add("disputes.types.*.baseRate=900");
    String cycle = "established.campaign-cycle.";
    changes.addAll(List.of(cycle + "visitDays=14", cycle + "checkDays=14"));
    changes.addAll(List.of(cycle + "pushDays=14", cycle + "restDays=14"));
    String scope = "scope={}";
    for (String change : more) {
      if (change.startsWith("scope=")) {
        scope = change;
      } else if (change.contains(".") && change.indexOf('.') < change.indexOf('=')) {
        changes.add(change);
      } else {
        changes.add(cycle + change);
      }
    }
    if (campaign) {
      changes.add("institutions={campaign-cycle: {%s}}".formatted(scope.replace("=", ": ")));
    }
    return Fixture.model(changes.toArray(String[]::new));
  }
}
