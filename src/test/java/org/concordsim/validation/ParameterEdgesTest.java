package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.concordsim.city.Boundary;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.city.Neighbourhood;
import org.concordsim.detection.DetectionPolicies;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.dispute.DisputeType;
import org.concordsim.institution.Institutions;
import org.concordsim.parameter.Parameter;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Chronicle.Series;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.concordsim.simulation.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every parameter at both edges of its range, as its annotation gives it, in a tiny city with
 * everything on. Nothing throws, hangs or yields a number that is none. Parameters of types are set
 * for all types at once, those of records of numbers for all of these.
 */
@Timeout(60)
class ParameterEdgesTest {
  /** One setting of one parameter. */
  record Edge(String setting, String policy) {
    @Override
    public String toString() {
      return setting;
    }
  }

  static Stream<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    collect("", ModelParameters.class, "hot-spot", edges);
    for (DetectionPolicies.Entry entry : DetectionPolicies.all()) {
      collect("policies." + entry.name() + ".", entry.type(), entry.name(), edges);
    }
    return edges.stream();
  }

  private static void collect(String path, Class<?> record, String policy, List<Edge> edges) {
    for (RecordComponent component : record.getRecordComponents()) {
      String name = path + component.getName();
      Parameter range = component.getAnnotation(Parameter.class);
      Class<?> type = component.getType();
      boolean bounded = range != null && range.min() > Double.NEGATIVE_INFINITY;
      if (bounded) {
        double min = range.above() ? Math.nextUp(range.min()) : range.min();
        double max = range.below() ? Math.nextDown(range.max()) : range.max();
        for (double edge : new double[] {min, max}) {
          edges.add(new Edge(name + "=" + value(type, edge), policy));
        }
      } else if (type.isEnum()) {
        choices(name, type, policy, edges);
      } else if (name.equals("institutions")) {
        for (Institutions.Entry entry : Institutions.all()) {
          collect("established." + entry.name() + ".", entry.type(), policy, edges);
        }
      } else if (type == Map.class) {
        ParameterizedType map = (ParameterizedType) component.getGenericType();
        Class<?> values = (Class<?>) map.getActualTypeArguments()[1];
        if (values.isEnum()) {
          choices(name + ".*", values, policy, edges);
        } else {
          collect(name + ".*.", values, policy, edges);
        }
      } else if (type == DetectionPolicy.class) {
        DetectionPolicies.all().forEach(e -> edges.add(new Edge(name + "=" + e.name(), e.name())));
      } else if (type.isRecord()) {
        collect(name + ".", type, policy, edges);
      }
    }
  }

  private static void choices(String name, Class<?> type, String policy, List<Edge> edges) {
    for (Object constant : type.getEnumConstants()) {
      String kebab = constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
      edges.add(new Edge(name + "=" + kebab, policy));
    }
  }

  private static String value(Class<?> type, double edge) {
    if (!type.isRecord()) {
      return type == int.class ? Integer.toString((int) edge) : Double.toString(edge);
    }
    Map<String, Double> each = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      each.put(component.getName(), edge);
    }
    return each.toString().replace("=", ": ");
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyParameterAtTheEdgeOfItsRangeRuns(Edge edge) {
    List<String> settings = new ArrayList<>();
    for (DisputeType type : DisputeType.values()) {
      settings.add(edge.setting().replace("*", type.name().toLowerCase(Locale.ROOT)));
    }
    if (edge.setting().startsWith("established.")) {
      settings.add("institutions={%s: {}}".formatted(edge.setting().split("\\.")[1]));
    }
    if (edge.setting().startsWith("horizon.")) {
      settings.add("horizon.warmUp=0");
    }
    if (edge.setting().startsWith("horizon.warmUp")) {
      settings.add(edge.setting().replace("36500", "39"));
    }
    Tally total = run("detection.policy=" + edge.policy(), settings);
    if (!edge.setting().startsWith("horizon.days") && !edge.setting().contains("baseRate=0.0")) {
      assertThat(total.everArisen).isPositive();
    }
  }

  private static Tally run(String policy, List<String> edges) {
    List<String> settings = new ArrayList<>();
    settings.add("horizon={warmUp: 7, days: 40}");
    settings.add(
        "city.synthetic={width: 4, height: 2, residentsPerCell: 60, cellsPerCommunity: 4,"
            + " communitiesPerStreet: 1}");
    settings.add(policy);
    settings.add("disputes.types.neighbour.baseRate=2000");
    settings.addAll(edges);
    TheoryScenario scenario = TheoryScenario.shipped(settings.toArray(String[]::new));
    Chronicle chronicle =
        new Run(
                scenario.city(),
                scenario.model(),
                scenario.seed(),
                0,
                (time, key, kind, detail) -> assertThat(time).isNotNegative().isFinite())
            .toHorizon();
    for (Series series : Series.values()) {
      for (double value : chronicle.series(series)) {
        assertThat(value).as(series.toString()).isNotNegative().isFinite();
      }
    }
    Tally total = chronicle.total();
    assertThat(chronicle.trust()).isBetween(0.0, 1.0);
    assertThat(chronicle.senseOfSecurity()).isBetween(0.0, 1.0);
    assertThat(total.daysToEnd()).isNotNegative().isFinite();
    assertThat(total.leadDays()).isNotNegative().isFinite();
    assertThat(total.overtime()).isFinite();
    for (Task task : Task.values()) {
      assertThat(total.minutes(task)).as(task.toString()).isNotNegative().isFinite();
    }
    for (int tier = 0; tier < 4; tier++) {
      assertThat(total.tier(tier).waitDays()).isNotNegative().isFinite();
      assertThat(total.tier(tier).busyDays()).isNotNegative().isFinite();
    }
    return total;
  }

  /**
   * Many parameters at an edge at once, drawn anew for each corner. Without contagion and rumours,
   * which have no bound in a corner where every dispute climbs; such scenarios are refused before a
   * run.
   */
  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23})
  void cornersOfTheParameterSpaceRun(int corner) {
    List<String> settings = new ArrayList<>();
    List<Edge> edges =
        edges()
            .filter(
                e ->
                    !e.setting().matches("(horizon|established).*")
                        && !e.setting().matches(".*(offspring|rumours.spread).*"))
            .toList();
    long key = Key.of(20260101, corner);
    for (int i = 0; i < edges.size(); i++) {
      if (Key.uniform(key, Lane.POLICY, i) < 0.2) {
        for (DisputeType type : DisputeType.values()) {
          settings.add(edges.get(i).setting().replace("*", type.name().toLowerCase(Locale.ROOT)));
        }
      }
    }
    settings.add(
        "disputes.contagion={offspringOfOpen: 0, offspringOfFormal: 0, offspringOfCrisis: 0}");
    run("detection.policy=" + DetectionPolicies.all().get(corner % 6).name(), settings);
  }

  /** One resident a city, one household, one resident a cell, cells that neighbour themselves. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "city.synthetic={width: 1, height: 1, residentsPerCell: 1, householdSize: 1}",
        "city.synthetic={width: 1, height: 1, residentsPerCell: 300, householdSize: 100}",
        "city.synthetic={width: 30, height: 1, residentsPerCell: 1, cellsPerCommunity: 1}",
        "city.synthetic={width: 2, height: 2, residentsPerCell: 500, cellsPerCommunity: 4}"
      })
  void theSmallestCitiesRun(String city) {
    TheoryScenario scenario =
        TheoryScenario.shipped(
            city,
            "city.boundary=torus",
            "detection.policy=risk-weighted-patrol",
            "disputes.types.neighbour.baseRate=20000",
            "disputes.types.family.baseRate=20000");
    assertThatCode(() -> new Run(scenario.city(), scenario.model(), scenario.seed(), 0).toHorizon())
        .doesNotThrowAnyException();
  }

  /** A cell may be on the lattice, a park say, without residents: nobody there has a grievance. */
  @Test
  void contagionLeavesCellsAloneInWhichNobodyLives() {
    TheoryScenario scenario =
        TheoryScenario.read("hawkes", "disputes.contagion.neighbourShare=1", "horizon.days=200");
    List<Cell> cells = new ArrayList<>();
    for (int x = 0; x < 3; x++) {
      String community = x == 1 ? "a" : "b";
      cells.add(new Cell(x, 0, x == 1 ? 80 : 0, 30, 0.2, 0.5, community, "street", "district"));
    }
    City city = new City("parks", 3, 1, Neighbourhood.MOORE, Boundary.BOUNDED, cells);
    Lives lives = new TheoryScenario(3, city, scenario.arms()).run(new Lives());
    assertThat(lives.all()).hasSizeGreaterThan(100).allMatch(life -> life.cell == 0);
  }
}
