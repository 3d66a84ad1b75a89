package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.concordsim.city.City;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weekly flags that err at stated rates, and cases that reach their tier sooner. */
class CityBrainTest {
  private static final City CITY = TinyCities.town();
  private static final String[] SAYS_NOTHING = {"sensitivity=0", "specificity=1", "routing=1"};

  /** Flags in no cell, and flags that are raised only where nothing is: exact, hence no chance. */
  @ParameterizedTest
  @ValueSource(strings = {"round-robin", "risk-weighted-patrol", "campaign", "oracle", "none"})
  void flagsThatAreNeverRaisedChangeNothing(String policy) {
    Logs with = logs(policy, true, SAYS_NOTHING);
    assertThat(with.entries()).isEqualTo(logs(policy, false).entries());
    assertThat(with.entries()).isNotEmpty();
  }

  @Test
  void referralsTakeTheShareOfTheirTimeThatTheRoutingLeaves() {
    Logs slow = logs("none", false, "resolution.street.referralDays=8");
    Logs halved =
        logs("none", true, "resolution.street.referralDays=16", "routing=0.5", "sensitivity=0");
    Logs same = logs("none", true, "resolution.street.referralDays=8", "routing=1");
    assertThat(same.entries()).isEqualTo(slow.entries());
    assertThat(halved.of(Kind.TAKEN_UP, 1)).isNotEmpty();
    // The street alone has the same delay as before; all other tiers have half of theirs.
    Logs others =
        logs(
            "none",
            false,
            "resolution.street.referralDays=8",
            "resolution.district.referralDays=2.5",
            "resolution.court.referralDays=3.5");
    assertThat(halved.entries()).isEqualTo(others.entries());
  }

  /** Watch points without a post want no visit at all, so that whoever goes follows a flag. */
  @Test
  void whereNothingIsToBeFoundOneMinusTheSpecificityIsFlaggedAndVisitedOnce() {
    int weeks = 1000;
    List<Logs.Entry> visits =
        logs(
                "watch-points",
                true,
                "policies.watch-points.cellsPerPost=1e6",
                "disputes.types.*.baseRate=0",
                "horizon.days=" + 7 * weeks,
                "resolution.workers.hoursPerDay=8",
                "specificity=0.8",
                "scope={district: west}")
            .of(Kind.VISIT);
    long cells =
        IntStream.range(0, CITY.cells())
            .filter(cell -> CITY.cell(cell).district().equals("west"))
            .count();
    Check.share("false flags", visits.size(), weeks * cells, 0.2);
    assertThat(visits).allMatch(visit -> (int) visit.time() % 7 == 0);
  }

  /** With sure signals more is found for the same hours, and sooner. */
  @Test
  void sureFlagsFindMoreOpenDisputesWithTheSameHours() {
    Chronicle without = run("round-robin", false);
    Chronicle with = run("round-robin", true, "sensitivity=1", "specificity=1", "routing=1");
    assertThat(with.total().minutesAvailable()).isEqualTo(without.total().minutesAvailable());
    assertThat(with.total().detected(org.concordsim.detection.Channel.PATROL))
        .isGreaterThan(without.total().detected(org.concordsim.detection.Channel.PATROL));
  }

  private static String[] changes(String policy, boolean brain, String... more) {
    List<String> changes = new ArrayList<>(List.of("horizon.days=200"));
    changes.add("detection.policy=" + policy);
    changes.add("disputes.types.*.baseRate=900");
    for (String change : more) {
      boolean ofModel = change.contains(".") && change.indexOf('.') < change.indexOf('=');
      if (ofModel) {
        changes.add(change);
      } else if (!change.startsWith("scope")) {
        changes.add("established.city-brain." + change);
      }
    }
    String scope =
        Arrays.stream(more).filter(c -> c.startsWith("scope=")).findFirst().orElse("scope={}");
    if (brain) {
      changes.add("institutions={city-brain: {%s}}".formatted(scope.replace("=", ": ")));
    }
    return changes.toArray(String[]::new);
  }

  private static Logs logs(String policy, boolean brain, String... more) {
    return Logs.of(CITY, Fixture.model(changes(policy, brain, more)), 5);
  }

  private static Chronicle run(String policy, boolean brain, String... more) {
    return new Run(CITY, Fixture.model(changes(policy, brain, more)), 5, 1).toHorizon();
  }
}
