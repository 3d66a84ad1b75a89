package org.concordsim.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scenario files in a temporary folder. */
final class ScenarioFiles {
  static final List<String> CHARTS = List.of("rates", "pyramid");

  /** A scenario that is right and says as little as can be. */
  static final String SMALL =
      """
      name: small
      city: {synthetic: {width: 2, height: 2}}
      """;

  private final Path folder;

  ScenarioFiles(Path folder) {
    this.folder = folder;
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  Scenario read(String text, String... settings) throws IOException, ScenarioException {
    return new ScenarioReader(CHARTS).read(write("a.yaml", text), List.of(settings));
  }

  /** What is wrong with a scenario, without the folder's name. */
  List<String> problems(String text, String... settings) throws IOException {
    return problems(write("a.yaml", text), settings);
  }

  List<String> problems(Path file, String... settings) {
    try {
      new ScenarioReader(CHARTS).read(file, List.of(settings));
      return List.of();
    } catch (ScenarioException e) {
      return e.problems().stream()
          .map(Problem::toString)
          .map(line -> line.replace(folder + "/", ""))
          .toList();
    }
  }
}
