package org.concordsim.chart;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.concordsim.institution.Institutions;

/**
 * What a factor that is off or on is called: institutions by their names in the figure's language.
 */
final class FactorName {
  private static final String INSTITUTIONS = "institutions.";

  private FactorName() {}

  static String of(String path, Words words) {
    return path.startsWith(INSTITUTIONS)
        ? Arrays.stream(path.substring(INSTITUTIONS.length()).split("\\+"))
            .map(name -> institution(name, words))
            .collect(Collectors.joining(" + "))
        : path;
  }

  private static String institution(String name, Words words) {
    return Institutions.all().stream()
        .filter(entry -> entry.name().equals(name))
        .map(entry -> words.say("institution", entry.name(), entry.chinese()))
        .findFirst()
        .orElse(name);
  }
}
