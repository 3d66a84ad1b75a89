package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordsim.city.Cell;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.city.Place;
import org.concordsim.institution.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Institutions that are in force in cells that are listed one by one. */
class CellListTest {
  private static final String CITY = "name: a\ncity: {synthetic: {width: 8, height: 8}}\n";

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  private static Scope scope(Scenario scenario, String arm, int point) {
    return scenario.model(arm, point).institutions().get("peace-alliance").scope();
  }

  @Test
  void itReachesTheCellsThatAreListedAndNoOther() throws Exception {
    Scenario scenario =
        files.read(CITY + "institutions: {peace-alliance: {scope: {cells: [[3, 4], [3, 5]]}}}\n");
    City city = Cities.make(scenario.city(), scenario.directory());
    Scope scope = scope(scenario, "default", 0);
    assertThat(IntStream.range(0, city.cells()).mapToObj(city::cell).filter(scope::reaches))
        .extracting(Cell::x, Cell::y)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(3, 4), org.assertj.core.groups.Tuple.tuple(3, 5));
    assertThat(scenario.reaches().problemsIn(city)).isEmpty();
  }

  @Test
  void theCommandLineAndArmsReplaceTheWholeList() throws Exception {
    Scenario scenario =
        files.read(
            CITY
                + "institutions: {peace-alliance: {scope: {cells: [[3, 4], [3, 5]]}}}\n"
                + "arms: {a: {}, b: {institutions: {peace-alliance: {scope: {cells: [[0, 0]]}}}}}\n",
            "institutions.peace-alliance.scope.cells=[[7, 7]]");
    assertThat(scope(scenario, "a", 0).cells()).contains(Set.of(new Place(7, 7)));
    assertThat(scope(scenario, "b", 0).cells()).contains(Set.of(new Place(0, 0)));
    assertThat(scenario.resolved())
        .contains("      cells: [[7, 7]]\n")
        .contains("          cells: [[0, 0]]\n");
    assertThat(files.read(scenario.resolved())).isEqualTo(scenario);
  }

  @Test
  void listsCanBeLevelsOfASweepAndAreCheckedAtEveryPoint() throws Exception {
    Scenario scenario =
        files.read(
            CITY
                + "institutions: [peace-alliance]\nsweep:\n  design: factorial\n  factors:\n"
                + "    institutions.peace-alliance.scope.cells: [{name: left, value: [[0, 0], [0,"
                + " 1]]}, {name: out, value: [[7, 0], [8, 0]]}]\n");
    assertThat(scenario.sweep().orElseThrow().factors().get(0).base().name()).isEqualTo("base");
    assertThat(scope(scenario, "default", 1).cells().orElseThrow())
        .containsExactly(new Place(7, 0), new Place(8, 0));
    assertThat(files.read(scenario.resolved())).isEqualTo(scenario);
    assertThat(scenario.reaches().problemsIn(Cities.make(scenario.city(), scenario.directory())))
        .singleElement()
        .asString()
        .contains(
            "a.yaml:7:86: sweep.factors.institutions.peace-alliance.scope.cells[1]:"
                + " institutions.peace-alliance.scope.cells, in arm 'default' at point 1, is [8, 0],"
                + " where nobody lives; ");
  }

  @Test
  void aLongListIsBrokenIntoLinesThatReadBack() throws Exception {
    String all =
        IntStream.range(0, 12_000)
            .mapToObj(i -> "[%d, %d]".formatted(i % 120, i / 120))
            .collect(Collectors.joining(",\n", "[", "]"));
    Scenario scenario =
        files.read(
            "name: a\ncity: {synthetic: {width: 120, height: 100}}\n"
                + "institutions: [peace-alliance]\n"
                + "arms: {a: {institutions: {peace-alliance: {scope: {cells: "
                + all
                + "}}}}}\n");
    assertThat(scenario.resolved().lines()).allMatch(line -> line.length() < 300);
    assertThat(files.read(scenario.resolved())).isEqualTo(scenario);
    assertThat(scenario.reaches().problemsIn(Cities.make(scenario.city(), scenario.directory())))
        .isEmpty();
  }

  @Test
  void theLocaleOfTheMachineMakesNoDifference() throws Exception {
    String text =
        CITY + "institutions: {fine-grids: {scope: {cells: [[3, 4], [9, 5]]}}}\nseed: x\n";
    var usual = files.problems(text);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(files.problems(text)).isEqualTo(usual).hasSize(2);
    } finally {
      Locale.setDefault(before);
    }
  }
}
