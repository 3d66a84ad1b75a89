package org.concordsim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordsim.institution.InnovationLibrary;
import org.concordsim.institution.Scope;
import org.junit.jupiter.api.Test;

/** The life cycle of innovation projects, without a city around it. */
class ProjectsTest {
  private static final int[] STREETS = {1, 2, 4};
  private static final int DAYS = 20_000;

  private static InnovationLibrary library(
      double ideas, int pilots, double worth, double selection, double evaluation, double bar) {
    Scope scope =
        new Scope(
            100,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            1,
            0);
    return new InnovationLibrary(scope, ideas, pilots, 30, worth, 0.1, selection, evaluation, bar);
  }

  private static Projects after(InnovationLibrary library, int days) {
    Projects projects = new Projects(library, 42, STREETS, 5);
    for (int day = 100; day < 100 + days; day++) {
      projects.newDay(day);
      assertThat(projects.pilots()).hasSizeLessThanOrEqualTo(library.pilots());
    }
    return projects;
  }

  @Test
  void pilotsRunInStreetsInReachAndAreEvaluatedAfterTheirTime() {
    InnovationLibrary library = library(100, 3, 0, 0.1, 0.1, 0);
    Projects projects = new Projects(library, 42, STREETS, 5);
    Set<Integer> streets = new HashSet<>();
    for (int day = 100; day < 2000; day++) {
      List<Projects.Pilot> before = projects.pilots();
      projects.newDay(day);
      for (Projects.Pilot pilot : before) {
        assertThat(projects.pilots().contains(pilot)).isEqualTo(pilot.end() > day);
      }
      projects.pilots().forEach(pilot -> streets.add(pilot.street()));
    }
    assertThat(streets).containsExactlyInAnyOrder(1, 2, 4);
  }

  /** The gain of a street is the worth of what was promoted and of its own pilots. */
  @Test
  void worthIsFeltWhereAProjectRuns() {
    Projects projects = after(library(100, 3, 0, 0.1, 0.1, 0.05), 500);
    double everywhere = projects.promoted().stream().mapToDouble(Projects.Idea::worth).sum();
    assertThat(projects.promoted()).isNotEmpty();
    for (int street = 0; street < 5; street++) {
      int here = street;
      double own =
          projects.pilots().stream()
              .filter(pilot -> pilot.street() == here)
              .mapToDouble(pilot -> pilot.idea().worth())
              .sum();
      assertThat(projects.gain(street))
          .isCloseTo(everywhere + own, org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  @Test
  void withoutErrorOnlyWhatIsWorthItIsPromoted() {
    Projects sure = after(library(100, 3, 0, 0, 0, 0), DAYS);
    assertThat(sure.promoted()).isNotEmpty().allMatch(idea -> idea.worth() > 0);
    Projects unsure = after(library(100, 3, 0, 0.1, 0.5, 0), DAYS);
    assertThat(unsure.promoted()).anyMatch(idea -> idea.worth() < 0);
  }

  /**
   * Every idea is tried (there is room for all), and is promoted if worth plus error exceed the
   * bar: the chance is that of a normal number of standard deviation √(0.1² + 0.1²) above 0.1.
   * Fails by chance once in ten thousand seeds.
   */
  @Test
  void theShareThatIsPromotedIsThatOfTheNormalDistribution() {
    Projects projects = after(library(100, 1000, 0, 0.1, 0.1, 0.1), DAYS);
    double tried = 100 / 365.0 * (DAYS - 30);
    double chance =
        1
            - new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 1)
                .cumulativeProbability(0.1 / StrictMath.sqrt(0.02));
    double expected = tried * chance;
    assertThat(projects.promoted().size())
        .isCloseTo(
            (int) expected,
            org.assertj.core.data.Offset.offset((int) (3.9 * StrictMath.sqrt(expected))));
  }

  /** A better first look selects better ideas: the same ideas, fewer places than ideas. */
  @Test
  void aBetterFirstLookSelectsBetterIdeas() {
    double seeing = meanPromoted(after(library(100, 1, 0, 0, 0, -10), DAYS));
    double blind = meanPromoted(after(library(100, 1, 0, 10, 0, -10), DAYS));
    assertThat(seeing).isGreaterThan(blind + 0.05);
  }

  private static double meanPromoted(Projects projects) {
    return projects.promoted().stream().mapToDouble(Projects.Idea::worth).average().orElseThrow();
  }
}
