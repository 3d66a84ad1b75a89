package org.concordsim.scenario;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.parameter.Parameter;

/**
 * The form of a value in a scenario file, found by walking the records of the parameters. The
 * binder, the resolved text, the schema and the reference all follow it, so none of them can know a
 * key that another does not.
 */
sealed interface Shape {
  /** A text. */
  record Text() implements Shape {}

  /**
   * A number.
   *
   * @param type int, long or double
   */
  record Amount(Class<?> type, Range range) implements Shape {
    boolean isWhole() {
      return type != double.class;
    }
  }

  /** A constant of an enum, by its name in kebab case. */
  record Choice(List<Enum<?>> constants) implements Shape {
    List<String> names() {
      return constants.stream().map(Shape::name).toList();
    }
  }

  /** A detection policy: its name, or its name and parameters. */
  record Policy() implements Shape {}

  /** Institutions: a mapping from their names to their parameters. */
  record Established() implements Shape {}

  /** One institution, or several together, that a sweep puts in force or not. */
  record Switch(List<Institutions.Entry> of) implements Shape {}

  /** A list of records, each the list of its fields, none twice. */
  record Tuples(Fields of) implements Shape {}

  /** What may be left out. */
  record Maybe(Shape of) implements Shape {}

  /** A mapping from every constant of an enum. */
  record Each(Class<?> keys, List<Enum<?>> constants, Shape of) implements Shape {
    List<String> names() {
      return constants.stream().map(Shape::name).toList();
    }
  }

  /** A mapping with fixed keys. */
  record Fields(Class<? extends Record> type, List<Field> fields) implements Shape {
    List<String> names() {
      return fields.stream().map(Field::name).toList();
    }

    /** Whether it only holds numbers of one meaning, one a stage or one an action. */
    boolean isVector() {
      return !fields.isEmpty() && fields.stream().allMatch(field -> field.meaning().isEmpty());
    }

    Field field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /**
   * A key of a mapping.
   *
   * @param meaning what it stands for; empty where the mapping says it for all its keys
   * @param source where the default comes from
   * @param accessor reads it from the record
   */
  record Field(String name, Shape shape, String meaning, String source, Method accessor) {
    Object value(Object holder) {
      try {
        return accessor.invoke(holder);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(accessor + " cannot be called", e);
      }
    }
  }

  /** The form of a record of parameters. */
  static Fields of(Class<? extends Record> type) {
    return fields(type, null);
  }

  /** The name of a constant in scenarios. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Fields fields(Class<? extends Record> type, Parameter whole) {
    return new Fields(
        type,
        Arrays.stream(type.getRecordComponents())
            .map(component -> field(component, whole))
            .toList());
  }

  private static Field field(RecordComponent component, Parameter whole) {
    Parameter own = component.getAnnotation(Parameter.class);
    Parameter said = own != null ? own : whole;
    if (said == null) {
      throw new IllegalStateException(component + " says nothing about itself");
    }
    return new Field(
        component.getName(),
        shape(component.getGenericType(), said),
        own == null ? "" : own.value(),
        said.source(),
        component.getAccessor());
  }

  private static Shape shape(Type type, Parameter said) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return new Maybe(shape(arguments[0], said));
      }
      if (generic.getRawType() == Set.class) {
        return new Tuples((Fields) shape(arguments[0], said));
      }
      if (generic.getRawType() == Map.class) {
        if (arguments[1] == Institution.class) {
          return new Established();
        }
        Class<?> keys = (Class<?>) arguments[0];
        return new Each(keys, constants(keys), shape(arguments[1], said));
      }
    }
    if (type instanceof Class<?> plain) {
      if (plain == String.class) {
        return new Text();
      }
      if (plain == double.class || plain == int.class || plain == long.class) {
        return new Amount(plain, Range.of(said));
      }
      if (plain.isEnum()) {
        return new Choice(constants(plain));
      }
      if (plain == DetectionPolicy.class) {
        return new Policy();
      }
      if (plain.isRecord()) {
        return fields(plain.asSubclass(Record.class), said);
      }
    }
    throw new IllegalStateException("a scenario cannot hold a " + type);
  }

  private static List<Enum<?>> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).<Enum<?>>map(c -> (Enum<?>) c).toList();
  }
}
