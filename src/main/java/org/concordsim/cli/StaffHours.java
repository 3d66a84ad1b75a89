package org.concordsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordsim.parameter.Decimal;

/**
 * Whether the arms have the same staff hours, without which a comparison of policies is one of
 * money.
 *
 * @param known whether the results say it
 * @param differences what an arm has instead of the baseline's, in words; none if all are equal
 */
record StaffHours(boolean known, List<String> differences) {
  static StaffHours of(Compared compared) {
    String baseline = compared.contrast().baseline();
    Map<String, Double> usual = compared.designs().get(baseline).staff();
    List<String> differences = new ArrayList<>();
    compared
        .designs()
        .forEach(
            (arm, design) ->
                design
                    .staff()
                    .forEach(
                        (path, value) -> {
                          if (!value.equals(usual.get(path))) {
                            differences.add(
                                "%s has %s = %s instead of %s"
                                    .formatted(arm, path, text(value), text(usual.get(path))));
                          }
                        }));
    return new StaffHours(!usual.isEmpty(), List.copyOf(differences));
  }

  private static String text(Double value) {
    return value == null ? "nothing" : Decimal.text(value);
  }

  boolean equal() {
    return known && differences.isEmpty();
  }

  List<String> lines() {
    if (!known) {
      return List.of("Staff hours: not recorded");
    }
    if (differences.isEmpty()) {
      return List.of("Equal staff hours in all arms");
    }
    List<String> lines = new ArrayList<>(List.of("STAFF HOURS ARE NOT EQUAL:"));
    differences.forEach(difference -> lines.add("  " + difference));
    return lines;
  }
}
