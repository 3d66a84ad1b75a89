package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.dispute.ByTier;
import org.concordsim.institution.PromotionRegulation;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;

/**
 * Time limits put overdue cases first and add no mediator. The share of breaches is that of Erlang
 * C, exact but for its standard error from 64 independent communities: a share wrong by 8 % would
 * be found. All else here is exact.
 */
class PromotionRegulationTest {
  private static final int LIMIT = 2;

  /** Erlang C: a wait that is not zero is exponential with rate c/s − λ. */
  @Test
  void breachesAreTheWaitsThatLastBeyondTheLimitUntilTheNextMorning() {
    TheoryScenario scenario = queue("first-come");
    double offered = 2.1;
    double waiting = erlang(3, offered);
    double rate = (3 - offered) / 2.8;
    // From the limit to the next morning it is a uniform part of a day.
    double expected = waiting * StrictMath.exp(-rate * LIMIT) * (1 - StrictMath.exp(-rate)) / rate;
    Waits waits = run(scenario, limited(scenario, LIMIT));
    Check.mean("breaches of Erlang C", waits.overdueShare(), expected);
  }

  @Test
  void theRunCountsTheBreachesThatItsEventsShow() {
    TheoryScenario scenario = queue("most-severe");
    Waits waits = new Waits(scenario);
    Chronicle run =
        new Run(scenario.city(), limited(scenario, LIMIT), scenario.seed(), 0, waits).toHorizon();
    assertThat(run.total().tier(0).breaches()).isEqualTo(waits.breaches());
  }

  /** Those over the limit are the first to have come: their turn is next already. */
  @Test
  void aLimitChangesNothingWhereTheFirstToComeIsTheFirstHeard() {
    TheoryScenario scenario = queue("first-come");
    assertThat(run(scenario, limited(scenario, LIMIT)).events.hashCode())
        .isEqualTo(run(scenario, scenario.model()).events.hashCode());
  }

  @Test
  void nobodyIsHeardWhileAnOverdueCaseWaits() {
    TheoryScenario scenario = queue("most-severe");
    Waits unlimited = run(scenario, scenario.model());
    Waits limited = run(scenario, limited(scenario, LIMIT));
    assertThat(unlimited.passedOver).isGreaterThan(1000);
    assertThat(limited.passedOver).isZero();
    assertThat(limited.longest()).isLessThan(unlimited.longest());
    assertThat(limited.waitOfTheMostSevere()).isGreaterThan(unlimited.waitOfTheMostSevere());
  }

  @Test
  void formalCasesMustBeOfferedMediation() {
    var usual = TheoryScenario.shipped().model();
    var shaped =
        new PromotionRegulation(Established.everywhere(), new ByTier(7, 7, 7, 7), 0.6)
            .shape(usual.practice());
    assertThat(shaped.disputes().types().values())
        .allSatisfy(type -> assertThat(type.formalMediation()).isEqualTo(0.6))
        .allSatisfy(type -> assertThat(type.courtMediation()).isEqualTo(0.6));
    var lax =
        new PromotionRegulation(Established.everywhere(), new ByTier(7, 7, 7, 7), 0)
            .shape(usual.practice());
    assertThat(lax).isEqualTo(usual.practice());
  }

  private static double erlang(int mediators, double offered) {
    double term = 1;
    double sum = 0;
    for (int k = 0; k < mediators; k++) {
      sum += term;
      term *= offered / (k + 1);
    }
    double all = term / (1 - offered / mediators);
    return all / (sum + all);
  }

  /** Three quarters of a case a day, 2.8 days each, three mediators: load 0.7. */
  private static TheoryScenario queue(String discipline) {
    return TheoryScenario.read(
        "erlang-c",
        "horizon={warmUp: 0, days: 1500}",
        "disputes.types.neighbour.baseRate=1250",
        "disputes.types.neighbour.severityConcentration=5",
        "resolution.community={serviceDays: 2.8, discipline: %s}".formatted(discipline));
  }

  private static ModelParameters limited(TheoryScenario scenario, double days) {
    var limits = new ByTier(days, days, days, days);
    return Established.in(
        scenario.model(), new PromotionRegulation(Established.everywhere(), limits, 0));
  }

  private static Waits run(TheoryScenario scenario, ModelParameters model) {
    return scenario.run(model, 0, new Waits(scenario));
  }

  /** What the events tell of waits, each cell being a community of its own. */
  private static final class Waits implements EventLog {
    private final Map<Long, Integer> cellOf = new HashMap<>();
    private final List<Map<Long, Double>> waiting = new ArrayList<>();
    private final int[] taken;
    private final int[] overdue;
    private final int horizon;
    private double longest;
    private double severeWaits;
    private int severe;
    final List<Double> events = new ArrayList<>();

    /** How often somebody was heard while an overdue case waited that is not the one heard. */
    int passedOver;

    Waits(TheoryScenario scenario) {
      taken = new int[scenario.city().cells()];
      overdue = new int[taken.length];
      horizon = scenario.model().horizon().days();
      for (int cell = 0; cell < taken.length; cell++) {
        waiting.add(new HashMap<>());
      }
    }

    /** Overdue is who has waited longer than the limit on the morning of a day that has begun. */
    private static boolean overdue(double arrival, double now) {
      return StrictMath.floor(now) - arrival > LIMIT;
    }

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      events.add(time + key + kind.ordinal());
      if (kind == Kind.ARISEN) {
        cellOf.put(key, detail);
      } else if (kind == Kind.REFERRED) {
        waiting.get(cellOf.get(key)).put(key, time);
      } else if (kind == Kind.TAKEN_UP) {
        int cell = cellOf.get(key);
        double arrival = waiting.get(cell).remove(key);
        taken[cell]++;
        longest = Math.max(longest, time - arrival);
        if (Key.uniform(key, Lane.SEVERITY, 0) > 0.75) {
          severe++;
          severeWaits += time - arrival;
        }
        if (overdue(arrival, time)) {
          overdue[cell]++;
        } else {
          boolean passed = waiting.get(cell).values().stream().anyMatch(a -> overdue(a, time));
          passedOver += passed ? 1 : 0;
        }
      }
    }

    double[] overdueShare() {
      double[] shares = new double[taken.length];
      for (int cell = 0; cell < taken.length; cell++) {
        shares[cell] = overdue[cell] / (double) taken[cell];
      }
      return shares;
    }

    /** The mornings of the run end with that of its last day. */
    long breaches() {
      long sum = 0;
      for (int cell = 0; cell < taken.length; cell++) {
        sum += overdue[cell];
        sum += waiting.get(cell).values().stream().filter(a -> overdue(a, horizon - 1)).count();
      }
      return sum;
    }

    double longest() {
      return longest;
    }

    /** Mean wait of the upper quarter by severity. */
    double waitOfTheMostSevere() {
      return severeWaits / severe;
    }
  }
}
