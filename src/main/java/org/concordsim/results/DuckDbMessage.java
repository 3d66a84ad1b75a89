package org.concordsim.results;

import java.sql.SQLException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What DuckDB has to say, in one line for people. Where a write fails behind its back, it says so
 * as JSON within its message.
 */
final class DuckDbMessage {
  private static final String JSON = "{\"exception_type\"";

  private DuckDbMessage() {}

  static String of(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int json = message.indexOf(JSON);
    String words = json < 0 ? message : inJson(message.substring(json)).orElse(message);
    return words.lines().findFirst().orElse("");
  }

  private static Optional<String> inJson(String text) {
    try {
      String words = JsonMapper.shared().readTree(text).path("exception_message").asString("");
      return Optional.of(words).filter(some -> !some.isEmpty());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
