package org.concordsim.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordsim.city.Boundary;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.city.Neighbourhood;
import org.concordsim.detection.DetectionParameters;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.dispute.DisputeParameters;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.TypeParameters;
import org.concordsim.population.PopulationParameters;
import org.concordsim.resolution.ResolutionParameters;
import org.concordsim.safety.SafetyParameters;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Horizon;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs of a small city with the defaults of the model: two districts of two streets each, six
 * communities, 24 cells, some 4,800 residents.
 */
final class TinyRun {
  static final City CITY = city(2);

  private TinyRun() {}

  /** A year after 30 days of warm-up. */
  static Chronicle with(DetectionPolicy policy) {
    return of(CITY, 30, policy);
  }

  static Chronicle of(City city, int warmUp, DetectionPolicy policy) {
    return new Run(city, model(new Horizon(warmUp, warmUp + 365), policy), 7, 0).toHorizon();
  }

  static City city(int districts) {
    List<Cell> cells = new ArrayList<>();
    for (int x = 0; x < 6; x++) {
      for (int y = 0; y < 4; y++) {
        double migrants = 0.1 + 0.1 * x;
        String community = "community " + x;
        String street = "street " + x / 2;
        String district = "district " + x * districts / 6;
        cells.add(new Cell(x, y, 150 + 20 * x, 60, migrants, 1, community, street, district));
      }
    }
    return new City("tiny", 6, 4, Neighbourhood.MOORE, Boundary.BOUNDED, cells);
  }

  static ModelParameters model(Horizon horizon, DetectionPolicy policy) {
    Map<?, ?> defaults = defaults();
    Map<?, ?> detection = (Map<?, ?>) defaults.get("detection");
    return new ModelParameters(
        horizon,
        (PopulationParameters) bound(defaults.get("population"), PopulationParameters.class),
        (DisputeParameters) bound(defaults.get("disputes"), DisputeParameters.class),
        new DetectionParameters(
            policy,
            (DetectionParameters.Patrol)
                bound(detection.get("patrol"), DetectionParameters.Patrol.class),
            (DetectionParameters.Tips) bound(detection.get("tips"), DetectionParameters.Tips.class),
            (DetectionParameters.Telling)
                bound(detection.get("telling"), DetectionParameters.Telling.class),
            (DetectionParameters.Displacement)
                bound(detection.get("displacement"), DetectionParameters.Displacement.class),
            (DetectionParameters.Victims)
                bound(detection.get("victims"), DetectionParameters.Victims.class)),
        (ResolutionParameters) bound(defaults.get("resolution"), ResolutionParameters.class),
        (SafetyParameters) bound(defaults.get("safety"), SafetyParameters.class));
  }

  private static Map<?, ?> defaults() {
    try (InputStream in = Run.class.getResourceAsStream("/org/concordsim/defaults.yaml")) {
      return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object bound(Object value, Type type) {
    if (type instanceof ParameterizedType) {
      Map<DisputeType, TypeParameters> types = new EnumMap<>(DisputeType.class);
      ((Map<?, ?>) value)
          .forEach(
              (name, each) ->
                  types.put(
                      (DisputeType) bound(name, DisputeType.class),
                      (TypeParameters) bound(each, TypeParameters.class)));
      return types;
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      String name = value.toString().toUpperCase(Locale.ROOT).replace('-', '_');
      return Arrays.stream(raw.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(name))
          .findFirst()
          .orElseThrow();
    }
    if (raw == double.class) {
      return ((Number) value).doubleValue();
    }
    return raw.isRecord() ? record((Map<?, ?>) value, raw) : value;
  }

  private static Object record(Map<?, ?> values, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments =
        Arrays.stream(components)
            .map(part -> bound(values.get(part.getName()), part.getGenericType()))
            .toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
