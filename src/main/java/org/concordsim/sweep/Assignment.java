package org.concordsim.sweep;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One parameter set to one value.
 *
 * @param keys the way to the parameter through records, by component, through maps from enums, by
 *     the constant's name in kebab case, and through maps from names
 * @param value a checked value of the parameter's type; an empty Optional for what is not there,
 *     which takes an entry out of a map from names
 */
public record Assignment(List<String> keys, Object value) {
  /** Keeps a copy of the keys. */
  public Assignment {
    keys = List.copyOf(keys);
  }

  /** A copy of the holder, in which this parameter has this value. */
  @SuppressWarnings("unchecked")
  public <T> T in(T holder) {
    return (T) set(holder, keys);
  }

  /** The value at the end of the keys. */
  public static Object find(Object holder, List<String> keys) {
    Object found = holder;
    for (String key : keys) {
      found = found instanceof Map<?, ?> map ? entry(map, key) : component(found, key);
    }
    return found;
  }

  private Object set(Object holder, List<String> rest) {
    if (rest.isEmpty()) {
      return value;
    }
    String key = rest.get(0);
    List<String> below = rest.subList(1, rest.size());
    if (holder instanceof Map<?, ?> map) {
      Map<Object, Object> changed = new LinkedHashMap<>(map);
      Object now = below.isEmpty() ? value : set(entry(map, key), below);
      if (now.equals(Optional.empty())) {
        changed.remove(key);
      } else {
        changed.put(isByName(map) ? key : constant(map, key), now);
      }
      return Collections.unmodifiableMap(changed);
    }
    RecordComponent[] components = holder.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < values.length; i++) {
      Object old = value(components[i], holder);
      values[i] = components[i].getName().equals(key) ? set(old, below) : old;
      types[i] = components[i].getType();
    }
    try {
      return holder.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(holder.getClass() + " refuses " + this, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(holder.getClass() + " cannot be made", e);
    }
  }

  private static Object component(Object holder, String key) {
    return Arrays.stream(holder.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(key))
        .map(component -> value(component, holder))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(holder.getClass() + " has no " + key));
  }

  private static Object value(RecordComponent component, Object holder) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static Object entry(Map<?, ?> map, String key) {
    return isByName(map)
        ? Optional.ofNullable((Object) map.get(key)).orElse(Optional.empty())
        : map.get(constant(map, key));
  }

  /** A map from an enum has an entry for each constant, so an empty map is one from names. */
  private static boolean isByName(Map<?, ?> map) {
    return map.keySet().stream().noneMatch(Enum.class::isInstance);
  }

  private static Object constant(Map<?, ?> map, String key) {
    return map.keySet().stream()
        .filter(constant -> name((Enum<?>) constant).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + map.keySet()));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
