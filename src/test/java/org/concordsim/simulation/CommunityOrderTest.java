package org.concordsim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.city.City;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Communities know nothing of each other within a day, nor districts, so neither the order of
 * communities nor the number of threads can matter.
 */
class CommunityOrderTest {
  private static final City CITY = TinyCities.town();
  private static final long SEED = 11;

  /** One line of a community's log. */
  private record Line(double time, long key, EventLog.Kind kind, int detail) {}

  static List<String> policies() {
    return DetectionPolicies.all().stream().map(DetectionPolicies.Entry::name).toList();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyOrderOfCommunitiesTellsEachTheSameEvents(String policy) {
    List<List<Line>> forwards = logs(model(policy), 0, 1, 2, 3, 4, 5);
    assertThat(forwards).allSatisfy(log -> assertThat(log).hasSizeGreaterThan(300));
    assertThat(logs(model(policy), 5, 4, 3, 2, 1, 0)).isEqualTo(forwards);
    assertThat(logs(model(policy), 3, 0, 5, 1, 4, 2)).isEqualTo(forwards);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aRunThatNobodyListensToCountsTheSame(String policy) {
    ModelParameters model = model(policy);
    Chronicle silent = new Run(CITY, model, SEED, 0).toHorizon();
    Chronicle told = new Run(CITY, model, SEED, 0, (time, key, kind, detail) -> {}).toHorizon();
    Chronicle backwards =
        new Run(CITY, model, SEED, 0).inOrder(new int[] {5, 4, 3, 2, 1, 0}).toHorizon();
    Chronicle together = new Run(CITY, model, SEED, 0).toHorizon(2);
    for (Chronicle other : List.of(told, backwards, together)) {
      assertThat(other.total()).usingRecursiveComparison().isEqualTo(silent.total());
      assertThat(other.cells()).usingRecursiveComparison().isEqualTo(silent.cells());
      assertThat(other.trust()).isEqualTo(silent.trust());
      assertThat(other.senseOfSecurity()).isEqualTo(silent.senseOfSecurity());
      for (Chronicle.Series series : Chronicle.Series.values()) {
        assertThat(other.series(series)).isEqualTo(silent.series(series));
      }
    }
  }

  private static ModelParameters model(String policy) {
    return Fixture.model(
        "detection.policy=" + policy,
        "horizon.days=100",
        "horizon.warmUp=14",
        "disputes.types.*.baseRate=900",
        "disputes.contagion.neighbourShare=0.9",
        "disputes.contagion.delayDays=1",
        "population.ties.abroad=1",
        "population.ties.rewired=1",
        "resolution.street.referralDays=0",
        "resolution.relapse.chance=0.5",
        "resolution.relapse.days=3");
  }

  private static List<List<Line>> logs(ModelParameters model, int... order) {
    List<List<Line>> logs = new ArrayList<>();
    Map<Long, Integer> communityOf = new HashMap<>();
    for (int community = 0; community < CITY.communities(); community++) {
      logs.add(new ArrayList<>());
    }
    for (int cell = 0; cell < CITY.cells(); cell++) {
      communityOf.put(Key.derive(Key.of(SEED, 0), Lane.CELL, cell), CITY.communityOf(cell));
    }
    EventLog byCommunity =
        (time, key, kind, detail) -> {
          if (kind == EventLog.Kind.ARISEN) {
            communityOf.put(key, CITY.communityOf(detail));
          }
          logs.get(communityOf.get(key)).add(new Line(time, key, kind, detail));
        };
    new Run(CITY, model, SEED, 0, byCommunity).inOrder(order).toHorizon();
    return logs;
  }
}
