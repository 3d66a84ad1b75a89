package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot change anything is allowed, and told. */
class VainInstitutionsTest {
  private static final String HEAD = "name: a\ncity: {synthetic: {width: 8, height: 8}}\n";

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  private List<String> warnings(String text) throws Exception {
    return files.read(HEAD + text).warnings().stream()
        .map(warning -> warning.toString().replace(folder + "/", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rumour-refutation: {}|only takes time: rumours do not go round|disputes: {rumours: {spread: 0.1}}
          joint-dispatch: {}|changes nothing: no case needs several departments|resolution: {departments: {second: 0.1}}
          visit-targets: {}|changes nothing: under the detection policy nobody patrols|detection: {policy: round-robin}
          half-yearly-evaluation: {everyDays: 400}|changes nothing: no evaluation|horizon: {days: 401}
          half-yearly-evaluation: {everyDays: 366, gaming: 0}|changes nothing: no evaluation|horizon: {days: 367}
          """)
  void anInstitutionIsInVainWhereWhatItChangesIsNotThere(
      String institution, String told, String remedy) throws Exception {
    String text = "institutions: {" + institution + "}\n";
    String name = institution.substring(0, institution.indexOf(':'));
    assertThat(warnings(text))
        .singleElement()
        .asString()
        .startsWith("a.yaml:3:")
        .contains(": institutions." + name, ": warning: " + name + " " + told);
    assertThat(warnings(text + remedy + "\n")).isEmpty();
  }

  @Test
  void aCampaignWithoutDaysIsInVain() throws Exception {
    String cycle = "institutions: {campaign-cycle: {visitDays: 0, checkDays: 0, pushDays: %d}}\n";
    assertThat(warnings(cycle.formatted(0))).singleElement().asString().contains("no days of");
    assertThat(warnings(cycle.formatted(1))).isEmpty();
  }

  @Test
  void soIsThePolicyOfSuchACampaign() throws Exception {
    String policy =
        "arms: {a: {}, b: {detection: {policy: {name: campaign, visitDays: 0, checkDays: %d}}}}\n";
    assertThat(warnings(policy.formatted(1))).isEmpty();
    assertThat(warnings(policy.formatted(0)))
        .singleElement()
        .asString()
        .startsWith("a.yaml:3:31: arms.b.detection.policy: warning: campaign has no days of");
  }

  @Test
  void theEveOfAnEvaluationCounts() throws Exception {
    assertThat(
            warnings(
                "institutions: {half-yearly-evaluation: {everyDays: 375, eveDays: 11, gaming: 0.1}}\n"))
        .isEmpty();
  }

  @Test
  void whatServesInOneArmIsNotInVain() throws Exception {
    String arms = "institutions: [visit-targets]\narms: {a: {}, b: {detection: {policy: %s}}}\n";
    assertThat(warnings(arms.formatted("round-robin"))).isEmpty();
    assertThat(warnings(arms.formatted("hotline-only"))).hasSize(1);
  }

  @Test
  void norIsWhatServesAtOnePointOfASweep() throws Exception {
    String sweep =
        "sweep: {design: factorial, factors: {institutions.rumour-refutation: [off, on],"
            + " %s: [0, 0.02], population.trust.mean: [0.3, 0.4]}}\n";
    assertThat(warnings(sweep.formatted("disputes.rumours.spread"))).isEmpty();
    assertThat(warnings(sweep.formatted("detection.tips.openRate")))
        .singleElement()
        .asString()
        .startsWith("a.yaml:3:")
        .contains(
            "sweep.factors.institutions.rumour-refutation[1]: warning: rumour-refutation only takes");
  }
}
