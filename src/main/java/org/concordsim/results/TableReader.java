package org.concordsim.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a table that {@link TableWriter} wrote. */
final class TableReader {
  private TableReader() {}

  /** The rows, each from column name to text. */
  static List<Map<String, String>> rows(Path csv) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    forEach(csv, rows::add);
    return rows;
  }

  /** Hands out one row after the other, so that a long table needs little memory. */
  static void forEach(Path csv, Consumer<Map<String, String>> taker) throws IOException {
    long rows = 0;
    try (BufferedReader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
      List<String> header = record(reader);
      List<String> record = record(reader);
      while (!record.isEmpty()) {
        if (record.size() != header.size()) {
          throw new IOException(
              "%s: row %d has %d fields, the header has %d"
                  .formatted(csv, rows + 1, record.size(), header.size()));
        }
        taker.accept(named(header, record));
        rows++;
        record = record(reader);
      }
    }
  }

  private static Map<String, String> named(List<String> header, List<String> record) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int c = 0; c < header.size(); c++) {
      row.put(header.get(c), record.get(c));
    }
    return row;
  }

  /** The fields up to the end of the record; none at the end of the file. */
  private static List<String> record(Reader reader) throws IOException {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      any = true;
      if (c == '"') {
        // A doubled quote closes and opens again: the second one is text.
        quoted = !quoted;
        reader.mark(1);
        if (!quoted && reader.read() == '"') {
          field.append('"');
          quoted = true;
        } else {
          reader.reset();
        }
      } else if (quoted || c != ',' && c != '\r' && c != '\n') {
        field.append((char) c);
      } else if (c == ',') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\n') {
        break;
      }
    }
    if (any) {
      fields.add(field.toString());
    }
    return fields;
  }
}
