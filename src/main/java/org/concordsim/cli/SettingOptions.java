package org.concordsim.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that change a scenario without its file: {@code --set}, and short forms of it. */
final class SettingOptions {
  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Set a key of the scenario, for example population.trust.mean=0.4.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Set the seed.")
  private Long seed;

  @Option(names = "--replicates", paramLabel = "N", description = "Set the number of replicates.")
  private Integer replicates;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Set the days simulated, the warm-up included.")
  private Integer days;

  /** All of them, each {@code path=value}. */
  List<String> all() {
    List<String> all = new ArrayList<>(settings);
    if (seed != null) {
      all.add("seed=" + seed);
    }
    if (replicates != null) {
      all.add("replicates=" + replicates);
    }
    if (days != null) {
      all.add("horizon.days=" + days);
    }
    return all;
  }
}
