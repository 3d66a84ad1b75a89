package org.concordsim.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads scenario files. The layers of a scenario, each over the one before: the defaults, the files
 * it extends, the file itself, and what the command line sets. All that is wrong is told at once.
 */
public final class ScenarioReader {
  private final Defaults defaults = Defaults.read();
  private final List<String> chartNames;

  /** A reader that knows these charts. */
  public ScenarioReader(List<String> chartNames) {
    this.chartNames = List.copyOf(chartNames);
  }

  /**
   * The scenario of a file.
   *
   * @param settings what the command line sets, each {@code path=value}
   * @throws ScenarioException with all problems, if there are any
   */
  public Scenario read(Path file, List<String> settings) throws ScenarioException {
    return read(file, settings, false);
  }

  /**
   * The scenario of a file, which may have more than a million runs if somebody said so.
   *
   * @param large whether there may be so many
   * @throws ScenarioException with all problems, if there are any
   */
  public Scenario read(Path file, List<String> settings, boolean large) throws ScenarioException {
    Problems problems = new Problems();
    Layers layers = Layers.of(problems, file);
    Tree.Mapping written = layers.over(defaults.common());
    for (String setting : settings) {
      try {
        written = Overlay.scenario(written, Setting.read(problems, setting));
      } catch (Unreadable e) {
        problems.addUnreadable(e.origin(), e.getMessage());
      }
    }
    Optional<Scenario> scenario =
        new Reading(problems, defaults, chartNames, layers, written, large).scenario();
    return scenario.orElseThrow(() -> new ScenarioException(problems));
  }
}
