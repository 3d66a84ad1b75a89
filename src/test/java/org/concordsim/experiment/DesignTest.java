package org.concordsim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignTest {
  private static final String TEXT =
      """
      name: points
      replicates: 3
      city: {synthetic: {width: 2, height: 2}}
      arms: {a: {}, b: {detection: {policy: hot-spot}}}
      sweep:
        design: factorial
        factors: {population.trust.mean: [0.2, 0.4], population.temper.mean: [0.3, 0.5]}
      """;

  @TempDir Path folder;

  private Scenario read(String text, boolean large) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), text);
    return new ScenarioReader(List.of()).read(file, List.of(), large);
  }

  @Test
  void runsComeByArmThenPointThenReplicate() throws Exception {
    Scenario scenario = read(TEXT, false);
    List<RunPlan> expected = new ArrayList<>();
    for (int arm = 0; arm < 2; arm++) {
      for (int point = 0; point < 4; point++) {
        for (int replicate = 0; replicate < 3; replicate++) {
          String name = arm == 0 ? "a" : "b";
          expected.add(new RunPlan(name, arm, point, replicate, 1, scenario.model(name, point)));
        }
      }
    }
    assertThat(Design.of(scenario)).containsExactlyElementsOf(expected);
    assertThat(Design.of(scenario).get(17).model().population().trust().mean()).isEqualTo(0.2);
    assertThat(Design.of(scenario).get(17).model().population().temper().mean()).isEqualTo(0.5);
  }

  @Test
  void pointsMayHaveDifferentNumbersOfReplicates() throws Exception {
    Design design = Design.of(read(TEXT, false)).withReplicates(new int[] {1, 3, 1, 2});
    assertThat(design.stream().map(plan -> plan.arm() + plan.point() + plan.replicate()))
        .containsExactly(
            "a00", "a10", "a11", "a12", "a20", "a30", "a31", "b00", "b10", "b11", "b12", "b20",
            "b30", "b31");
    assertThat(design.only(plan -> plan.point() == 3).get(2).label())
        .isEqualTo("b point 3 replicate 0");
  }

  @Test
  void twoThousandMillionRunsCostNoMemory() throws Exception {
    String text =
        """
        name: large
        replicates: 20
        city: {synthetic: {width: 2, height: 2}}
        sweep:
          design: sobol
          points: 100000000
          factors: {population.trust.mean: {min: 0.2, max: 0.4}}
        """;
    Design design = Design.of(read(text, true));
    assertThat(design).hasSize(2_000_000_000);
    RunPlan last = design.get(1_999_999_999);
    assertThat(last.point()).isEqualTo(99_999_999);
    assertThat(last.replicate()).isEqualTo(19);
    assertThat(last.model().population().trust().mean()).isBetween(0.2, 0.4);
  }
}
