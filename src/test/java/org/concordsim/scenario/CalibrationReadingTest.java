package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.concordsim.simulation.ModelParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationReadingTest {
  private static final String RICH =
      """
      name: rich
      city: {synthetic: {width: 2, height: 2}}
      arms: {a: {}, b: {detection: {policy: round-robin}}}
      calibration:
        arm: b
        scale: 0.25
        replicates: 3
        parameters:
          disputes.types.family.baseRate: [8, 40]
          disputes.types.*.baseRate: [0.5, 2]
          resolution.*.serviceDays: {min: 0.5, max: 2, scale: log}
          population.trust.mean: {min: 0.3, max: 0.8}
      """;

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  @Test
  void readingTheResolvedTextAgainGivesTheSameCalibration() throws Exception {
    Scenario first = files.read(RICH);
    Scenario second = files.read(first.resolved());
    assertThat(second).isEqualTo(first);
    assertThat(second.resolved()).isEqualTo(first.resolved());
    Calibration calibration = first.calibration().orElseThrow();
    assertThat(calibration.arm()).isEqualTo("b");
    assertThat(calibration.scale()).isEqualTo(0.25);
    assertThat(calibration.replicates()).isEqualTo(3);
  }

  @Test
  void itChangesNothingElse() throws Exception {
    String without = RICH.substring(0, RICH.indexOf("calibration:"));
    assertThat(files.read(RICH).arms()).isEqualTo(files.read(without).arms());
    assertThat(files.read(without).resolved()).doesNotContain("calibration");
  }

  @Test
  void aStarIsACommonFactorOfAllThatNobodyElseNames() throws Exception {
    Scenario scenario = files.read(RICH);
    FreeParameter star = scenario.calibration().orElseThrow().parameters().get(1);
    assertThat(star.common()).isTrue();
    assertThat(star.ways()).hasSize(7).doesNotContain(List.of("disputes", "types", "family"));
    ModelParameters model = scenario.arms().get("b");
    assertThat(star.in(model)).isEqualTo(1);
    String doubled = String.join(" ", star.settings(model, 2).keySet());
    assertThat(doubled).contains("disputes.types.land.baseRate").doesNotContain("family");
    assertThat(star.settings(model, 2)).containsEntry("disputes.types.land.baseRate", "6");
    assertThat(scenario.calibration().orElseThrow().parameters().get(2).ways()).hasSize(4);
  }

  @Test
  void theFittedScenarioHasTheNumbersAndTheSameRoomAsBefore() throws Exception {
    Scenario scenario = files.read(RICH);
    FreeParameter star = scenario.calibration().orElseThrow().parameters().get(1);
    ModelParameters model = scenario.arms().get("a");
    List<String> settings =
        star.settings(model, 1.5).entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .toList();
    files.write("base.yaml", RICH);
    Scenario fitted = files.read(OverlayText.of(List.of("fitted"), "base.yaml", settings));
    assertThat(fitted.arms().get("a")).isEqualTo(star.set(model, 1.5));
    FreeParameter after = fitted.calibration().orElseThrow().parameters().get(1);
    assertThat(after.span().max()).isEqualTo(2 / 1.5);
    assertThat(after.span().min()).isEqualTo(0.5 / 1.5);
  }

  @Test
  void aSettingOfTheCommandLineChangesOneBound() throws Exception {
    Scenario scenario = files.read(RICH, "calibration.parameters.population.trust.mean=[0.5, 0.7]");
    assertThat(scenario.calibration().orElseThrow().parameters()).hasSize(4);
    assertThat(scenario.calibration().orElseThrow().parameters().get(3).span().min())
        .isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          population.trust.mean|population.trust.maen|a.yaml:12:5: calibration.parameters.population.trust.maen: is no path:|did you mean 'mean'?
          population.trust.mean|institutions.peace-alliance.tips|a.yaml:12:5: calibration.parameters.institutions.peace-alliance.tips: is a parameter of an institution that is not in force|
          {min: 0.3, max: 0.8}|[0.3, 1.8]|a.yaml:12:34: calibration.parameters.population.trust.mean[1]: is 1.8; expected is a number|
          {min: 0.3, max: 0.8}|[0.7, 0.8]|a.yaml:12:5: calibration.parameters.population.trust.mean: leaves out 0.62, with which the fit starts|
          {min: 0.3, max: 0.8}|[0.8, 0.3]|is 0.3, which is not above min, 0.8|
          {min: 0.3, max: 0.8}|0.5|is 0.5; expected are bounds [low, high]|
          [0.5, 2]|[2, 3]|calibration.parameters.disputes.types.*.baseRate: leaves out the factor 1|
          [0.5, 2]|[-1, 2]|expected is a number above 0|
          arm: b|arm: c|a.yaml:5:3: calibration.arm: is c, which is not an arm; allowed are a, b|
          scale: 0.25|scale: 0|calibration.scale: is 0; expected is a number above 0 and at most 1|
          replicates: 3|replicas: 3|calibration.replicas: is not a key; allowed are arm, scale|did you mean 'replicates'?
          population.trust.mean|resolution.workers.span|resolution.workers.span is not a real number|
          population.trust.mean|horizon.days|cannot be swept, because it is the same in all runs|
          b: {|b: {population: {trust: {mean: 0.5}}, |an arm cannot set what is fitted|
          disputes.types.family.baseRate|disputes.*.*.baseRate|names nothing that the other parameters do not name|
          """)
  void faultsAreToldWithTheirPlace(String right, String wrong, String told, String end)
      throws IOException {
    List<String> problems =
        files.problems(
            RICH.replaceFirst(
                java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong)));
    assertThat(problems).as(wrong).isNotEmpty();
    assertThat(String.join("\n", problems)).contains(told).contains(end == null ? "" : end);
  }

  @Test
  void aWrongArmIsToldBesideOtherFaults() throws IOException {
    String wrong = RICH.replace("arm: b", "arm: nobody");
    String told = "a.yaml:5:3: calibration.arm: is nobody, which is not an arm; allowed are a, b";
    assertThat(files.problems(wrong.replace("scale: 0.25", "scale: -1"))).hasSize(2).contains(told);
    assertThat(files.problems(wrong.replace("b: {det", "b: {seed: 1, det")))
        .hasSize(2)
        .contains(told);
  }

  @Test
  void aWrongBaselineIsNotHeldAgainstTheCalibration() throws IOException {
    assertThat(files.problems(RICH.replace("  arm: b\n", "") + "baseline: nobody\n"))
        .singleElement()
        .asString()
        .contains("baseline: is nobody");
  }
}
