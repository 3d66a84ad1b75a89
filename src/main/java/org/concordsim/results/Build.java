package org.concordsim.results;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which program made the results.
 *
 * @param version its version
 * @param commit the commit it was built from, if the build recorded one
 */
public record Build(String version, Optional<String> commit) {
  private static final Predicate<String> COMMIT =
      Pattern.compile("[0-9a-f]{40,64}").asMatchPredicate();
  private static final String RESOURCE = "/org/concordsim/build.properties";

  /**
   * The program that is running: from {@code org/concordsim/build.properties} (keys {@code version}
   * and {@code commit}) if the build wrote it, otherwise from the manifest of the jar.
   */
  public static Build current() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read", e);
    }
    String version = properties.getProperty("version", jarVersion());
    return new Build(version, Optional.ofNullable(properties.getProperty("commit")).filter(COMMIT));
  }

  void write(ObjectNode node) {
    node.put("version", version);
    commit.ifPresent(known -> node.put("commit", known));
  }

  static Build read(JsonNode node) {
    return new Build(
        node.path("version").asString(""),
        Optional.of(node.path("commit").asString("")).filter(known -> !known.isEmpty()));
  }

  private static String jarVersion() {
    String version = Build.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
