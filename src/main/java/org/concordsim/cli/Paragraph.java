package org.concordsim.cli;

import java.util.Optional;

/** A sentence in lines that fit a terminal, the later ones indented. */
final class Paragraph {
  private static final String INDENT = "  ";
  private static final int USUAL = 110;
  private static final int NARROWEST = 40;

  private Paragraph() {}

  /**
   * The width of the terminal: the launcher, like most shells, says it in COLUMNS. Where nobody
   * does, lines are as long as those of a table.
   */
  static int width() {
    return width(Optional.ofNullable(System.getenv("COLUMNS")));
  }

  static int width(Optional<String> columns) {
    return columns
        .filter(text -> text.matches("[0-9]{2,4}"))
        .map(Integer::valueOf)
        .filter(width -> width >= NARROWEST)
        .orElse(USUAL);
  }

  /** The lines, with the system's line ends. A word that is longer than a line is not broken. */
  static String of(String sentence, int width) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        text.append(line).append(System.lineSeparator());
        line.setLength(0);
        line.append(INDENT).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    return text.append(line).append(System.lineSeparator()).toString();
  }
}
