package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.concordsim.institution.Institutions;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Sweep;
import org.concordsim.sweep.SweepDesign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssumedNumbersTest {
  private static final String ASSUMED =
      ScenarioFiles.SMALL + "sweep: {design: one-at-a-time, assumed: 0.25}\n";

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  @Test
  void theShippedScenariosMoveEveryAssumedNumberThatIsNotOff() throws Exception {
    List<String> paths = paths(shipped("assumptions-of-institutions.yaml"));
    ParameterTable table = new ParameterTable();
    Stream<String> model =
        table.scenario().stream()
            .filter(row -> Arms.KEYS.contains(row.path().split("\\.")[0]))
            .filter(AssumedNumbersTest::isAssumed)
            .map(ParameterRow::path);
    Stream<String> institutions =
        Institutions.all().stream()
            .flatMap(
                entry ->
                    table.institution(entry).stream()
                        .filter(row -> !row.path().startsWith("scope"))
                        .filter(AssumedNumbersTest::isAssumed)
                        .map(row -> "institutions." + entry.name() + "." + row.path()));
    assertThat(Stream.concat(model, institutions).filter(row -> none(paths, row))).isEmpty();
  }

  private static boolean isAssumed(ParameterRow row) {
    boolean off = row.byDefault().isEmpty() || row.byDefault().equals("0");
    return row.source().startsWith("assumed") && !off;
  }

  private static boolean none(List<String> paths, String row) {
    String pattern = row.replace(".TYPE", "\\.[a-z]+") + "(\\..+)?";
    return paths.stream().noneMatch(path -> path.matches(pattern));
  }

  @Test
  void levelsLieAShareToEitherSideWithinWhatIsAllowed() throws Exception {
    Sweep sweep = files.read(ASSUMED, "population.trust.mean=0.9").sweep().orElseThrow();
    assertThat(sweep.design()).isEqualTo(SweepDesign.ONE_AT_A_TIME);
    assertThat(levels(sweep, "population.propensity.shape")).containsExactly("0.6", "1");
    assertThat(levels(sweep, "disputes.decisions.open.formal")).containsExactly("-2.25", "-1.35");
    assertThat(levels(sweep, "resolution.street.workingDays")).containsExactly("4", "6");
    assertThat(levels(sweep, "population.trust.mean")).containsExactly("0.675");
    assertThat(paths(sweep)).doesNotContain("population.trust.lossPunished");
  }

  @Test
  void whatAnArmSetsIsLeftToTheArmAndWhatIsWrittenHolds() throws Exception {
    Sweep sweep =
        files
            .read(
                ScenarioFiles.SMALL
                    + """
                    arms: {a: {}, b: {resolution: {workers: {fatigue: 0.1}}}}
                    sweep:
                      design: one-at-a-time
                      assumed: 0.1
                      factors: {population.temper.mean: [0.2, 0.3, 0.4]}
                    """)
            .sweep()
            .orElseThrow();
    assertThat(paths(sweep)).doesNotContain("resolution.workers.fatigue").doesNotHaveDuplicates();
    assertThat(levels(sweep, "population.temper.mean")).containsExactly("0.2", "0.3", "0.4");
    assertThat(levels(sweep, "population.trust.mean")).containsExactly("0.558", "0.682");
  }

  @Test
  void theParametersOfThePolicyAreMovedToo() throws Exception {
    Sweep sweep = files.read(ASSUMED, "detection.policy=hot-spot").sweep().orElseThrow();
    assertThat(levels(sweep, "detection.policy.halfLifeDays")).containsExactly("22.5", "37.5");
  }

  @Test
  void theResolvedTextNamesAllFactorsAndReadsBack() throws Exception {
    Scenario first = files.read(ASSUMED);
    Scenario second = files.read(first.resolved());
    assertThat(second).isEqualTo(first);
    assertThat(second.resolved()).isEqualTo(first.resolved());
  }

  @Test
  void aShareIsAboveZeroAndBelowOneAndOfOneDesign() throws Exception {
    assertThat(files.problems(ASSUMED.replace("0.25", "1")))
        .singleElement()
        .asString()
        .contains("sweep.assumed: is 1; expected is a number above 0 and below 1");
    assertThat(files.problems(ASSUMED.replace("one-at-a-time", "factorial")))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("sweep.assumed: has no meaning for the design factorial"));
  }

  @Test
  void anotherDesignIsToldOnceAndNotForEveryNumber() throws Exception {
    assertThat(files.problems(ASSUMED.replace("one-at-a-time", "sobol, points: 3"))).hasSize(2);
  }

  private static Sweep shipped(String name) throws ScenarioException {
    return new ScenarioReader(List.of("tornado", "rates"))
        .read(Path.of("scenarios", name), List.of())
        .sweep()
        .orElseThrow();
  }

  private static List<String> paths(Sweep sweep) {
    return sweep.factors().stream().map(Factor::path).toList();
  }

  private static List<String> levels(Sweep sweep, String path) {
    return sweep.factors().stream()
        .filter(factor -> factor.path().equals(path))
        .flatMap(factor -> factor.levels().stream())
        .map(level -> level.name())
        .toList();
  }
}
