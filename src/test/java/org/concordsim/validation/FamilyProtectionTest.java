package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import org.concordsim.detection.Channel;
import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.FamilyProtection;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.DisputeEvent;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.concordsim.validation.Lives.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Victims who keep silent, and whom they trust. From 50,000 disputes a share wrong by 1 percentage
 * point would be found.
 */
class FamilyProtectionTest {
  private static final double SILENT = 0.4;

  /** Let it lie or ask for help, at the same rate; a silent victim confides at a share of it. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1})
  void silentVictimsAskNobodyButThoseTheyTrust(double confiding) {
    TheoryScenario scenario =
        families("disputes.decisions.grievance={lie: 0, help: 0, retaliate: -50}");
    Collection<Life> lives = run(scenario, protectedBy(scenario, 0, confiding));
    long called = lives.stream().filter(life -> life.channel == Channel.CALL).count();
    long confided = lives.stream().filter(life -> life.channel == Channel.TRUSTED).count();
    double among = SILENT * confiding / (1 + confiding);
    Check.share("calls", called, lives.size(), (1 - SILENT) / 2);
    if (confiding == 0) {
      assertThat(confided).isZero();
    } else {
      Check.share("confided at " + confiding, confided, lives.size(), among);
    }
  }

  /** A race of the trusted channel, at stage 1 alone, against letting it lie at rate 1/2. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 3})
  void trustedChannelsFindWhatIsNotOverBefore(double rate) {
    TheoryScenario scenario =
        families(
            "disputes.decisions.grievance={lie: -50, help: -50, retaliate: 0}",
            "disputes.decisions.confrontation={lie: 0, help: -50, retaliate: -50}",
            "disputes.types.family.decisionDays={grievance: 1, confrontation: 2}");
    Collection<Life> lives = run(scenario, protectedBy(scenario, rate, 0));
    long found = lives.stream().filter(life -> life.channel == Channel.TRUSTED).count();
    assertThat(lives).filteredOn(l -> l.channel != null).allMatch(life -> life.detectedAt == 1);
    Check.share("found at " + rate, found, lives.size(), SILENT * rate / (rate + 0.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"round-robin", "watch-points", "data-fusion"})
  void neitherVisitsNorTipsNorWatchPointsFindThem(String policy) {
    String[] eager = {
      "detection.policy=" + policy,
      "detection.patrol.chance={grievance: 0.9, confrontation: 0.9, open: 0.9}",
      "detection.tips.openRate=5",
      "policies.watch-points={cellsPerPost: 1, confrontationRate: 1, openRate: 1}",
      "disputes.types.family.baseRate=3000",
    };
    TheoryScenario open = TheoryScenario.shipped(eager);
    TheoryScenario silent =
        TheoryScenario.shipped(append(eager, "detection.victims.silentShare=1"));
    assertThat(detectedFamilies(open, open.model())).isGreaterThan(100);
    assertThat(detectedFamilies(silent, silent.model())).isZero();
    assertThat(detectedFamilies(silent, protectedBy(silent, 0.1, 0.5))).isGreaterThan(100);
  }

  private static long detectedFamilies(TheoryScenario scenario, ModelParameters model) {
    Chronicle run = new Run(scenario.city(), model, scenario.seed(), 0).toHorizon();
    return run.total().count(DisputeEvent.DETECTION, DisputeType.FAMILY);
  }

  /** What is known once is not silent any more: every silent victim is found at most once. */
  @Test
  void theRunCountsSilentVictimsAndThoseFound() {
    TheoryScenario scenario =
        families("disputes.decisions.grievance={lie: 0, help: 0, retaliate: -50}");
    Lives lives = new Lives();
    ModelParameters model = protectedBy(scenario, 0.2, 0.5);
    Tally total = new Run(scenario.city(), model, scenario.seed(), 0, lives).toHorizon().total();
    long silent = total.count(DisputeEvent.SILENCE);
    Check.share("silent", silent, total.count(DisputeEvent.GRIEVANCE), SILENT);
    assertThat(total.count(DisputeEvent.SILENCE_BROKEN))
        .isEqualTo(lives.all().stream().filter(l -> l.channel == Channel.TRUSTED).count())
        .isBetween(1L, silent);
  }

  /** Dispute by dispute, where nothing can backfire: see the scenario. */
  @Test
  void noDisputeClimbsHigherWhereVictimsAreProtected() {
    TheoryScenario scenario = TheoryScenario.read("coupling", "detection.victims.silentShare=0.5");
    ModelParameters often = scenario.arms().get("often");
    Lives before = scenario.run(often, 0, new Lives());
    var protection = new FamilyProtection(Established.everywhere(), 0.03, 0.5, 1);
    Lives after = scenario.run(Established.in(often, protection), 0, new Lives());
    assertThat(before.byKey().keySet()).containsAll(after.byKey().keySet());
    int lower = 0;
    for (var life : after.byKey().entrySet()) {
      int highest = before.byKey().get(life.getKey()).highest;
      assertThat(life.getValue().highest).isLessThanOrEqualTo(highest);
      lower += life.getValue().highest < highest ? 1 : 0;
    }
    assertThat(lower).isGreaterThan(30);
  }

  private static String[] append(String[] settings, String more) {
    String[] all = Arrays.copyOf(settings, settings.length + 1);
    all[settings.length] = more;
    return all;
  }

  private static TheoryScenario families(String... settings) {
    String[] all = append(settings, "detection.victims.silentShare=" + SILENT);
    all = append(all, "disputes.types.family={baseRate: 4000, severityConcentration: 1000}");
    return TheoryScenario.read("base", append(all, "disputes.types.neighbour.baseRate=0"));
  }

  private static ModelParameters protectedBy(
      TheoryScenario scenario, double findRate, double confiding) {
    return Established.in(
        scenario.model(), new FamilyProtection(Established.everywhere(), findRate, confiding, 0));
  }

  /** Disputes that arose long enough before the horizon to be over by then. */
  private static Collection<Life> run(TheoryScenario scenario, ModelParameters model) {
    return scenario.run(model, 0, new Lives()).all().stream()
        .filter(life -> life.born < 300)
        .toList();
  }
}
