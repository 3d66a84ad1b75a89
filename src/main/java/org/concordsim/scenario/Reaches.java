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
import org.concordsim.institution.Fault;
import org.concordsim.institution.Scope;

/**
 * The scopes of all institutions of a scenario and where they were written: whether they reach
 * anything can be told only once there is a city.
 */
public final class Reaches {
  /** So many names fit into a line that somebody reads. */
  private static final int FEW = 20;

  private final List<Reach> written;
  private final Optional<SweptInstitutions> swept;

  /** A scope, and where it was written. */
  record Reach(Scope scope, Origin origin) {
    static Reach of(Scope scope, Tree tree, Origin origin) {
      return new Reach(scope, origin);
    }
  }

  /**
   * @param written the scopes of all arms without the sweep
   * @param swept what the sweep makes of them
   */
  Reaches(List<Reach> written, Optional<SweptInstitutions> swept) {
    this.written = List.copyOf(written);
    this.swept = swept;
  }

  /** Whether none is confined to a part of the city, so that no city is needed to tell. */
  public boolean isEverywhere() {
    return written.stream().allMatch(reach -> reach.scope().isEverywhere())
        && swept.stream().allMatch(SweptInstitutions::areEverywhere);
  }

  /** What is wrong with scopes in a city: those in which no cell of it lies. */
  public List<Problem> problemsIn(City city) {
    Problems problems = new Problems();
    tell(city, problems);
    return problems.sorted();
  }

  void tell(City city, Problems problems) {
    for (Reach reach : written) {
      nowhere(reach.scope(), city).ifPresent(fault -> problems.add(reach.origin(), fault.what()));
    }
    swept.ifPresent(
        all -> {
          for (String name : all.names()) {
            all.first(name, SweptInstitutions::variesReach, of -> nowhere(of.scope(), city))
                .ifPresent(problems::add);
          }
        });
  }

  private static Optional<Fault> nowhere(Scope scope, City city) {
    return cells(city).anyMatch(scope::reaches)
        ? Optional.empty()
        : Optional.of(new Fault("scope", "reaches no cell of the city; " + why(scope, city)));
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

  /** Where they were written makes no difference to a scenario. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Reaches reaches && scopes().equals(reaches.scopes());
  }

  @Override
  public int hashCode() {
    return scopes().hashCode();
  }

  private List<Scope> scopes() {
    return written.stream().map(Reach::scope).toList();
  }
}
