package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.concordsim.city.CityParameters;
import org.concordsim.detection.HotSpotPatrol;
import org.concordsim.detection.NoPatrol;
import org.concordsim.detection.RiskWeightedPatrol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioLayersTest {
  private static final String BASE =
      """
      name: base
      city: {preset: nanjing, boundary: torus}
      detection: {policy: {name: risk-weighted-patrol, priorDays: 90}}
      population: {trust: {mean: 0.5}}
      arms:
        first: {}
        second: {detection: {policy: {name: hot-spot, halfLifeDays: 7}}}
        third: {resolution: {workers: {hoursPerDay: 4}}}
      measures: [crisis-rate]
      """;

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() throws IOException {
    files = new ScenarioFiles(folder);
    files.write("base.yaml", BASE);
  }

  private Scenario child(String text, String... settings) throws Exception {
    return files.read("extends: base.yaml\n" + text, settings);
  }

  private static Object policy(Scenario scenario, String arm) {
    return scenario.arms().get(arm).detection().policy();
  }

  @Test
  void mappingsMergeKeyByKeyAndListsReplace() throws Exception {
    Scenario scenario =
        child(
            "name: child\npopulation: {trust: {recovery: 0.2}}\nmeasures: [crises, grievances]\n");
    assertThat(scenario.name()).isEqualTo("child");
    assertThat(scenario.arms().get("first").population().trust().mean()).isEqualTo(0.5);
    assertThat(scenario.arms().get("first").population().trust().recovery()).isEqualTo(0.2);
    assertThat(scenario.measures()).containsExactly("crises", "grievances");
  }

  @Test
  void armsMergeByNameAndNewOnesFollow() throws Exception {
    Scenario scenario =
        child(
            "arms: {fourth: {}, second: {detection: {policy: {restlessness: 1}}}, third: null}\n");
    assertThat(scenario.arms().keySet()).containsExactly("first", "second", "fourth");
    assertThat(policy(scenario, "second")).isEqualTo(new HotSpotPatrol(7, 1));
    assertThat(scenario.baseline()).isEqualTo("first");
  }

  @Test
  void anArmThatChangesTheBaseOfAnotherIsStillAnOverlay() throws Exception {
    Scenario scenario = child("resolution: {workers: {span: 4}}\n");
    var workers = scenario.arms().get("third").resolution().workers();
    assertThat(workers.span()).isEqualTo(4);
    assertThat(workers.hoursPerDay()).isEqualTo(4);
  }

  @Test
  void anotherPolicyDropsTheParametersOfTheFormer() throws Exception {
    assertThat(policy(child("detection: {policy: none}\n"), "first")).isEqualTo(new NoPatrol());
    assertThat(policy(child("detection: {policy: {name: hot-spot}}\n"), "first"))
        .isEqualTo(new HotSpotPatrol(30, 0.05));
  }

  @Test
  void theSamePolicyKeepsThem() throws Exception {
    assertThat(policy(child("detection: {policy: risk-weighted-patrol}\n"), "first"))
        .isEqualTo(new RiskWeightedPatrol(0.0001, 90));
    assertThat(policy(child("detection: {policy: {priorRate: 0.01}}\n"), "first"))
        .isEqualTo(new RiskWeightedPatrol(0.01, 90));
    assertThat(policy(child("", "detection.policy.priorDays=9"), "first"))
        .isEqualTo(new RiskWeightedPatrol(0.0001, 9));
  }

  @Test
  void anotherKindOfCityReplacesTheFormer() throws Exception {
    CityParameters city = child("city: {synthetic: {width: 3, height: 2}}\n").city();
    assertThat(city.preset()).isEmpty();
    assertThat(city.synthetic().orElseThrow().width()).isEqualTo(3);
    assertThat(city.synthetic().orElseThrow().residentsPerCell()).isEqualTo(234);
    assertThat(city.boundary()).hasToString("TORUS");
  }

  @Test
  void twoKindsOfCityAtOnceAreRefused() throws IOException {
    assertThat(
            files.problems("name: a\ncity: {preset: nanjing, synthetic: {width: 1, height: 1}}\n"))
        .containsExactly(
            "a.yaml:2:1: city: names more than one city; exactly one is needed of preset, synthetic,"
                + " cells");
  }

  @Test
  void faultsOfTheBaseAreToldWhereTheyStand() throws IOException {
    files.write("base.yaml", BASE + "sede: 3\n");
    assertThat(files.problems("extends: base.yaml\nsed: 1\n"))
        .anyMatch(line -> line.startsWith("base.yaml:10:1: sede: is not a key; "))
        .anyMatch(line -> line.startsWith("a.yaml:2:1: sed: is not a key; "))
        .hasSize(2);
  }

  @Test
  void circlesAreToldWithTheirChain() throws IOException {
    files.write("b.yaml", "extends: c.yaml\n");
    files.write("c.yaml", "extends: a.yaml\n");
    assertThat(files.problems("extends: b.yaml\n"))
        .containsExactly(
            "c.yaml:1:1: extends: goes in a circle: a.yaml → b.yaml → c.yaml → a.yaml; a scenario"
                + " cannot extend itself");
  }

  @Test
  void aMissingBaseIsToldOnceAndTheRestIsStillChecked() throws IOException {
    assertThat(files.problems("extends: nobody.yaml\nseed: x\n"))
        .containsExactly(
            "a.yaml:1:1: extends: there is no file 'nobody.yaml'",
            "a.yaml:2:1: seed: is x, which is not a number; expected is a whole number");
  }

  @Test
  void chainsHaveAnEnd() throws IOException {
    for (int i = 0; i < 30; i++) {
      files.write("n" + i + ".yaml", "extends: n" + (i + 1) + ".yaml\n");
    }
    assertThat(files.problems("extends: n0.yaml\n"))
        .singleElement()
        .asString()
        .contains("extends: is more than 20 files deep: a.yaml → n0.yaml");
  }

  @Test
  void settingsAreTheHighestLayer() throws Exception {
    Scenario scenario =
        child("seed: 3\n", "seed=4", "population.trust={mean: 0.7, recovery: 0.5}", "replicates=2");
    assertThat(scenario.seed()).isEqualTo(4);
    assertThat(scenario.replicates()).isEqualTo(2);
    assertThat(scenario.arms().get("first").population().trust().mean()).isEqualTo(0.7);
    assertThat(child("", "arms.third=null").arms()).doesNotContainKey("third");
    assertThat(child("", "city.synthetic={width: 2, height: 1}").city().preset()).isEmpty();
  }

  @Test
  void wrongSettingsAreTellingToo() throws IOException {
    String[] settings = {
      "population.trsut.mean=0.4",
      "population.trust.mean=4",
      "horizon.days=0",
      "seed",
      "=1",
      "a..b=1",
      "replicates=[1",
      "extends=base.yaml",
      "seed.x=1"
    };
    assertThat(files.problems(ScenarioFiles.SMALL, settings))
        .extracting(line -> line.replaceFirst(";.*?(; did you.*)?$", "$1"))
        .containsExactlyInAnyOrder(
            "--set population.trsut: is not a key; did you mean 'trust'?",
            "--set population.trust.mean: is 4",
            "--set horizon.days: is 0",
            "--set seed: is not a path and a value",
            "--set is not a path and a value",
            "--set a..b: is not a path and a value",
            "--set replicates: is not YAML: expected ',' or ']', but got <stream end>",
            "--set extends: can only stand in a file",
            "--set seed: is a mapping");
  }

  @Test
  void aTableOfCellsIsPinnedByItsBytesAndNotByItsPlace() throws Exception {
    Files.createDirectory(folder.resolve("data"));
    files.write("data/my-cells.csv", "x,y\n");
    Scenario scenario = files.read("name: a\ncity: {cells: data/my-cells.csv}\n");
    assertThat(scenario.city().cells()).isEqualTo(Optional.of("my-cells.csv"));
    assertThat(scenario.directory()).isEqualTo(folder.resolve("data"));
    assertThat(scenario.resolved())
        .contains(
            "  cells: \"my-cells.csv\"\n  sha256: \"" + scenario.city().sha256().orElseThrow())
        .doesNotContain(folder.toString());
    assertThat(
            files.problems(
                "name: a\ncity: {cells: data/my-cells.csv, sha256: '" + "0".repeat(64) + "'}\n"))
        .singleElement()
        .asString()
        .startsWith("a.yaml:2:34: city.sha256: is not the digest of ");
  }

  @Test
  void anotherTableDropsTheDigestOfTheFormer() throws Exception {
    files.write("b.csv", "x,y\n");
    files.write("c.csv", "x,y,\n");
    Scenario first = files.read("name: a\ncity: {cells: b.csv}\n");
    files.write("b.yaml", first.resolved());
    Scenario second = files.read("extends: b.yaml\ncity: {cells: c.csv}\n");
    assertThat(second.city().sha256()).isNotEqualTo(first.city().sha256());
  }

  @Test
  void tablesThatCannotBeAreRefused() throws IOException {
    assertThat(files.problems("name: a\ncity: {cells: nobody.csv}\n"))
        .containsExactly("a.yaml:2:8: city.cells: there is no table 'nobody.csv' that can be read");
    for (String name : List.of("runs.csv", "x.txt", "..", "a$b.csv")) {
      assertThat(files.problems("name: a\ncity: {cells: '" + name + "'}\n"))
          .singleElement()
          .asString()
          .startsWith("a.yaml:2:8: city.cells: is no name for a table of cells; ");
    }
  }
}
