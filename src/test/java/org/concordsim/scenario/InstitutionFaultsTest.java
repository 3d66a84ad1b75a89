package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordsim.city.Cities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of every institution is told in one go, whatever else is wrong. */
class InstitutionFaultsTest {
  private static final String CITY = "city: {synthetic: {width: 8, height: 8}}\n";

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  /** Problems without what is allowed. */
  private List<String> told(String text) throws IOException {
    return files.problems(text).stream()
        .map(
            line -> Pattern.compile("(; |, which ).*", Pattern.DOTALL).matcher(line).replaceAll(""))
        .toList();
  }

  @Test
  void aFaultOfOneHidesNoneOfAnother() throws IOException {
    assertThat(
            told(
                """
                name: a
                city: {synthetic: {width: 8, height: 8}}
                institutions:
                  peace-aliance: {}
                  city-brain: {specificity: 0.3}
                  virtue-and-law: {norms: -1, scope: {start: 900, urbanFrom: 2}}
                  visit-targets: {scope: {start: 365}}
                  fine-grids: {scope: {district: District 11}}
                  half-yearly-evaluation: {moved: 1.5, scope: {street: nowhere}}
                """))
        .containsExactly(
            "a.yaml:4:3: institutions.peace-aliance: is no institution",
            "a.yaml:5:3: institutions.city-brain.sensitivity: is 0.5 at a specificity of 0.3",
            "a.yaml:6:20: institutions.virtue-and-law.norms: is -1",
            "a.yaml:6:39: institutions.virtue-and-law.scope.start: is 900",
            "a.yaml:6:51: institutions.virtue-and-law.scope.urbanFrom: is 2",
            "a.yaml:7:27: institutions.visit-targets.scope.start: is 365",
            "a.yaml:8:16: institutions.fine-grids.scope: reaches no cell of the city",
            "a.yaml:9:28: institutions.half-yearly-evaluation.moved: is 1.5",
            "a.yaml:9:40: institutions.half-yearly-evaluation.scope: reaches no cell of the city");
  }

  @Test
  void theNearestNameIsToldBesideOtherFaults() throws IOException {
    assertThat(
            files.problems(
                "name: a\n"
                    + CITY
                    + "seed: x\ninstitutions: {fine-grids: {scope: {district: Distrct 1}}}\n"))
        .element(1)
        .asString()
        .startsWith("a.yaml:4:29: institutions.fine-grids.scope: reaches no cell of the city; ")
        .endsWith("; did you mean 'District 1'?");
  }

  static Stream<String> faultsElsewhere() {
    return Stream.of(
        "seed: x\n",
        "population: {trust: {mean: 2}}\n",
        "horizon: {warmUp: -1}\n",
        "arms: 3\n",
        "arms: {a: 3}\n",
        "arms: {a: {population: {trust: {mean: 2}}}}\n",
        "sweep: {design: factorial, factors: {seed: [1, 2]}}\n",
        "baseline: nobody\n",
        "measures: []\n",
        "horizon: {warmUp: 400}\n");
  }

  @ParameterizedTest
  @MethodSource("faultsElsewhere")
  void aFaultElsewhereHidesNoneOfAnInstitution(String fault) throws IOException {
    String institutions =
        "institutions: {city-brain: {scope: {start: 900}, specificity: 0.1},"
            + " fine-grids: {scope: {district: nowhere}}}\n";
    assertThat(told("name: a\n" + CITY + institutions + fault))
        .hasSize(4)
        .contains(
            "a.yaml:3:37: institutions.city-brain.scope.start: is 900",
            "a.yaml:3:16: institutions.city-brain.sensitivity: is 0.5 at a specificity of 0.1",
            "a.yaml:3:82: institutions.fine-grids.scope: reaches no cell of the city");
  }

  @Test
  void aCityThatIsWrongHidesNoneThatNeedsNoCity() throws IOException {
    for (String city : List.of("{}", "{synthetic: {width: 0, height: 2}}", "{cells: no.csv}")) {
      assertThat(
              told(
                  "name: a\ncity: "
                      + city
                      + "\ninstitutions: {city-brain: {scope: {start: 900, district: west}}}\n"))
          .hasSize(2)
          .contains("a.yaml:3:37: institutions.city-brain.scope.start: is 900");
    }
  }

  @Test
  void aTableOfCellsThatIsWrongIsToldBesideOtherFaults() throws IOException {
    files.write(
        "town.csv", "x,y,population,households,migrant_share,community,street,district\nq\n");
    String text = "name: a\ncity: {cells: town.csv}\nseed: x\n";
    try {
      files.read(text);
    } catch (ScenarioException e) {
      assertThat(e.problems()).singleElement().asString().contains("seed: is x");
      assertThat(e.ofCity()).singleElement().asString().contains("town.csv:2", "1 fields");
      return;
    }
    throw new AssertionError("was read");
  }

  @Test
  void whatABaseThatCannotBeReadMaySayIsNotHeldAgainstAnybody() throws IOException {
    assertThat(
            told("extends: b.yaml\nname: a\ninstitutions: {fine-grids: {scope: {start: 900}}}\n"))
        .containsExactly("a.yaml:1:1: extends: there is no file 'b.yaml'");
  }

  @Test
  void aLargeCityIsNotMadeForTheFaultsOfAFile() throws IOException {
    assertThat(
            told(
                "name: a\ncity: {synthetic: {width: 2000, height: 2000}}\nseed: x\n"
                    + "institutions: {fine-grids: {scope: {district: nowhere}}}\n"))
        .containsExactly("a.yaml:3:1: seed: is x");
  }

  private static Arguments swept(String institutions, String factors, String... problems) {
    return Arguments.of(institutions, factors, List.of(problems));
  }

  static Stream<Arguments> swept() {
    String alliance = "sweep.factors.institutions.peace-alliance.";
    String reaches =
        "institutions.peace-alliance.scope, in arm 'default' at point %d, reaches no cell";
    return Stream.of(
        swept(
            "[peace-alliance]",
            "factorial, factors: {institutions.peace-alliance.scope.start: [0, 364, 365, 900]}",
            "a.yaml:4:88: "
                + alliance
                + "scope.start[2]: institutions.peace-alliance.scope.start, in arm 'default' at point"
                + " 2, is 365, which is not before the end of the horizon of 365 days; allowed from 0"
                + " to 364"),
        swept(
            "[peace-alliance]",
            "factorial, factors: {population.trust.mean: [0.3, 0.4],"
                + " institutions.peace-alliance.scope.district: [District 1, Distrct 1]}",
            "a.yaml:4:130: "
                + alliance
                + "scope.district[1]: "
                + reaches.formatted(1)
                + " of the city; no district is called 'Distrct 1'; allowed is District 1; did you"
                + " mean 'District 1'?"),
        swept(
            "{peace-alliance: {scope: {district: District 1}}}",
            "one-at-a-time, factors: {institutions.peace-alliance.scope.street: [Street 1, Street"
                + " 99]}",
            "a.yaml:4:*: "
                + alliance
                + "scope.street[1]: "
                + reaches.formatted(2)
                + " of the city; no street is called 'Street 99'; *"),
        swept(
            "[peace-alliance]",
            "sobol, points: 8, factors: {institutions.peace-alliance.scope.start: {min: 0, max:"
                + " 500}}",
            "a.yaml:4:*: "
                + alliance
                + "scope.start: institutions.peace-alliance.scope.start, in arm 'default' at point 1,"
                + " is 375, *"),
        swept(
            "[peace-alliance]",
            "latin-hypercube, points: 8, factors: {institutions.peace-alliance.scope.urbanTo: {min:"
                + " 0, max: 0.9}}",
            "a.yaml:4:*: " + alliance + "scope.urbanTo: " + reaches.formatted(0) + "*"),
        swept(
            "[]",
            "factorial, factors: {institutions.village-self-governance: [off, on]}",
            "a.yaml:4:*: sweep.factors.institutions.village-self-governance[1]:"
                + " institutions.village-self-governance.scope, in arm 'default' at point 1, reaches"
                + " no cell of the city; *"),
        swept(
            "[city-brain, peace-alliance]",
            "permutations, orders: 4, factors: {institutions.fine-grids: [off, on],"
                + " institutions.city-brain.scope: [{name: off, value: {start: 0}}, {name: on, value:"
                + " {start: 900}}]}",
            "a.yaml:4:*: sweep.factors.institutions.city-brain.scope[1]:"
                + " institutions.city-brain.scope.start, in arm 'default' at point *, is 900, *"),
        swept(
            "[city-brain, peace-alliance]",
            "factorial, factors: {institutions.city-brain.scope.start: [900, 0],"
                + " institutions.peace-alliance.scope.start: [0, 900], institutions.city-brain.specificity:"
                + " [0.9, 0.1], institutions.peace-alliance.scope.street: [nowhere]}\nseed: x",
            "a.yaml:4:*: sweep.factors.institutions.city-brain.scope.start[0]: *at point 0, is 900*",
            "a.yaml:4:*: " + alliance + "scope.start[1]: *at point 2, is 900*",
            "a.yaml:4:*: sweep.factors.institutions.city-brain.specificity[1]:"
                + " institutions.city-brain.sensitivity, in arm 'default' at point 1, is 0.5 at *",
            "a.yaml:4:*: " + alliance + "scope.street[0]: *at point 0, reaches no cell*",
            "a.yaml:5:1: seed: *"));
  }

  @ParameterizedTest
  @MethodSource("swept")
  void everyPointOfASweepIsCheckedBeforeAnythingRuns(
      String institutions, String sweep, List<String> expected) throws Exception {
    String text =
        "name: a\n"
            + CITY
            + "institutions: "
            + institutions
            + "\nsweep: {design: "
            + sweep.replaceFirst("(\n.*)?$", "}$0\n");
    List<String> told = files.problems(text);
    if (told.isEmpty()) {
      Scenario scenario = files.read(text);
      told =
          scenario.reaches().problemsIn(Cities.make(scenario.city(), scenario.directory())).stream()
              .map(problem -> problem.toString().replace(folder + "/", ""))
              .toList();
    }
    assertThat(told).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      String pattern =
          Stream.of(expected.get(i).split("\\*", -1))
              .map(Pattern::quote)
              .reduce((a, b) -> a + ".*" + b)
              .orElseThrow();
      assertThat(told.get(i)).matches(pattern);
    }
  }

  @Test
  void aSweepOfPlacesReadsBackAsItWasWritten() throws Exception {
    Scenario scenario =
        files.read(
            "name: a\n"
                + CITY
                + "institutions: [peace-alliance]\n"
                + "sweep: {design: factorial, factors: {institutions.peace-alliance.scope.district:"
                + " [District 1, {name: other, value: District 2}]}}\n");
    assertThat(scenario.resolved())
        .contains(
            "institutions.peace-alliance.scope.district: [\"District 1\", {name: other, value:"
                + " \"District 2\"}]");
    assertThat(files.read(scenario.resolved())).isEqualTo(scenario);
  }

  @Test
  void noArmHasOneThingUnderTwoNames() throws IOException {
    assertThat(
            told(
                """
                name: a
                city: {synthetic: {width: 8, height: 8}}
                institutions: [peace-watch-points, campaign-cycle, city-brain]
                arms:
                  posts: {detection: {policy: watch-points}}
                  drive: {detection: {policy: {name: campaign}}}
                  signals: {detection: {policy: data-fusion}}
                  one: {detection: {policy: data-fusion}, institutions: {city-brain: null}}
                """))
        .containsExactly(
            "a.yaml:5:23: arms.posts.detection.policy: is watch-points",
            "a.yaml:6:23: arms.drive.detection.policy: is campaign",
            "a.yaml:7:25: arms.signals.detection.policy: is data-fusion");
  }

  @Test
  void norDoesAnyPointOfASweep() throws IOException {
    String sweep =
        "name: a\n"
            + CITY
            + "arms: {some: {}, other: {institutions: {city-brain: {}}}}\n"
            + "sweep:\n"
            + "  design: factorial\n"
            + "  factors:\n"
            + "    institutions.peace-watch-points: [off, on]\n"
            + "    detection.policy: [none, %s]\n";
    assertThat(files.problems(sweep.formatted("watch-points")))
        .singleElement()
        .asString()
        .startsWith(
            "a.yaml:7:44: sweep.factors.institutions.peace-watch-points[1]: detection.policy, in arm 'some' at point"
                + " 3, is watch-points")
        .endsWith("or institutions: {peace-watch-points: null}");
    assertThat(files.problems(sweep.formatted("data-fusion")))
        .singleElement()
        .asString()
        .contains("in arm 'other' at point 1, is data-fusion");
    assertThat(files.problems(sweep.formatted("hot-spot"))).isEmpty();
  }

  @Test
  void theLevelIsToldThatBringsTheInstitution() throws IOException {
    assertThat(
            files.problems(
                "name: a\n"
                    + CITY
                    + "detection: {policy: data-fusion}\n"
                    + "sweep: {design: one-at-a-time, factors: {population.trust.mean: [0.3, 0.4],"
                    + " institutions.city-brain: [off, on]}}\n"))
        .singleElement()
        .asString()
        .contains(
            "sweep.factors.institutions.city-brain[1]: detection.policy, in arm 'default' at");
  }

  @Test
  void noPolicyTrustsAFlagThatIsWorseThanChance() throws IOException {
    assertThat(
            told(
                """
                name: a
                city: {synthetic: {width: 8, height: 8}}
                seed: x
                arms:
                  blind: {detection: {policy: {name: data-fusion, sensitivity: 0.1, specificity: 0.8}}}
                  usual: {detection: {policy: {name: data-fusion, specificity: 0.2}}}
                  chance: {detection: {policy: {name: data-fusion, sensitivity: 0.5, specificity: 0.5}}}
                """))
        .containsExactly(
            "a.yaml:3:1: seed: is x",
            "a.yaml:5:51: arms.blind.detection.policy.sensitivity: is 0.1 at a specificity of 0.8",
            "a.yaml:6:23: arms.usual.detection.policy.sensitivity: is 0.5 at a specificity of 0.2");
  }

  @Test
  void norDoesOneAtAnyPointOfASweep() throws IOException {
    String sweep = "name: a\n" + CITY + "%s\nsweep: {design: factorial, factors: {%s}}\n";
    assertThat(
            told(
                sweep.formatted(
                    "detection: {policy: data-fusion}",
                    "detection.policy.sensitivity: [0.9, 0.05], population.trust.mean: [0.3]")))
        .singleElement()
        .asString()
        .endsWith(
            "sweep.factors.detection.policy.sensitivity[1]: detection.policy.sensitivity, in arm"
                + " 'default' at point 1, is 0.05 at a specificity of 0.9");
    assertThat(
            told(
                sweep.formatted(
                    "arms: {one: {}}",
                    "detection.policy: [none, {name: worse, value: {name: data-fusion, sensitivity:"
                        + " 0.01}}]")))
        .singleElement()
        .asString()
        .contains("sweep.factors.detection.policy[1]: detection.policy.sensitivity, in arm 'one'");
  }
}
