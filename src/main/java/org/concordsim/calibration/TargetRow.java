package org.concordsim.calibration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.concordsim.calibration.Target.Use;
import org.concordsim.city.CsvReader.Field;
import org.concordsim.city.CsvReader.Row;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.parameter.Decimal;
import org.concordsim.scenario.Nearest;

/** One row of a table of targets while it is read. */
final class TargetRow {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");
  private static final int FEW = 20;

  private final Path file;
  private final Map<String, Integer> columns;
  private final Row row;
  private final List<String> arms;
  private final String usualArm;
  private final List<String> problems;

  TargetRow(
      Path file,
      Map<String, Integer> columns,
      Row row,
      List<String> arms,
      String usualArm,
      List<String> problems) {
    this.file = file;
    this.columns = columns;
    this.row = row;
    this.arms = arms;
    this.usualArm = usualArm;
    this.problems = problems;
  }

  /** The target; empty after its faults were told. */
  Optional<Target> target() {
    int before = problems.size();
    if (!ID.matcher(text("id")).matches()) {
      add("id", "is no name; allowed are letters, digits, '.', '_' and '-', at most 20");
    }
    Optional<Use> use = use();
    OptionalDouble value = number("value");
    OptionalDouble low = number("low");
    OptionalDouble high = number("high");
    if (value.isPresent() && low.isPresent() && high.isPresent()) {
      range(value.getAsDouble(), low.getAsDouble(), high.getAsDouble());
    }
    use.ifPresent(this::outcome);
    if (text("source").isEmpty()) {
      add("source", "is missing; it says who published the number");
    }
    String arm = text("arm").isEmpty() ? usualArm : text("arm");
    if (!arms.contains(arm)) {
      add(
          "arm",
          "%s is no arm of the scenario; there are %s%s"
              .formatted(arm, String.join(", ", arms), Nearest.hint(arm, arms)));
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Target(
            text("id"),
            text("outcome"),
            arm,
            value.getAsDouble(),
            low.getAsDouble(),
            high.getAsDouble(),
            use.get(),
            new Target.Origin(
                text("unit"), text("scope"), text("source"), text("status"), text("note"))));
  }

  private Optional<Use> use() {
    String word = text("use");
    for (Use use : Use.values()) {
      if (use.label().equals(word)) {
        return Optional.of(use);
      }
    }
    add(
        "use",
        "is '%s'; allowed are %s%s"
            .formatted(word, String.join(", ", Use.labels()), Nearest.hint(word, Use.labels())));
    return Optional.empty();
  }

  private OptionalDouble number(String column) {
    String text = text(column);
    if (!NUMBER.matcher(text).matches() || !Double.isFinite(Double.parseDouble(text))) {
      add(column, "is '%s'; expected is a finite number such as 0.25".formatted(text));
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(text));
  }

  private void range(double value, double low, double high) {
    if (!(low < high)) {
      add("high", "%s is not above low, %s".formatted(Decimal.text(high), Decimal.text(low)));
    } else if (value < low || value > high) {
      add(
          "value",
          "%s is outside its range; allowed is from %s to %s"
              .formatted(Decimal.text(value), Decimal.text(low), Decimal.text(high)));
    }
  }

  private void outcome(Use use) {
    String name = text("outcome");
    if (use == Use.UNTOLD) {
      if (!name.isEmpty()) {
        add("outcome", "must be empty where use is 'untold'; the model tells no such thing");
      }
      if (text("note").isEmpty()) {
        add("use", "is 'untold' without a note; the note says why the model cannot tell it");
      }
      return;
    }
    List<String> known = Measures.outcomes().stream().map(Measure::name).toList();
    if (!known.contains(name)) {
      String allowed =
          known.size() <= FEW
              ? String.join(", ", known)
              : "the %d names that 'concord measures' lists".formatted(known.size());
      add(
          "outcome",
          "'%s' is no outcome; allowed are %s%s"
              .formatted(name, allowed, Nearest.hint(name, known)));
      return;
    }
    String unit = Measures.outcomes(List.of(name)).get(0).unit();
    if (!unit.equals(text("unit"))) {
      add("unit", "is '%s', but %s is measured in %s".formatted(text("unit"), name, unit));
    }
  }

  /** A field; where the table has no such column, an empty one at the beginning of the row. */
  Field field(String column) {
    Integer at = columns.get(column);
    return at == null ? new Field("", row.line(), 1) : row.fields().get(at);
  }

  private String text(String column) {
    return field(column).text().strip();
  }

  void add(String column, String problem) {
    Field field = field(column);
    problems.add("%s:%d:%d: %s: %s".formatted(file, field.line(), field.column(), column, problem));
  }
}
