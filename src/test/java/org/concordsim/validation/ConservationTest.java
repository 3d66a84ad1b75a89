package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.Calendar;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Chronicle.Series;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is lost: disputes started are disputes ended plus open, per cell, type and stage, after
 * every event; and every minute of workers and every day of mediators is somebody's. No statistics.
 */
class ConservationTest {
  private static final Map<String, String[]> WORLDS =
      Map.of(
          "as shipped",
          new String[] {},
          "overloaded",
          new String[] {
            "resolution.workers.residentsPerWorker=1e9",
            "resolution.community.residentsPerMediator=1e9",
            "resolution.triage.verifyMinutes=250",
            "detection.tips.falseRate=500"
          },
          "without hours",
          new String[] {"resolution.workers.hoursPerDay=0"},
          "sessions, refutations and departments",
          new String[] {
            "institutions={deliberation-rooms: {}, rumour-refutation: {}, joint-dispatch: {}}",
            "resolution.departments={second: 0.5, third: 0.5}"
          },
          "agreements that break",
          new String[] {"resolution.relapse={chance: 0.8, days: 10}"},
          "hot tempers",
          new String[] {
            "population.temper.mean=0.9",
            "disputes.decisions.open.retaliate=4",
            "resolution.community.discipline=closest-to-escalation"
          });

  static Stream<Arguments> policiesAndWorlds() {
    return DetectionPolicies.all().stream()
        .flatMap(p -> WORLDS.keySet().stream().sorted().map(w -> Arguments.of(p.name(), w)));
  }

  @ParameterizedTest
  @MethodSource("policiesAndWorlds")
  void nothingIsLost(String policy, String world) {
    String[] settings = WORLDS.get(world);
    settings = Arrays.copyOf(settings, settings.length + 2);
    settings[settings.length - 1] = "detection.policy=" + policy;
    settings[settings.length - 2] = "horizon={warmUp: 50, days: 190}";
    TheoryScenario scenario = TheoryScenario.shipped(settings);
    Ledger ledger = new Ledger(scenario);
    Chronicle chronicle =
        new Run(scenario.city(), scenario.model(), scenario.seed(), 0, ledger).toHorizon();
    ledger.close();
    disputesStartedEqualDisputesEndedPlusOpen(ledger, chronicle);
    everyMinuteOfWorkersIsAccountedFor(chronicle);
    mediatorsAreNeverBusierThanThereIsTime(chronicle);
  }

  private static void disputesStartedEqualDisputesEndedPlusOpen(
      Ledger ledger, Chronicle chronicle) {
    Tally total = chronicle.total();
    assertThat(ledger.count).hasSizeGreaterThan(500);
    assertThat(total.everArisen).isEqualTo(ledger.count.size());
    assertThat(total.everEnded).isEqualTo(ledger.everEnded);
    List<Series> stages =
        List.of(
            Series.OPEN_GRIEVANCES,
            Series.OPEN_CONFRONTATIONS,
            Series.OPEN_OPEN,
            Series.OPEN_FORMAL,
            Series.RESTING);
    for (int i = 0; i < stages.size(); i++) {
      assertThat(chronicle.series(stages.get(i))).isEqualTo(ledger.evenings[i]);
    }
    for (int type = 0; type < DisputeType.values().length; type++) {
      assertThat(total.count(DisputeEvent.ESCALATION, DisputeType.values()[type]))
          .isEqualTo(ledger.escalated[type]);
      assertThat(ledger.arisenOf[type]).isEqualTo(ledger.endedOf[type] + ledger.openOf(type));
    }
    for (int cell = 0; cell < chronicle.city().cells(); cell++) {
      assertThat(chronicle.cells().grievances(cell)).isEqualTo(ledger.grievances[cell]);
      assertThat(chronicle.cells().escalations(cell)).isEqualTo(ledger.escalations[cell]);
      assertThat(chronicle.cells().crises(cell)).isEqualTo(ledger.crises[cell]);
      assertThat(chronicle.cells().visits(cell)).isEqualTo(ledger.visits[cell]);
      assertThat(chronicle.cells().detections(cell)).isEqualTo(ledger.detections[cell]);
      assertThat(ledger.arisenIn[cell]).isEqualTo(ledger.endedIn[cell] + ledger.openIn(cell));
    }
    assertThat(total.escalated()).isEqualTo(Arrays.stream(ledger.escalated).sum());
    assertThat(total.visits()).isEqualTo(Arrays.stream(ledger.visits).sum());
    assertThat(total.falseAlarms() + total.falseTips()).isEqualTo(ledger.falseReports);
  }

  private static void everyMinuteOfWorkersIsAccountedFor(Chronicle chronicle) {
    ModelParameters model = chronicle.model();
    Tally total = chronicle.total();
    double spent = 0;
    for (Task task : Task.values()) {
      assertThat(total.minutes(task)).isNotNegative();
      spent += total.minutes(task);
    }
    int workingDays = 0;
    for (int day = model.horizon().warmUp(); day < model.horizon().days(); day++) {
      workingDays += Calendar.works(day, model.resolution().workers().workingDays()) ? 1 : 0;
    }
    double available =
        model.resolution().workers().hoursPerDay() * 60 * workingDays * chronicle.workers();
    assertThat(total.minutesAvailable()).isCloseTo(available, Offset.offset(1e-6));
    assertThat(spent).isCloseTo(available + total.overtime(), Offset.offset(1e-6));
  }

  private static void mediatorsAreNeverBusierThanThereIsTime(Chronicle chronicle) {
    for (int tier = 0; tier < 4; tier++) {
      double capacity =
          (double) chronicle.mediators(tier) * chronicle.model().horizon().measuredDays();
      assertThat(chronicle.total().tier(tier).busyDays()).isBetween(0.0, capacity);
    }
  }

  /** Books kept from the events alone; types from keys and lineages. */
  private static final class Ledger implements EventLog {
    private static final int RESTING = 4;

    private final TheoryScenario scenario;
    private final int warmUp;
    private int day;
    private final long[] standing = new long[6];

    /** Cell, type, stage (5 for resting, 6 for ended) and highest stage of each dispute. */
    final Map<Long, int[]> count = new HashMap<>();

    private final Map<Long, Integer> typeOfOffspring = new HashMap<>();
    final double[][] evenings;
    final long[] everEnded = new long[End.values().length];
    final long[] escalated = new long[8];
    final long[] arisenOf = new long[8];
    final long[] endedOf = new long[8];
    final long[] arisenIn;
    final long[] endedIn;
    final int[] grievances;
    final int[] escalations;
    final int[] crises;
    final int[] visits;
    final int[] detections;
    long falseReports;
    private final Map<Long, Integer> cellOfKey = new HashMap<>();

    Ledger(TheoryScenario scenario) {
      this.scenario = scenario;
      warmUp = scenario.model().horizon().warmUp();
      evenings = new double[5][scenario.model().horizon().days()];
      int cells = scenario.city().cells();
      arisenIn = new long[cells];
      endedIn = new long[cells];
      grievances = new int[cells];
      escalations = new int[cells];
      crises = new int[cells];
      visits = new int[cells];
      detections = new int[cells];
      for (int cell = 0; cell < cells; cell++) {
        cellOfKey.put(Key.derive(Key.of(scenario.seed(), 0), Lane.CELL, cell), cell);
      }
    }

    long openOf(int type) {
      return count.values().stream().filter(d -> d[1] == type && d[2] < 6).count();
    }

    long openIn(int cell) {
      return count.values().stream().filter(d -> d[0] == cell && d[2] < 6).count();
    }

    void close() {
      evenings(evenings[0].length);
    }

    private void evenings(int until) {
      while (day < until) {
        for (int stage = 0; stage < 4; stage++) {
          evenings[stage][day] = standing[stage];
        }
        evenings[RESTING][day] = standing[5];
        day++;
      }
    }

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      assertThat(time).isGreaterThanOrEqualTo(day).isLessThan(evenings[0].length);
      evenings((int) time);
      boolean measuring = time >= warmUp;
      int one = measuring ? 1 : 0;
      if (kind == Kind.VISIT) {
        visits[cellOfKey.get(key)] += one;
        return;
      } else if (kind == Kind.FALSE_ALARM) {
        falseReports += one;
        return;
      } else if (kind == Kind.ARISEN) {
        int type = type(key);
        assertThat(count.put(key, new int[] {detail, type, -1, -1})).isNull();
        arisenIn[detail]++;
        arisenOf[type]++;
        grievances[detail] += one;
        return;
      }
      int[] dispute = count.get(key);
      assertThat(dispute[2]).as("stage of a dispute to which something happens").isLessThan(6);
      if (kind == Kind.STAGE) {
        move(dispute, detail);
        if (detail > dispute[3]) {
          first(key, dispute, detail, one);
        }
      } else if (kind == Kind.AGREED) {
        move(dispute, 5);
      } else if (kind == Kind.RELAPSED) {
        assertThat(dispute[2]).isEqualTo(5);
      } else if (kind == Kind.DETECTED) {
        detections[dispute[0]] += one;
      } else if (kind == Kind.ENDED) {
        assertThat(dispute[2] == 4).isEqualTo(detail == End.CRISIS.ordinal());
        move(dispute, 6);
        everEnded[detail]++;
        endedIn[dispute[0]]++;
        endedOf[dispute[1]]++;
      }
      long open = Arrays.stream(standing).sum();
      assertThat(open).isEqualTo(count.size() - Arrays.stream(everEnded).sum());
    }

    private void move(int[] dispute, int to) {
      if (dispute[2] >= 0) {
        standing[dispute[2]]--;
      }
      if (to < 6) {
        standing[to]++;
      }
      dispute[2] = to;
    }

    private void first(long key, int[] dispute, int stage, int one) {
      if (stage >= 3 && dispute[3] < 3) {
        escalated[dispute[1]] += one;
        escalations[dispute[0]] += one;
      }
      crises[dispute[0]] += stage == 4 ? one : 0;
      dispute[3] = stage;
      for (int i = 0; stage >= 2 && i < 30; i++) {
        long child = Key.derive(key, Lane.OFFSPRING, ((long) stage << 16) + i);
        typeOfOffspring.put(child, dispute[1]);
      }
    }

    private int type(long key) {
      Integer inherited = typeOfOffspring.get(key);
      if (inherited != null) {
        return inherited;
      }
      var types = scenario.model().disputes().types();
      double all = types.values().stream().mapToDouble(t -> t.baseRate()).sum();
      double target = Key.uniform(key, Lane.TYPE, 0) * all;
      double sum = 0;
      for (DisputeType type : DisputeType.values()) {
        sum += types.get(type).baseRate();
        if (target < sum) {
          return type.ordinal();
        }
      }
      return DisputeType.RUMOUR.ordinal();
    }
  }
}
