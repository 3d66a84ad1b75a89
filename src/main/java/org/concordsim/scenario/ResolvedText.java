package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordsim.city.Place;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.parameter.Decimal;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Sweep;

/**
 * The fully resolved scenario as YAML: every number is there, arms hold what they change. The same
 * scenario gives the same text everywhere; reading the text gives the same scenario.
 */
final class ResolvedText {
  private static final int PER_LINE = 10;

  /** Deeper than the key before any list. */
  private static final String NEXT_LINE = "\n" + " ".repeat(12);

  private final StringBuilder text = new StringBuilder();

  ResolvedText line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** Every key of a record. */
  ResolvedText record(Shape.Fields shape, Object record) {
    for (Shape.Field field : shape.fields()) {
      field(field.name(), field.shape(), field.value(record), Optional.empty(), 0);
    }
    return this;
  }

  /** What a scenario says besides the model; the number of replicates may be a rule. */
  ResolvedText header(Header header, Replication replication) {
    for (Shape.Field field : Keys.HEADER.fields()) {
      if (field.name().equals(Keys.REPLICATES) && replication.until().isPresent()) {
        Replication.Precision until = replication.until().get();
        line(
            "replicates: {min: %d, max: %d, until: {outcome: %s, halfWidth: %s}}"
                .formatted(
                    replication.min(),
                    replication.max(),
                    until.outcome(),
                    Decimal.text(until.halfWidth())));
      } else {
        field(field.name(), field.shape(), field.value(header), Optional.empty(), 0);
      }
    }
    return this;
  }

  /** What is varied, if anything is. */
  ResolvedText sweep(Optional<Swept> swept) {
    if (swept.isEmpty()) {
      return this;
    }
    Sweep sweep = swept.get().sweep();
    line("sweep:").line("  design: " + sweep.design().label());
    if (swept.get().table().isPresent()) {
      line("  table: " + SweepTable.NAME);
      return line("  sha256: " + swept.get().table().get().sha256());
    }
    if (sweep.design().isContinuous()) {
      line("  points: " + sweep.size());
    }
    sweep.orders().ifPresent(orders -> line("  orders: " + orders.size()));
    line("  factors:");
    sweep.factors().forEach(f -> line("    " + f.path() + ": " + LevelText.of(f)));
    return this;
  }

  /** How it is fitted, if it says so. */
  ResolvedText calibration(Optional<Calibration> calibration) {
    calibration.ifPresent(
        fitted -> {
          line("calibration:");
          line("  arm: " + Quoted.key(fitted.arm()));
          line("  scale: " + Decimal.text(fitted.scale()));
          line("  replicates: " + fitted.replicates());
          line("  parameters:");
          fitted
              .parameters()
              .forEach(p -> line("    " + Quoted.key(p.path()) + ": " + LevelText.of(p.span())));
        });
    return this;
  }

  /** What each arm changes. */
  ResolvedText arms(ModelParameters base, Map<String, ModelParameters> arms) {
    line("arms:");
    arms.forEach(
        (name, arm) -> {
          boolean same = arm.equals(base);
          line("  " + Quoted.key(name) + (same ? ": {}" : ":"));
          for (Shape.Field field : Keys.MODEL.fields()) {
            field(field.name(), field.shape(), field.value(arm), Optional.of(field.value(base)), 4);
          }
        });
    return this;
  }

  private void field(
      String name, Shape shape, Object value, Optional<Object> base, int indentation) {
    if (base.isPresent() && base.get().equals(value)) {
      return;
    }
    String start = " ".repeat(indentation) + name + ":";
    if (shape instanceof Shape.Maybe maybe) {
      ((Optional<?>) value)
          .ifPresent(of -> field(name, maybe.of(), of, Optional.empty(), indentation));
    } else if (shape instanceof Shape.Fields fields && !fields.isVector()) {
      line(start);
      for (Shape.Field field : fields.fields()) {
        field(
            field.name(),
            field.shape(),
            field.value(value),
            base.map(field::value),
            indentation + 2);
      }
    } else if (shape instanceof Shape.Established) {
      established(start, (Map<?, ?>) value, base.map(of -> (Map<?, ?>) of), indentation + 2);
    } else if (shape instanceof Shape.Each each) {
      line(start);
      for (Enum<?> key : each.constants()) {
        field(
            Shape.name(key),
            each.of(),
            ((Map<?, ?>) value).get(key),
            base.map(b -> ((Map<?, ?>) b).get(key)),
            indentation + 2);
      }
    } else if (shape instanceof Shape.Fields vector) {
      line(start + " " + flow(List.of(), vector, value));
    } else {
      line(start + " " + scalar(value));
    }
  }

  /** What is no longer in force is null. */
  private void established(
      String start, Map<?, ?> values, Optional<Map<?, ?>> base, int indentation) {
    List<String> gone =
        base.stream()
            .flatMap(of -> of.keySet().stream())
            .filter(name -> !values.containsKey(name))
            .map(Object::toString)
            .toList();
    if (values.isEmpty() && gone.isEmpty()) {
      line(start + " {}");
      return;
    }
    line(start);
    gone.forEach(name -> line(" ".repeat(indentation) + name + ": null"));
    values.forEach(
        (name, institution) -> {
          Shape shape = Establishing.shape(Institutions.entry((Institution) institution));
          Optional<Object> former = base.map(of -> (Object) of.get(name));
          field((String) name, shape, institution, former, indentation);
        });
  }

  /** A value on one line, but for long lists. */
  static String scalar(Object value) {
    if (value instanceof Optional<?> maybe) {
      return scalar(maybe.orElseThrow());
    } else if (value instanceof Set<?> places) {
      return list(places);
    } else if (value instanceof Place place) {
      return "[" + place.x() + ", " + place.y() + "]";
    } else if (value instanceof DetectionPolicy policy) {
      return policy(policy);
    } else if (value instanceof Enum<?> constant) {
      return Shape.name(constant);
    } else if (value instanceof String text) {
      return Quoted.yaml(text);
    }
    return value instanceof Double number ? Decimal.text(number) : value.toString();
  }

  /** A list in brackets, broken where a line would become too long to be read. */
  private static String list(Set<?> values) {
    StringBuilder text = new StringBuilder("[");
    int written = 0;
    for (Object value : values) {
      boolean full = written > 0 && written % PER_LINE == 0;
      text.append(written == 0 ? "" : full ? "," + NEXT_LINE : ", ").append(scalar(value));
      written++;
    }
    return text.append(']').toString();
  }

  private static String policy(DetectionPolicy policy) {
    var entry = Policies.entry(policy);
    Shape.Fields shape = Policies.shape(entry);
    return shape.fields().isEmpty()
        ? entry.name()
        : flow(List.of(Policies.NAME + ": " + entry.name()), shape, policy);
  }

  private static String flow(List<String> first, Shape.Fields shape, Object value) {
    List<String> parts = new ArrayList<>(first);
    for (Shape.Field field : shape.fields()) {
      parts.add(field.name() + ": " + scalar(field.value(value)));
    }
    return "{" + String.join(", ", parts) + "}";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
