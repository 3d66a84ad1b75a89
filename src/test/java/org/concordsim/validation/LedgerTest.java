package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Stage;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Courses;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.statistics.Fate;
import org.concordsim.statistics.Ledger;
import org.concordsim.statistics.LedgerEvent;
import org.concordsim.statistics.Matching;
import org.concordsim.statistics.Reached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger adds up, dispute by dispute and to the last one; no statistics. */
class LedgerTest {
  private static final String[] CITY = {
    "horizon.warmUp=60",
    "horizon.days=300",
    "city.synthetic.streetsPerDistrict=1",
    "disputes.types.neighbour.baseRate=600",
    "disputes.types.labour.baseRate=300",
    "disputes.types.neighbour.openToCrisis=0.01"
  };

  private static TheoryScenario with(String... more) {
    String[] all = Arrays.copyOf(CITY, CITY.length + more.length);
    System.arraycopy(more, 0, all, CITY.length, more.length);
    return TheoryScenario.shipped(all);
  }

  private static TheoryScenario policies() {
    return with(
        "arms={none: {detection: {policy: none}}, risk: {detection: {policy:"
            + " risk-weighted-patrol}}, oracle: {detection: {policy: oracle}}}");
  }

  private static Chronicle run(TheoryScenario scenario, String arm, int replicate) {
    ModelParameters model = scenario.arms().get(arm);
    return Run.remembering(scenario.city(), model, scenario.seed(), replicate).toHorizon();
  }

  private static Courses courses(TheoryScenario scenario, String arm) {
    return run(scenario, arm, 0).courses().orElseThrow();
  }

  private static Ledger ledger(TheoryScenario scenario, Chronicle baseline, Chronicle arm) {
    Matching matching = Matching.of(baseline.courses().get(), arm.courses().get());
    return Ledger.of(scenario.city(), matching);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void theLedgerAddsUpToTheTotalsOfBothArmsInEveryGroup(int replicate) {
    TheoryScenario scenario = policies();
    Chronicle none = run(scenario, "none", replicate);
    for (String arm : List.of("risk", "oracle")) {
      Chronicle other = run(scenario, arm, replicate);
      check(scenario, none, other);
      // There is something to add up.
      Ledger ledger = ledger(scenario, none, other);
      assertThat(ledger.count(LedgerEvent.ESCALATION, Fate.AVERTED)).isGreaterThan(50);
      assertThat(ledger.count(LedgerEvent.ESCALATION, Fate.BASELINE_ONLY)).isPositive();
      assertThat(ledger.count(LedgerEvent.ESCALATION, Fate.BEFORE)).isPositive();
    }
  }

  @Test
  void itAddsUpWhereArmsDoNotEvenShareTheirGrievances() {
    TheoryScenario scenario =
        with("arms={few: {}, many: {disputes: {types: {land: {baseRate: 200}}}}}");
    Chronicle few = run(scenario, "few", 0);
    Chronicle many = run(scenario, "many", 0);
    check(scenario, few, many);
    assertThat(ledger(scenario, few, many).count(LedgerEvent.ESCALATION, Fate.ARM_ONLY))
        .isPositive();
  }

  private static void check(TheoryScenario scenario, Chronicle baseline, Chronicle arm) {
    Ledger ledger = ledger(scenario, baseline, arm);
    for (LedgerEvent event : LedgerEvent.values()) {
      DisputeEvent counted =
          event == LedgerEvent.CRISIS ? DisputeEvent.CRISIS : DisputeEvent.ESCALATION;
      check(
          ledger, event, "all", "all", baseline.total().count(counted), arm.total().count(counted));
      for (DisputeType type : DisputeType.values()) {
        String name = type.name().toLowerCase(Locale.ROOT);
        long before = baseline.total().count(counted, type);
        check(ledger, event, "type", name, before, arm.total().count(counted, type));
      }
      for (boolean migrant : new boolean[] {false, true}) {
        String name = migrant ? "migrant" : "local";
        long before = baseline.total().count(counted, migrant);
        check(ledger, event, "tenure", name, before, arm.total().count(counted, migrant));
      }
      assertThat(scenario.city().districts()).isGreaterThan(1);
      for (int d = 0; d < scenario.city().districts(); d++) {
        String name = scenario.city().districtName(d);
        long before = baseline.district(d).count(counted);
        check(ledger, event, "district", name, before, arm.district(d).count(counted));
      }
    }
    assertThat(
            sum(
                ledger,
                LedgerEvent.CRISIS,
                "all",
                "all",
                fate -> fate != Fate.ARM_ONLY && fate != Fate.ARM_ONLY_QUIET))
        .as("disputes of the baseline")
        .isEqualTo(baseline.total().everArisen);
  }

  private static void check(
      Ledger ledger, LedgerEvent event, String dimension, String group, long before, long after) {
    assertThat(sum(ledger, event, dimension, group, Fate::inBaseline))
        .as("%s of the baseline in %s %s", event, dimension, group)
        .isEqualTo(before);
    assertThat(sum(ledger, event, dimension, group, Fate::inArm))
        .as("%s of the arm in %s %s", event, dimension, group)
        .isEqualTo(after);
  }

  private static long sum(
      Ledger ledger, LedgerEvent event, String dimension, String group, Predicate<Fate> which) {
    return ledger.lines().stream()
        .filter(line -> line.event() == event && line.dimension().equals(dimension))
        .filter(line -> line.group().equals(group) && which.test(line.fate()))
        .mapToLong(Ledger.Line::count)
        .sum();
  }

  @Test
  void flowsAddUpToTheCrisesOfBothArms() {
    TheoryScenario scenario = policies();
    Chronicle none = run(scenario, "none", 0);
    Chronicle risk = run(scenario, "risk", 0);
    Ledger ledger = ledger(scenario, none, risk);
    long before = 0;
    long after = 0;
    for (Reached other : Reached.values()) {
      before += ledger.flow(Reached.CRISIS, other);
      after += ledger.flow(other, Reached.CRISIS);
    }
    assertThat(before).isPositive().isEqualTo(none.total().count(DisputeEvent.CRISIS));
    assertThat(after).isEqualTo(risk.total().count(DisputeEvent.CRISIS));
    assertThat(ledger.flow(Reached.ABSENT, Reached.ABSENT)).isZero();
  }

  @Test
  void anArmAgainstItselfAvertsAndCausesNothing() {
    TheoryScenario scenario = policies();
    Chronicle risk = run(scenario, "risk", 0);
    Ledger ledger = ledger(scenario, risk, run(scenario, "risk", 0));
    for (LedgerEvent event : LedgerEvent.values()) {
      for (Fate fate : Fate.values()) {
        boolean possible = fate == Fate.SAME_DAY || fate == Fate.NEVER || fate == Fate.BEFORE;
        assertThat(ledger.count(event, fate)).matches(count -> possible || count == 0);
        assertThat(ledger.minutes(event, fate)).isZero();
      }
    }
    assertThat(ledger.count(LedgerEvent.ESCALATION, Fate.SAME_DAY))
        .isEqualTo(risk.total().escalated());
  }

  @Test
  void whereBackfireIsOffMoreDetectionCausesNothing() {
    TheoryScenario scenario = TheoryScenario.read("coupling");
    Chronicle none = run(scenario, "none", 0);
    for (String arm : List.of("seldom", "often")) {
      Ledger ledger = ledger(scenario, none, run(scenario, arm, 0));
      for (Fate fate : List.of(Fate.CAUSED, Fate.MOVED_IN, Fate.ARM_ONLY, Fate.ARM_ONLY_QUIET)) {
        assertThat(ledger.count(LedgerEvent.ESCALATION, fate)).as(arm + " " + fate).isZero();
      }
      assertThat(ledger.count(LedgerEvent.ESCALATION, Fate.AVERTED)).isPositive();
      for (Reached before : Reached.values()) {
        for (Reached after : Reached.values()) {
          assertThat(ledger.flow(before, after))
              .matches(count -> count == 0 || after.compareTo(before) <= 0, before + " " + after);
        }
      }
    }
  }

  @Test
  void whatArisesInOneArmAloneNamesAnAncestorWhoseCourseDiffers() {
    TheoryScenario scenario = policies();
    Courses none = courses(scenario, "none");
    Courses risk = courses(scenario, "risk");
    Matching matching = Matching.of(none, risk);
    int[] alone = new int[2];
    matching.forEach(
        (i, j) -> {
          if (j == Matching.NONE) {
            int ancestor = matching.ancestorInBaseline(i);
            differs(none, ancestor, risk, matching.inArm(ancestor));
            alone[0]++;
          } else if (i == Matching.NONE) {
            int ancestor = matching.ancestorInArm(j);
            differs(none, matching.inBaseline(ancestor), risk, ancestor);
            alone[1]++;
          }
        });
    assertThat(alone[0]).isPositive();
    assertThat(alone[1]).isPositive();
  }

  /** Another stage, or the same ones at other times: offspring may come too late to arise. */
  private static void differs(Courses none, int i, Courses risk, int j) {
    assertThat(none.key(i)).isEqualTo(risk.key(j));
    boolean same =
        none.highest(i) == risk.highest(j)
            && none.escalated(i) == risk.escalated(j)
            && none.ended(i) == risk.ended(j)
            && none.detected(i) == risk.detected(j);
    assertThat(same).as("the ancestor's course is the same").isFalse();
  }

  @Test
  void rememberingChangesNoNumber() {
    TheoryScenario scenario = policies();
    ModelParameters model = scenario.arms().get("risk");
    Chronicle silent = new Run(scenario.city(), model, scenario.seed(), 0).toHorizon();
    Chronicle remembering = run(scenario, "risk", 0);
    assertThat(silent.courses()).isEmpty();
    assertThat(remembering.total()).usingRecursiveComparison().isEqualTo(silent.total());
    assertThat(remembering.cells()).usingRecursiveComparison().isEqualTo(silent.cells());
    assertThat(remembering.trust()).isEqualTo(silent.trust());
  }

  @Test
  void coursesTellWhatTheEventsTold() {
    TheoryScenario scenario = policies();
    Courses courses = courses(scenario, "risk");
    Map<Long, int[]> told = new HashMap<>();
    scenario.run(
        scenario.arms().get("risk"),
        0,
        (time, key, kind, detail) -> {
          int minute = (int) (time * Courses.DAY);
          if (kind == Kind.ARISEN) {
            int never = Courses.NEVER;
            told.put(key, new int[] {detail, minute, 0, never, never, -1, never, -1});
          }
          int[] life = told.get(key);
          if (kind == Kind.STAGE) {
            if (detail >= Stage.FORMAL.ordinal() && life[2] < Stage.FORMAL.ordinal()) {
              life[3] = minute;
            }
            life[2] = Math.max(life[2], detail);
          } else if (kind == Kind.DETECTED && life[4] == Courses.NEVER) {
            life[4] = minute;
            life[5] = detail;
          } else if (kind == Kind.ENDED) {
            life[6] = minute;
            life[7] = detail;
          }
        });
    assertThat(courses.size()).isEqualTo(told.size());
    for (int i = 0; i < courses.size(); i++) {
      assertThat(
              new int[] {
                courses.cell(i),
                courses.born(i),
                courses.highest(i),
                courses.escalated(i),
                courses.detected(i),
                courses.channel(i).map(Enum::ordinal).orElse(-1),
                courses.ended(i),
                courses.end(i).map(Enum::ordinal).orElse(-1)
              })
          .isEqualTo(told.get(courses.key(i)));
      boolean parentIsThere = courses.isOffspring(i) == told.containsKey(courses.parent(i));
      assertThat(parentIsThere).isTrue();
    }
  }
}
