package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordsim.city.City;
import org.concordsim.detection.Channel;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.EventLog.Kind;
import org.junit.jupiter.api.Test;

/** Posts beside any policy. Exact claims, so nothing is left to chance. */
class PeaceWatchPointsTest {
  private static final City CITY = TinyCities.town();
  private static final int NOTICED = Channel.WATCH_POINT.ordinal();
  private static final int ALARM = 2;

  /** The policy of watch points is these sensors and a patrol; without the patrol it is these. */
  @Test
  void noticeWhatTheSensorsOfThePolicyNotice() {
    Logs institution =
        run(
            "{}",
            "established.peace-watch-points.cellsPerPost=3",
            "established.peace-watch-points.falseRate=0");
    Logs policy =
        run(
            "null",
            "detection.policy=watch-points",
            "resolution.workers.patrolShare=0",
            "policies.watch-points.cellsPerPost=3",
            "policies.watch-points.falseRate=0");
    assertThat(institution.of(Kind.DETECTED, NOTICED)).isNotEmpty();
    assertThat(institution.entries()).isEqualTo(policy.entries());
  }

  @Test
  void seeNothingBeforeTheirFirstDayAndChangeNothing() {
    Logs without = run("null");
    Logs with = run("{scope: {start: 40}}");
    assertThat(with.of(Kind.DETECTED, NOTICED)).isNotEmpty();
    assertThat(with.of(Kind.FALSE_ALARM, ALARM)).isNotEmpty();
    assertThat(with.of(Kind.DETECTED, NOTICED)).allMatch(entry -> entry.time() >= 40);
    assertThat(with.of(Kind.FALSE_ALARM, ALARM)).allMatch(entry -> entry.time() >= 40);
    assertThat(before(40, with)).isEqualTo(before(40, without));
  }

  @Test
  void watchCellsInReachAlone() {
    Logs with = run("{scope: {district: east}}");
    Map<Long, Integer> cell =
        with.of(Kind.ARISEN).stream()
            .collect(Collectors.toMap(Logs.Entry::key, Logs.Entry::detail, (a, b) -> a));
    List<Logs.Entry> noticed = with.of(Kind.DETECTED, NOTICED);
    assertThat(noticed).isNotEmpty();
    assertThat(noticed)
        .allMatch(entry -> CITY.cell(cell.get(entry.key())).district().equals("east"));
  }

  /** Every post raises one false alarm in so many days on average, each its own Poisson stream. */
  @Test
  void raiseFalseAlarmsAtTheirRate() {
    int days = 2000;
    Logs with =
        run(
            "{}",
            "horizon.days=" + days,
            "disputes.types.*.baseRate=0",
            "established.peace-watch-points.falseRate=365",
            "established.peace-watch-points.cellsPerPost=4");
    int alarms = with.of(Kind.FALSE_ALARM, ALARM).size();
    double expected = (double) CITY.cells() / 4 * days;
    Check.agrees("false alarms", alarms, expected, StrictMath.sqrt(expected));
  }

  private static List<Logs.Entry> before(int day, Logs log) {
    return log.entries().stream().filter(entry -> entry.time() < day).toList();
  }

  private static Logs run(String institution, String... more) {
    List<String> changes = new ArrayList<>(List.of("horizon.days=120"));
    changes.add("disputes.types.*.baseRate=900");
    changes.add("established.peace-watch-points.cellsPerPost=2");
    changes.addAll(List.of(more));
    if (!institution.equals("null")) {
      changes.add("institutions={peace-watch-points: %s}".formatted(institution));
    }
    return Logs.of(CITY, Fixture.model(changes.toArray(String[]::new)), 5);
  }
}
