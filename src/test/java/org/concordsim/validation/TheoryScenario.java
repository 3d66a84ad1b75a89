package org.concordsim.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.concordsim.city.Boundary;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.city.Neighbourhood;
import org.concordsim.city.SyntheticCity;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A file of {@code scenarios/theory} over the defaults, and settings in the form {@code
 * path.of.key=value} over both, bound to the records of the model. Plain and unforgiving: it takes
 * what the tests write, on a city of equal cells that needs no random numbers.
 */
record TheoryScenario(long seed, City city, Map<String, ModelParameters> arms) {
  /** Added to every seed, to see whether a failure was bad luck. */
  private static final long OTHER_SEED = Long.getLong("validation.seed", 0);

  private static final Path FOLDER = Path.of("scenarios", "theory");

  /** Reads a scenario by the name of its file. */
  static TheoryScenario read(String name, String... settings) {
    return resolve(over(defaults(), file(name + ".yaml")), settings);
  }

  /** The defaults, everything on, in four communities of six cells: two streets, one district. */
  static TheoryScenario shipped(String... settings) {
    Map<String, Object> city =
        Map.of("width", 12, "height", 6, "cellsPerCommunity", 6, "communitiesPerStreet", 2);
    return resolve(over(defaults(), Map.of("city", Map.of("synthetic", city))), settings);
  }

  /** A setting by which disputes of one type arise at this base rate, and no others. */
  static String only(DisputeType wanted, double rate) {
    StringJoiner types = new StringJoiner(", ", "disputes.types={", "}");
    for (DisputeType type : DisputeType.values()) {
      String name = type.name().toLowerCase(Locale.ROOT);
      types.add("%s: {baseRate: %s}".formatted(name, type == wanted ? rate : 0));
    }
    return types.toString();
  }

  private static TheoryScenario resolve(Map<String, Object> below, String... settings) {
    Map<String, Object> tree = below;
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      Object value = yaml(setting.substring(equals + 1));
      String[] path = setting.substring(0, equals).split("\\.");
      for (int i = path.length - 1; i >= 0; i--) {
        value = new LinkedHashMap<>(Map.of(path[i], value));
      }
      tree = over(tree, map(value));
    }
    Map<String, ModelParameters> arms = new LinkedHashMap<>();
    Map<String, Object> overlays = map(tree.getOrDefault("arms", Map.of("only", Map.of())));
    for (String arm : overlays.keySet()) {
      arms.put(arm, bind(ModelParameters.class, over(tree, map(overlays.get(arm))), tree));
    }
    long seed = ((Number) tree.get("seed")).longValue() + OTHER_SEED;
    return new TheoryScenario(seed, city(tree), arms);
  }

  /** The parameters of a scenario without arms. */
  ModelParameters model() {
    return arms.values().iterator().next();
  }

  /** Runs the first replicate of the only arm and returns its log. */
  <L extends EventLog> L run(L log) {
    return run(model(), 0, log);
  }

  /** Runs a replicate of an arm and returns its log. */
  <L extends EventLog> L run(ModelParameters arm, int replicate, L log) {
    new Run(city, arm, seed, replicate, log).toHorizon();
    return log;
  }

  static Map<String, Object> defaults() {
    try (InputStream in = ModelParameters.class.getResourceAsStream("../defaults.yaml")) {
      Map<String, Object> tree = map(new Load(settings()).loadFromInputStream(in));
      Object synthetic = tree.remove("synthetic");
      map(tree.get("city")).put("synthetic", synthetic);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> file(String name) {
    try {
      Map<String, Object> tree = map(yaml(Files.readString(FOLDER.resolve(name))));
      Object base = tree.remove("extends");
      return base == null ? tree : over(file((String) base), tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().build();
  }

  private static Object yaml(String text) {
    return new Load(settings()).loadFromString(text);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  static Map<String, Object> over(Map<String, Object> below, Map<String, Object> above) {
    Map<String, Object> merged = new LinkedHashMap<>(below);
    above.forEach(
        (key, value) ->
            merged.merge(
                key,
                value,
                (old, now) ->
                    old instanceof Map && now instanceof Map ? over(map(old), map(now)) : now));
    return merged;
  }

  /** The records of the model from a tree of the whole scenario. */
  static <T> T bind(Class<T> type, Map<String, Object> tree, Map<String, Object> scenario) {
    return type.cast(value(type, tree, scenario));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object value(Type type, Object node, Map<String, Object> scenario) {
    if (type instanceof ParameterizedType generic) {
      Map<Object, Object> values = new TreeMap<>();
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return Optional.ofNullable(node);
      }
      if (arguments[1] == Institution.class) {
        map(node).forEach((name, of) -> values.put(name, institution(name, map(of), scenario)));
        return values;
      }
      map(node)
          .forEach(
              (key, of) ->
                  values.put(
                      value(arguments[0], key, scenario), value(arguments[1], of, scenario)));
      return values;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == double.class) {
      return ((Number) node).doubleValue();
    } else if (plain == int.class) {
      return ((Number) node).intValue();
    } else if (plain.isEnum()) {
      String name = ((String) node).replace('-', '_').toUpperCase(Locale.ROOT);
      return Enum.valueOf((Class<Enum>) plain, name);
    } else if (plain == DetectionPolicy.class) {
      Map<String, Object> all = map(scenario.get("policies"));
      var entry = DetectionPolicies.all().stream().filter(e -> e.name().equals(node)).findFirst();
      return value(entry.orElseThrow().type(), all.getOrDefault(node, Map.of()), scenario);
    }
    RecordComponent[] components = plain.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          value(components[i].getGenericType(), map(node).get(components[i].getName()), scenario);
    }
    try {
      var constructor = plain.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(plain + " from " + node, e);
    }
  }

  private static Object institution(
      String name, Map<String, Object> given, Map<String, Object> scenario) {
    Map<String, Object> established = map(scenario.get("established"));
    Map<String, Object> usual = Map.of("scope", established.get("scope"));
    var entry = Institutions.all().stream().filter(e -> e.name().equals(name)).findFirst();
    return value(
        entry.orElseThrow().type(), over(over(usual, map(established.get(name))), given), scenario);
  }

  /** Equal cells, numbered by tiers row by row. */
  private static City city(Map<String, Object> tree) {
    Map<String, Object> node = map(tree.get("city"));
    SyntheticCity of = bind(SyntheticCity.class, map(node.get("synthetic")), tree);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < of.width() * of.height(); i++) {
      int community = i / of.cellsPerCommunity();
      int street = community / of.communitiesPerStreet();
      int residents = of.residentsPerCell();
      int households = (int) StrictMath.ceil(residents / of.householdSize());
      cells.add(
          new Cell(
              i % of.width(),
              i / of.width(),
              residents,
              households,
              of.migrantShare(),
              0.5,
              "community %06d".formatted(community),
              "street %06d".formatted(street),
              "district %06d".formatted(street / of.streetsPerDistrict())));
    }
    return new City(
        "theory",
        of.width(),
        of.height(),
        (Neighbourhood) value(Neighbourhood.class, node.get("neighbourhood"), tree),
        (Boundary) value(Boundary.class, node.get("boundary"), tree),
        cells);
  }
}
