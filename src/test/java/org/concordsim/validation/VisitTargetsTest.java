package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.city.City;
import org.concordsim.reference.Fixture;
import org.concordsim.reference.TinyCities;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One number of visits for all cells, or each community by its record. Watch points without a post
 * want no visit at all, so that whoever goes is paying what is due. Exact: nothing is left to
 * chance.
 */
class VisitTargetsTest {
  private static final City CITY = TinyCities.town();
  private static final int WEEKS = 40;

  @ParameterizedTest
  @CsvSource({"1, 40", "2, 80", "0.5, 20", "0, 0", "1.25, 50"})
  void whatTheCitySetsIsPaidInEveryCell(double perWeek, int visits) {
    Chronicle run = run("city", "visitsPerWeek=" + perWeek);
    for (int cell = 0; cell < CITY.cells(); cell++) {
      assertThat(run.cells().visits(cell)).isEqualTo(visits);
    }
  }

  @Test
  void aCommunityGivesAsManyVisitsInAllAndMoreWhereMoreWasReported() {
    Chronicle run = run("community", "visitsPerWeek=1", "horizon.days=" + 7 * WEEKS);
    for (int community = 0; community < CITY.communities(); community++) {
      int from = CITY.firstCell(community);
      int to = CITY.firstCell(community + 1);
      int sum = 0;
      for (int cell = from; cell < to; cell++) {
        sum += run.cells().visits(cell);
      }
      // Less than one visit of each cell is still carried over.
      int cells = to - from;
      assertThat(sum).isBetween(cells * WEEKS - cells, cells * WEEKS);
    }
    long unlike = 0;
    for (int cell = 0; cell < CITY.cells(); cell++) {
      unlike += run.cells().visits(cell) == WEEKS ? 0 : 1;
    }
    assertThat(unlike).isPositive();
    assertThat(correlation(run)).isPositive();
  }

  /** Without anything reported a community has no reason to tell its cells apart. */
  @Test
  void withoutRecordsACommunityDoesAsTheCityDoes() {
    Chronicle city = run("city", "disputes.types.*.baseRate=0");
    Chronicle community = run("community", "disputes.types.*.baseRate=0");
    for (int cell = 0; cell < CITY.cells(); cell++) {
      assertThat(community.cells().visits(cell)).isEqualTo(city.cells().visits(cell));
    }
  }

  @Test
  void targetsHoldFromTheirFirstDayAndInTheirReach() {
    Chronicle run = run("city", "scope={start: 70, street: third}");
    for (int cell = 0; cell < CITY.cells(); cell++) {
      boolean inReach = CITY.cell(cell).street().equals("third");
      assertThat(run.cells().visits(cell)).isEqualTo(inReach ? WEEKS - 10 : 0);
    }
  }

  private static double correlation(Chronicle run) {
    double[] visits = new double[CITY.cells()];
    double[] reports = new double[CITY.cells()];
    for (int cell = 0; cell < CITY.cells(); cell++) {
      visits[cell] = run.cells().visits(cell);
      reports[cell] = run.cells().detections(cell);
    }
    return new org.apache.commons.math3.stat.correlation.PearsonsCorrelation()
        .correlation(visits, reports);
  }

  private static Chronicle run(String setBy, String... more) {
    List<String> changes = new ArrayList<>(List.of("horizon.days=" + 7 * WEEKS));
    changes.add("detection.policy=watch-points");
    changes.add("policies.watch-points.cellsPerPost=1e6");
    changes.add("disputes.types.*.baseRate=900");
    changes.add("resolution.workers.hoursPerDay=24");
    changes.add("resolution.triage.verifyMinutes=0");
    changes.add("resolution.triage.settleMinutes=0");
    changes.add("resolution.triage.paperworkMinutes=0");
    changes.add("established.visit-targets.setBy=" + setBy);
    changes.add("established.visit-targets.visitsPerWeek=1");
    String scope = "scope={}";
    for (String change : more) {
      if (change.startsWith("scope=")) {
        scope = change;
      } else if (change.contains(".") && change.indexOf('.') < change.indexOf('=')) {
        changes.add(change);
      } else {
        changes.add("established.visit-targets." + change);
      }
    }
    changes.add("institutions={visit-targets: {%s}}".formatted(scope.replace("=", ": ")));
    return new Run(CITY, Fixture.model(changes.toArray(String[]::new)), 5, 1).toHorizon();
  }
}
