package org.concordsim.results;

import java.util.Optional;
import org.concordsim.scenario.Scenario;

/**
 * What decides every number of a folder.
 *
 * @param build the program that made it; another commit of the same version may compute other
 *     numbers
 * @param scenario SHA-256 of the fully resolved scenario
 */
record Identity(Build build, String scenario) {
  static Identity of(Scenario scenario, Build build) {
    return new Identity(build, Digest.ofText(scenario.resolved()));
  }

  /** Why results of that other identity cannot be continued, if they cannot. */
  Optional<String> differenceFrom(Identity other) {
    if (!scenario.equals(other.scenario)) {
      return Optional.of(
          "it belongs to another scenario (SHA-256 %.12s…, this one is %.12s…)"
              .formatted(other.scenario, scenario));
    }
    return build.equals(other.build)
        ? Optional.empty()
        : Optional.of("it was made by %s, this is %s".formatted(name(other.build), name(build)));
  }

  private static String name(Build build) {
    return "version %s, %s"
        .formatted(
            build.version(),
            build.commit().map("commit %.12s"::formatted).orElse("of an unknown commit"));
  }
}
