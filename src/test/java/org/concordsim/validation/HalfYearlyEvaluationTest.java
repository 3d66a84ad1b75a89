package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.concordsim.city.City;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.resolution.Calendar;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.junit.jupiter.api.Test;

/** Hours that follow what is recorded, and records that are made. Exact, but where it says so. */
class HalfYearlyEvaluationTest {
  private static final City CITY = TinyCities.town();

  @Test
  void hoursAreMovedAndNeitherAddedNorLost() {
    Chronicle without = run(model(false));
    Chronicle with = run(model(true, "moved=1", "error=0.5", "everyDays=20"));
    assertThat(with.total().minutesAvailable())
        .isCloseTo(without.total().minutesAvailable(), Offset.offset(1e-3));
    assertThat(with.total().visits()).isNotEqualTo(without.total().visits());
  }

  /** A minute a visit and a minute a day: a community's visits are its share of the escalations. */
  @Test
  void withoutErrorAllHoursGoInProportionToRecordedEscalations() {
    ModelParameters model =
        model(
            true,
            "unit=community",
            "moved=1",
            "error=0",
            "gaming=0",
            "everyDays=100",
            "horizon.days=200",
            "horizon.warmUp=100",
            "resolution.workers.hoursPerDay=24",
            "resolution.workers.patrolShare=" + 1 / 1440.0,
            "detection.patrol.visitMinutes=1",
            "detection.patrol.travelMinutes=0");
    Lives lives = new Lives();
    Chronicle chronicle = new Run(CITY, model, 5, 1, lives).toHorizon();
    double[] escalated = new double[CITY.communities()];
    for (Lives.Life life : lives.all()) {
      if (Math.min(life.entered[3], life.entered[4]) < 100) {
        escalated[CITY.communityOf(life.cell)]++;
      }
    }
    double all = Arrays.stream(escalated).sum();
    assertThat(all).isGreaterThan(100);
    int days = 0;
    for (int day = 100; day < 200; day++) {
      days += Calendar.works(day, 5) ? 1 : 0;
    }
    for (int community = 0; community < CITY.communities(); community++) {
      int visits = 0;
      for (int cell = CITY.firstCell(community); cell < CITY.firstCell(community + 1); cell++) {
        visits += chronicle.cells().visits(cell);
      }
      // Six workers, one in each community. Less than three visits are saved up or owed.
      double expected = days * 6 * escalated[community] / all;
      assertThat((double) visits).isCloseTo(expected, Offset.offset(3.0));
    }
  }

  @Test
  void aStreetAloneIsTheWorstAndTheBestAndNothingMoves() {
    Logs without = Logs.of(CITY, model(false), 5);
    Logs alone = Logs.of(CITY, model(true, "gaming=0", "scope={street: first}"), 5);
    assertThat(alone.entries()).isEqualTo(without.entries());
  }

  /** All escalations are called something else, so that there is nothing to move hours for. */
  @Test
  void whatIsNeverRecordedMovesNothing() {
    String[] hidden = {"gaming=1", "eveDays=20", "everyDays=20"};
    Logs moved = Logs.of(CITY, model(true, plus(hidden, "moved=1")), 5);
    Logs kept = Logs.of(CITY, model(true, plus(hidden, "moved=0")), 5);
    assertThat(moved.entries()).isEqualTo(kept.entries());
    assertThat(moved.entries()).isNotEqualTo(Logs.of(CITY, model(false), 5).entries());
  }

  /** Every case counts as hard here, and only workers refer: none does on the eve. */
  @Test
  void hardCasesAreLeftLyingOnTheEveAndAtNoOtherTime() {
    Logs log =
        Logs.of(
            CITY,
            model(
                true,
                "gaming=1",
                "eveDays=10",
                "everyDays=50",
                "resolution.triage.settleBelow=0",
                "resolution.success.intercept=50",
                "disputes.types.*.formalMediation=0",
                "disputes.types.*.courtMediation=0"),
            5);
    List<Logs.Entry> referred = log.of(Kind.REFERRED);
    assertThat(referred).hasSizeGreaterThan(100);
    assertThat(referred).noneMatch(entry -> (int) entry.time() % 50 >= 40);
    assertThat(log.of(Kind.VERIFIED)).anyMatch(entry -> (int) entry.time() % 50 >= 40);
  }

  /**
   * Half of the time is an eve, on which all is gamed: about half of what escalates is misrecorded.
   */
  @Test
  void gamingIsCounted() {
    Tally honest = run(model(true, "gaming=0", "eveDays=10", "everyDays=20")).total();
    assertThat(honest.count(DisputeEvent.LEFT_LYING)).isZero();
    assertThat(honest.count(DisputeEvent.MISRECORDED)).isZero();
    Tally gamed = run(model(true, "gaming=1", "eveDays=10", "everyDays=20")).total();
    assertThat(gamed.count(DisputeEvent.LEFT_LYING)).isPositive().isLessThan(gamed.watched());
    double misrecorded = gamed.count(DisputeEvent.MISRECORDED);
    assertThat(misrecorded / gamed.escalated()).isBetween(0.3, 0.7);
  }

  private static Chronicle run(ModelParameters model) {
    return new Run(CITY, model, 5, 1).toHorizon();
  }

  private static String[] plus(String[] some, String more) {
    String[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = more;
    return all;
  }

  private static ModelParameters model(boolean evaluated, String... more) {
    List<String> changes = new ArrayList<>(List.of("horizon.days=200"));
    changes.add("detection.policy=round-robin");
    changes.add("disputes.types.*.baseRate=900");
    String scope = "scope={}";
    for (String change : more) {
      if (change.startsWith("scope=")) {
        scope = change;
      } else if (change.contains(".") && change.indexOf('.') < change.indexOf('=')) {
        changes.add(change);
      } else {
        changes.add("established.half-yearly-evaluation." + change);
      }
    }
    if (evaluated) {
      changes.add(
          "institutions={half-yearly-evaluation: {%s}}".formatted(scope.replace("=", ": ")));
    }
    return Fixture.model(changes.toArray(String[]::new));
  }
}
