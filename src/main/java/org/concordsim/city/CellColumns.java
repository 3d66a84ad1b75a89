package org.concordsim.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordsim.city.CsvReader.Field;

/** Which column of a table of cells holds what: the header, in any order. */
final class CellColumns {
  static final String X = "x";
  static final String Y = "y";
  static final String POPULATION = "population";
  static final String HOUSEHOLDS = "households";
  static final String MIGRANT_SHARE = "migrant_share";
  static final String COMMUNITY = "community";
  static final String STREET = "street";
  static final String DISTRICT = "district";
  static final String URBAN_SHARE = "urban_share";

  private static final List<String> REQUIRED =
      List.of(X, Y, POPULATION, HOUSEHOLDS, MIGRANT_SHARE, COMMUNITY, STREET, DISTRICT);
  private static final List<String> ALLOWED =
      List.of(
          X, Y, POPULATION, HOUSEHOLDS, MIGRANT_SHARE, COMMUNITY, STREET, DISTRICT, URBAN_SHARE);

  private final List<String> names = new ArrayList<>();

  private CellColumns() {}

  /** Reads the header and reports columns that are missing, unknown or there twice. */
  static CellColumns read(List<Field> header, String file, Problems problems) {
    CellColumns columns = new CellColumns();
    List<Field> unknown = new ArrayList<>();
    for (Field field : header) {
      String name = field.text().strip();
      if (columns.names.contains(name)) {
        problems.add(where(file, field) + "the column is there twice; once is allowed");
      } else if (!ALLOWED.contains(name)) {
        unknown.add(field);
      }
      columns.names.add(name);
    }
    for (String name : REQUIRED) {
      if (!columns.names.contains(name)) {
        Optional<Field> meant = nearest(name, unknown);
        // One mistake, one line: a misspelt column is not reported as unknown too.
        meant.ifPresent(unknown::remove);
        problems.add(
            "%s:%d:%d: %s: the column is missing; required are %s%s"
                .formatted(
                    file,
                    header.get(0).line(),
                    meant.map(Field::column).orElse(1),
                    name,
                    String.join(", ", REQUIRED),
                    meant.map(f -> "; did you mean it by '" + shown(f.text()) + "'?").orElse("")));
      }
    }
    for (Field field : unknown) {
      Optional<String> meant = Spelling.nearest(field.text().strip(), ALLOWED);
      problems.add(
          where(file, field)
              + "unknown column; allowed are "
              + String.join(", ", ALLOWED)
              + meant.map(m -> "; did you mean '" + m + "'?").orElse(""));
    }
    return columns;
  }

  private static String where(String file, Field field) {
    return "%s:%d:%d: %s: "
        .formatted(file, field.line(), field.column(), shown(field.text().strip()));
  }

  private static Optional<Field> nearest(String name, List<Field> unknown) {
    Optional<String> text =
        Spelling.nearest(name, unknown.stream().map(f -> f.text().strip()).toList());
    return text.flatMap(t -> unknown.stream().filter(f -> f.text().strip().equals(t)).findFirst());
  }

  int count() {
    return names.size();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The field of a row in the column of this name, which must be there. */
  Field of(String name, List<Field> fields) {
    return fields.get(names.indexOf(name));
  }

  /** A text of the user in a message of one line. */
  static String shown(String text) {
    String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return start.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
  }
}
