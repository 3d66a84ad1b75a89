package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.FormalChannel;
import org.concordsim.dispute.Tier;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.EventLog.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parties go formally, and what becomes of it. Exact where nothing else is said. */
class FormalChannelTest {
  private static final int HOTLINE = FormalChannel.HOTLINE.ordinal();
  private static final int PETITION = FormalChannel.PETITION.ordinal();
  private static final int COURT = FormalChannel.COURT.ordinal();
  private static final int COURT_TIER = Tier.COURT.ordinal();
  private static final String EVERYTHING_FAILS = "resolution.success.intercept=-50";
  private static final String EVERYTHING_SUCCEEDS = "resolution.success.intercept=50";
  private static final String COURTS_ALONE =
      "formalChannels={hotline: 1e-9, petition: 0, court: 1}";

  /** A dispute since its last relapse. */
  private record Round(long key, int number) {}

  /** Formal steps, referrals and lawsuits, by dispute and round. */
  private static final class Steps implements EventLog {
    final Map<Round, Integer> channels = new HashMap<>();
    final Set<Round> referredToCourt = new HashSet<>();
    final Map<Round, Integer> lawsuits = new HashMap<>();
    final long[] referred = new long[4];
    long formal;
    private final Map<Long, Integer> rounds = new HashMap<>();

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      Round round = new Round(key, rounds.getOrDefault(key, 0));
      switch (kind) {
        case RELAPSED -> rounds.put(key, detail);
        case STAGE -> formal += detail == 3 ? 1 : 0;
        case BROUGHT ->
            assertThat(channels.put(round, detail)).as("an earlier step of %s", round).isNull();
        case FILED ->
            assertThat(lawsuits.put(round, detail)).as("an earlier lawsuit of %s", round).isNull();
        case REFERRED -> {
          referred[detail]++;
          if (detail == COURT_TIER) {
            referredToCourt.add(round);
          }
        }
        default -> {}
      }
    }

    long brought(int channel) {
      return channels.values().stream().filter(c -> c == channel).count();
    }

    long filed(int afterMediation) {
      return lawsuits.values().stream().filter(after -> after == afterMediation).count();
    }
  }

  /** Chance of error of each share: {@link Check#ALPHA}. */
  @Test
  void formalStepsDivideByTheWeights() {
    Steps steps = run("formalChannels={hotline: 1, petition: 2, court: 5}");
    assertThat(steps.formal).isGreaterThan(300);
    Check.share("hotline", steps.brought(HOTLINE), steps.formal, 0.125);
    Check.share("petition", steps.brought(PETITION), steps.formal, 0.25);
    Check.share("court", steps.brought(COURT), steps.formal, 0.625);
  }

  /** Also with agreements that break, where a dispute can go formal again. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "round-robin", "oracle"})
  void everyFormalStepHasOneChannelAndEveryLawsuitHasBeenBeforeACourt(String policy) {
    Steps steps =
        TheoryScenario.shipped(
                "horizon.days=300",
                "detection.policy=" + policy,
                "resolution.relapse={chance: 0.7, days: 5}",
                "resolution.success.intercept=0.5")
            .run(new Steps());
    assertThat(steps.channels).hasSize((int) steps.formal);
    assertThat(steps.channels.keySet()).anyMatch(round -> round.number() > 0);
    assertThat(steps.channels.keySet()).containsAll(steps.lawsuits.keySet());
    assertThat(steps.lawsuits.keySet())
        .allMatch(
            round -> steps.channels.get(round) == COURT || steps.referredToCourt.contains(round));
    assertThat(steps.lawsuits.values()).contains(0, 1);
    assertThat((long) steps.lawsuits.size())
        .isLessThanOrEqualTo(steps.brought(COURT) + steps.referred[COURT_TIER]);
  }

  @Test
  void aDisputeGoesToTheSameChannelInEveryArm() {
    Map<Round, Integer> none = channels("none");
    Map<Round, Integer> patrolled = channels("round-robin");
    assertThat(none).isNotEqualTo(patrolled);
    Set<Round> both = new HashSet<>(none.keySet());
    both.retainAll(patrolled.keySet());
    assertThat(both).hasSizeGreaterThan(100);
    assertThat(both).allSatisfy(step -> assertThat(none.get(step)).isEqualTo(patrolled.get(step)));
  }

  private static Map<Round, Integer> channels(String policy) {
    return TheoryScenario.shipped("horizon.days=1000", "detection.policy=" + policy)
        .run(new Steps())
        .channels;
  }

  /** Weights order the channels along one draw: more for a court takes from both others. */
  @Test
  void aHigherWeightOfCourtsTakesNoDisputeAwayFromThem() {
    Steps few = run("formalChannels={hotline: 1, petition: 1, court: 1}");
    Steps many = run("formalChannels={hotline: 1, petition: 1, court: 4}");
    few.channels.forEach(
        (step, channel) -> {
          if (channel == COURT && many.channels.containsKey(step)) {
            assertThat(many.channels.get(step)).isEqualTo(COURT);
          }
        });
    assertThat(many.brought(COURT)).isGreaterThan(few.brought(COURT));
  }

  @Test
  void whereNobodyGoesToCourtThereIsNoCourtCaseUnlessMediatorsReferOneUp() {
    String nobody = "formalChannels={hotline: 1, petition: 1, court: 0}";
    Steps settled = run(nobody, EVERYTHING_SUCCEEDS, "formalMediation=1");
    assertThat(settled.lawsuits).isEmpty();
    assertThat(settled.referred[COURT_TIER]).isZero();
    Steps failed = run(nobody, EVERYTHING_FAILS, "formalMediation=1");
    assertThat(failed.filed(0)).isZero();
    assertThat(failed.filed(1)).isPositive();
    assertThat(failed.referredToCourt).containsAll(failed.lawsuits.keySet());
  }

  @Test
  void aCourtThatSendsNothingToMediationFilesEverythingAtOnce() {
    Steps steps = run(COURTS_ALONE, "courtMediation=0");
    assertThat(steps.brought(COURT)).isEqualTo(steps.formal).isPositive();
    assertThat(steps.filed(0)).isEqualTo(steps.formal);
    assertThat(steps.filed(1)).isZero();
    assertThat(steps.referred).containsOnly(0);
  }

  @Test
  void aCourtThatSendsEverythingToMediationFilesWhatFails() {
    Steps settled = run(COURTS_ALONE, "courtMediation=1", EVERYTHING_SUCCEEDS);
    assertThat(settled.referred[COURT_TIER]).isEqualTo(settled.formal).isPositive();
    assertThat(settled.lawsuits).isEmpty();
    Steps failed = run(COURTS_ALONE, "courtMediation=1", EVERYTHING_FAILS);
    assertThat(failed.referred[COURT_TIER]).isEqualTo(failed.formal);
    assertThat(failed.filed(0)).isZero();
    assertThat(failed.filed(1)).isPositive();
  }

  /** A hotline passes a call on to the street, a petition office hears at the district. */
  @Test
  void petitionsAreHeardHigherThanCalls() {
    Steps calls =
        run(
            "formalChannels={hotline: 1, petition: 0, court: 0}",
            EVERYTHING_SUCCEEDS,
            "formalMediation=1",
            "formalTier=street");
    assertThat(calls.referred).containsExactly(0, calls.formal, 0, 0);
    Steps petitions =
        run(
            "formalChannels={hotline: 1e-9, petition: 1, court: 0}",
            EVERYTHING_SUCCEEDS,
            "formalMediation=1",
            "formalTier=street");
    assertThat(petitions.referred).containsExactly(0, 0, petitions.formal, 0);
  }

  /**
   * Neighbours about whom nobody tells anybody but formally; settings of the type, or of the whole
   * where they name it.
   */
  private static Steps run(String... settings) {
    List<String> all = new ArrayList<>();
    all.add("horizon.days=365");
    all.add(TheoryScenario.only(DisputeType.NEIGHBOUR, 700));
    all.add("detection.tips={openRate: 0, falseRate: 0}");
    all.add("resolution.relapse.chance=0");
    for (String stage : List.of("grievance", "confrontation", "open")) {
      all.add("disputes.decisions.%s.help=-50".formatted(stage));
    }
    for (String setting : settings) {
      boolean whole = setting.startsWith("resolution.");
      all.add(whole ? setting : "disputes.types.neighbour." + setting);
    }
    return TheoryScenario.shipped(all.toArray(String[]::new)).run(new Steps());
  }
}
