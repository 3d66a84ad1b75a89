package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.concordsim.reference.TinyCities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An institution that reaches nobody is told where its scope was written, once there is a city. */
class ReachesTest {
  @TempDir Path folder;

  @Test
  void aScopeThatReachesACellIsRight() throws Exception {
    assertThat(problems("{peace-alliance: {scope: {district: west}}, city-brain: {}}")).isEmpty();
  }

  @Test
  void aNameThatTheCityDoesNotHaveIsToldWithTheNearest() throws Exception {
    assertThat(problems("{peace-alliance: {scope: {district: wets}}}"))
        .containsExactly(
            "a.yaml:3:33: institutions.peace-alliance.scope: reaches no cell of the city; no district"
                + " is called 'wets'; allowed are east, west; did you mean 'west'?");
    assertThat(problems("{peace-alliance: {scope: {district: west, street: frist}}}"))
        .containsExactly(
            "a.yaml:3:33: institutions.peace-alliance.scope: reaches no cell of the city; no street is"
                + " called 'frist'; allowed are first, second, third; did you mean 'first'?");
  }

  @Test
  void conditionsThatNoCellFulfilsAreToldWithWhatThereIs() throws Exception {
    assertThat(problems("{peace-alliance: {scope: {district: west, street: first}}}"))
        .singleElement()
        .asString()
        .startsWith(
            "a.yaml:3:33: institutions.peace-alliance.scope: reaches no cell of the city; no cell"
                + " fulfils all its conditions; urban shares are from 0.5 to 0.5, ");
    assertThat(problems("{peace-alliance: {}, visit-targets: {scope: {urbanFrom: 0.9}}}"))
        .singleElement()
        .asString()
        .startsWith("a.yaml:3:52: institutions.visit-targets.scope: reaches no cell of the city; ");
  }

  @Test
  void cellsThatAreListedMustHaveResidents() throws Exception {
    assertThat(problems("{peace-alliance: {scope: {cells: [[0, 0], [3, 1]], district: east}}}"))
        .isEmpty();
    assertThat(problems("{peace-alliance: {scope: {cells: [[4, 0], [0, 0], [1, 9]]}}}"))
        .containsExactly(
            "a.yaml:3:49: institutions.peace-alliance.scope.cells[0]: is [4, 0], where nobody lives;"
                + " allowed are inhabited cells, columns 0 to 3 and rows 0 to 3",
            "a.yaml:3:65: institutions.peace-alliance.scope.cells[2]: is [1, 9], where nobody lives;"
                + " allowed are inhabited cells, columns 0 to 3 and rows 0 to 3");
    assertThat(problems("{peace-alliance: {scope: {cells: [[0, 0]], district: west}}}"))
        .singleElement()
        .asString()
        .startsWith(
            "a.yaml:3:33: institutions.peace-alliance.scope: reaches no cell of the city; no cell"
                + " fulfils all its conditions; ");
  }

  @Test
  void aCellWithoutResidentsIsNoBetterThanNone() throws Exception {
    Scenario scenario =
        new ScenarioFiles(folder)
            .read(
                ScenarioFiles.SMALL
                    + "institutions: {peace-alliance: {scope: {cells: [[0, 0], [1, 0]]}}}\n");
    assertThat(scenario.reaches().problemsIn(TinyCities.outskirts()))
        .singleElement()
        .asString()
        .contains("scope.cells[1]: is [1, 0], where nobody lives");
  }

  private List<String> problems(String institutions) throws IOException, ScenarioException {
    Scenario scenario =
        new ScenarioFiles(folder)
            .read(ScenarioFiles.SMALL + "institutions: %s\n".formatted(institutions));
    return scenario.reaches().problemsIn(TinyCities.town()).stream()
        .map(Problem::toString)
        .map(line -> line.replace(folder + "/", ""))
        .toList();
  }
}
