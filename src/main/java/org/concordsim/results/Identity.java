package org.concordsim.results;

import java.util.Optional;
import org.concordsim.scenario.Scenario;

/**
 * What decides every number of a folder.
 *
 * @param version version of the program
 * @param scenario SHA-256 of the fully resolved scenario
 */
record Identity(String version, String scenario) {
  static Identity of(Scenario scenario, Build build) {
    return new Identity(build.version(), Digest.ofText(scenario.resolved()));
  }

  /** Why results of that other identity cannot be continued, if they cannot. */
  Optional<String> differenceFrom(Identity other) {
    if (!scenario.equals(other.scenario)) {
      return Optional.of(
          "it belongs to another scenario (SHA-256 %.12s…, this one is %.12s…)"
              .formatted(other.scenario, scenario));
    }
    return version.equals(other.version)
        ? Optional.empty()
        : Optional.of("it was made by version %s, this is %s".formatted(other.version, version));
  }
}
