package org.concordsim.results;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordsim.parameter.Decimal;

/**
 * Reads chosen columns of a table that {@link TableWriter} wrote, row by row: a table of many runs
 * is never in memory, and what nobody asked for is not turned into text.
 */
final class TableScan implements Closeable {
  /** No scenario has more runs; a damaged file must not ask for more memory. */
  private static final int MOST = 1_000_000;

  private final Path csv;
  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder field = new StringBuilder();
  private final List<String> header = new ArrayList<>();
  private String[] row = {};

  /** The place in a row of each column of the table, -1 if not wanted. */
  private int[] places = {};

  private int next;
  private int filled;
  private long rows;

  /** Opens the table and reads its header. */
  TableScan(Path csv) throws IOException {
    this.csv = csv;
    this.reader = new InputStreamReader(Files.newInputStream(csv), StandardCharsets.UTF_8);
    boolean more = true;
    while (more) {
      int end = readField(true);
      header.add(field.toString());
      more = end == ',';
    }
  }

  /** Names of all columns. */
  List<String> columns() {
    return List.copyOf(header);
  }

  /**
   * Chooses columns; rows have them in this order.
   *
   * @throws IOException if one is not there
   */
  void choose(List<String> columns) throws IOException {
    places = new int[header.size()];
    Arrays.fill(places, -1);
    for (int c = 0; c < columns.size(); c++) {
      int column = header.indexOf(columns.get(c));
      if (column < 0) {
        throw new IOException(csv + " has no column '" + columns.get(c) + "'");
      }
      places[column] = c;
    }
    row = new String[columns.size()];
  }

  /** Reads the next row; false at the end of the file. */
  boolean next() throws IOException {
    if (!fill()) {
      return false;
    }
    rows++;
    int column = 0;
    int end = ',';
    while (end == ',') {
      int place = column < places.length ? places[column] : -1;
      end = readField(place >= 0);
      if (place >= 0) {
        row[place] = field.toString();
      }
      column++;
    }
    if (column != header.size()) {
      throw new IOException(
          "%s: row %d has %d fields, the header has %d"
              .formatted(csv, rows, column, header.size()));
    }
    return true;
  }

  /** A chosen column of the present row. */
  String text(int place) {
    return row[place];
  }

  /** A chosen column of the present row; NaN if it is empty. */
  double number(int place) throws IOException {
    try {
      return Decimal.value(row[place]);
    } catch (NumberFormatException e) {
      throw new IOException("%s: row %d: '%s' is no number".formatted(csv, rows, row[place]), e);
    }
  }

  /** A chosen column of the present row that holds a whole number from 0. */
  int integer(int place) throws IOException {
    double number = number(place);
    if (number >= 0 && number < MOST && number == (int) number) {
      return (int) number;
    }
    throw new IOException("%s: row %d: '%s' is no index".formatted(csv, rows, row[place]));
  }

  /** Reads a field, and keeps it if asked; returns what ended it, '\n' at the end of the file. */
  private int readField(boolean kept) throws IOException {
    field.setLength(0);
    boolean quoted = false;
    boolean wasQuoted = false;
    while (fill()) {
      int begin = next;
      skipPlain();
      if (kept) {
        field.append(buffer, begin, next - begin);
      }
      if (next == filled) {
        continue;
      }
      char c = buffer[next++];
      if (c == '"') {
        // A doubled quote closes and opens again: the second one is text.
        if (kept && !quoted && wasQuoted) {
          field.append('"');
        }
        quoted = !quoted;
        wasQuoted = true;
      } else if (!quoted && (c == ',' || c == '\n')) {
        return c;
      } else if (kept && quoted) {
        field.append(c);
      }
    }
    return '\n';
  }

  /** Goes on to whatever may have a meaning, or to the end of the buffer. */
  private void skipPlain() {
    char[] chars = buffer;
    int end = filled;
    int i = next;
    while (i < end && chars[i] > ',' || i < end && !hasMeaning(chars[i])) {
      i++;
    }
    next = i;
  }

  private static boolean hasMeaning(char c) {
    return c == ',' || c == '"' || c == '\n' || c == '\r';
  }

  private boolean fill() throws IOException {
    if (next == filled) {
      next = 0;
      filled = Math.max(0, reader.read(buffer));
    }
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
