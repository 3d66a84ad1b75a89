package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedTextTest {
  private static final String RICH =
      """
      name: rich
      description: "Line one\\nline two: \\"quoted\\", 调解 \\u0007 \\U0001F600"
      seed: -9223372036854775808
      city: {synthetic: {width: 3, height: 2, migrantShare: 0.1}}
      population: {trust: {mean: 0.30000000000000004, wearVisit: 1e-17}, temper: {concentration: 999999.9}}
      disputes:
        types: &types
          family: {baseRate: 7, decisionDays: {open: 3}}
      arms:
        none: {}
        "null": {disputes: {types: {land: {baseRate: 0, talkSettles: {open: 0.125}}}}}
        风险-1: {detection: {policy: {name: risk-weighted-patrol, priorDays: 9}}}
        "7": {resolution: {court: {discipline: closest-to-escalation}}, population: {trust: {mean: 0.5}}}
      baseline: "7"
      measures: [crises]
      charts: []
      """;

  @TempDir Path folder;
  private ScenarioFiles files;

  @BeforeEach
  void setUp() {
    files = new ScenarioFiles(folder);
  }

  @Test
  void readingItAgainGivesTheSameScenario() throws Exception {
    for (String text : List.of(RICH, ScenarioFiles.SMALL)) {
      Scenario first = files.read(text);
      Scenario second = files.read(first.resolved());
      assertThat(second).isEqualTo(first);
      assertThat(second.resolved()).isEqualTo(first.resolved());
    }
  }

  @Test
  void itSaysEverythingSoThatOtherDefaultsWouldMakeNoDifference() throws Exception {
    String resolved = files.read(RICH).resolved();
    for (ParameterRow row : new ParameterTable().scenario()) {
      String key = row.path().substring(row.path().lastIndexOf('.') + 1);
      if (!List.of("preset", "cells", "sha256").contains(key)) {
        assertThat(resolved).contains(key + ":");
      }
    }
    assertThat(resolved).contains("  - ".substring(0, 2)).doesNotContain("\r").endsWith("\n");
  }

  @Test
  void armsHoldOnlyWhatTheyChange() throws Exception {
    assertThat(files.read(RICH).resolved())
        .contains(
            """
            arms:
              none: {}
              "null":
                disputes:
                  types:
                    land:
                      baseRate: 0
                      talkSettles: {grievance: 0.3, confrontation: 0.25, open: 0.125, formal: 0.1}
              "风险-1":
                detection:
                  policy: {name: risk-weighted-patrol, priorRate: 0.0001, priorDays: 9}
              "7":
                population:
                  trust:
                    mean: 0.5
                resolution:
                  court:
                    discipline: closest-to-escalation
            baseline: "7"
            measures: [crises]
            charts: []
            """);
  }

  @Test
  void itDoesNotDependOnThePlatform() throws Exception {
    String expected = files.read(RICH).resolved();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String separator = System.lineSeparator();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      System.setProperty("line.separator", "\r\n");
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE", "zh-CN")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(files.read(RICH).resolved()).isEqualTo(expected);
        assertThat(files.problems(ScenarioFiles.SMALL + "DISPUTES: 1\nTITLE: 2\n"))
            .as("in " + tag)
            .hasSize(2)
            .first()
            .asString()
            .endsWith("; did you mean 'disputes'?");
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
      System.setProperty("line.separator", separator);
    }
  }

  @Test
  void withoutArmsThereIsOne() throws Exception {
    Scenario scenario = files.read(ScenarioFiles.SMALL);
    assertThat(scenario.arms().keySet()).containsExactly("default");
    assertThat(scenario.baseline()).isEqualTo("default");
    assertThat(scenario.charts()).isEqualTo(ScenarioFiles.CHARTS);
  }

  @Test
  void anEmptyDesignDoesNoHarm() throws Exception {
    Scenario plain = files.read(ScenarioFiles.SMALL);
    assertThat(files.read(ScenarioFiles.SMALL + "institutions: []\nsweep: {}\narms: {}\n"))
        .isEqualTo(plain);
  }
}
