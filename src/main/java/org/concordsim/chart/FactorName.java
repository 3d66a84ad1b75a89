package org.concordsim.chart;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordsim.institution.Institutions;

/**
 * What a factor that is off or on is called: institutions by their names in the figure's language.
 */
final class FactorName {
  private static final String INSTITUTIONS = "institutions.";
  private static final Set<String> SWITCH = Set.of("off", "on");

  private FactorName() {}

  static String of(String path, Words words) {
    return path.startsWith(INSTITUTIONS)
        ? institutions(path.substring(INSTITUTIONS.length()), " + ", words)
        : path;
  }

  /** Of an axis, whose label is the end of a path. */
  static String of(FactorAxis axis, Words words) {
    return axis.factor().path().startsWith(INSTITUTIONS)
        ? institutions(axis.label(), "+", words)
        : axis.label();
  }

  /** Of a level that may be off or on. */
  static String level(String level, Words words) {
    return SWITCH.contains(level) ? words.say("level." + level) : level;
  }

  private static String institutions(String names, String between, Words words) {
    return Arrays.stream(names.split("\\+"))
        .map(name -> institution(name, words))
        .collect(Collectors.joining(between));
  }

  private static String institution(String name, Words words) {
    return Institutions.all().stream()
        .filter(entry -> entry.name().equals(name))
        .map(entry -> words.say("institution", entry.name(), entry.chinese()))
        .findFirst()
        .orElse(name);
  }
}
