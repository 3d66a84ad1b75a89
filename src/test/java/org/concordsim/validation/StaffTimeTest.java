package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.DeliberationRooms;
import org.concordsim.institution.Institution;
import org.concordsim.institution.RumourRefutation;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Task;
import org.junit.jupiter.api.Test;

/**
 * Sessions of deliberation rooms and refutations take the time of workers, which is then not there
 * for visits. Exact, but for the rounding of sums of minutes.
 */
class StaffTimeTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-6);

  /** Few workers with little time, so that what one thing takes another lacks. */
  private static final TheoryScenario SCENARIO =
      TheoryScenario.shipped(
          "horizon={warmUp: 30, days: 200}",
          "disputes.types.neighbour.baseRate=200",
          "disputes.types.rumour.baseRate=200",
          "disputes.rumours.spread=0.02",
          "resolution.workers={hoursPerDay: 6, patrolShare: 0.8}",
          "detection.policy=round-robin");

  @Test
  void callsAndHearingsTakeTheirMinutesAndLeaveFewerForVisits() {
    Chronicle free = run(rooms(0, 0)).chronicle;
    Chronicle paid = run(rooms(20, 60)).chronicle;
    Tally total = paid.total();
    assertThat(total.heard()).isPositive().isLessThan(total.called());
    assertThat(total.minutes(Task.SESSION))
        .isCloseTo(20.0 * total.called() + 60.0 * total.heard(), ROUNDING);
    assertThat(free.total().minutes(Task.SESSION)).isZero();
    assertThat(total.visits()).isLessThan(free.total().visits());
    everyMinuteIsAccountedFor(paid);
  }

  @Test
  void everyRumourThatOpensTakesTheMinutesOfItsRefutation() {
    Chronicle free = run(refutation(0.3, 0)).chronicle;
    Chronicle paid = run(refutation(0.3, 60)).chronicle;
    long opened = paid.total().count(DisputeEvent.values()[2], DisputeType.RUMOUR);
    assertThat(opened).isPositive();
    assertThat(paid.total().minutes(Task.REFUTE)).isCloseTo(60.0 * opened, ROUNDING);
    assertThat(free.total().minutes(Task.REFUTE)).isZero();
    assertThat(paid.total().visits()).isLessThan(free.total().visits());
    everyMinuteIsAccountedFor(paid);
  }

  /** Not a bit of the run changes. */
  @Test
  void aRefutationThatTakesNoTimeAndConvincesNobodyIsNone() {
    assertThat(run(refutation(1, 0)).events).isEqualTo(run().events);
    assertThat(run(refutation(1, 60)).events).isNotEqualTo(run().events);
  }

  private static void everyMinuteIsAccountedFor(Chronicle chronicle) {
    double spent = 0;
    for (Task task : Task.values()) {
      spent += chronicle.total().minutes(task);
    }
    double available = chronicle.total().minutesAvailable() + chronicle.total().overtime();
    assertThat(spent).isCloseTo(available, ROUNDING);
  }

  private static DeliberationRooms rooms(double callMinutes, double hearMinutes) {
    return new DeliberationRooms(
        InForce.EVERYWHERE, 7, 1, 1, 0.5, 0.8, 3, 5, 0.6, callMinutes, hearMinutes);
  }

  private static RumourRefutation refutation(double belief, double minutes) {
    return new RumourRefutation(InForce.EVERYWHERE, 0, belief, belief, minutes);
  }

  private record Outcome(Chronicle chronicle, List<String> events) {}

  private static Outcome run(Institution... institutions) {
    List<String> events = new ArrayList<>();
    ModelParameters model = InForce.in(SCENARIO.model(), institutions);
    Chronicle chronicle =
        new Run(
                SCENARIO.city(),
                model,
                SCENARIO.seed(),
                0,
                (time, key, kind, detail) ->
                    events.add(time + " " + key + " " + kind + " " + detail))
            .toHorizon();
    return new Outcome(chronicle, events);
  }
}
