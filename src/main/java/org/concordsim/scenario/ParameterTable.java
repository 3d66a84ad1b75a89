package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.institution.Institutions;

/** Every parameter in rows, from the same records that scenarios are bound to. */
public final class ParameterTable {
  private final Defaults defaults = Defaults.read();
  private final Tree.Mapping values =
      defaults.common().with("city", city(defaults.common().mapping("city").orElseThrow()));

  private Tree.Mapping city(Tree.Mapping city) {
    return city.with("synthetic", defaults.synthetic());
  }

  /** The parameters of scenarios, in the order of the resolved text. */
  public List<ParameterRow> scenario() {
    List<ParameterRow> rows = new ArrayList<>();
    for (Shape.Fields shape : List.of(Keys.HEADER, Keys.MODEL)) {
      shape
          .fields()
          .forEach(field -> add(rows, field.name(), field, List.of(named("", values, field))));
    }
    return List.copyOf(rows);
  }

  /** What may stand under {@code replicates} instead of a number. */
  public List<ParameterRow> replicateRule() {
    return below(Keys.REPLICATES, Keys.REPLICATE_RULE);
  }

  /** What may stand under {@code calibration} besides the parameters. */
  public List<ParameterRow> calibrationRule() {
    return below(Keys.CALIBRATION, Calibrations.RULE);
  }

  private List<ParameterRow> below(String key, Shape.Fields shape) {
    List<ParameterRow> rows = new ArrayList<>();
    shape
        .fields()
        .forEach(
            field ->
                add(
                    rows,
                    key + "." + field.name(),
                    field,
                    List.of(new Named("", Optional.empty()))));
    return List.copyOf(rows);
  }

  /** The parameters of a policy. */
  public List<ParameterRow> policy(DetectionPolicies.Entry policy) {
    List<ParameterRow> rows = new ArrayList<>();
    Tree.Mapping own = defaults.policy(policy.name());
    Policies.shape(policy)
        .fields()
        .forEach(field -> add(rows, field.name(), field, List.of(named("", own, field))));
    return List.copyOf(rows);
  }

  /** The parameters of an institution. */
  public List<ParameterRow> institution(Institutions.Entry institution) {
    List<ParameterRow> rows = new ArrayList<>();
    Tree.Mapping own = defaults.institution(institution.name());
    Establishing.shape(institution)
        .fields()
        .forEach(field -> add(rows, field.name(), field, List.of(named("", own, field))));
    return List.copyOf(rows);
  }

  /** A default, and of which type of dispute. */
  private record Named(String of, Optional<Tree> value) {
    Named child(Shape.Field field) {
      return named(of, value.orElse(null), field);
    }
  }

  private static Named named(String of, Tree holder, Shape.Field field) {
    return new Named(
        of, holder instanceof Tree.Mapping mapping ? mapping.get(field.name()) : Optional.empty());
  }

  private static void add(
      List<ParameterRow> rows, String path, Shape.Field field, List<Named> byDefault) {
    Shape shape = field.shape() instanceof Shape.Maybe maybe ? maybe.of() : field.shape();
    if (shape instanceof Shape.Fields fields && !fields.isVector()) {
      for (Shape.Field child : fields.fields()) {
        add(
            rows,
            path + "." + child.name(),
            child,
            byDefault.stream().map(named -> named.child(child)).toList());
      }
    } else if (shape instanceof Shape.Each each) {
      List<Named> named =
          each.constants().stream()
              .map(Shape::name)
              .map(
                  name ->
                      new Named(
                          name,
                          byDefault.get(0).value().flatMap(t -> ((Tree.Mapping) t).get(name))))
              .toList();
      if (each.of() instanceof Shape.Fields fields) {
        for (Shape.Field child : fields.fields()) {
          add(
              rows,
              path + ".TYPE." + child.name(),
              child,
              named.stream().map(of -> of.child(child)).toList());
        }
      } else {
        rows.add(
            new ParameterRow(
                path + ".TYPE", field.meaning(), "", range(each.of()), text(named), ""));
      }
    } else {
      rows.add(
          new ParameterRow(
              path, field.meaning(), unit(shape), range(shape), text(byDefault), source(field)));
    }
  }

  private static String source(Shape.Field field) {
    return field.shape() instanceof Shape.Amount || field.shape() instanceof Shape.Fields
        ? field.source()
        : "";
  }

  private static Shape.Amount amount(Shape shape) {
    Shape leaf = shape instanceof Shape.Fields vector ? vector.fields().get(0).shape() : shape;
    return leaf instanceof Shape.Amount amount ? amount : null;
  }

  private static String unit(Shape shape) {
    Shape.Amount amount = amount(shape);
    return amount == null || amount.range().unit().equals("1") ? "" : amount.range().unit();
  }

  private static String range(Shape shape) {
    Shape.Amount amount = amount(shape);
    if (amount != null) {
      String words = amount.range().words();
      return ((amount.isWhole() ? "whole number " : "") + (words.isEmpty() ? "" : words)).strip();
    }
    if (shape instanceof Shape.Choice choice) {
      return String.join(", ", choice.names());
    }
    if (shape instanceof Shape.Established) {
      return "see Institutions";
    }
    if (shape instanceof Shape.Tuples tuples) {
      return "list of [%s]".formatted(String.join(", ", tuples.of().names()));
    }
    return shape instanceof Shape.Policy ? String.join(", ", Policies.names()) : "text";
  }

  /** One value where all types share it, or else one for each type. */
  private static String text(List<Named> byDefault) {
    List<String> texts =
        byDefault.stream()
            .map(named -> named.value().map(ParameterTable::text).orElse(""))
            .toList();
    Set<String> different = new LinkedHashSet<>(texts);
    if (different.size() == 1) {
      return texts.get(0);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      parts.add(byDefault.get(i).of() + " " + texts.get(i));
    }
    return String.join("; ", parts);
  }

  private static String text(Tree value) {
    if (value instanceof Tree.Mapping vector) {
      List<String> parts = new ArrayList<>();
      vector.entries().forEach((key, number) -> parts.add(key + " " + text(number)));
      return String.join(", ", parts);
    }
    return value instanceof Tree.Scalar scalar ? scalar.text() : "";
  }
}
