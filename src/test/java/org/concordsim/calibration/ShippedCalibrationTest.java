package org.concordsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.experiment.Executor;
import org.concordsim.experiment.RunListener;
import org.concordsim.outcome.Recorder;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioException;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.statistics.Interval;
import org.concordsim.sweep.Assignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped year of Nanjing is the one that was fitted, and meets what it was fitted to. */
class ShippedCalibrationTest {
  private static final Path FOLDER = Path.of("scenarios");

  /** Of the residents: 2.8 million in whole streets. */
  private static final double SCALE = 0.3;

  private static final int REPLICATES = 1;

  /**
   * One run of each of two arms. The ends of all ranges are five standard deviations of such a run
   * away or more, as four replicates have it (success at court is the nearest, official success the
   * next), so that the seed does not decide.
   */
  @Test
  void everyToldTargetLiesInItsRangeButTheOneThatIsAnInput() throws Exception {
    Scenario scenario = read("nanjing.yaml");
    City city =
        CitySample.of(Cities.make(scenario.city(), scenario.directory()), scenario.city(), SCALE);
    List<Target> targets =
        TargetTable.read(
            FOLDER.resolve("nanjing-targets.csv"),
            List.copyOf(scenario.arms().keySet()),
            "round-robin");
    Laboratory laboratory =
        new Laboratory(
            scenario,
            targets,
            (plan, threads) ->
                Recorder.record(
                    new Run(city, plan.model(), plan.seed(), plan.replicate()).toHorizon()),
            new Executor(2),
            REPLICATES);
    double[][] answer =
        laboratory.measure(List.of(UnaryOperator.identity()), RunListener.SILENT).get(0);
    List<String> outside = new ArrayList<>();
    for (int t = 0; t < answer.length; t++) {
      Target target = laboratory.targets().get(t);
      double simulated = Interval.ofMean(answer[t]).estimate();
      if (!target.holds(simulated)) {
        outside.add(target.id());
      }
    }
    assertThat(outside).containsExactly("T15");
  }

  @Test
  void theFitStartsFromTheDefaults(@TempDir Path folder) throws Exception {
    Path nothingElse =
        Files.writeString(
            folder.resolve("defaults.yaml"), "name: defaults\ncity: {preset: nanjing}\n");
    ModelParameters defaults =
        new ScenarioReader(List.of())
            .read(nothingElse, List.of())
            .arms()
            .values()
            .iterator()
            .next();
    ModelParameters start = read("nanjing-calibration.yaml").arms().get("none");
    for (List<String> way : fitted()) {
      assertThat(Assignment.find(start, way))
          .as(String.join(".", way))
          .isEqualTo(Assignment.find(defaults, way));
    }
  }

  @Test
  void theShippedScenarioDiffersFromTheStartInWhatWasFittedAlone() throws Exception {
    Map<String, ModelParameters> shipped = read("nanjing.yaml").arms();
    Map<String, ModelParameters> start = read("nanjing-calibration.yaml").arms();
    assertThat(start.keySet()).isEqualTo(shipped.keySet());
    for (String arm : shipped.keySet()) {
      ModelParameters moved = start.get(arm);
      for (List<String> way : fitted()) {
        Object value = Assignment.find(shipped.get(arm), way);
        assertThat(value).as(String.join(".", way)).isNotEqualTo(Assignment.find(moved, way));
        moved = new Assignment(way, value).in(moved);
      }
      assertThat(moved).as(arm).isEqualTo(shipped.get(arm));
    }
  }

  /** The ways to all numbers that the calibration moves. */
  private static List<List<String>> fitted() throws ScenarioException {
    return read("nanjing-calibration.yaml").calibration().orElseThrow().parameters().stream()
        .flatMap(parameter -> parameter.ways().stream())
        .toList();
  }

  private static Scenario read(String file) throws ScenarioException {
    return new ScenarioReader(List.of()).read(FOLDER.resolve(file), List.of("charts=[]"));
  }
}
