package org.concordsim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.RunRecord;
import org.concordsim.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeFileTest {
  private static final String TEXT =
      """
      name: points
      replicates: 1
      city: {synthetic: {width: 2, height: 2}}
      arms: {a: {}, b: {detection: {policy: hot-spot}}, c: {detection: {policy: oracle}}}
      sweep: {design: factorial, factors: {population.trust.mean: [0.2, 0.3, 0.4, 0.5, 0.6]}}
      """;
  private static final List<String> OUTCOMES = RunRecord.columns();

  @TempDir Path folder;
  private RunStore store;
  private Design design;

  @BeforeEach
  void setUp() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), TEXT);
    int full = OutcomeFile.BATCH;
    design =
        Design.of(new ScenarioReader(List.of()).read(file, List.of(), false))
            .withReplicates(new int[] {1, full - 1, full, full + 1, 3 * full + 5});
    RunStore.reserve(folder);
    store = RunStore.open(folder);
  }

  @Test
  void everyNumberComesBackInAnyOrder() throws IOException {
    try (OutcomeFile file = new OutcomeFile(store.scratch("outcomes"), design)) {
      for (RunPlan plan : design) {
        file.add(plan, outcomes(plan));
      }
      for (int point = design.points() - 1; point >= 0; point--) {
        for (int column = OUTCOMES.size() - 1; column >= 0; column--) {
          for (int arm = 0; arm < 3; arm++) {
            double[] values =
                file.values(List.of("a", "b", "c").get(arm), point, OUTCOMES.get(column));
            assertThat(values).isEqualTo(expected(arm, point, column));
          }
        }
      }
    }
  }

  @Test
  void nothingIsLeftOfIt() throws IOException {
    try (OutcomeFile file = new OutcomeFile(store.scratch("outcomes"), design)) {
      file.add(design.get(0), outcomes(design.get(0)));
      assertThat(Folders.entries(folder.resolve(RunStore.NAME))).allMatch(AtomicFile::isPart);
    }
    assertThat(Folders.entries(folder.resolve(RunStore.NAME))).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftIsNotRead() throws IOException {
    Path left = AtomicFile.part(folder.resolve(RunStore.NAME).resolve("outcomes"));
    Files.write(left, new byte[100_000]);
    try (OutcomeFile file = new OutcomeFile(store.scratch("outcomes"), design)) {
      assertThatThrownBy(() -> file.values("a", 0, OUTCOMES.get(0)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("missing");
    }
  }

  private double[] expected(int arm, int point, int column) {
    double[] values = new double[design.replicates(point)];
    Arrays.setAll(values, replicate -> outcomes(design.plan(arm, point, replicate))[column]);
    return values;
  }

  /** Another number for every run and outcome; of some runs, none. */
  private static double[] outcomes(RunPlan plan) {
    double[] outcomes = new double[OUTCOMES.size()];
    double run = plan.armIndex() + plan.point() / 10.0 + plan.replicate() / 10_000.0;
    Arrays.setAll(outcomes, i -> (i + plan.replicate()) % 7 == 3 ? Double.NaN : 10 * i + run);
    return outcomes;
  }
}
