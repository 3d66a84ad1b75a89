package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.concordsim.results.ResultsFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesEveryTest {
  private static final String SCENARIO =
      """
      name: weeks
      city: {synthetic: {width: 4, height: 4}}
      horizon: {days: 17}
      charts: [open-disputes]
      arms: {none: {}, uniform: {detection: {policy: uniform-patrol}}}
      """;

  @TempDir Path folder;

  @Test
  void aRowAWeekAndTheLastDayHaveTheNumbersOfTheDailySeries() throws Exception {
    ResultsFolder daily = run("daily", "");
    ResultsFolder weekly = run("weekly", "seriesEvery: 7\n");
    double[] all = daily.series("none", 0).get("open-grievance")[0];
    double[] some = weekly.series("none", 0).get("open-grievance")[0];
    List<Integer> written =
        IntStream.range(0, some.length).filter(day -> !Double.isNaN(some[day])).boxed().toList();
    assertThat(written).containsExactly(6, 13, 16);
    assertThat(written).allSatisfy(day -> assertThat(some[day]).isEqualTo(all[day]));
    assertThat(Arrays.stream(all)).hasSize(17).doesNotContain(Double.NaN);
  }

  private ResultsFolder run(String name, String more) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".yaml"), SCENARIO + more);
    Path out = folder.resolve(name);
    StringWriter told = new StringWriter();
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(told))
            .setOut(new PrintWriter(told))
            .execute("run", file.toString(), "--out", out.toString(), "--quiet");
    assertThat(code).as(told.toString()).isZero();
    return ResultsFolder.open(out);
  }
}
