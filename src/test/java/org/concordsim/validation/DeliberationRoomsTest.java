package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.DeliberationRooms;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;

/**
 * A case waits for the next session of its community, a uniform part of the interval, and is called
 * a geometric number of times. From 15,000 cases a share wrong by 1.5 percentage points and a wait
 * wrong by 2 % of the interval would be found; what is exact is said to be.
 */
class DeliberationRoomsTest {
  private static final int EVERY = 10;
  private static final double SURE = 50;
  private static final double ATTENDANCE = StrictMath.log(0.7 / 0.3);

  @Test
  void aCaseWaitsForAUniformPartOfTheInterval() {
    Sessions sessions = run(neighbours(), rooms(SURE, 1, 3, 1000, 0));
    double[] waits = sessions.firstWaits();
    Check.kolmogorov("first session", waits, wait -> Math.min(1, Math.max(0, wait / EVERY)));
    assertThat(Arrays.stream(waits).allMatch(wait -> wait > 0 && wait <= EVERY)).isTrue();
  }

  /** Communities meet on days of their own, each every ten days: exact. */
  @Test
  void sessionsOfACommunityAreTheIntervalApart() {
    Sessions sessions = run(neighbours(), rooms(SURE, 1, 3, 1000, 0));
    List<Integer> phases = new ArrayList<>();
    for (int cell = 0; cell < 64; cell++) {
      int first = (int) (double) sessions.daysOf.get(cell).get(0);
      phases.add(first % EVERY);
      assertThat(sessions.daysOf.get(cell)).allMatch(day -> day % EVERY == first % EVERY);
    }
    assertThat(phases.stream().distinct().count()).isEqualTo(EVERY);
  }

  @Test
  void callsAreGeometricUntilBothPartiesCome() {
    int calls = 3;
    Sessions sessions = run(neighbours(), rooms(ATTENDANCE, 1, calls, 1000, 0));
    double both = 0.7 * 0.7;
    double left = 1;
    long cases = sessions.finished().size();
    for (int call = 1; call <= calls; call++) {
      int heardAt = call;
      long heard = sessions.finished().stream().filter(of -> of.heardAt == heardAt).count();
      Check.share("heard at call " + call, heard, cases, left * both);
      left *= 1 - both;
    }
    long unheard = sessions.finished().stream().filter(of -> of.heardAt == 0).count();
    Check.share("never heard", unheard, cases, left);
    assertThat(sessions.finished())
        .allMatch(of -> of.heardAt > 0 || of.calls == calls && of.referred == of.lastCall);
  }

  @Test
  void aCompanySendsSomebodyWithAChanceOfItsOwn() {
    Sessions sessions = run(property(), rooms(ATTENDANCE, 0.4, 1000, 1000, 0));
    Check.share("both there", sessions.heard, sessions.called, 0.7 * 0.4);
  }

  @Test
  void aSessionHearsNoMoreCasesThanItCanAndTheFirstToComeFirst() {
    Sessions sessions = run(neighbours(), rooms(SURE, 1, 3, 4, 0));
    assertThat(sessions.heardOn.values()).allMatch(heard -> heard <= 4).contains(4);
    assertThat(sessions.outOfTurn).isZero();
  }

  @Test
  void roomsSucceedMoreOften() {
    TheoryScenario scenario =
        neighbours("resolution.success={intercept: 0}", "resolution.community.serviceDays=0.1");
    Sessions sessions = run(scenario, rooms(SURE, 1, 3, 1000, 1));
    long agreed = sessions.finished().stream().filter(of -> of.ended == of.lastCall).count();
    double chance = 1 / (1 + StrictMath.exp(-1));
    Check.share("agreed in the room", agreed, sessions.finished().size(), chance);
    // Who fails there goes to the committee at once, whose chances are even.
    assertThat(sessions.finished())
        .allMatch(of -> of.ended == of.lastCall || of.referred == of.lastCall);
  }

  @Test
  void nothingButWhatResidentsShareComesOnTheList() {
    DeliberationRooms rooms = rooms(SURE, 1, 3, 1000, 0);
    for (DisputeType type : DisputeType.values()) {
      boolean shared = type == DisputeType.NEIGHBOUR || type == DisputeType.PROPERTY;
      assertThat(rooms.hears(type)).as(type.name()).isEqualTo(shared);
    }
    TheoryScenario families = of("family");
    assertThat(run(families, rooms).cases).isEmpty();
  }

  @Test
  void trustAndTiesBringPartiesToTheTable() {
    var rooms = new DeliberationRooms(Established.everywhere(), EVERY, 0, 2, 1, 1, 3, 5, 0, 0, 0);
    assertThat(rooms.chance(0.5, 0)).isEqualTo(0.5);
    assertThat(rooms.chance(0.9, 0)).isGreaterThan(rooms.chance(0.5, 0));
    assertThat(rooms.chance(0.5, 0.9)).isGreaterThan(rooms.chance(0.5, 0));
  }

  @Test
  void theRunCountsWhatItsEventsShow() {
    TheoryScenario scenario = neighbours();
    Sessions sessions = new Sessions();
    ModelParameters model = Established.in(scenario.model(), rooms(ATTENDANCE, 1, 3, 4, 0));
    Chronicle run = new Run(scenario.city(), model, scenario.seed(), 0, sessions).toHorizon();
    assertThat(run.total().called()).isEqualTo(sessions.called);
    assertThat(run.total().heard()).isEqualTo(sessions.heard);
    long held =
        sessions.daysOf.values().stream().mapToLong(d -> d.stream().distinct().count()).sum();
    assertThat(run.total().sessions()).isEqualTo(held);
  }

  private static DeliberationRooms rooms(
      double attendance, double company, int calls, int cases, double success) {
    return new DeliberationRooms(
        Established.everywhere(), EVERY, attendance, 0, 0, company, calls, cases, success, 0, 0);
  }

  private static TheoryScenario neighbours(String... settings) {
    return of("neighbour", settings);
  }

  private static TheoryScenario property() {
    return of("property");
  }

  /** Every grievance is told within a tenth of a second and comes on the list at once. */
  private static TheoryScenario of(String type, String... settings) {
    String[] all = Arrays.copyOf(settings, settings.length + 3);
    all[settings.length] = "horizon={warmUp: 0, days: 300}";
    all[settings.length + 1] = "disputes.types.neighbour.baseRate=0";
    all[settings.length + 2] =
        "disputes.types.%s={baseRate: 2000, decisionDays: {grievance: 1e-6}, firstTier: community}"
            .formatted(type);
    return TheoryScenario.read("erlang-c", all);
  }

  private static Sessions run(TheoryScenario scenario, DeliberationRooms rooms) {
    Sessions sessions = new Sessions();
    scenario.run(Established.in(scenario.model(), rooms), 0, sessions);
    return sessions;
  }

  /** What became of the cases on the lists, each cell being a community of its own. */
  private static final class Sessions implements EventLog {
    /** A case that came on the list. */
    static final class Case {
      final double tabled;
      final int cell;
      int calls;
      double firstCall;
      double lastCall;
      int heardAt;
      double referred = -1;
      double ended = -1;

      Case(double tabled, int cell) {
        this.tabled = tabled;
        this.cell = cell;
      }
    }

    private final Map<Long, Integer> cellOf = new HashMap<>();
    final Map<Long, Case> cases = new LinkedHashMap<>();
    final Map<Integer, List<Double>> daysOf = new HashMap<>();
    final Map<String, Integer> heardOn = new HashMap<>();
    private final Map<Integer, Double> lastHeard = new HashMap<>();
    int outOfTurn;
    long called;
    long heard;

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      Case of = cases.get(key);
      switch (kind) {
        case ARISEN -> cellOf.put(key, detail);
        case TABLED -> cases.put(key, new Case(time, cellOf.get(key)));
        case CALLED -> call(of, time, detail == 3);
        case REFERRED -> {
          if (of != null && of.referred < 0) {
            of.referred = time;
          }
        }
        case ENDED -> {
          if (of != null) {
            of.ended = time;
          }
        }
        default -> {}
      }
    }

    private void call(Case of, double time, boolean both) {
      called++;
      of.calls++;
      of.firstCall = of.calls == 1 ? time : of.firstCall;
      of.lastCall = time;
      daysOf.computeIfAbsent(of.cell, cell -> new ArrayList<>()).add(time);
      if (both) {
        heard++;
        of.heardAt = of.calls;
        heardOn.merge(of.cell + " on " + time, 1, Integer::sum);
        Double before = lastHeard.put(of.cell, of.tabled);
        outOfTurn += before != null && before > of.tabled ? 1 : 0;
      }
    }

    /** Cases that have left the list, of those that came long enough before the horizon. */
    List<Case> finished() {
      return cases.values().stream()
          .filter(of -> of.tabled < 200 && (of.heardAt > 0 || of.referred >= 0))
          .toList();
    }

    double[] firstWaits() {
      return cases.values().stream()
          .filter(of -> of.tabled < 200)
          .mapToDouble(of -> of.firstCall - of.tabled)
          .toArray();
    }
  }
}
