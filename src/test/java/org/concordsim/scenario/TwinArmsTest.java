package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinArmsTest {
  @TempDir Path folder;

  @Test
  void anArmThatIsTheSameAsAnotherIsToldAndRuns() throws Exception {
    Scenario scenario =
        new ScenarioFiles(folder)
            .read(
                ScenarioFiles.SMALL
                    + """
                    population: {trust: {mean: 0.5}}
                    arms:
                      usual: {}
                      patrol: {detection: {policy: round-robin}}
                      same: {population: {trust: {mean: 0.50}}}
                    """);
    assertThat(scenario.arms()).hasSize(3);
    assertThat(scenario.warnings())
        .extracting(warning -> warning.toString().replace(folder + "/", ""))
        .containsExactly(
            "a.yaml:7:3: arms.same: warning: is the same as the arm 'usual'; all differences are 0");
  }
}
