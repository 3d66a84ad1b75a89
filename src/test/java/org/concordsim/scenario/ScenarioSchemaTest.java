package org.concordsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordsim.chart.ChartCatalogue;
import org.concordsim.detection.DetectionPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScenarioSchemaTest {
  private static final List<String> CHARTS = ChartCatalogue.names();
  private static final JsonNode SCHEMA = new ScenarioSchema(CHARTS).json();
  private final JsonChecker checker = new JsonChecker(SCHEMA);

  @TempDir Path folder;

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedScenarioIsRightAndFollowsTheSchema(Path file) throws Exception {
    Scenario scenario = new ScenarioReader(CHARTS).read(file, List.of());
    assertThat(checker.faults(json(Files.readString(file)))).isEmpty();
    assertThat(checker.faults(json(scenario.resolved()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a}",
        "{extends: b.yaml, sede: 1}",
        "{extends: b.yaml, population: {trust: {mean: 1}}}",
        "{extends: b.yaml, population: {trust: {maen: 0.5}}}",
        "{extends: b.yaml, seed: 1.5}",
        "{extends: b.yaml, detection: {policy: risk}}",
        "{extends: b.yaml, detection: {policy: {name: none, priorDays: 3}}}",
        "{extends: b.yaml, arms: {a: {seed: 1}}}",
        "{extends: b.yaml, arms: {A_B: {}}}",
        "{extends: b.yaml, measures: []}",
        "{extends: b.yaml, charts: [nothing]}",
        "{extends: b.yaml, sweep: {design: saltelli}}",
        "{extends: b.yaml, sweep: {design: factorial, factors: {horizon.days: [1, 2]}}}",
        "{extends: b.yaml, sweep: {design: factorial, factors: {population.trust.mean: []}}}",
        "{extends: b.yaml, sweep: {design: factorial, factors: {institutions.peace-alliance: [2]}}}",
        "{extends: b.yaml, sweep: {design: permutations, orders: 3}}",
        "{extends: b.yaml, replicates: {min: 10, max: 3.5}}",
        "{extends: b.yaml, city: {preset: nanjing, cells: a.csv}}"
      })
  void whatTheReaderRefusesTheSchemaRefuses(String text) throws IOException {
    assertThat(checker.faults(json(text))).isNotEmpty();
    assertThat(new ScenarioFiles(folder).problems(text)).isNotEmpty();
  }

  @Test
  void everyKeyThatIsReadIsInTheSchema() {
    List<String> missing = new ArrayList<>();
    JsonNode properties = SCHEMA.path("properties");
    for (String key : Keys.TOP) {
      if (!properties.has(key)) {
        missing.add(key);
      }
    }
    Keys.HEADER
        .fields()
        .forEach(f -> compare(f.name(), f.shape(), properties.path(f.name()), missing));
    Keys.MODEL
        .fields()
        .forEach(f -> compare(f.name(), f.shape(), SCHEMA.path("$defs").path(f.name()), missing));
    assertThat(missing).isEmpty();
    assertThat(properties.propertyNames()).containsExactlyInAnyOrderElementsOf(Keys.TOP);
  }

  private static void compare(String path, Shape shape, JsonNode schema, List<String> missing) {
    if (shape instanceof Shape.Maybe maybe) {
      compare(path, maybe.of(), schema, missing);
    } else if (shape instanceof Shape.Fields fields) {
      for (Shape.Field field : fields.fields()) {
        compareKey(path + "." + field.name(), field.name(), field.shape(), schema, missing);
      }
    } else if (shape instanceof Shape.Each each) {
      each.names().forEach(key -> compareKey(path + "." + key, key, each.of(), schema, missing));
    } else if (shape instanceof Shape.Policy) {
      for (DetectionPolicies.Entry entry : DetectionPolicies.all()) {
        JsonNode form = schema.path("anyOf").path(1 + DetectionPolicies.all().indexOf(entry));
        compare(path, Policies.shape(entry), form, missing);
      }
    } else if (!schema.has("type") && !schema.has("anyOf")) {
      missing.add(path);
    }
  }

  private static void compareKey(
      String path, String key, Shape shape, JsonNode schema, List<String> missing) {
    JsonNode child = schema.path("properties").path(key);
    if (child.isMissingNode()) {
      missing.add(path);
    } else {
      compare(path, shape, child, missing);
    }
  }

  @Test
  void numbersHaveTheirRangeUnitDefaultAndSource() {
    JsonNode mean = SCHEMA.at("/$defs/population/properties/trust/properties/mean");
    assertThat(mean.path("exclusiveMinimum").asDouble()).isZero();
    assertThat(mean.path("exclusiveMaximum").asDouble()).isEqualTo(1);
    assertThat(mean.path("default").asDouble()).isEqualTo(0.62);
    assertThat(mean.path("x-unit").asString()).isEqualTo("share");
    assertThat(mean.path("description").asString()).isEqualTo("Mean trust of locals");
    assertThat(
            SCHEMA
                .at("/$defs/disputes/properties/types/properties/land/properties/baseRate/default")
                .asInt())
        .isEqualTo(3);
  }

  /** YAML to JSON by the resolver of the YAML library, which shares nothing with the binder. */
  private static JsonNode json(String yaml) {
    var settings = org.snakeyaml.engine.v2.api.LoadSettings.builder().build();
    Object value = new org.snakeyaml.engine.v2.api.Load(settings).loadFromString(yaml);
    return JsonMapper.builder().build().valueToTree(value == null ? Map.of() : value);
  }
}
