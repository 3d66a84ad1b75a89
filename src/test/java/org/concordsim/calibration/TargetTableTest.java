package org.concordsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTableTest {
  private static final String HEADER =
      "id,outcome,arm,value,low,high,unit,use,scope,source,status,note\n";
  private static final String GOOD =
      "T1,open-share,none,0.45,0.38,0.52,share,fitted,USA 1980,somebody,published,\n";

  @TempDir Path folder;

  private List<String> problems(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), bytes);
    try {
      TargetTable.read(file, List.of("none", "risk"), "none");
      return List.of();
    } catch (TargetException e) {
      return e.problems().stream().map(line -> line.replace(folder + "/", "")).toList();
    }
  }

  private List<String> problems(String text) throws IOException {
    return problems(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theShippedTableIsRightAndLeavesNoTargetOut() throws Exception {
    List<Target> targets =
        TargetTable.read(
            Path.of("scenarios/nanjing-targets.csv"), List.of("none", "round-robin"), "none");
    assertThat(targets).hasSize(17).extracting(Target::id).doesNotHaveDuplicates();
    assertThat(targets)
        .filteredOn(target -> !target.isTold())
        .allSatisfy(target -> assertThat(target.origin().note()).isNotBlank());
  }

  @Test
  void aTargetWithoutAnArmIsOfTheUsualOne() throws Exception {
    Path file = Files.writeString(folder.resolve("t.csv"), HEADER + GOOD.replace("none", ""));
    assertThat(TargetTable.read(file, List.of("none", "risk"), "risk").get(0).arm())
        .isEqualTo("risk");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          open-share|opn-share|t.csv:2:4: outcome: 'opn-share' is no outcome; allowed are the|did you mean 'open-share'?
          0.38|0.6|t.csv:2:29: high: 0.52 is not above low, 0.6|
          0.45|0.3|t.csv:2:20: value: 0.3 is outside its range; allowed is from 0.38 to 0.52|
          0.45|NaN|t.csv:2:20: value: is 'NaN'; expected is a finite number|
          0.45|1e999|t.csv:2:20: value: is '1e999'; expected is a finite number|
          share,fitted|1/year,fitted|unit: is '1/year', but open-share is measured in share|
          fitted|fited|use: is 'fited'; allowed are fitted, checked, untold|did you mean 'fitted'?
          somebody|''|t.csv:2:57: source: is missing; it says who published the number|
          none|nune|arm: nune is no arm of the scenario; there are none, risk|did you mean 'none'?
          T1|a b|t.csv:2:1: id: is no name; allowed are letters|
          fitted|untold|outcome: must be empty where use is 'untold'|
          fitted|checked|t.csv: has no row whose use is 'fitted'|
          ,published,|,published|t.csv:2:1: the row has 11 fields; the header has 12|
          """)
  void aWrongRowIsToldWithItsPlaceAndWhatIsAllowed(
      String right, String wrong, String start, String end) throws IOException {
    List<String> problems = problems(HEADER + GOOD.replace(right, wrong));
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0)).contains(start);
    assertThat(problems.get(0)).endsWith(end == null ? "" : end);
  }

  @Test
  void aDuplicateIdIsToldWithTheFirstLine() throws IOException {
    assertThat(problems(HEADER + GOOD + GOOD))
        .containsExactly("t.csv:3:1: id: T1 is in line 2 too; each may stand once");
  }

  @Test
  void wrongFilesAreRefused() throws IOException {
    assertThat(problems("")).singleElement().asString().contains("t.csv: is empty");
    assertThat(problems(HEADER)).singleElement().asString().contains("no row whose use is");
    assertThat(problems(HEADER.replace("low", "lwo") + GOOD))
        .singleElement()
        .asString()
        .contains("t.csv:1:22: 'lwo' is no column;", "did you mean 'low'?");
    assertThat(problems(HEADER.replace(",status", "") + GOOD))
        .singleElement()
        .asString()
        .contains("t.csv:1:1: the header lacks status");
    byte[] latin = (HEADER + GOOD.replace("somebody", "é")).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(latin)).singleElement().asString().contains("t.csv:2:", "not UTF-8");
    byte[] huge = new byte[1_000_001];
    Arrays.fill(huge, (byte) 'a');
    assertThat(problems(huge)).singleElement().asString().contains("larger than 1 MB");
  }

  @Test
  void allProblemsAreToldInOneGo() throws IOException {
    assertThat(problems(HEADER + GOOD.replace("0.38", "x").replace("none", "y") + GOOD + "a\n"))
        .hasSize(4);
  }
}
