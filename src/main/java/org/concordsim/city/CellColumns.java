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
    List<String> unknown = new ArrayList<>();
    for (Field field : header) {
      String name = field.text().strip();
      String where = "%s:%d:%d: %s: ".formatted(file, field.line(), field.column(), shown(name));
      if (columns.names.contains(name)) {
        problems.add(where + "the column is there twice; once is allowed");
      } else if (!ALLOWED.contains(name)) {
        unknown.add(name);
        Optional<String> meant = Spelling.nearest(name, ALLOWED);
        problems.add(
            where
                + "unknown column; allowed are "
                + String.join(", ", ALLOWED)
                + meant.map(m -> "; did you mean '" + m + "'").orElse(""));
      }
      columns.names.add(name);
    }
    for (String name : REQUIRED) {
      if (!columns.names.contains(name)) {
        Optional<String> nearest = Spelling.nearest(name, unknown);
        problems.add(
            "%s:%d:1: %s: the column is missing; required are %s%s"
                .formatted(
                    file,
                    header.get(0).line(),
                    name,
                    String.join(", ", REQUIRED),
                    nearest.map(n -> "; did you mean it by '" + shown(n) + "'").orElse("")));
      }
    }
    return columns;
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
    return start.replaceAll("\\p{Cntrl}", " ");
  }
}
