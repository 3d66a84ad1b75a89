package org.concordsim.scenario;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.city.Place;
import org.concordsim.institution.Scope;
import org.concordsim.parameter.Fault;

/**
 * The scopes of all institutions of a scenario and where they were written: whether they reach
 * anything can be told only once there is a city.
 */
public final class Reaches {
  /** So many names fit into a line that somebody reads. */
  private static final int FEW = 20;

  private final List<Reach> written;
  private final Optional<SweptInstitutions> swept;

  /**
   * A scope, and where it was written.
   *
   * @param cells where each of the cells that it lists was written
   */
  record Reach(Scope scope, Origin origin, List<Origin> cells) {}

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

  /**
   * What is wrong with scopes in a city: those in which no cell of it lies, and cells without
   * residents.
   */
  public List<Problem> problemsIn(City city) {
    Problems problems = new Problems();
    tell(city, problems);
    return problems.sorted();
  }

  void tell(City city, Problems problems) {
    for (Reach reach : new LinkedHashSet<>(written)) {
      Set<Place> missing = missing(reach.scope(), city);
      List<Place> listed = List.copyOf(reach.scope().cells().orElse(Set.of()));
      for (int i = 0; !missing.isEmpty() && i < listed.size(); i++) {
        if (missing.contains(listed.get(i))) {
          problems.add(reach.cells().get(i), uninhabited(listed.get(i), city));
        }
      }
      if (missing.isEmpty() || missing.size() < listed.size()) {
        nowhere(reach.scope(), city).ifPresent(what -> problems.add(reach.origin(), what));
      }
    }
    swept.ifPresent(
        all -> {
          for (String name : all.names()) {
            all.first(name, SweptInstitutions::variesReach, of -> fault(of.scope(), city))
                .ifPresent(problems::add);
          }
        });
  }

  private static Optional<Fault> fault(Scope scope, City city) {
    return missing(scope, city).stream()
        .map(place -> new Fault("scope.cells", uninhabited(place, city)))
        .findFirst()
        .or(() -> nowhere(scope, city).map(what -> new Fault("scope", what)));
  }

  /** The cells that it lists and that have no residents, in their order. */
  private static Set<Place> missing(Scope scope, City city) {
    if (scope.cells().isEmpty()) {
      return Set.of();
    }
    Set<Place> missing = new LinkedHashSet<>(scope.cells().get());
    cells(city)
        .filter(cell -> cell.residents() > 0)
        .forEach(cell -> missing.remove(new Place(cell.x(), cell.y())));
    return missing;
  }

  private static String uninhabited(Place place, City city) {
    return "is [%d, %d], where nobody lives; allowed are inhabited cells, columns 0 to %d and rows 0 to %d"
        .formatted(place.x(), place.y(), city.width() - 1, city.height() - 1);
  }

  private static Optional<String> nowhere(Scope scope, City city) {
    return cells(city).anyMatch(scope::reaches)
        ? Optional.empty()
        : Optional.of("reaches no cell of the city; " + why(scope, city));
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
