package org.concordsim.scenario;

/**
 * Something that is wrong with a scenario.
 *
 * @param source the file as the user named it, or {@code --set}
 * @param line its line, from 1; 0 where there are no lines
 * @param column its column, from 1; 0 where there are no lines
 * @param path the path of the key, empty for the whole
 * @param message what is wrong; what is allowed; what was probably meant
 */
public record Problem(String source, int line, int column, String path, String message) {
  /** The line that tells it: {@code FILE:LINE:COLUMN: path.of.key: message}. */
  @Override
  public String toString() {
    String place = line == 0 ? source + " " : source + ":" + line + ":" + column + ": ";
    return place + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
