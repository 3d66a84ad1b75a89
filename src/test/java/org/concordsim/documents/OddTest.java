package org.concordsim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordsim.city.CityParameters;
import org.concordsim.city.SyntheticCity;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.detection.DetectionPolicies.Entry;
import org.concordsim.documents.ParameterTables.Row;
import org.concordsim.institution.Institutions;
import org.concordsim.institution.Scope;
import org.concordsim.parameter.Parameter;
import org.concordsim.random.Lane;
import org.concordsim.simulation.EventLog.Kind;
import org.concordsim.simulation.ModelParameters;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The ODD document says what the program does: its defaults, units, sources, lanes and names. */
class OddTest {
  private static final Path ODD = Path.of("src", "site", "markdown", "odd.md");
  private static final String FILE = "odd.md";
  private static final String ASSUMED = "assumed";

  private final List<String> lines = Files.readAllLines(ODD);
  private final Map<String, Object> defaults = defaults();
  private final ParameterTables tables = ParameterTables.read(lines, defaults);

  OddTest() throws IOException {}

  @Test
  void everyRowOfAParameterTableCanBeRead() {
    assertThat(tables.problems()).isEmpty();
  }

  @Test
  void everyDefaultIsQuotedAsItIs() {
    List<String> problems = new ArrayList<>();
    leaves(defaults)
        .forEach(
            (path, value) -> {
              Row row = tables.rows().get(path);
              if (row == null) {
                problems.add(
                    "%s: no row for `%s`, whose default is %s".formatted(FILE, path, value));
              } else if (!same(row.quoted(), value)) {
                problems.add(
                    "%s:%d: `%s` is quoted as %s; defaults.yaml says %s"
                        .formatted(FILE, row.line(), path, row.quoted(), value));
              }
            });
    assertThat(problems).isEmpty();
  }

  @Test
  void nothingIsQuotedThatHasNoDefault() {
    Map<String, Object> leaves = leaves(defaults);
    assertThat(tables.rows().entrySet())
        .filteredOn(row -> !leaves.containsKey(row.getKey()))
        .map(
            row ->
                "%s:%d: `%s` has no default".formatted(FILE, row.getValue().line(), row.getKey()))
        .isEmpty();
  }

  @Test
  void unitsAndSourcesAreThoseOfTheCode() {
    List<String> problems = new ArrayList<>();
    tables
        .rows()
        .forEach(
            (path, row) -> {
              Optional<Parameter> meant = declared(path);
              String unit = meant.map(Parameter::unit).orElse("");
              if (meant.isPresent() && !row.unit().equals(unit.isEmpty() ? "—" : unit)) {
                problems.add(
                    "%s:%d: `%s` has unit %s; the code says %s"
                        .formatted(FILE, row.line(), path, row.unit(), unit));
              }
              // Where the code says no more than that a number is assumed, the document may.
              String source = meant.map(Parameter::source).orElse(ASSUMED);
              boolean agrees = source.equals(ASSUMED) || row.source().equals(source);
              if (row.source().isBlank() || !agrees) {
                problems.add(
                    "%s:%d: `%s` has source '%s'; the code says '%s'"
                        .formatted(FILE, row.line(), path, row.source(), source));
              }
            });
    assertThat(problems).isEmpty();
  }

  @Test
  void everyLaneHasItsNumberAndItsRow() {
    assertThat(lines.stream().filter(line -> line.matches("\\| \\d+ \\| `[A-Z_]+` \\|.*")))
        .map(line -> line.replaceAll("^\\| (\\d+) \\| `([A-Z_]+)` .*", "$1 $2"))
        .containsExactlyElementsOf(
            Stream.of(Lane.values()).map(lane -> lane.ordinal() + " " + lane).toList());
  }

  @Test
  void everyPolicyAndEveryKindOfEventIsExplained() {
    Stream<String> names =
        Stream.concat(
            DetectionPolicies.all().stream().map(Entry::name),
            Stream.of(Kind.values()).map(Kind::name));
    assertThat(names)
        .allSatisfy(name -> assertThat(lines).anyMatch(line -> line.startsWith("| `" + name)));
  }

  @Test
  void allSevenElementsAndAllElevenConceptsAreThere() {
    assertThat(lines)
        .containsSubsequence(
            "## 1 Purpose and patterns",
            "## 2 Entities, state variables and scales",
            "## 3 Process overview and scheduling",
            "## 4 Design concepts",
            "### 4.1 Basic principles",
            "### 4.2 Emergence",
            "### 4.3 Adaptation",
            "### 4.4 Objectives",
            "### 4.5 Learning",
            "### 4.6 Prediction",
            "### 4.7 Sensing",
            "### 4.8 Interaction",
            "### 4.9 Stochasticity",
            "### 4.10 Collectives",
            "### 4.11 Observation",
            "## 5 Initialisation",
            "## 6 Input data",
            "## 7 Submodels");
  }

  /** Numbers as numbers, all else as text. */
  private static boolean same(String quoted, Object value) {
    if (value instanceof Number) {
      return quoted.matches("-?[0-9.]+")
          && new BigDecimal(quoted).compareTo(new BigDecimal(value.toString())) == 0;
    }
    return quoted.equals(value.toString());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> defaults() throws IOException {
    try (InputStream in = OddTest.class.getResourceAsStream("/org/concordsim/defaults.yaml")) {
      Load load = new Load(LoadSettings.builder().build());
      return (Map<String, Object>) load.loadFromInputStream(in);
    }
  }

  /** Every path that has a value; an empty text is none. */
  private static Map<String, Object> leaves(Map<String, Object> tree) {
    Map<String, Object> leaves = new LinkedHashMap<>();
    gather("", tree, leaves);
    return leaves;
  }

  private static void gather(String path, Object node, Map<String, Object> leaves) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> gather(path.isEmpty() ? "" + key : path + "." + key, value, leaves));
    } else if (!"".equals(node)) {
      leaves.put(path, node);
    }
  }

  /** What the code says of a path: of the last component on it that says anything. */
  private static Optional<Parameter> declared(String path) {
    List<String> keys = List.of(path.split("\\."));
    Type type = root(keys);
    boolean named = List.of("policies", "established").contains(keys.get(0));
    List<String> below = keys.subList(named ? 2 : 1, keys.size());
    if (type == ModelParameters.class) {
      below = keys;
    }
    Optional<Parameter> declared = Optional.empty();
    for (String key : below) {
      if (type instanceof ParameterizedType map) {
        type = map.getActualTypeArguments()[1];
        continue;
      }
      for (RecordComponent component : components(type)) {
        if (component.getName().equals(key)) {
          type = component.getGenericType();
          Parameter own = component.getAnnotation(Parameter.class);
          declared = own == null ? declared : Optional.of(own);
          break;
        }
      }
    }
    return declared;
  }

  private static Type root(List<String> keys) {
    return switch (keys.get(0)) {
      case "city" -> CityParameters.class;
      case "synthetic" -> SyntheticCity.class;
      case "policies" ->
          DetectionPolicies.all().stream()
              .filter(entry -> entry.name().equals(keys.get(1)))
              .findFirst()
              .orElseThrow()
              .type();
      case "established" ->
          Institutions.all().stream()
              .filter(entry -> entry.name().equals(keys.get(1)))
              .map(entry -> (Type) entry.type())
              .findFirst()
              .orElse(Scope.class);
      default -> ModelParameters.class;
    };
  }

  private static RecordComponent[] components(Type type) {
    return type instanceof Class<?> known && known.isRecord()
        ? known.getRecordComponents()
        : new RecordComponent[0];
  }
}
