package org.concordsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table for people: the first column to the left, the others to the right, two spaces apart. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(List.of(header));
  }

  void add(String... row) {
    rows.add(List.of(row));
  }

  /** The lines, each begun by this indent and ended by the system's line end. */
  String text(String indent) {
    int columns = rows.get(0).size();
    int[] widths =
        IntStream.range(0, columns)
            .map(c -> rows.stream().mapToInt(row -> width(row.get(c))).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int c = 0; c < columns; c++) {
        String blanks = " ".repeat(widths[c] - width(row.get(c)));
        line.append(c == 0 ? row.get(c) + blanks : "  " + blanks + row.get(c));
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  /** Chinese characters take two places on a terminal. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
