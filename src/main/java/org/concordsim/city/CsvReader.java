package org.concordsim.city;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as of RFC 4180 record by record from UTF-8, with or without a byte order mark. Lines
 * end with LF, CRLF or CR; empty lines are skipped. A record that breaks the rules carries a flaw,
 * and reading goes on after its line.
 */
public final class CsvReader {
  private static final int MOST_FIELDS = 100;

  /** A field and where it begins; columns count characters from 1. */
  public record Field(String text, int line, int column) {}

  /** What is wrong with a record, and where. */
  public record Flaw(int line, int column, String text) {}

  /** One record. With flaws its fields are not complete. */
  public record Row(int line, List<Field> fields, List<Flaw> flaws) {}

  private final byte[] bytes;
  private int at;
  private int line = 1;
  private int lineStart;
  private int counted = -1;
  private int column;
  private List<Flaw> flaws = List.of();

  /** Reads these bytes, with or without a byte order mark. */
  public CsvReader(byte[] bytes) {
    this.bytes = bytes;
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    at = marked ? 3 : 0;
    lineStart = at;
  }

  /** Whether another record follows. */
  public boolean more() {
    while (at < bytes.length && atLineEnd()) {
      endLine();
    }
    return at < bytes.length;
  }

  /** The next record. */
  public Row next() {
    int start = line;
    flaws = new ArrayList<>(0);
    List<Field> fields = new ArrayList<>(9);
    boolean more = true;
    while (more) {
      boolean quoted = at < bytes.length && bytes[at] == '"';
      fields.add(quoted ? quoted() : plain());
      more = at < bytes.length && bytes[at] == ',' && flaws.isEmpty();
      if (more) {
        at++;
      }
      if (fields.size() > MOST_FIELDS) {
        flaw(start, 1, "more than %d fields".formatted(MOST_FIELDS));
        more = false;
      }
    }
    while (at < bytes.length && !atLineEnd()) {
      at++;
    }
    endLine();
    return new Row(start, fields, flaws);
  }

  private Field plain() {
    int from = at;
    while (at < bytes.length && bytes[at] != ',' && !atLineEnd()) {
      if (bytes[at] == '"') {
        flaw(
            line, column(at), "a quote inside a field; quote the whole field and double the quote");
        break;
      }
      at++;
    }
    return field(from, at, line, column(from));
  }

  private Field quoted() {
    int startLine = line;
    int startColumn = column(at);
    int from = ++at;
    boolean doubled = false;
    while (at < bytes.length) {
      if (bytes[at] == '"' && at + 1 < bytes.length && bytes[at + 1] == '"') {
        doubled = true;
        at += 2;
      } else if (bytes[at] == '"') {
        break;
      } else if (atLineEnd()) {
        endLine();
      } else {
        at++;
      }
    }
    if (at == bytes.length) {
      flaw(startLine, startColumn, "a quote that is never closed");
      return new Field("", startLine, startColumn);
    }
    Field field = field(from, at++, startLine, startColumn);
    if (at < bytes.length && bytes[at] != ',' && !atLineEnd()) {
      flaw(
          line,
          column(at),
          "text after a closing quote; a comma or the end of the line is allowed");
    }
    return doubled ? new Field(field.text.replace("\"\"", "\""), startLine, startColumn) : field;
  }

  private Field field(int from, int to, int atLine, int column) {
    boolean ascii = true;
    for (int i = from; i < to && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (ascii) {
      return new Field(new String(bytes, from, to - from, US_ASCII), atLine, column);
    }
    try {
      ByteBuffer part = ByteBuffer.wrap(bytes, from, to - from);
      String text = UTF_8.newDecoder().decode(part).toString();
      return new Field(text, atLine, column);
    } catch (CharacterCodingException e) {
      flaw(atLine, column, "bytes that are not UTF-8; save the file as UTF-8");
      return new Field("", atLine, column);
    }
  }

  private void flaw(int atLine, int column, String text) {
    flaws.add(new Flaw(atLine, column, text));
  }

  private boolean atLineEnd() {
    return bytes[at] == '\n' || bytes[at] == '\r';
  }

  private void endLine() {
    if (at < bytes.length) {
      boolean both = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
      at += both ? 2 : 1;
      line++;
      lineStart = at;
    }
  }

  /** Characters from the start of the line: bytes that do not continue one. */
  private int column(int position) {
    // Goes on from the last answer, or a line of a hundred megabytes would take for ever.
    if (counted < lineStart) {
      counted = lineStart;
      column = 1;
    }
    for (; counted < position; counted++) {
      column += (bytes[counted] & 0xC0) == 0x80 ? 0 : 1;
    }
    return column;
  }
}
