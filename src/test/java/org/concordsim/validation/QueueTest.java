package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.concordsim.dispute.DisputeType;
import org.concordsim.simulation.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A community committee as a queue. Waits within a queue hang together for long, so the standard
 * error comes from the means of 64 independent communities, each of 15,000 cases. A deviation of 3
 * % (Erlang) to 8 % (variation 2) in the mean wait, and of 1.5 % in the chance to wait, would be
 * found.
 */
class QueueTest {
  @Test
  void aCommitteeWithExponentialServiceFollowsErlang() {
    TheoryScenario scenario = TheoryScenario.read("erlang-c");
    Waits waits = new Waits(scenario);
    scenario.run(waits);
    var committee = scenario.model().resolution().community();
    int mediators = 3;
    double offered = arrivalsOfDay(scenario) * committee.serviceDays();
    double term = 1;
    double sum = 0;
    for (int k = 0; k < mediators; k++) {
      sum += term;
      term *= offered / (k + 1);
    }
    double all = term / (1 - offered / mediators);
    double waiting = all / (sum + all);
    Check.mean("Erlang C: chance to wait", waits.share(), waiting);
    double wait = waiting * committee.serviceDays() / (mediators - offered);
    Check.mean("Erlang C: mean wait", waits.mean(), wait);
    // A wait that is not zero is exponential with rate c/s − λ: its second moment is 2 C / rate².
    double rate = mediators / committee.serviceDays() - arrivalsOfDay(scenario);
    Check.mean("Erlang C: squared wait", waits.square(), 2 * waiting / rate / rate);
  }

  @ParameterizedTest
  @CsvSource({"gamma, 0", "gamma, 0.5", "gamma, 1", "gamma, 2", "log-normal, 0.5", "log-normal, 1"})
  void oneMediatorFollowsPollaczekAndKhinchine(String service, double variation) {
    TheoryScenario scenario =
        TheoryScenario.read(
            "pollaczek-khinchine",
            "seed=" + (int) (10 * variation + service.length()),
            "resolution.community.service=" + service,
            "resolution.community.serviceVariation=" + variation);
    Waits waits = new Waits(scenario);
    scenario.run(waits);
    double days = scenario.model().resolution().community().serviceDays();
    double load = arrivalsOfDay(scenario) * days;
    double wait = load / (1 - load) * (1 + variation * variation) / 2 * days;
    String name = "Pollaczek-Khinchine, %s %s".formatted(service, variation);
    Check.mean(name + ": mean wait", waits.mean(), wait);
    Check.mean(name + ": chance to wait", waits.share(), load);
  }

  @Test
  void everyCaseThatIsReferredIsTakenUpInItsTurn() {
    TheoryScenario scenario = TheoryScenario.read("pollaczek-khinchine", "horizon.days=150");
    Waits waits = scenario.run(new Waits(scenario));
    assertThat(waits.outOfTurn).isZero();
    // What is left at the horizon still waits: fewer than ten a queue.
    assertThat(waits.referred.size()).isLessThan(640);
  }

  private static double arrivalsOfDay(TheoryScenario scenario) {
    var type = scenario.model().disputes().types().get(DisputeType.NEIGHBOUR);
    return type.baseRate() / 1000 / 365 * scenario.city().residents(0);
  }

  /** Waits by community, each of which has one cell. */
  private static final class Waits implements EventLog {
    private final Map<Long, Integer> cellOf = new HashMap<>();
    final Map<Long, Double> referred = new HashMap<>();
    private final int warmUp;
    private final int[] cases;
    private final int[] waited;
    private final double[] days;
    private final double[] squares;
    private final double[] lastReferral;
    int outOfTurn;

    Waits(TheoryScenario scenario) {
      warmUp = scenario.model().horizon().warmUp();
      int cells = scenario.city().cells();
      cases = new int[cells];
      waited = new int[cells];
      days = new double[cells];
      squares = new double[cells];
      lastReferral = new double[cells];
    }

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      if (kind == Kind.ARISEN) {
        cellOf.put(key, detail);
      } else if (kind == Kind.REFERRED) {
        referred.put(key, time);
      } else if (kind == Kind.TAKEN_UP) {
        int cell = cellOf.remove(key);
        double arrival = referred.remove(key);
        if (arrival < lastReferral[cell]) {
          outOfTurn++;
        }
        lastReferral[cell] = arrival;
        if (arrival >= warmUp) {
          cases[cell]++;
          waited[cell] += time > arrival ? 1 : 0;
          days[cell] += time - arrival;
          squares[cell] += (time - arrival) * (time - arrival);
        }
      }
    }

    double[] mean() {
      return each(days);
    }

    double[] square() {
      return each(squares);
    }

    double[] share() {
      double[] shares = new double[cases.length];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = waited[i] / (double) cases[i];
      }
      return shares;
    }

    private double[] each(double[] sums) {
      double[] means = new double[cases.length];
      for (int i = 0; i < means.length; i++) {
        means[i] = sums[i] / cases[i];
      }
      return means;
    }
  }
}
