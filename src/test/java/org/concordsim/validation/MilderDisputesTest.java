package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.institution.Institution;
import org.concordsim.institution.LegalGridMembers;
import org.concordsim.institution.PublicSecurityPrevention;
import org.concordsim.institution.RedPropertyManagement;
import org.concordsim.institution.VirtueAndLaw;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;

/**
 * Institutions that change how disputes go, compared with the same city without them, dispute by
 * dispute. Nobody's dispute touches another's (settings and reasons in {@code
 * scenarios/theory/coupling.yaml}; contagion is off too), so all claims but one are exact.
 */
class MilderDisputesTest {
  private static final String NO_OFFSPRING =
      "disputes.contagion={offspringOfOpen: 0, offspringOfFormal: 0, offspringOfCrisis: 0}";

  /** Nobody helps: no calls, no tips, and formal cases are never heard. */
  static final String[] ALONE = {
    NO_OFFSPRING,
    "detection.policy=none",
    "detection.tips.openRate=0",
    "disputes.decisions.grievance.help=-50",
    "disputes.decisions.confrontation.help=-50",
    "disputes.decisions.open.help=-50",
    "resolution.street.referralDays=10000",
    "resolution.district.referralDays=10000",
    "resolution.court.referralDays=10000"
  };

  private static final String CRISES_BREED =
      "disputes.contagion={offspringOfOpen: 0, offspringOfFormal: 0, offspringOfCrisis: 20}";

  private static String[] settings(String contagion) {
    String[] settings = ALONE.clone();
    settings[0] = contagion;
    return settings;
  }

  private static final TheoryScenario SCENARIO = TheoryScenario.read("coupling", ALONE);
  private static final Lives USUAL = run();

  @Test
  void whereNormsHoldPeopleBackNoDisputeClimbsHigher() {
    Lives norms = run(new VirtueAndLaw(InForce.EVERYWHERE, 0.5, 1));
    assertThat(higher(USUAL, norms)).isZero();
    assertThat(higher(norms, USUAL)).isGreaterThan(200);
  }

  @Test
  void enforceableOutcomesEndFormalCasesSoonerAndChangeNothingBefore() {
    Lives law = run(new VirtueAndLaw(InForce.EVERYWHERE, 0, 0.5));
    int sooner = 0;
    for (Map.Entry<Long, Life> dispute : USUAL.byKey().entrySet()) {
      Life before = dispute.getValue();
      Life after = law.byKey().get(dispute.getKey());
      assertThat(after.entered[3]).isEqualTo(before.entered[3]);
      assertThat(after.ended).isLessThanOrEqualTo(before.ended);
      if (before.end == End.ADJUDICATED) {
        assertThat(after.end).isEqualTo(End.ADJUDICATED);
        double days = before.ended - before.entered[3];
        assertThat(after.ended - after.entered[3]).isCloseTo(days / 2, within(days));
        sooner++;
      }
    }
    assertThat(sooner).isGreaterThan(20);
  }

  @Test
  void policePresenceAvertsCrisesAndMakesNone() {
    assertThat(crises(run(new PublicSecurityPrevention(InForce.EVERYWHERE, 0, 1, 0)))).isZero();
    Lives some = run(new PublicSecurityPrevention(InForce.EVERYWHERE, 0.5, 1, 0));
    for (Map.Entry<Long, Life> dispute : some.byKey().entrySet()) {
      Life usual = USUAL.byKey().get(dispute.getKey());
      assertThat(dispute.getValue().end == End.CRISIS && usual.end != End.CRISIS)
          .as("a crisis that the usual horizon did not cut off")
          .isFalse();
    }
    assertThat(crises(some)).isBetween(1L, crises(USUAL) - 1);
  }

  /** Crises alone breed; where each is answered at once, as many disputes arise as if none did. */
  @Test
  void policeResponseKeepsCrisesFromBreeding() {
    TheoryScenario breeding = TheoryScenario.read("coupling", settings(CRISES_BREED));
    Lives usual = breeding.run(breeding.model(), 0, new Lives());
    Lives some = breeding.run(answered(breeding, 0.5), 0, new Lives());
    Lives none = breeding.run(answered(breeding, 0), 0, new Lives());
    assertThat(none.byKey().keySet()).isEqualTo(USUAL.byKey().keySet());
    assertThat(some.all().size()).isBetween(none.all().size() + 1, usual.all().size() - 1);
  }

  private static ModelParameters answered(TheoryScenario scenario, double response) {
    return InForce.in(
        scenario.model(), new PublicSecurityPrevention(InForce.EVERYWHERE, 1, response, 0));
  }

  @Test
  void adviceToTalkLetsNoDisputeClimbHigher() {
    Lives advice = run(new LegalGridMembers(InForce.EVERYWHERE, 0, 0.5, 0));
    assertThat(higher(USUAL, advice)).isZero();
    assertThat(higher(advice, USUAL)).isGreaterThan(200);
  }

  @Test
  void legalSkillSettlesOnTheSpotWhatItSettledBeforeAndMore() {
    TheoryScenario helped = TheoryScenario.read("coupling", NO_OFFSPRING);
    ModelParameters model = helped.arms().get("often");
    Lives before = helped.run(model, 0, new Lives());
    Institution members = new LegalGridMembers(InForce.EVERYWHERE, 1, 0, 0);
    Lives after = helped.run(InForce.in(model, members), 0, new Lives());
    assertThat(higher(before, after)).isZero();
    int more = 0;
    for (Map.Entry<Long, Life> dispute : before.byKey().entrySet()) {
      boolean settled = after.byKey().get(dispute.getKey()).end == End.ON_THE_SPOT;
      assertThat(settled || dispute.getValue().end != End.ON_THE_SPOT).isTrue();
      more += settled && dispute.getValue().end != End.ON_THE_SPOT ? 1 : 0;
    }
    assertThat(more).isGreaterThan(100);
  }

  /** Chance of error: {@link Check#ALPHA}. */
  @Test
  void theShareOfPropertyDisputesThatIsAskedForArisesAndNoOthers() {
    TheoryScenario property =
        TheoryScenario.read(
            "coupling", join(ALONE, TheoryScenario.only(DisputeType.PROPERTY, 2000)));
    ModelParameters model = property.arms().get("none");
    Lives before = property.run(model, 0, new Lives());
    Institution red = new RedPropertyManagement(InForce.EVERYWHERE, 0.7, 1, 1, 1);
    Lives after = property.run(InForce.in(model, red), 0, new Lives());
    assertThat(before.byKey().keySet()).containsAll(after.byKey().keySet());
    Check.share("property disputes", after.all().size(), before.all().size(), 0.7);
    // Other types do not notice.
    Lives others = run(new RedPropertyManagement(InForce.EVERYWHERE, 0, 0.5, 0.5, 5));
    assertThat(others.byKey().keySet()).isEqualTo(USUAL.byKey().keySet());
  }

  @Test
  void aReplyInHalfTheTimeHalvesEveryWaitAndChangesNoOutcome() {
    TheoryScenario property =
        TheoryScenario.read(
            "coupling",
            join(
                ALONE,
                TheoryScenario.only(DisputeType.PROPERTY, 2000),
                "disputes.types.property.adjudicationDays=1e9"));
    ModelParameters model = property.arms().get("none");
    Lives before = property.run(model, 0, new Lives());
    Institution red = new RedPropertyManagement(InForce.EVERYWHERE, 1, 1, 0.5, 1);
    Lives after = property.run(InForce.in(model, red), 0, new Lives());
    int compared = 0;
    for (Map.Entry<Long, Life> dispute : before.byKey().entrySet()) {
      Life slow = dispute.getValue();
      Life quick = after.byKey().get(dispute.getKey());
      if (slow.end != null) {
        assertThat(quick.end).isEqualTo(slow.end);
        double days = slow.ended - slow.born;
        assertThat(quick.ended - quick.born).isCloseTo(days / 2, within(days));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @Test
  void milderPropertyDisputesAndRepliesThatSettleLetNoneClimbHigher() {
    TheoryScenario property =
        TheoryScenario.read(
            "coupling",
            join(
                ALONE,
                TheoryScenario.only(DisputeType.PROPERTY, 2000),
                "disputes.types.property.adjudicationDays=1e9"));
    ModelParameters model = property.arms().get("none");
    Lives before = property.run(model, 0, new Lives());
    for (double[] milder : new double[][] {{0.5, 1}, {1, 3}}) {
      Institution red = new RedPropertyManagement(InForce.EVERYWHERE, 1, milder[0], 1, milder[1]);
      Lives after = property.run(InForce.in(model, red), 0, new Lives());
      assertThat(higher(before, after)).isZero();
      assertThat(higher(after, before)).isPositive();
    }
  }

  private static String[] join(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static Lives run(Institution... institutions) {
    ModelParameters model = SCENARIO.arms().get("none");
    return SCENARIO.run(InForce.in(model, institutions), 0, new Lives());
  }

  /** Disputes that climb higher in the second run than in the first. */
  private static long higher(Lives first, Lives second) {
    return second.byKey().entrySet().stream()
        .filter(dispute -> first.byKey().containsKey(dispute.getKey()))
        .filter(d -> d.getValue().highest > first.byKey().get(d.getKey()).highest)
        .count();
  }

  private static long crises(Lives lives) {
    return lives.all().stream().filter(life -> life.end == End.CRISIS).count();
  }

  private static Offset<Double> within(double days) {
    return Offset.offset(1e-9 * (1 + days));
  }
}
