package org.concordsim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Packages lie one above the other: each may know those below it and none above, so that there can
 * be no cycle.
 */
class PackageOrderTest {
  private static final String ROOT = "org.concordsim";

  /** From the lowest to the highest. */
  private static final List<String> ORDER =
      List.of(
          "parameter",
          "random",
          "city",
          "population",
          "dispute",
          "detection",
          "resolution",
          "safety",
          "institution",
          "simulation",
          "outcome",
          "sweep",
          "scenario",
          "experiment",
          "statistics",
          "calibration",
          "results",
          "chart",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

  @TestFactory
  List<DynamicTest> noPackageKnowsOneAboveIt() {
    return ORDER.stream()
        .limit(ORDER.size() - 1L)
        .map(lower -> DynamicTest.dynamicTest(lower, () -> checkIgnoresAllAbove(lower)))
        .toList();
  }

  private static void checkIgnoresAllAbove(String lower) {
    String[] above =
        ORDER.subList(ORDER.indexOf(lower) + 1, ORDER.size()).stream()
            .map(name -> "%s.%s..".formatted(ROOT, name))
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("%s.%s..".formatted(ROOT, lower))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    noClasses()
        .should()
        .resideOutsideOfPackages(
            ORDER.stream().map(name -> "%s.%s..".formatted(ROOT, name)).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void randomNumbersComeFromTheKeyedGeneratorAlone() {
    makersOfResults()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|SplittableRandom|.*ThreadLocalRandom)")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  /** Their last digit may differ between machines; StrictMath and plain arithmetic do not. */
  @TestFactory
  List<DynamicTest> noResultHangsOnInexactMathematics() {
    return List.of("exp", "log", "sin", "cos", "tan", "log1p", "expm1", "cbrt", "log10").stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> checkNobodyCalls(name, double.class)))
        .toList();
  }

  @Test
  void noResultHangsOnAnInexactPower() {
    checkNobodyCalls("pow", double.class, double.class);
  }

  private static void checkNobodyCalls(String function, Class<?>... arguments) {
    makersOfResults().should().callMethod(Math.class, function, arguments).check(CLASSES);
  }

  private static GivenClassesConjunction makersOfResults() {
    String[] below =
        ORDER.subList(0, ORDER.indexOf("results")).stream()
            .map(name -> "%s.%s..".formatted(ROOT, name))
            .toArray(String[]::new);
    return noClasses().that().resideInAnyPackage(below);
  }
}
