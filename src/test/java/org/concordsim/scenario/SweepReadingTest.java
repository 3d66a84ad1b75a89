package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.detection.HotSpotPatrol;
import org.concordsim.sweep.Level;
import org.concordsim.sweep.Sweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SweepReadingTest {
  private static final String RICH =
      """
      name: rich
      city: {synthetic: {width: 2, height: 2}}
      detection: {policy: {name: hot-spot, halfLifeDays: 3}}
      arms: {a: {}, b: {resolution: {workers: {fatigue: 0.1}}}}
      sweep:
        design: factorial
        factors:
          population.trust.mean: [0.30000000000000004, 0.5]
          detection.policy: [none, hot-spot, {name: slow, value: {name: hot-spot, halfLifeDays: 90}}]
          resolution.street.discipline: [first-come, most-severe]
          resolution.workers:
            - {name: as-is, value: {}}
            - {name: "7", value: {residentsPerWorker: 300, span: 4}}
          disputes.types.land.talkSettles: [{name: never, value: {open: 0, formal: 0}}]
      """;

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  private static List<String> names(Sweep sweep, int point) {
    return sweep.levels(point).stream().map(Level::name).toList();
  }

  @Test
  void readingTheResolvedTextAgainGivesTheSameSweep() throws Exception {
    String spans =
        ScenarioFiles.SMALL
            + "sweep: {design: latin-hypercube, points: 9, factors: {population.trust.mean: {min:"
            + " 0.1, max: 0.9}, resolution.workers.span: {min: 1, max: 9, scale: log}}}\n";
    for (String text : List.of(RICH, RICH.replace("factorial", "one-at-a-time"), spans)) {
      Scenario first = files.read(text);
      Scenario second = files.read(first.resolved());
      assertThat(second).isEqualTo(first);
      assertThat(second.resolved()).isEqualTo(first.resolved());
    }
  }

  @Test
  void aBlockIsLaidOverWhatEachArmHas() throws Exception {
    Scenario scenario = files.read(RICH);
    Sweep sweep = scenario.sweep().orElseThrow();
    int last = sweep.size() - 1;
    assertThat(sweep.size()).isEqualTo(24);
    assertThat(names(sweep, last)).containsExactly("0.5", "slow", "most-severe", "7", "never");
    assertThat(scenario.model("b", last).resolution().workers().fatigue()).isEqualTo(0.1);
    assertThat(scenario.model("b", last).resolution().workers().span()).isEqualTo(4);
    assertThat(scenario.model("a", last).resolution().workers().fatigue()).isEqualTo(0.3);
  }

  @Test
  void theSamePolicyKeepsItsParametersAndAnotherHasItsDefaults() throws Exception {
    Scenario scenario = files.read(RICH);
    List<Object> policies =
        IntStream.range(0, 3)
            .mapToObj(level -> (Object) scenario.model("a", level * 4).detection().policy())
            .toList();
    assertThat(policies.get(1)).isEqualTo(new HotSpotPatrol(3, 0.05));
    assertThat(policies.get(2)).isEqualTo(new HotSpotPatrol(90, 0.05));
    assertThat(scenario.sweep().orElseThrow().factors().get(1).base().name()).isEqualTo("hot-spot");
  }

  @Test
  void anOptionCanChangeAFactorAddOneOrTakeOneAway() throws Exception {
    Sweep sweep =
        files
            .read(
                RICH,
                "sweep.factors.population.trust.mean=[0.1, 0.2, 0.3]",
                "sweep.factors.population.temper.mean=[0.4]",
                "sweep.factors.resolution.workers=null",
                "population.trust.mean=0.77")
            .sweep()
            .orElseThrow();
    assertThat(sweep.factors())
        .map(factor -> factor.path() + " " + factor.levels().size())
        .containsExactly(
            "population.trust.mean 3",
            "detection.policy 3",
            "resolution.street.discipline 2",
            "disputes.types.land.talkSettles 1",
            "population.temper.mean 1");
    assertThat(sweep.factors().get(0).base().name()).isEqualTo("0.77");
    assertThat(files.read(RICH, "sweep=null").sweep()).isEmpty();
  }

  @Test
  void anExtendingFileCanSweepOtherwise() throws Exception {
    files.write("base.yaml", RICH);
    Scenario scenario =
        files.read(
            """
            extends: base.yaml
            sweep:
              design: sobol
              points: 7
              factors:
                population.trust.mean: {min: 0.1, max: 0.5}
                detection.policy: null
                resolution.street.discipline: null
                resolution.workers: null
                disputes.types.land.talkSettles: null
            """);
    assertThat(scenario.points()).isEqualTo(7);
    assertThat(scenario.model("a", 0).population().trust().mean())
        .isEqualTo(0.1 + 0.5 * (0.5 - 0.1));
  }

  @Test
  void aTableGivesItsRows() throws Exception {
    files.write(
        "p.csv", "population.trust.mean,\"detection.policy\"\r\n0.3,none\r\n0.30,hot-spot\r\n");
    Scenario scenario = files.read(ScenarioFiles.SMALL + "sweep: {design: table, table: p.csv}\n");
    Sweep sweep = scenario.sweep().orElseThrow();
    assertThat(names(sweep, 0)).containsExactly("0.3", "none");
    assertThat(names(sweep, 1)).containsExactly("0.3", "hot-spot");
    assertThat(scenario.resolved()).contains("  table: sweep-table.csv\n  sha256: ");
    String digest = scenario.table().orElseThrow().sha256();
    files.write("p.csv", "population.trust.mean\n0.3\n");
    assertThat(
            files.problems(
                ScenarioFiles.SMALL
                    + "sweep: {design: table, table: p.csv, sha256: "
                    + digest
                    + "}\n"))
        .singleElement()
        .asString()
        .startsWith("a.yaml:3:38: sweep.sha256: is not the digest of ");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        factors(
            "population.trust.maen: [0.1]", ":1:1: *.maen: is no path: *; did you mean 'mean'?"),
        factors("city.synthetic.width: [1]", "*: cannot be swept: all runs of a scenario share *"),
        factors("horizon.days: [1]", "*: cannot be swept, because it is the same in all runs; *"),
        factors("populaton: [1]", "*; did you mean 'population'?"),
        factors("population.trust.mean.x: [1]", "* has no keys below it, *"),
        factors("detection.policy.halfLifeDays: [1]", "*: is no path: *"),
        factors("population.trust.mean: []", "*: has no level; at least one is needed"),
        factors("population.trust.mean: 0.3", "*: is 0.3; expected is a list of levels *"),
        factors("population.trust.mean: [0.3, 1.3]", "*.mean[1]: is 1.3; expected is a number *"),
        factors("population.trust.mean: [0.3, 0.30]", "*: is the second level called 0.3; *"),
        factors(
            "population.trust.mean: [0.3, {name: x, value: 0.3}]", "*: is the same as level 0.3"),
        factors("resolution.workers: [{span: 3}]", "*[0]: has no name; write a block as *"),
        factors(
            "resolution.workers: [{name: x, value: {spam: 3}}]",
            "*[0].value.spam: is not a key; *; did you mean 'span'?"),
        factors("resolution.workers: [{name: A b, value: {span: 3}}]", "*.name: is no name for *"),
        factors(
            "population.trust.mean: [0.3], population.trust: [{name: x, value: {mean: 0.2}}]",
            "*population.trust: sets what the factor 'population.trust.mean' sets too; *"),
        whole("{design: factorail, factors: {}}", "*; did you mean 'factorial'?"),
        whole("{factors: {}}", "*.design: is missing; *"),
        whole("{design: factorial}", "*.factors: is missing; *"),
        whole("{design: factorial, factors: {}}", "*: names no factor; *"),
        whole(
            "{design: factorial, points: 3, factors: {population.trust.mean: [0.1]}}",
            "*.points: has no meaning for the design factorial"),
        whole(
            "{design: sobol, factors: {population.trust.mean: {min: 0.1, max: 0.2}}}",
            "*.points: is missing; *"),
        sobol("detection.policy: [none]", "*: is no number, so that it has no range; *"),
        sobol("population.trust.mean: [0.1]", "*: is a list; this design needs a range *"),
        sobol(
            "population.trust.mean: {min: 0.5, max: 0.5}",
            "*.max: is 0.5, which is not above min, 0.5"),
        sobol("population.trust.mean: {min: 0.5, max: 2}", "*.max: is 2; expected is a number *"),
        sobol(
            "population.trust.recovery: {min: 0, max: 1, scale: log}",
            "*.min: must be above 0 for 'scale: log'"),
        sobol("disputes.contagion.offspringOfOpen: {min: 0, max: 90}", "*without end*"),
        whole("{design: table, table: missing.csv}", "*: there is no file *"));
  }

  private static Arguments factors(String factors, String... expected) {
    return whole("{design: factorial, factors: {" + factors + "}}", expected);
  }

  private static Arguments sobol(String factors, String... expected) {
    return whole("{design: sobol, points: 4, factors: {" + factors + "}}", expected);
  }

  private static Arguments whole(String sweep, String... expected) {
    return Arguments.of(sweep, List.of(expected));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongSweepIsToldWithItsPlace(String sweep, List<String> expected) throws IOException {
    List<String> problems = files.problems(ScenarioFiles.SMALL + "sweep:\n  " + sweep + "\n");
    assertThat(problems).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      String pattern = expected.get(i).replaceFirst("^:1:1: ", "").replace("*", "\\E.*\\Q");
      assertThat(problems.get(i))
          .startsWith("a.yaml:")
          .matches("a.yaml:[34]:.*\\Q" + pattern + "\\E");
    }
  }

  @Test
  void noArmSetsWhatIsSwept() throws IOException {
    String text =
        ScenarioFiles.SMALL
            + """
            arms:
              a: {population: {trust: {concentration: 3}}}
              b: {population: {trust: {mean: 0.3}}}
              c: {detection: {policy: hot-spot}}
            detection: {policy: hot-spot}
            sweep:
              design: factorial
              factors: {population.trust.mean: [0.1], detection.policy.halfLifeDays: [3]}
            """;
    assertThat(files.problems(text))
        .hasSize(2)
        .allMatch(line -> line.contains("an arm cannot set what the sweep varies"))
        .anyMatch(line -> line.startsWith("a.yaml:5:28: arms.b.population.trust.mean: "))
        .anyMatch(line -> line.startsWith("a.yaml:6:19: arms.c.detection.policy: "));
  }

  @Test
  void moreThanAMillionRunsNeedAWord() throws Exception {
    String text =
        ScenarioFiles.SMALL
            + """
            replicates: 3
            sweep:
              design: sobol
              points: 400000
              factors: {population.trust.mean: {min: 0.2, max: 0.3}}
            """;
    assertThat(files.problems(text))
        .containsExactly(
            "a.yaml:4:1: sweep: gives 1200000 runs over all arms, points and replicates; more than"
                + " 1000000 need --yes");
    Path file = files.write("large.yaml", text);
    assertThat(new ScenarioReader(List.of()).read(file, List.of(), true).runs())
        .isEqualTo(1_200_000);
    assertThat(files.problems(text.replace("400000", "4000000000"))).hasSize(1);
    assertThat(files.problems(text.replace("400000", "1000000000")))
        .singleElement()
        .asString()
        .endsWith("; at most 2147483647 are possible");
  }

  @Test
  void faultsOfATableAreToldAtItsFields() throws IOException {
    files.write("p.csv", "population.trust.mean,detection.policy\n0.3,none\n3,nne\n0.5\n,none\n");
    assertThat(files.problems(ScenarioFiles.SMALL + "sweep: {design: table, table: p.csv}\n"))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("p.csv:3:1: population.trust.mean: is 3; "))
        .anyMatch(line -> line.startsWith("p.csv:3:3: detection.policy: is nne; "))
        .anyMatch(line -> line.startsWith("p.csv:4:1: has 1 fields"))
        .anyMatch(line -> line.startsWith("p.csv:5:1: population.trust.mean: has no value"));
    files.write("p.csv", "population.trust.mean,population.trust.mean\n0.3,0.4\n");
    assertThat(files.problems(ScenarioFiles.SMALL + "sweep: {design: table, table: p.csv}\n"))
        .singleElement()
        .asString()
        .startsWith("p.csv:1:23: population.trust.mean: is there twice");
  }

  @Test
  void aDesignThatIsWrongHidesNoWrongPath() throws IOException {
    String factors = "factors: {population.trust.maen: [0.1], population.trust.mean: {min: 0}}}\n";
    for (String design : List.of("design: fctorial, ", "")) {
      assertThat(files.problems(ScenarioFiles.SMALL + "sweep: {" + design + factors))
          .hasSize(2)
          .anyMatch(line -> line.contains("sweep.design: "))
          .anyMatch(line -> line.contains("maen: is no path: "));
    }
  }

  @Test
  void theLevelAtWhichDisputesGrowWithoutEndIsTold() throws IOException {
    String sweep =
        "sweep: {design: %s, factors: {population.trust.mean: [0.4, 0.6],"
            + " disputes.contagion.offspringOfOpen: [0.1, 5]}}\n";
    for (String design : List.of("factorial", "one-at-a-time")) {
      assertThat(files.problems(ScenarioFiles.SMALL + sweep.formatted(design)))
          .singleElement()
          .asString()
          .contains("sweep.factors.disputes.contagion.offspringOfOpen[1]: a dispute breeds ");
    }
  }
}
