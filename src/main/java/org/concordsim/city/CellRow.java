package org.concordsim.city;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.concordsim.city.CsvReader.Field;

/** Turns the fields of one row after another into cells, and reports what is wrong with each. */
final class CellRow {
  private static final int FARTHEST = 100_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final String file;
  private final CellColumns columns;
  private final Problems problems;
  private final Map<String, String> names = new HashMap<>();
  private boolean wrong;
  private boolean placed;
  private int x;
  private int y;

  CellRow(String file, CellColumns columns, Problems problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
  }

  /** The cell of a row, unless something is wrong with it. */
  Optional<Cell> read(List<Field> fields) {
    wrong = false;
    x = whole(CellColumns.X, fields, FARTHEST);
    y = whole(CellColumns.Y, fields, FARTHEST);
    placed = !wrong;
    wrong = false;
    int residents = whole(CellColumns.POPULATION, fields, Cities.MOST_RESIDENTS);
    int households = whole(CellColumns.HOUSEHOLDS, fields, Cities.MOST_RESIDENTS);
    if (!wrong) {
      compare(columns.of(CellColumns.HOUSEHOLDS, fields), residents, households);
    }
    double migrants = share(CellColumns.MIGRANT_SHARE, fields);
    String community = name(CellColumns.COMMUNITY, fields);
    String street = name(CellColumns.STREET, fields);
    String district = name(CellColumns.DISTRICT, fields);
    double urban =
        columns.has(CellColumns.URBAN_SHARE) ? share(CellColumns.URBAN_SHARE, fields) : 1;
    return wrong || !placed
        ? Optional.empty()
        : Optional.of(
            new Cell(x, y, residents, households, migrants, urban, community, street, district));
  }

  /** Whether the place of the last row could be read. */
  boolean placed() {
    return placed;
  }

  int x() {
    return x;
  }

  int y() {
    return y;
  }

  private void problem(String column, Field field, Supplier<String> text) {
    wrong = true;
    problems.add(
        () -> "%s:%d:%d: %s: %s".formatted(file, field.line(), field.column(), column, text.get()));
  }

  private int whole(String column, List<Field> fields, int most) {
    Field field = columns.of(column, fields);
    String text = field.text().strip();
    if (WHOLE.matcher(text).matches() && Long.parseLong(text) <= most) {
      return Integer.parseInt(text);
    }
    problem(
        column,
        field,
        () -> wrongWhole(text) + "; a whole number from 0 to %d is allowed".formatted(most));
    return 0;
  }

  private static String wrongWhole(String text) {
    if (text.isEmpty()) {
      return "is missing";
    }
    String fault =
        WHOLE.matcher(text).matches()
            ? "' is too large"
            : NEGATIVE.matcher(text).matches() ? "' is negative" : "' is not a whole number";
    return "'" + CellColumns.shown(text) + fault;
  }

  private double share(String column, List<Field> fields) {
    Field field = columns.of(column, fields);
    String text = field.text().strip();
    boolean number = text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
    double share = number ? Double.parseDouble(text) : -1;
    if (share >= 0 && share <= 1) {
      // Without the sign of a negative zero.
      return share + 0.0;
    }
    problem(column, field, () -> wrongShare(text, number, share));
    return 0;
  }

  private static String wrongShare(String text, boolean number, double share) {
    String allowed = "; a number from 0 to 1 is allowed";
    if (text.isEmpty()) {
      return "is missing" + allowed;
    }
    if (!number) {
      return "'" + CellColumns.shown(text) + "' is not a number" + allowed;
    }
    boolean percent = share > 1 && share <= 100;
    String meant = percent ? "; did you mean '" + share / 100 + "'?" : "";
    return "'" + text + "' is out of range" + allowed + meant;
  }

  private String name(String column, List<Field> fields) {
    Field field = columns.of(column, fields);
    String text = field.text().strip();
    if (text.isEmpty()) {
      problem(
          column,
          field,
          () -> "is missing; every cell belongs to a community, a street and a district");
    } else if (text.length() > LONGEST_NAME) {
      problem(
          column,
          field,
          () -> "has %d characters; up to %d are allowed".formatted(text.length(), LONGEST_NAME));
    }
    // One string for the many cells that share a name.
    String known = names.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private void compare(Field field, int residents, int households) {
    if (households > residents) {
      problem(
          CellColumns.HOUSEHOLDS,
          field,
          () ->
              "%d households for %d residents; at most one for each is allowed"
                  .formatted(households, residents));
    } else if (households == 0 && residents > 0) {
      problem(
          CellColumns.HOUSEHOLDS,
          field,
          () -> "no household for %d residents; at least 1 is allowed".formatted(residents));
    }
  }
}
