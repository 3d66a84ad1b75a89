package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.institution.OneNetService;
import org.concordsim.institution.PeaceAlliance;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Level;
import org.concordsim.sweep.Sweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Institutions as factors: off or on, several together, and their parameters. */
class InstitutionSweepTest {
  private static final String SWITCHES =
      """
      name: switches
      city: {synthetic: {width: 2, height: 2}}
      institutions: {peace-alliance: {tips: 3}}
      arms: {a: {}, b: {institutions: {village-self-governance: {}}}}
      sweep:
        design: factorial
        factors:
          institutions.peace-alliance: [off, on]
          institutions.one-net-service: [on, {name: without, value: off}]
          population.trust.mean: [0.3, 0.5]
      """;

  private static final String SMALL =
      """
      name: small
      city: {synthetic: {width: 2, height: 2}}
      institutions: [peace-alliance]
      """;

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  private static String factors(String design, String factors) {
    return SMALL + "sweep: {design: " + design + ", factors: {" + factors + "}}\n";
  }

  private static List<String> names(Sweep sweep, int point) {
    return sweep.levels(point).stream().map(Level::name).toList();
  }

  @Test
  void onIsAsTheScenarioSaysOrWithDefaultsAndOffIsNotInForce() throws Exception {
    Scenario scenario = files.read(SWITCHES);
    Sweep sweep = scenario.sweep().orElseThrow();
    assertThat(names(sweep, 0)).containsExactly("off", "on", "0.3");
    assertThat(names(sweep, 7)).containsExactly("on", "without", "0.5");
    assertThat(scenario.model("a", 0).institutions()).containsOnlyKeys("one-net-service");
    assertThat(scenario.model("b", 0).institutions())
        .containsOnlyKeys("one-net-service", "village-self-governance");
    assertThat(scenario.model("a", 2).institutions()).isEmpty();
    PeaceAlliance alliance =
        (PeaceAlliance) scenario.model("b", 4).institutions().get("peace-alliance");
    assertThat(alliance.tips()).isEqualTo(3);
    OneNetService service =
        (OneNetService) scenario.model("a", 4).institutions().get("one-net-service");
    assertThat(service.ease()).isEqualTo(0.5);
    assertThat(sweep.factors()).map(Factor::numeric).containsExactly(false, false, true);
    assertThat(sweep.factors().get(0).base().name()).isEqualTo("on");
    assertThat(sweep.factors().get(1).base().name()).isEqualTo("without");
  }

  @Test
  void severalAreOffOrOnTogether() throws Exception {
    Scenario scenario =
        files.read(factors("factorial", "institutions.peace-alliance+one-net-service: [off, on]"));
    assertThat(scenario.model("default", 0).institutions()).isEmpty();
    assertThat(scenario.model("default", 1).institutions())
        .containsOnlyKeys("peace-alliance", "one-net-service");
    // One of the two is in force without the sweep, which is neither off nor on.
    assertThat(scenario.sweep().orElseThrow().factors().get(0).base().name()).isEqualTo("base");
  }

  @Test
  void aParameterIsANumberWhereItIsInForce() throws Exception {
    Scenario levels =
        files.read(
            factors(
                "factorial",
                "institutions.peace-alliance.tips: [1, 2.5],"
                    + " institutions.peace-alliance.scope.start: [0, 90]"));
    PeaceAlliance last =
        (PeaceAlliance) levels.model("default", 3).institutions().get("peace-alliance");
    assertThat(last.tips()).isEqualTo(2.5);
    assertThat(last.scope().start()).isEqualTo(90);
    assertThat(levels.sweep().orElseThrow().factors()).allMatch(Factor::numeric);
    Scenario spans =
        files.read(
            factors("sobol, points: 3", "institutions.peace-alliance.calming: {min: 0, max: 1}"));
    assertThat(
            IntStream.range(0, 3)
                .mapToObj(point -> spans.model("default", point).institutions().values().toString())
                .distinct())
        .hasSize(3);
  }

  @Test
  void readingTheResolvedTextAgainGivesTheSameSweep() throws Exception {
    String orders =
        factors(
            "permutations, orders: 6",
            "institutions.peace-alliance: [off, on], institutions.one-net-service: [off, on],"
                + " institutions.village-self-governance: [off, on],"
                + " detection.policy: [{name: off, value: none}, {name: on, value: hot-spot}]");
    for (String text :
        List.of(
            SWITCHES,
            SWITCHES.replace("factorial", "one-at-a-time"),
            factors("factorial", "institutions.peace-alliance+one-net-service: [off, on]"),
            factors("factorial", "institutions.peace-alliance.tips: [1, 2]"),
            orders)) {
      Scenario first = files.read(text);
      Scenario second = files.read(first.resolved());
      assertThat(second).isEqualTo(first);
      assertThat(second.resolved()).isEqualTo(first.resolved());
    }
  }

  @Test
  void aListKeepsWhatIsSaidOfThoseThatItNames() throws Exception {
    Scenario scenario =
        files.read(
            """
            name: arms
            city: {synthetic: {width: 2, height: 2}}
            institutions: {peace-alliance: {tips: 3}, one-net-service: {}}
            arms: {a: {institutions: [peace-alliance, village-self-governance]}, b: {institutions: []}}
            """);
    assertThat(scenario.arms().get("a").institutions())
        .containsOnlyKeys("peace-alliance", "village-self-governance");
    assertThat(
            ((PeaceAlliance) scenario.arms().get("a").institutions().get("peace-alliance")).tips())
        .isEqualTo(3);
    assertThat(scenario.arms().get("b").institutions()).isEmpty();
  }

  @Test
  void pointsOfOrdersAreTheCoalitionsOnTheirWays() throws Exception {
    Scenario scenario =
        files.read(
            factors(
                "permutations, orders: 4",
                "institutions.peace-alliance: [off, on], institutions.one-net-service: [on, off],"
                    + " institutions.village-self-governance: [off, on]"));
    Sweep sweep = scenario.sweep().orElseThrow();
    assertThat(names(sweep, 0)).containsOnly("off");
    assertThat(names(sweep, 1)).containsOnly("on");
    assertThat(IntStream.range(0, sweep.size()).mapToObj(point -> names(sweep, point)))
        .doesNotHaveDuplicates();
    assertThat(sweep.orders().orElseThrow().size()).isEqualTo(4);
  }

  private static Arguments wrong(String design, String factors, String problem) {
    return Arguments.of(design, factors, problem);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong(
            "factorial",
            "institutions.peace-aliance: [off, on]",
            "institutions.peace-aliance: is no path: 'institutions' has no key 'peace-aliance' that"
                + " can be swept; allowed "),
        wrong(
            "factorial",
            "institutions.one-net-service+peace-aliance: [off, on]",
            "has no key 'peace-aliance' that can be swept; allowed "),
        wrong(
            "factorial", "institutions.peace-aliance: [off, on]", "did you mean 'peace-alliance'?"),
        wrong("factorial", "institutions.平安联盟: [off, on]", "did you mean 'peace-alliance'?"),
        wrong(
            "factorial",
            "institutions.peace-alliance: [off, oon]",
            "is oon; an institution is off or on; did you mean 'on'?"),
        wrong(
            "factorial",
            "institutions.peace-alliance: [off, 2]",
            "is 2; an institution is off or on"),
        wrong(
            "factorial",
            "institutions.peace-alliance: [off, {tips: 2}]",
            "is a mapping; an institution is off or on"),
        wrong(
            "factorial",
            "institutions.one-net-service.ease: [0, 1]",
            "is a parameter of an institution that is not in force in the scenario; write"
                + " institutions: {one-net-service: {}} to put it in force, or sweep"
                + " institutions.one-net-service: [off, on]"),
        wrong(
            "factorial",
            "institutions.peace-alliance.tip: [0, 1]",
            "has no key 'tip' that can be swept; allowed "),
        wrong(
            "factorial",
            "institutions.peace-alliance.tips: [1, on]",
            "is on, which is not a number"),
        wrong(
            "factorial",
            "institutions.peace-alliance.tips: [1, 1000]",
            "is 1000; expected is a number from 0 to 100"),
        wrong(
            "factorial",
            "institutions: [{name: a, value: [peace-alliance]}]",
            "holds all institutions; sweep one of them"),
        wrong(
            "factorial",
            "institutions.peace-alliance: [off, on], institutions.peace-alliance.tips: [1, 2]",
            "sets what the factor 'institutions.peace-alliance' sets too"),
        wrong(
            "factorial",
            "institutions.peace-alliance: [off, on],"
                + " institutions.one-net-service+peace-alliance: [off, on]",
            "sets what the factor "),
        wrong(
            "sobol, points: 3",
            "institutions.peace-alliance: {min: 0, max: 1}",
            "is no number, so that it has no range"),
        wrong(
            "permutations",
            "institutions.peace-alliance: [off, on]",
            "sweep.orders: is missing; needed is the number of orders"),
        wrong(
            "permutations, orders: 5",
            "institutions.peace-alliance: [off, on]",
            "sweep.orders: is odd; each order comes with its reverse"),
        wrong(
            "permutations, orders: 6",
            "population.trust.mean: [0.3, 0.5]",
            "has other levels than off and on"),
        wrong(
            "factorial, orders: 6",
            "institutions.peace-alliance: [off, on]",
            "has no meaning for the design factorial"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsTold(String design, String factors, String problem) throws IOException {
    List<String> problems = files.problems(factors(design, factors));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith("a.yaml:4:").contains(problem);
  }

  @Test
  void anArmCannotSetWhatIsSwept() throws IOException {
    String swept =
        "sweep: {design: factorial, factors: {institutions.peace-alliance: [off, on]}}\n";
    for (String arm :
        List.of("[one-net-service]", "{peace-alliance: null}", "{peace-alliance: {tips: 2}}")) {
      String text = SMALL + "arms: {a: {institutions: " + arm + "}}\n" + swept;
      assertThat(files.problems(text))
          .singleElement()
          .asString()
          .contains("is swept (sweep.factors.institutions.peace-alliance)");
    }
  }
}
