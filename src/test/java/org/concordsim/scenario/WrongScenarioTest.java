package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongScenarioTest {
  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("populaton: {}", "a.yaml:3:1: populaton: is not a key; *did you mean 'population'?"),
        wrong(
            "population: {trust: {maen: 1}}",
            "a.yaml:3:22: population.trust.maen: is not a key; allowed are mean, concentration, *"
                + "; did you mean 'mean'?"),
        wrong(
            "population:\n  trust:\n    mean: 1.2",
            "a.yaml:5:5: population.trust.mean: is 1.2; expected is a number above 0 and below 1"
                + " (share)"),
        wrong(
            "disputes: {types: {family: {baseRate: -1}}}",
            "a.yaml:3:29: disputes.types.family.baseRate: is -1; expected is a number from 0 to"
                + " 100000 (1/(1000 resident-years))"),
        wrong(
            "disputes: {types: {neighbor: {}}}",
            "a.yaml:3:20: disputes.types.neighbor: is not a key; *did you mean 'neighbour'?"),
        wrong("seed: 1.5", "a.yaml:3:1: seed: is 1.5, which is not a whole number; *"),
        wrong("seed: 12abc", "a.yaml:3:1: seed: is 12abc, which is not a number; *"),
        wrong("seed: 0x10", "a.yaml:3:1: seed: is 0x10, which is not a number; *"),
        wrong("seed: '7'", "a.yaml:3:1: seed: is the text \"7\"; expected is a whole number"),
        wrong("seed: 9223372036854775808", "a.yaml:3:1: seed: is 9223372036854775808; *"),
        wrong("seed: [1]", "a.yaml:3:1: seed: is a list; expected is a whole number"),
        wrong("seed:", "a.yaml:3:1: seed: has no value; expected is a whole number"),
        wrong(
            "population: {trust: {recovery: .inf}}",
            "a.yaml:3:22: population.trust.recovery: is .inf, which is not finite; *"),
        wrong(
            "population: {trust: {recovery: .nan}}", "*recovery: is .nan, which is not finite; *"),
        wrong(
            "population: {trust: {recovery: 1e999}}",
            "*recovery: is 1e999, which is not finite; *"),
        wrong(
            "population: 3", "a.yaml:3:1: population: is 3; expected is a mapping with the keys *"),
        wrong("replicates: 0", "a.yaml:3:1: replicates: is 0; *from 1 to 1000000 (runs)"),
        wrong(
            "replicates: {min: 10, max: 9, until: {outcome: crisis-rate, halfWidth: 1}}",
            "a.yaml:3:23: replicates.max: is below min"),
        wrong(
            "replicates: {min: 10, max: 20, until: {outcome: crisis-rat, halfWidth: 1}}",
            "a.yaml:3:40: replicates.until.outcome: is crisis-rat, which is no outcome; *; did you"
                + " mean 'crisis-rate'?"),
        wrong(
            "replicates: {min: 10, max: 20, until: {outcome: crisis-rate, halfWidth: 0}}",
            "a.yaml:3:62: replicates.until.halfWidth: is 0; expected is a number above 0"),
        wrong(
            "institutions: [peace-aliance]",
            "a.yaml:3:16: institutions[0]: is no institution; *did you mean 'peace-alliance'?"),
        wrong(
            "institutions: [平安联盟]",
            "a.yaml:3:16: institutions[0]: is no institution; *did you mean 'peace-alliance'?"),
        wrong(
            "institutions: {秦淮模式: {}}",
            "a.yaml:3:16: institutions.秦淮模式: is no institution; *did you mean 'qinhuai-model'?"),
        wrong(
            "institutions: [city-brain, fine-grids, city-brain]",
            "a.yaml:3:40: institutions[2]: is the same as institutions[0]; each may stand once"),
        wrong(
            "arms: {a: {institutions: [city-brain, city-brain]}}",
            "a.yaml:3:39: arms.a.institutions[1]: is the same as arms.a.institutions[0]; each may"
                + " stand once"),
        wrong(
            "arms: {a: {institutions: {city-brain: null}}}",
            "a.yaml:3:27: arms.a.institutions.city-brain: is null, which takes it out of force, but it"
                + " is not in force here; *"),
        wrong(
            "institutions: [{city-brain: {routing: 1}}]",
            "a.yaml:3:16: institutions[0]: is a mapping; expected is the name of an institution;"
                + " with parameters it is written institutions: {name: {parameter: value}}"),
        wrong(
            "institutions: [city-brain, null]",
            "a.yaml:3:28: institutions[1]: has no value; expected is the name of an institution;"
                + " *"),
        wrong("description: 12", "a.yaml:3:1: description: *; write \"12\" in quotes"),
        wrong(
            "detection: {policy: risk}",
            "a.yaml:3:13: detection.policy: is risk; allowed are none, *; did you mean"
                + " 'risk-weighted-patrol'?"),
        wrong(
            "detection: {policy: {name: hot-spot, halfLife: 3}}",
            "a.yaml:3:38: detection.policy.halfLife: is not a parameter of the policy 'hot-spot';"
                + " allowed are halfLifeDays, restlessness; did you mean 'halfLifeDays'?"),
        wrong(
            "resolution: {court: {service: log_normal}}",
            "a.yaml:3:22: resolution.court.service: is log_normal; allowed are gamma, log-normal;"
                + " did you mean 'log-normal'?"),
        wrong(
            "horizon: {warmUp: 30, days: 30}",
            "a.yaml:3:23: horizon.days: the horizon of 30 days ends within the warm-up of 30 days;"
                + " *"),
        wrong("horizon: {warmUp: 365}", "a.yaml:3:11: horizon.warmUp: the horizon of 365 days *"),
        wrong(
            "disputes: {contagion: {offspringOfOpen: 30}}",
            "a.yaml:3:12: disputes.contagion: a dispute breeds *; this branching ratio must be below"
                + " 1"),
        wrong(
            "disputes: {rumours: {spread: 0.9}}",
            "a.yaml:3:12: disputes.rumours: a dispute breeds *; this branching ratio must be below"
                + " 1"),
        wrong(
            "institutions: {social-credit: {breaking: 2}}",
            "a.yaml:3:32: institutions.social-credit.breaking: is 2; expected is a number from 0 to"
                + " 1 (factor)"),
        wrong(
            "institutions: {diversified-mediation: {routing: {land: court}}}",
            "a.yaml:3:50: institutions.diversified-mediation.routing.land: is court; allowed are"
                + " peoples, *"),
        wrong(
            "institutions: {diversified-mediation: {lawyers: {match: -1}}}",
            "a.yaml:3:50: institutions.diversified-mediation.lawyers.match: is -1; *"),
        wrong(
            "institutions: {joint-dispatch: {share: 1.5}}",
            "a.yaml:3:33: institutions.joint-dispatch.share: is 1.5; expected is a number from 0 to"
                + " 1*"),
        wrong(
            "institutions: {promotion-regulation: {limitDays: {street: -1}}}",
            "a.yaml:3:51: institutions.promotion-regulation.limitDays.street: is -1; *"),
        wrong(
            "institutions: {deliberation-rooms: {everyDays: 1.5}}",
            "a.yaml:3:37: institutions.deliberation-rooms.everyDays: is 1.5, which is not a whole*"),
        wrong(
            "institutions: {family-protection: {confiding: never}}",
            "a.yaml:3:36: institutions.family-protection.confiding: is never, which is not a number;*"),
        wrong(
            "institutions: {peace-alliance: {scope: {start: 365}}}",
            "a.yaml:3:41: institutions.peace-alliance.scope.start: is 365, which is not before the end"
                + " of the horizon of 365 days; allowed from 0 to 364"),
        wrong(
            "arms: {a: {}, b: {institutions: {city-brain: {scope: {start: 400}}}}}",
            "a.yaml:3:55: arms.b.institutions.city-brain.scope.start: is 400, *"),
        wrong(
            "institutions: {city-brain: {scope: {cells: 3}}}",
            "a.yaml:3:37: institutions.city-brain.scope.cells: is 3; expected is a list of one or"
                + " more [x, y], written [[x, y], [x, y]]"),
        wrong(
            "institutions: {city-brain: {scope: {cells: []}}}",
            "a.yaml:3:37: institutions.city-brain.scope.cells: is an empty list; expected is *"),
        wrong("institutions: {city-brain: {scope: {cells: {}}}}", "*cells: is a mapping; *"),
        wrong("institutions: {city-brain: {scope: {cells: null}}}", "*cells: has no value; *"),
        wrong(
            "institutions: {city-brain: {scope: {cells: [[3, 4], [3]]}}}",
            "a.yaml:3:53: institutions.city-brain.scope.cells[1]: is a list of 1; expected is [x,"
                + " y]"),
        wrong(
            "institutions: {city-brain: {scope: {cells: [[3, 4], 5]}}}",
            "a.yaml:3:53: institutions.city-brain.scope.cells[1]: is 5; expected is [x, y]"),
        wrong(
            "institutions: {city-brain: {scope: {cells: [[3, -4]]}}}",
            "a.yaml:3:49: institutions.city-brain.scope.cells[0][1]: is -4; expected is a whole"
                + " number from 0 to 99999999"),
        wrong(
            "institutions: {city-brain: {scope: {cells: [[3, 4.5]]}}}",
            "a.yaml:3:49: institutions.city-brain.scope.cells[0][1]: is 4.5, which is not a whole*"),
        wrong(
            "institutions: {city-brain: {scope: {cells: [[3, 4], [5, 6], [3, 4]]}}}",
            "a.yaml:3:61: institutions.city-brain.scope.cells[2]: is the same as"
                + " institutions.city-brain.scope.cells[0]; each may stand once"),
        wrong(
            "institutions: {city-brain: {scope: {cells: [" + "[1, 2],\n".repeat(100_000) + "]}}}",
            "*there are more than 50000 values*"),
        wrong(
            "institutions: [city-brain]\nsweep: {design: factorial, factors:"
                + " {institutions.city-brain.scope.cells: [[[3, 4]]]}}",
            "a.yaml:4:*: sweep.factors.institutions.city-brain.scope.cells[0]: has no name; write a"
                + " block as {name: a-name, value: […]}"),
        wrong(
            "institutions: {city-brain: {specificity: 0.3}}",
            "a.yaml:3:16: institutions.city-brain.sensitivity: is 0.5 at a specificity of 0.3, which"
                + " lies below the diagonal of the ROC square: *; allowed from 1 − specificity to"
                + " 1"),
        wrong(
            "institutions: {city-brain: {sensitivity: 0.05}}",
            "a.yaml:3:29: institutions.city-brain.sensitivity: is 0.05 at a specificity of 0.9, *"),
        wrong(
            "institutions: {city-brain: {sensitivity: 1.1}}",
            "a.yaml:3:29: institutions.city-brain.sensitivity: is 1.1; expected is a number from 0"
                + " to 1 (probability)"),
        wrong(
            "institutions: {half-yearly-evaluation: {moved: 1.5}}",
            "a.yaml:3:41: institutions.half-yearly-evaluation.moved: is 1.5; expected is a number"
                + " from 0 to 1 (share)"),
        wrong(
            "institutions: {visit-targets: {setBy: comunity}}",
            "a.yaml:3:32: institutions.visit-targets.setBy: is comunity; allowed are city,"
                + " community; did you mean 'community'?"),
        wrong(
            "institutions: {city-brain: {}}\nsweep: {design: factorial, factors: {institutions.city-brain.sensitivity:"
                + " [0.5, 0.02]}}",
            "a.yaml:4:81: sweep.factors.institutions.city-brain.sensitivity[1]:"
                + " institutions.city-brain.sensitivity, in arm 'default' at point 1, is 0.02 at a"
                + " specificity of 0.9, *; allowed from 1 − specificity to 1"),
        wrong(
            "institutions: {fine-grids: {detecton: 2}}",
            "a.yaml:3:29: institutions.fine-grids.detecton: is not a key; *did you mean"
                + " 'detection'?"),
        wrong(
            "arms: {a: {}, b: {disputes: {contagion: {offspringOfOpen: 30}}}}",
            "a.yaml:3:30: arms.b.disputes.contagion: a dispute breeds * in arm 'b', *"),
        wrong(
            "arms: {a: {seed: 3}}",
            "a.yaml:3:12: arms.a.seed: cannot differ between arms, or they could not be compared; *"),
        wrong("arms: {a: {detektion: {}}}", "*is not a key; *; did you mean 'detection'?"),
        wrong("arms: {a b: {}}", "a.yaml:3:8: arms.a b: is no name for an arm; *"),
        wrong("arms: {../x: {}}", "a.yaml:3:8: arms.../x: is no name for an arm; *"),
        wrong("arms: {a: null}", "a.yaml:3:8: arms.a: is empty, *written {}"),
        wrong("arms: [a]", "a.yaml:3:1: arms: is a list; *"),
        wrong(
            "arms: {patrol: {}}\nbaseline: patrl",
            "a.yaml:4:1: baseline: is patrl, which is not an arm; allowed is patrol; did you mean"
                + " 'patrol'?"),
        wrong(
            "measures: [crisis-rat]",
            "a.yaml:3:12: measures[0]: is crisis-rat; *; did you mean 'crisis-rate'?"),
        wrong("measures: []", "a.yaml:3:1: measures: names no measure; at least one is needed"),
        wrong("charts: [rates, rates]", "a.yaml:3:17: charts[1]: is rates for the second time; *"),
        wrong("charts: rates", "a.yaml:3:1: charts: is rates; expected is 'all' or a list *"),
        wrong("name: b", "a.yaml:3:1: name: is there twice, first in line 1; *"),
        wrong("<<: {seed: 1}", "a.yaml:3:1: <<: is not a key; *"),
        wrong("seed: !!int 3", "a.yaml:3:7: seed: has the tag *; tags are not allowed"),
        wrong("seed: *nobody", "a.yaml:3:7: seed: refers to the anchor 'nobody', *"),
        wrong("seed: &a [*a]", "a.yaml:3:11: seed[0]: refers to the anchor 'a', *"),
        wrong("? [a]\n: b", "a.yaml:3:3: has a key that is not a word"),
        wrong("---\nname: b", "*has a second document; one is allowed"),
        wrong("\tseed: 1", "a.yaml:3:1: is not YAML: *"),
        wrong("seed: [1", "a.yaml:4:1: is not YAML: *"),
        wrong("seed: 1\u0007", "a.yaml:3:8: has the control character U+0007, *"),
        wrong("x: " + "[".repeat(1000), "*is nested more than 20 levels deep"),
        wrong("x: " + "a".repeat(200_000), "a.yaml:3:1: the line has more than 100000 characters"),
        wrong("x: [" + "1,\n".repeat(60_000) + "]", "*there are more than 50000 values*"));
  }

  private static Arguments wrong(String line, String expected) {
    return Arguments.of(line, expected);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void oneFaultGivesOneLine(String line, String expected) throws IOException {
    String pattern =
        Stream.of(expected.split("\\*", -1))
            .map(java.util.regex.Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElseThrow();
    assertThat(files.problems(ScenarioFiles.SMALL + line + "\n"))
        .singleElement()
        .asString()
        .matches(pattern);
  }

  @Test
  void allFaultsAreToldInTheOrderOfTheLines() throws IOException {
    assertThat(
            files.problems(
                """
                name: Not A Name
                seed: x
                city: {preset: nanjing, cells: b.csv}
                horizon: {warmUp: 9, days: 9}
                population: {trust: {mean: 2, recovery: -1}}
                arms: {a: {population: {trust: {mean: 0}}}}
                baseline: b
                """))
        .extracting(line -> line.replaceFirst("(: [^:]*):.*", "$1"))
        .containsExactly(
            "a.yaml:1:1: name",
            "a.yaml:2:1: seed",
            "a.yaml:3:1: city",
            "a.yaml:4:22: horizon.days",
            "a.yaml:5:22: population.trust.mean",
            "a.yaml:5:31: population.trust.recovery",
            "a.yaml:6:33: arms.a.population.trust.mean",
            "a.yaml:7:1: baseline");
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    assertThat(files.problems("seed: 1\n"))
        .containsExactly(
            "a.yaml:1:1: name: is missing; expected is a text",
            "a.yaml:1:1: city: names no city; exactly one is needed of preset, synthetic, cells");
    assertThat(files.problems("name: a\ncity: {synthetic: {width: 2}}\n"))
        .containsExactly(
            "a.yaml:2:8: city.synthetic.height: is missing; expected is a whole number from 1 to"
                + " 10000 (cells)");
    assertThat(files.problems(""))
        .containsExactly("a.yaml:1:1: the file is empty; expected is a mapping of keys");
  }

  @Test
  void bytesOutsideUtf8AreFound() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "name: a\ndescription: café\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(files.problems(file))
        .containsExactly(
            "latin.yaml:2:17: the file is not UTF-8: byte 25 is 0xE9; save it as UTF-8");
  }

  @Test
  void aByteOrderMarkDoesNoHarm() throws Exception {
    assertThat(files.read("\uFEFF" + ScenarioFiles.SMALL).name()).isEqualTo("small");
  }

  @Test
  void largeFilesAreRefused() throws IOException {
    Path file = folder.resolve("large.yaml");
    Files.write(file, new byte[10_000_001]);
    assertThat(files.problems(file))
        .containsExactly("large.yaml:1:1: the file is larger than 10 MB, which is the limit");
  }

  @Test
  void bombsOfAliasesAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String many = ("*a" + (i - 1) + ", ").repeat(10);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, many));
    }
    assertThat(files.problems(bomb.toString()))
        .singleElement()
        .asString()
        .contains("there are more than 50000 values, aliases expanded");
  }

  @Test
  void thousandsOfFaultsAreCutShort() throws IOException {
    StringBuilder many = new StringBuilder(ScenarioFiles.SMALL);
    for (int i = 0; i < 20_000; i++) {
      many.append("key").append(i).append(": 1\n");
    }
    assertThat(files.problems(many.toString())).hasSize(200);
  }

  @Test
  void missingFilesAndFoldersAreNamed() {
    assertThat(files.problems(folder.resolve("b.yaml")))
        .containsExactly("b.yaml:1:1: there is no file '" + "b.yaml'");
    assertThat(files.problems(folder)).singleElement().asString().contains("is a folder");
  }

  @Test
  void aSyntheticCityThatIsNoneIsToldWhereItIsWritten() throws IOException {
    assertThat(
            files.problems(
                "name: a\ncity:\n  synthetic: {width: 3, height: 2, residentsPerCell: 0}\n"))
        .containsExactly(
            "a.yaml:3:36: city.synthetic.residentsPerCell: the city has no residents; at least 1 is"
                + " allowed");
    assertThat(
            files.problems(
                "name: a\ncity: {synthetic: {width: 10000, height: 10000}}\n",
                "city.synthetic.residentsPerCell=100"))
        .singleElement()
        .asString()
        .startsWith("a.yaml:2:8: city.synthetic: 10000 × 10000 cells with 100 residents each are");
    assertThat(
            files.problems(
                "name: a\ncity: {synthetic: {width: 3, height: 2}}\n",
                "city.synthetic.residentsPerCell=0"))
        .singleElement()
        .asString()
        .startsWith("--set city.synthetic.residentsPerCell: the city has no residents");
  }
}
