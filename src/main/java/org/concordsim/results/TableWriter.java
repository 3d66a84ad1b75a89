package org.concordsim.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordsim.parameter.Decimal;

/**
 * Writes a table as CSV: UTF-8, a header, commas, lines that end with CR LF, quotes where RFC 4180
 * asks for them. An empty field is a missing number; an empty text is a pair of quotes. The values
 * of a row are given in the order of the columns.
 */
final class TableWriter {
  private final Writer out;
  private final List<Column> columns;
  private int column;
  private long rows;

  private TableWriter(List<Column> columns, OutputStream stream) {
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    this.columns = columns;
  }

  /** Writes the header at once. */
  TableWriter(OutputStream stream, List<Column> columns) throws IOException {
    this(columns, stream);
    for (int c = 0; c < columns.size(); c++) {
      out.write(c == 0 ? "" : ",");
      out.write(quoted(columns.get(c).name()));
    }
    out.write("\r\n");
  }

  /** Writes rows that will be appended to others. */
  static TableWriter withoutHeader(OutputStream stream, List<Column> columns) {
    return new TableWriter(columns, stream);
  }

  TableWriter text(String value) throws IOException {
    return field(Column.Type.TEXT, value.isEmpty() ? "\"\"" : quoted(value));
  }

  TableWriter integer(long value) throws IOException {
    return field(Column.Type.INTEGER, Long.toString(value));
  }

  TableWriter number(double value) throws IOException {
    return field(Column.Type.NUMBER, Decimal.text(value));
  }

  void endRow() throws IOException {
    if (column != columns.size()) {
      throw new IllegalStateException("%d values for %d columns".formatted(column, columns.size()));
    }
    column = 0;
    rows++;
    out.write("\r\n");
  }

  /** Number of rows so far, the header not counted. */
  long count() {
    return rows;
  }

  void flush() throws IOException {
    out.flush();
  }

  private TableWriter field(Column.Type type, String text) throws IOException {
    if (columns.get(column).type() != type) {
      throw new IllegalStateException(columns.get(column) + " cannot hold " + text);
    }
    if (column > 0) {
      out.write(',');
    }
    out.write(text);
    column++;
    return this;
  }

  private static String quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
    }
    return text;
  }
}
