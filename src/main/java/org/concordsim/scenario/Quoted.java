package org.concordsim.scenario;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as scenarios and messages hold them. */
final class Quoted {
  private static final int FIRST_OF_TEXT = 0x20;
  private static final Pattern SAFE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Set<String> TAKEN =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private Quoted() {}

  /** A YAML scalar in double quotes that reads back to the same text, on one line. */
  static String yaml(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                quoted.append("\\n");
              } else if (isPrintable(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
              }
            });
    return quoted.append('"').toString();
  }

  /**
   * A key or name, in quotes only where another reader of YAML could take it for something else.
   */
  static String key(String name) {
    boolean safe = SAFE.matcher(name).matches() && !TAKEN.contains(name);
    return safe ? name : yaml(name);
  }

  /** A text on one line, with nothing in it that a terminal would obey. */
  static String visible(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(1000)
        .forEach(c -> line.appendCodePoint(c == '\n' ? '⏎' : isPrintable(c) ? c : '\uFFFD'));
    return line.toString();
  }

  private static boolean isPrintable(int c) {
    return c >= FIRST_OF_TEXT
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
