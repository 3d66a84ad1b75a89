package org.concordsim.scenario;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.institution.Scope;

/**
 * The scopes of all institutions of a scenario and where they were written: whether they reach
 * anything can be told only once there is a city.
 */
public record Reaches(List<Reach> written) {
  /** So many names fit into a line that somebody reads. */
  private static final int FEW = 20;

  /**
   * A scope.
   *
   * @param nowhere what is wrong if it reaches nothing, but for the reason
   */
  public record Reach(Scope scope, Problem nowhere) {
    static Reach of(Scope scope, Origin origin) {
      return new Reach(scope, origin.problem("reaches no cell of the city; "));
    }

    /** Where it was written makes no difference to a scenario. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Reach reach && scope.equals(reach.scope);
    }

    @Override
    public int hashCode() {
      return scope.hashCode();
    }
  }

  /** Tells of every scope in which no cell of the city lies. */
  public List<Problem> problemsIn(City city) {
    return written.stream()
        .filter(reach -> cells(city).noneMatch(reach.scope()::reaches))
        .map(reach -> because(reach.nowhere(), why(reach.scope(), city)))
        .distinct()
        .toList();
  }

  private static Problem because(Problem nowhere, String reason) {
    return new Problem(
        nowhere.source(),
        nowhere.line(),
        nowhere.column(),
        nowhere.path(),
        nowhere.message() + reason);
  }

  private static Stream<Cell> cells(City city) {
    return IntStream.range(0, city.cells()).mapToObj(city::cell);
  }

  private static String why(Scope scope, City city) {
    return unknown("district", scope.district(), Cell::district, city)
        .or(() -> unknown("street", scope.street(), Cell::street, city))
        .or(() -> unknown("community", scope.community(), Cell::community, city))
        .orElseGet(() -> unmet(city));
  }

  /** A name that no cell has, with those that there are and the nearest of them. */
  private static Optional<String> unknown(
      String what, Optional<String> name, Function<Cell, String> of, City city) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> names = new TreeSet<>();
    cells(city).map(of).forEach(names::add);
    if (names.contains(name.get())) {
      return Optional.empty();
    }
    String allowed =
        names.size() <= FEW
            ? Binder.oneOf(names.stream().map(Quoted::visible).toList())
            : "are the names of its %d".formatted(names.size());
    return Optional.of(
        "no %s is called '%s'; allowed %s%s"
            .formatted(what, Quoted.visible(name.get()), allowed, Nearest.hint(name.get(), names)));
  }

  private static String unmet(City city) {
    DoubleSummaryStatistics urban = new DoubleSummaryStatistics();
    DoubleSummaryStatistics migrants = new DoubleSummaryStatistics();
    cells(city)
        .forEach(
            cell -> {
              urban.accept(cell.urbanShare());
              migrants.accept(cell.migrantShare());
            });
    return String.format(
        Locale.ROOT,
        "no cell fulfils all its conditions; urban shares are from %s to %s, shares of migrants"
            + " from %s to %s",
        urban.getMin(),
        urban.getMax(),
        migrants.getMin(),
        migrants.getMax());
  }
}
