package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordsim.outcome.Measure;

/**
 * The tests of all differences to the baseline at all points, adjusted within their families. Of
 * each test one number is kept, and values are read point by point: there may be a million tests.
 */
final class AdjustedTests {
  /** Tests that are adjusted together, by outcome, then arm, then point; the baseline has NaN. */
  private static final class Family {
    final String name;
    double[] p;
    int tests;

    Family(String name) {
      this.name = name;
    }
  }

  private final Contrast contrast;
  private final int points;
  private final Map<String, Family> families = new HashMap<>();

  /** Where the tests of an outcome begin in its family. */
  private final Map<String, Integer> begins = new HashMap<>();

  AdjustedTests(
      Contrast contrast,
      int points,
      List<Measure> outcomes,
      Families families,
      OutcomeSource source) {
    this.contrast = contrast;
    this.points = points;
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Measure outcome : outcomes) {
      members
          .computeIfAbsent(families.of(outcome.name()), name -> new ArrayList<>())
          .add(outcome.name());
    }
    members.forEach(this::make);
    for (int point = 0; point < points; point++) {
      for (Measure outcome : outcomes) {
        test(outcome.name(), point, source);
      }
    }
    this.families.values().stream().distinct().forEach(AdjustedTests::adjust);
  }

  private void make(String name, List<String> outcomes) {
    Family family = new Family(name);
    int each = contrast.arms().size() * points;
    family.p = new double[Math.multiplyExact(outcomes.size(), each)];
    for (int i = 0; i < outcomes.size(); i++) {
      families.put(outcomes.get(i), family);
      begins.put(outcomes.get(i), i * each);
    }
  }

  private void test(String outcome, int point, OutcomeSource source) {
    double[] p = families.get(outcome).p;
    double[] baseline = source.values(contrast.baseline(), point, outcome);
    for (String arm : contrast.arms()) {
      p[place(arm, point, outcome)] =
          arm.equals(contrast.baseline())
              ? Double.NaN
              : PairedDifference.of(source.values(arm, point, outcome), baseline).p();
    }
  }

  private int place(String arm, int point, String outcome) {
    return begins.get(outcome) + contrast.arms().indexOf(arm) * points + point;
  }

  private static void adjust(Family family) {
    family.p = Holm.adjust(family.p);
    family.tests = (int) Arrays.stream(family.p).filter(value -> !Double.isNaN(value)).count();
  }

  /** The test of one difference. */
  AdjustedTest of(String arm, int point, String outcome) {
    Family family = families.get(outcome);
    return new AdjustedTest(family.name, family.tests, family.p[place(arm, point, outcome)]);
  }
}
