package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.concordsim.institution.JointDispatch;
import org.concordsim.outcome.Recorder;
import org.concordsim.outcome.RunRecord;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;

/**
 * Departments one after the other take the sum of exponentials and the hand-overs, all at once the
 * maximum. From 24,000 cases with a free mediator for each, a mean wrong by 3 % and a distribution
 * wrong by 1.5 % somewhere would be found.
 */
class JointDispatchTest {
  private static final double MEAN = 2;
  private static final double HAND_OVER = 0.5;
  private static final double ASSEMBLY = 0.25;

  @Test
  void threeDepartmentsInSeriesTakeTheSumOfThreeTimesAndTwoHandOvers() {
    Cases cases = run(scenario(1, 1).model());
    DoubleUnaryOperator erlang = x -> x <= 0 ? 0 : 1 - StrictMath.exp(-x) * (1 + x + x * x / 2);
    Check.kolmogorov(
        "three in series", cases.days(), x -> erlang.applyAsDouble((x - 2 * HAND_OVER) / MEAN));
  }

  @Test
  void threeDepartmentsAtOnceTakeTheLongestOfThreeTimesAndTheAssembly() {
    Cases cases = run(jointly(scenario(1, 1), 1));
    Check.kolmogorov(
        "three at once",
        cases.days(),
        x -> StrictMath.pow(1 - StrictMath.exp(-Math.max(0, x - ASSEMBLY) / MEAN), 3));
  }

  @Test
  void aShareOfCasesNeedsDepartmentsAndAShareOfTheseGetsThemAtOnce() {
    TheoryScenario scenario = scenario(0.6, 0.5);
    double series = MEAN * (1 + 0.6 + 0.3) + HAND_OVER * (0.6 + 0.3);
    double atOnce = MEAN * (0.4 + 0.3 * (1 + 1 / 2.0) + 0.3 * (1 + 1 / 2.0 + 1 / 3.0));
    atOnce += 0.6 * ASSEMBLY;
    Check.mean("some in series", run(scenario.model()).days(), series);
    Check.mean("some at once", run(jointly(scenario, 1)).days(), atOnce);
    Check.mean(
        "some of some at once", run(jointly(scenario, 0.25)).days(), (3 * series + atOnce) / 4);
  }

  @Test
  void noCaseTakesLongerThanInSeriesAndThoseOfOneDepartmentTakeAsLong() {
    TheoryScenario scenario = scenario(0.5, 0.5);
    Map<Long, Double> series = run(scenario.model()).daysOf;
    Map<Long, Double> alone = run(scenario(0, 0).model()).daysOf;
    int same = 0;
    for (Map.Entry<Long, Double> atOnce : run(jointly(scenario, 1)).daysOf.entrySet()) {
      assertThat(atOnce.getValue()).isLessThanOrEqualTo(series.get(atOnce.getKey()));
      same += atOnce.getValue().equals(series.get(atOnce.getKey())) ? 1 : 0;
      assertThat(atOnce.getValue()).isGreaterThanOrEqualTo(alone.get(atOnce.getKey()));
    }
    Check.share("one department", same, series.size(), 0.5);
  }

  /** Cases of one department are none of its business. */
  @Test
  void jointDispatchChangesNothingWhereNoCaseNeedsSeveral() {
    TheoryScenario scenario = scenario(0, 1);
    boolean same = run(jointly(scenario, 1)).daysOf.equals(run(scenario.model()).daysOf);
    assertThat(same).isTrue();
  }

  /** Every case is taken up at once by a mediator of its own, so that the same ones are. */
  @Test
  void allAtOnceIsQuickerButNotCheaperAndHoursChangeNoCase() {
    TheoryScenario series = scenario(0.5, 0.5);
    Chronicle usual = chronicle(series, series.model());
    Chronicle atOnce = chronicle(series, jointly(series, 1));
    long cases = usual.total().tier(0).taken();
    long called = usual.total().tier(0).departments();
    double error = StrictMath.sqrt((0.25 + 4 * 0.25 - 0.75 * 0.75) / cases);
    Check.agrees("departments of a case", called / (double) cases, 0.25 + 2 * 0.25, error);
    assertThat(atOnce.total().tier(0).departments()).isEqualTo(called);
    assertThat(atOnce.total().tier(0).busyDays()).isLessThan(usual.total().tier(0).busyDays());
    assertThat(outcome(atOnce, "hours-departments")).isEqualTo(4.0 * called);
    assertThat(outcome(atOnce, "cost-departments")).isEqualTo(outcome(usual, "cost-departments"));
    TheoryScenario free = scenario(0.5, 0.5, 0);
    assertThat(outcome(chronicle(free, free.model()), "cost-departments")).isZero();
    assertThat(run(free.model()).daysOf).isEqualTo(run(series.model()).daysOf);
  }

  private static ModelParameters jointly(TheoryScenario scenario, double share) {
    return Established.in(
        scenario.model(), new JointDispatch(Established.everywhere(), share, ASSEMBLY));
  }

  private static Cases run(ModelParameters model) {
    Cases cases = scenario(0, 0).run(model, 0, new Cases());
    assertThat(cases.daysOf.size()).isGreaterThan(22_000);
    return cases;
  }

  private static Chronicle chronicle(TheoryScenario scenario, ModelParameters model) {
    return new Run(scenario.city(), model, scenario.seed(), 0).toHorizon();
  }

  private static double outcome(Chronicle run, String name) {
    return Recorder.record(run).outcomes()[RunRecord.columns().indexOf(name)];
  }

  private static TheoryScenario scenario(double second, double third) {
    return scenario(second, third, 4);
  }

  private static TheoryScenario scenario(double second, double third, double hours) {
    return TheoryScenario.read(
        "erlang-c",
        "horizon={warmUp: 0, days: 50}",
        "disputes.types.neighbour.baseRate=40000",
        "resolution.community={residentsPerMediator: 1, serviceDays: %s}".formatted(MEAN),
        "resolution.departments={second: %s, third: %s, handOverDays: %s, hours: %s}"
            .formatted(second, third, HAND_OVER, hours));
  }

  /** Days from taking up to end, of cases taken up long enough before the horizon. */
  private static final class Cases implements EventLog {
    private static final double LAST = 16;
    private final Map<Long, Double> takenUp = new HashMap<>();
    final Map<Long, Double> daysOf = new LinkedHashMap<>();

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      if (kind == Kind.TAKEN_UP && time < LAST) {
        takenUp.put(key, time);
      } else if (kind == Kind.ENDED && takenUp.containsKey(key)) {
        daysOf.put(key, time - takenUp.get(key));
      }
    }

    double[] days() {
      return daysOf.values().stream().mapToDouble(days -> days).toArray();
    }
  }
}
