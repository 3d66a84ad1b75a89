package org.concordsim.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordsim.city.Place;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.simulation.ModelParameters;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Model parameters for tests: the defaults with some paths set to other values. */
public final class Fixture {
  private Fixture() {}

  /**
   * The defaults with changes such as {@code resolution.workers.span=1}; a star stands for every
   * key at its place.
   */
  public static ModelParameters model(String... changes) {
    Map<String, Object> tree = defaults();
    for (String change : changes) {
      int equals = change.indexOf('=');
      String[] path = change.substring(0, equals).split("\\.");
      set(tree, path, 0, parse(change.substring(equals + 1)));
    }
    return (ModelParameters) bind(ModelParameters.class, tree, tree);
  }

  private static Map<String, Object> defaults() {
    try (InputStream file =
        ModelParameters.class.getResourceAsStream("/org/concordsim/defaults.yaml")) {
      return asMap(parse(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object parse(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  private static void set(Map<String, Object> tree, String[] path, int depth, Object value) {
    String key = path[depth];
    for (String name : key.equals("*") ? tree.keySet() : Set.of(key)) {
      if (!tree.containsKey(name)) {
        throw new IllegalArgumentException("no " + name + " among " + tree.keySet());
      }
      if (depth < path.length - 1) {
        set(asMap(tree.get(name)), path, depth + 1, value);
      } else {
        tree.put(name, value);
      }
    }
  }

  private static Object bind(Type type, Object value, Map<String, Object> root) {
    if (type == double.class) {
      return ((Number) value).doubleValue();
    }
    if (type == int.class) {
      return ((Number) value).intValue();
    }
    if (type == DetectionPolicy.class) {
      return policy((String) value, root);
    }
    if (type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class) {
      Type of = maybe.getActualTypeArguments()[0];
      return Optional.ofNullable(of == String.class ? value : places(value));
    }
    if (type instanceof ParameterizedType map
        && map.getActualTypeArguments()[1] == Institution.class) {
      Map<String, Institution> institutions = new LinkedHashMap<>();
      asMap(value)
          .forEach((name, of) -> institutions.put(name, institution(name, asMap(of), root)));
      return institutions;
    }
    if (type instanceof ParameterizedType map) {
      Map<DisputeType, Object> types = new LinkedHashMap<>();
      asMap(value)
          .forEach(
              (key, of) ->
                  types.put(
                      DisputeType.valueOf(key.toUpperCase(Locale.ROOT)),
                      bind(map.getActualTypeArguments()[1], of, root)));
      return types;
    }
    Class<?> c = (Class<?>) type;
    if (c.isEnum()) {
      String name = ((String) value).toUpperCase(Locale.ROOT).replace('-', '_');
      for (Object constant : c.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(name);
    }
    return bindRecord(c, asMap(value), root);
  }

  /** Cells by column and row. */
  private static Set<Place> places(Object value) {
    if (value == null) {
      return null;
    }
    Set<Place> places = new LinkedHashSet<>();
    for (Object pair : (List<?>) value) {
      List<?> xy = (List<?>) pair;
      places.add(new Place((int) xy.get(0), (int) xy.get(1)));
    }
    return places;
  }

  private static Object bindRecord(
      Class<?> type, Map<String, Object> values, Map<String, Object> root) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      Object value = values.get(components[i].getName());
      if (value == null && types[i] != Optional.class) {
        throw new IllegalArgumentException("no " + components[i].getName() + " in " + values);
      }
      arguments[i] = bind(components[i].getGenericType(), value, root);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its parameters are the defaults, but for those that are given. */
  private static Institution institution(
      String name, Map<String, Object> given, Map<String, Object> root) {
    Map<String, Object> established = asMap(root.get("established"));
    Map<String, Object> values = new LinkedHashMap<>(asMap(established.get(name)));
    Map<String, Object> scope = new LinkedHashMap<>(asMap(established.get("scope")));
    scope.putAll(asMap(values.getOrDefault("scope", Map.of())));
    scope.putAll(asMap(given.getOrDefault("scope", Map.of())));
    values.putAll(given);
    values.put("scope", scope);
    return Institutions.all().stream()
        .filter(entry -> entry.name().equals(name))
        .map(entry -> (Institution) bindRecord(entry.type(), values, root))
        .findFirst()
        .orElseThrow();
  }

  private static Object policy(String name, Map<String, Object> root) {
    Map<String, Object> parameters = asMap(root.get("policies"));
    return DetectionPolicies.all().stream()
        .filter(entry -> entry.name().equals(name))
        .map(
            entry -> bindRecord(entry.type(), asMap(parameters.getOrDefault(name, Map.of())), root))
        .findFirst()
        .orElseThrow();
  }
}
