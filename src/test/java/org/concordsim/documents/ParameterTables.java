package org.concordsim.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a document whose header is {@code | path | default | unit | source |}. A row may
 * stand for several paths: {@code {a, b}} for some keys, {@code *} for all keys that the defaults
 * have at that place, in their order; it then quotes as many defaults, separated by commas.
 */
final class ParameterTables {
  /** What a document says of one path. */
  record Row(int line, String quoted, String unit, String source) {}

  private static final String HEADER = "| path | default | unit | source |";
  private static final String RULE = "| --- | --- | --- | --- |";

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private ParameterTables() {}

  static ParameterTables read(List<String> lines, Map<String, Object> defaults) {
    ParameterTables tables = new ParameterTables();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      inside = line.equals(HEADER) || inside && line.startsWith("|");
      if (inside && !line.equals(HEADER) && !line.equals(RULE)) {
        tables.row(i + 1, line, defaults);
      }
    }
    return tables;
  }

  /** What the document says, by path. */
  Map<String, Row> rows() {
    return rows;
  }

  /** Rows that cannot be read, and paths that stand in two rows. */
  List<String> problems() {
    return problems;
  }

  private void row(int line, String text, Map<String, Object> defaults) {
    String[] cells = text.split("\\|", -1);
    if (cells.length != 6 || !cells[1].strip().matches("`[^`]+`")) {
      problems.add("line %d is no row of path, default, unit and source".formatted(line));
      return;
    }
    String pattern = cells[1].strip().replace("`", "");
    List<String> paths = paths(pattern, defaults);
    List<String> quoted = List.of(cells[2].strip().split(", "));
    if (paths.size() != quoted.size()) {
      problems.add(
          "line %d: %s stands for %d paths but quotes %d defaults"
              .formatted(line, pattern, paths.size(), quoted.size()));
      return;
    }
    for (int i = 0; i < paths.size(); i++) {
      Row row = new Row(line, quoted.get(i), cells[3].strip(), cells[4].strip());
      if (rows.put(paths.get(i), row) != null) {
        problems.add("line %d quotes %s a second time".formatted(line, paths.get(i)));
      }
    }
  }

  private static List<String> paths(String pattern, Map<String, Object> defaults) {
    int star = pattern.indexOf('*');
    int open = pattern.indexOf('{');
    if (star >= 0) {
      Object node = defaults;
      for (String key : pattern.substring(0, star - 1).split("\\.")) {
        node = node instanceof Map<?, ?> map ? map.get(key) : null;
      }
      List<String> names = new ArrayList<>();
      if (node instanceof Map<?, ?> map) {
        map.keySet().forEach(key -> names.add(key.toString()));
      }
      return filled(pattern, star, star + 1, names);
    }
    if (open >= 0) {
      int close = pattern.indexOf('}');
      String[] names = pattern.substring(open + 1, close).split(", ");
      return filled(pattern, open, close + 1, List.of(names));
    }
    return List.of(pattern);
  }

  private static List<String> filled(String pattern, int from, int to, List<String> names) {
    return names.stream()
        .map(name -> pattern.substring(0, from) + name + pattern.substring(to))
        .toList();
  }
}
