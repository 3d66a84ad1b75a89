package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.concordsim.results.ResultsFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which the middle one of three runs of one arm failed. */
class MissingRunTest {
  private static final double[] NONE = {10, 20, 40};
  private static final double[] UNIFORM = {11, Double.NaN, 43};

  @TempDir Path folder;
  private ResultsFolder results;

  @BeforeEach
  void setUp() throws IOException {
    Files.copy(Path.of("results/quick/manifest.json"), folder.resolve("manifest.json"));
    StringBuilder runs = new StringBuilder("arm,point,replicate,seed,cost\r\n");
    for (int replicate = 0; replicate < 3; replicate++) {
      runs.append("none,0,%d,1,%s\r\n".formatted(replicate, NONE[replicate]));
      if (replicate != 1) {
        runs.append("uniform,0,%d,1,%s\r\n".formatted(replicate, UNIFORM[replicate]));
      }
    }
    Files.writeString(folder.resolve("runs.csv"), runs);
    results = ResultsFolder.open(folder);
  }

  @Test
  void everyValueStandsAtTheNumberOfItsReplicate() throws IOException {
    var runs = results.runs(List.of("cost"));
    assertThat(runs.values("none", 0, "cost")).containsExactly(NONE);
    assertThat(runs.values("uniform", 0, "cost")).containsExactly(UNIFORM);
  }

  @Test
  void chartsCompareTheReplicatesThatBothArmsHave() {
    FolderSource source = new FolderSource(results, "", OptionalInt.empty());
    double[] differences =
        Estimate.differences(source.outcome("uniform", "cost"), source.outcome("none", "cost"));
    assertThat(Estimate.of(differences).n()).isEqualTo(2);
    assertThat(Estimate.of(differences).mean()).isCloseTo(2, within(1e-12));
    assertThat(Estimate.of(source.outcome("uniform", "cost")).n()).isEqualTo(2);
    assertThat(Estimate.of(source.outcome("none", "cost")).n()).isEqualTo(3);
  }
}
