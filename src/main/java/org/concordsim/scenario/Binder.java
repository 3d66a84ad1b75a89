package org.concordsim.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;

/**
 * Makes checked values from a tree: the only place that compares a number with its range. Every
 * method returns empty after it has told a problem.
 */
final class Binder {
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final int LONGEST_NUMBER = 400;

  private final Problems problems;

  Binder(Problems problems) {
    this.problems = problems;
  }

  /** The value of a tree of this form. */
  Optional<Object> bind(Shape shape, Tree tree) {
    if (tree.isNull()) {
      problems.add(tree.origin(), "has no value; expected is " + expected(shape));
      return Optional.empty();
    }
    if (shape instanceof Shape.Text) {
      return text(shape, tree);
    } else if (shape instanceof Shape.Amount amount) {
      return number(amount, tree);
    } else if (shape instanceof Shape.Choice choice) {
      return choice(choice, tree);
    } else if (shape instanceof Shape.Policy) {
      return policy(tree);
    } else if (shape instanceof Shape.Established) {
      return established(tree);
    } else if (shape instanceof Shape.Maybe maybe) {
      return bind(maybe.of(), tree).map(Optional::of);
    } else if (shape instanceof Shape.Each each) {
      return each(each, tree);
    } else if (shape instanceof Shape.Tuples tuples) {
      return tuples(tuples, tree);
    }
    Shape.Fields fields = (Shape.Fields) shape;
    Optional<Tree.Mapping> mapping = mapping(fields, tree);
    mapping.ifPresent(of -> refuseUnknown(of, fields.names()));
    return mapping.flatMap(of -> record(fields, of));
  }

  /** A record from a mapping whose keys somebody else has checked. */
  Optional<Object> record(Shape.Fields shape, Tree.Mapping mapping) {
    Object[] values = new Object[shape.fields().size()];
    boolean whole = true;
    for (int i = 0; i < values.length; i++) {
      Optional<Object> value = field(shape.fields().get(i), mapping);
      whole &= value.isPresent();
      values[i] = value.orElse(null);
    }
    return whole ? Optional.of(construct(shape.type(), values)) : Optional.empty();
  }

  private Optional<Object> field(Shape.Field field, Tree.Mapping mapping) {
    Optional<Tree> value = mapping.get(field.name());
    if (value.isPresent()) {
      return bind(field.shape(), value.get());
    }
    if (field.shape() instanceof Shape.Maybe) {
      return Optional.of(Optional.empty());
    }
    problems.addMissing(
        mapping.origin().child(field.name()), "is missing; expected is " + expected(field.shape()));
    return Optional.empty();
  }

  /** Tells keys that are not among these. */
  void refuseUnknown(Tree.Mapping mapping, List<String> keys) {
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key) && !problems.isFull()) {
                problems.add(
                    value.origin(),
                    "is not a key; allowed " + oneOf(keys) + Nearest.hint(key, keys));
              }
            });
  }

  private Optional<Tree.Mapping> mapping(Shape shape, Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(tree.origin(), "is " + tree.kind() + "; expected is " + expected(shape));
    return Optional.empty();
  }

  private Optional<Object> text(Shape shape, Tree tree) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      problems.add(tree.origin(), "is " + tree.kind() + "; expected is " + expected(shape));
      return Optional.empty();
    }
    if (scalar.plain() && (isNumber(scalar.text()) || isTruth(scalar.text()))) {
      problems.add(
          tree.origin(),
          "is %s, which is not a text; write \"%s\" in quotes"
              .formatted(tree.kind(), scalar.text()));
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
  }

  private static boolean isTruth(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  private Optional<Object> number(Shape.Amount amount, Tree tree) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      return refuse(amount, tree, "is " + tree.kind());
    }
    if (!scalar.plain()) {
      return refuse(amount, tree, "is the text " + tree.kind());
    }
    if (NOT_FINITE.matcher(scalar.text()).matches()) {
      return refuse(amount, tree, "is " + tree.kind() + ", which is not finite");
    }
    if (!isNumber(scalar.text())) {
      return refuse(amount, tree, "is " + tree.kind() + ", which is not a number");
    }
    return amount.isWhole() ? whole(amount, scalar) : real(amount, scalar);
  }

  private Optional<Object> real(Shape.Amount amount, Tree.Scalar scalar) {
    // Zero has no sign in a scenario.
    double value = Double.parseDouble(scalar.text()) + 0.0;
    if (Double.isInfinite(value)) {
      return refuse(amount, scalar, "is " + scalar.kind() + ", which is not finite");
    }
    return amount.range().contains(value)
        ? Optional.of(value)
        : refuse(amount, scalar, "is " + scalar.kind());
  }

  private Optional<Object> whole(Shape.Amount amount, Tree.Scalar scalar) {
    if (!WHOLE.matcher(scalar.text()).matches()) {
      return refuse(amount, scalar, "is " + scalar.kind() + ", which is not a whole number");
    }
    BigInteger value = new BigInteger(scalar.text());
    int bits = amount.type() == int.class ? Integer.SIZE : Long.SIZE;
    if (value.bitLength() >= bits || !amount.range().contains(value.doubleValue())) {
      return refuse(amount, scalar, "is " + scalar.kind());
    }
    return Optional.of(amount.type() == int.class ? (Object) value.intValue() : value.longValue());
  }

  private Optional<Object> refuse(Shape.Amount amount, Tree tree, String problem) {
    problems.add(tree.origin(), problem + "; expected is " + expected(amount));
    return Optional.empty();
  }

  private Optional<Object> choice(Shape.Choice choice, Tree tree) {
    for (Enum<?> constant : choice.constants()) {
      if (tree instanceof Tree.Scalar scalar && scalar.text().equals(Shape.name(constant))) {
        return Optional.of(constant);
      }
    }
    refuseName(tree, choice.names());
    return Optional.empty();
  }

  private void refuseName(Tree tree, List<String> names) {
    String hint = tree instanceof Tree.Scalar scalar ? Nearest.hint(scalar.text(), names) : "";
    problems.add(tree.origin(), "is " + tree.kind() + "; allowed " + oneOf(names) + hint);
  }

  private Optional<Object> policy(Tree tree) {
    Optional<Tree.Mapping> mapping = mapping(new Shape.Policy(), tree);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<Tree> name = mapping.get().get(Policies.NAME);
    if (name.isEmpty()) {
      problems.addMissing(
          tree.origin().child(Policies.NAME), "is missing; allowed " + oneOf(Policies.names()));
      return Optional.empty();
    }
    for (DetectionPolicies.Entry entry : DetectionPolicies.all()) {
      if (name.get() instanceof Tree.Scalar scalar && scalar.text().equals(entry.name())) {
        return policy(entry, mapping.get());
      }
    }
    refuseName(name.get(), Policies.names());
    return Optional.empty();
  }

  private Optional<Object> policy(DetectionPolicies.Entry entry, Tree.Mapping mapping) {
    Shape.Fields shape = Policies.shape(entry);
    mapping
        .without(Set.of(Policies.NAME))
        .entries()
        .forEach(
            (key, value) -> {
              if (!shape.names().contains(key) && !problems.isFull()) {
                problems.add(
                    value.origin(),
                    "is not a parameter of the policy '%s'; allowed %s%s"
                        .formatted(
                            entry.name(), oneOf(shape.names()), Nearest.hint(key, shape.names())));
              }
            });
    return record(shape, mapping);
  }

  private Optional<Object> established(Tree tree) {
    if (tree instanceof Tree.Sequence list && !areNames(list)) {
      return Optional.empty();
    }
    Optional<Tree.Mapping> mapping = mapping(new Shape.Established(), Establishing.longForm(tree));
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Institution> values = new LinkedHashMap<>();
    mapping
        .get()
        .entries()
        .forEach(
            (name, value) -> {
              Optional<Institutions.Entry> entry = Establishing.entry(name);
              if (entry.isEmpty() && !problems.isFull()) {
                List<String> names = Establishing.names();
                problems.add(
                    value.origin(),
                    "is no institution; allowed " + oneOf(names) + Establishing.hint(name));
              }
              if (entry.isPresent() && value.isNull()) {
                problems.add(
                    value.origin(),
                    "is null, which takes it out of force, but it is not in force here; take the"
                        + " line out, or write {} to put it in force");
                return;
              }
              entry
                  .flatMap(of -> bind(Establishing.shape(of), value))
                  .ifPresent(bound -> values.put(name, (Institution) bound));
            });
    return values.size() == mapping.get().entries().size()
        ? Optional.of(Collections.unmodifiableMap(Establishing.ordered(values)))
        : Optional.empty();
  }

  /** Whether a list of institutions names each once; tells what does not. */
  private boolean areNames(Tree.Sequence list) {
    Map<String, Origin> names = new LinkedHashMap<>();
    boolean good = true;
    for (Tree item : list.items()) {
      boolean named = item instanceof Tree.Scalar && !item.isNull();
      Origin first = named ? names.putIfAbsent(((Tree.Scalar) item).text(), item.origin()) : null;
      if (first != null) {
        problems.add(
            item.origin(), "is the same as %s; each may stand once".formatted(first.path()));
      } else if (!named) {
        problems.add(
            item.origin(),
            (item.isNull() ? "has no value" : "is " + item.kind())
                + "; expected is the name of an institution; with parameters it is written"
                + " institutions: {name: {parameter: value}}");
      }
      good &= named && first == null;
    }
    return good;
  }

  private Optional<Object> each(Shape.Each each, Tree tree) {
    Optional<Tree.Mapping> mapping = mapping(each, tree);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    refuseUnknown(mapping.get(), each.names());
    Map<Object, Object> values = new LinkedHashMap<>();
    for (Enum<?> constant : each.constants()) {
      Optional<Tree> value = mapping.get().get(Shape.name(constant));
      if (value.isPresent()) {
        bind(each.of(), value.get()).ifPresent(bound -> values.put(constant, bound));
      } else {
        problems.addMissing(tree.origin().child(Shape.name(constant)), "is missing");
      }
    }
    return values.size() == each.constants().size()
        ? Optional.of(Collections.unmodifiableMap(values))
        : Optional.empty();
  }

  private Optional<Object> tuples(Shape.Tuples tuples, Tree tree) {
    if (!(tree instanceof Tree.Sequence list) || list.items().isEmpty()) {
      String found = tree instanceof Tree.Sequence ? "an empty list" : tree.kind();
      problems.add(tree.origin(), "is " + found + "; expected is " + expected(tuples));
      return Optional.empty();
    }
    Map<Object, Origin> values = new LinkedHashMap<>();
    for (Tree item : list.items()) {
      Optional<Object> value = tuple(tuples.of(), item);
      Origin first = value.map(of -> values.putIfAbsent(of, item.origin())).orElse(null);
      if (first != null) {
        problems.add(
            item.origin(), "is the same as %s; each may stand once".formatted(first.path()));
      }
    }
    return values.size() == list.items().size()
        ? Optional.of(Collections.unmodifiableSet(new LinkedHashSet<>(values.keySet())))
        : Optional.empty();
  }

  private Optional<Object> tuple(Shape.Fields of, Tree item) {
    int size = of.fields().size();
    if (!(item instanceof Tree.Sequence list) || list.items().size() != size) {
      String found =
          item instanceof Tree.Sequence list ? "a list of " + list.items().size() : item.kind();
      problems.add(item.origin(), "is " + found + "; expected is " + tuple(of));
      return Optional.empty();
    }
    Object[] values = new Object[size];
    for (int i = 0; i < size; i++) {
      values[i] = bind(of.fields().get(i).shape(), list.items().get(i)).orElse(null);
    }
    return Arrays.asList(values).contains(null)
        ? Optional.empty()
        : Optional.of(construct(of.type(), values));
  }

  private static String tuple(Shape.Fields of) {
    return "[" + String.join(", ", of.names()) + "]";
  }

  /** What may stand at a place of this form, in words. */
  static String expected(Shape shape) {
    if (shape instanceof Shape.Text) {
      return "a text";
    } else if (shape instanceof Shape.Amount amount) {
      String words = (amount.isWhole() ? "a whole number " : "a number ") + amount.range().words();
      String unit = amount.range().unit();
      return words.strip() + (unit.isEmpty() || unit.equals("1") ? "" : " (" + unit + ")");
    } else if (shape instanceof Shape.Choice choice) {
      return oneOf(choice.names());
    } else if (shape instanceof Shape.Policy) {
      return "the name of a policy (" + String.join(", ", Policies.names()) + ")";
    } else if (shape instanceof Shape.Established) {
      return "a mapping from institutions to their parameters, or a list of institutions ("
          + String.join(", ", Establishing.names())
          + ")";
    } else if (shape instanceof Shape.Maybe maybe) {
      return expected(maybe.of());
    } else if (shape instanceof Shape.Each each) {
      return "a mapping with the keys " + String.join(", ", each.names());
    } else if (shape instanceof Shape.Tuples tuples) {
      return "a list of one or more %1$s, written [%1$s, %1$s]".formatted(tuple(tuples.of()));
    }
    return "a mapping with the keys " + String.join(", ", ((Shape.Fields) shape).names());
  }

  /** A choice in words. */
  static String oneOf(List<String> names) {
    return switch (names.size()) {
      case 0 -> "is nothing";
      case 1 -> "is " + names.get(0);
      default -> "are " + String.join(", ", names);
    };
  }

  private static Object construct(Class<? extends Record> type, Object[] values) {
    Class<?>[] components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> canonical = type.getDeclaredConstructor(components);
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + " refuses checked values", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
