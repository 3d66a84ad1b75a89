package org.concordsim.scenario;

/**
 * Where a value of a scenario was written, and under which path.
 *
 * @param source the file as the user named it, or what a {@code --set} is called
 * @param line its line, from 1; 0 where there are no lines
 * @param column its column, from 1
 * @param path the path of its key as written there, empty for the whole
 */
record Origin(String source, int line, int column, String path) {
  private static final String OPTION = "--set";

  /** Where the defaults are written, which no user sees. */
  private static final String DEFAULTS = "defaults";

  static Origin defaults() {
    return new Origin(DEFAULTS, 1, 1, "");
  }

  static Origin file(String file) {
    return new Origin(file, 1, 1, "");
  }

  static Origin option(String path) {
    return new Origin(OPTION, 0, 0, path);
  }

  boolean isDefault() {
    return source.equals(DEFAULTS);
  }

  boolean isOption() {
    return source.equals(OPTION);
  }

  Origin at(int newLine, int newColumn) {
    return new Origin(source, isOption() ? 0 : newLine, isOption() ? 0 : newColumn, path);
  }

  Origin child(String key) {
    return new Origin(source, line, column, path.isEmpty() ? key : path + "." + key);
  }

  Origin item(int index) {
    return new Origin(source, line, column, path + "[" + index + "]");
  }

  /** The line that tells a problem at this place. */
  String tells(String problem) {
    String place = isOption() ? source + " " : source + ":" + line + ":" + column + ": ";
    return place + (path.isEmpty() ? "" : path + ": ") + problem;
  }
}
