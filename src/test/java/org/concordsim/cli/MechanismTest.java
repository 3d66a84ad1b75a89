package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.institution.Institutions;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.scenario.ParameterRow;
import org.concordsim.scenario.ParameterTable;
import org.junit.jupiter.api.Test;

/** What stands for a mechanism exists, and no institution stands for nothing. */
class MechanismTest {
  private static final List<String> QUOTED =
      Mechanism.all().stream()
          .flatMap(of -> Pattern.compile("`([^`]+)`").matcher(of.model()).results())
          .map((MatchResult found) -> found.group(1))
          .toList();

  @Test
  void whatStandsForItCanBeNamed() {
    Set<String> names =
        Stream.of(
                Institutions.all().stream().map(Institutions.Entry::name),
                DetectionPolicies.all().stream().map(DetectionPolicies.Entry::name),
                Measures.outcomes().stream().map(Measure::name),
                new ParameterTable().scenario().stream().map(ParameterRow::path))
            .flatMap(name -> name)
            .collect(Collectors.toSet());
    assertThat(QUOTED)
        .allMatch(name -> names.contains(name) || Files.exists(Path.of(name)), "exists");
  }

  @Test
  void everyInstitutionStandsForOneUnderItsChineseName() {
    for (Institutions.Entry institution : Institutions.all()) {
      assertThat(QUOTED).containsOnlyOnce(institution.name());
      Mechanism mechanism =
          Mechanism.all().stream()
              .filter(of -> of.model().contains("institution `" + institution.name() + "`"))
              .findFirst()
              .orElseThrow();
      for (String name : institution.chinese().split("[（）、]")) {
        assertThat(mechanism.chinese()).contains(name);
      }
    }
  }

  @Test
  void everyOneHasBothNames() {
    for (Mechanism of : Mechanism.all()) {
      assertThat(of.english()).matches("[A-Z][\\p{ASCII}]+");
      assertThat(of.chinese()).matches("[\\p{IsHan}、；：“”]+");
    }
  }
}
