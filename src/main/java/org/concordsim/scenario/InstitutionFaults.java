package org.concordsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Institutions;
import org.concordsim.institution.Scope;
import org.concordsim.parameter.Fault;
import org.concordsim.simulation.Horizon;

/**
 * What can be wrong with institutions whose parameters are each within their range: they never come
 * into force, or their parameters do not go together. A fault of one hides none of another, and
 * each is checked as far as it can be read: what cannot has been told by the binder.
 */
final class InstitutionFaults {
  private static final Shape.Fields SCOPE = Shape.of(Scope.class);
  private static final Shape DAYS = Shape.of(Horizon.class).field("days").shape();

  private final Problems problems;
  private final List<Reaches.Reach> written = new ArrayList<>();
  private final Map<String, Tree> first = new LinkedHashMap<>();
  private Optional<SweptInstitutions> swept = Optional.empty();

  InstitutionFaults(Problems problems) {
    this.problems = problems;
  }

  /** All scopes that could be read, to be held against the city. */
  Reaches reaches() {
    return new Reaches(written, swept);
  }

  /** Institutions as they were written for the first arm that has them, by name. */
  Map<String, Tree> written() {
    return first;
  }

  /** Checks the institutions of an arm, given as the whole scenario that it makes. */
  void check(Tree.Mapping arm) {
    Optional<Tree> institutions = arm.get(Establishing.INSTITUTIONS).map(Establishing::longForm);
    if (problems.isIncomplete() || !(institutions.orElse(null) instanceof Tree.Mapping all)) {
      return;
    }
    all.entries().forEach(first::putIfAbsent);
    Optional<Integer> days = days(arm);
    all.entries()
        .forEach(
            (name, tree) -> Establishing.entry(name).ifPresent(entry -> check(entry, tree, days)));
  }

  private void check(Institutions.Entry entry, Tree tree, Optional<Integer> days) {
    bound(Establishing.shape(entry), Optional.of(tree))
        .map(Institution.class::cast)
        .flatMap(Institution::fault)
        .ifPresent(fault -> tell(tree, fault));
    Optional<Tree> scope = child(tree, "scope");
    bound(SCOPE.field("start").shape(), scope.flatMap(of -> child(of, "start")))
        .flatMap(start -> late((int) start, days))
        .ifPresent(fault -> tell(tree, fault));
    bound(SCOPE, scope)
        .map(Scope.class::cast)
        .ifPresent(
            of ->
                written.add(
                    new Reaches.Reach(
                        of, tree.originOf("scope"), items(child(scope.get(), "cells")))));
  }

  /** Checks what a sweep makes of institutions in a scenario, at every point. */
  void check(SweptInstitutions all, Tree.Mapping scenario) {
    swept = Optional.of(all);
    Optional<Integer> days = days(scenario);
    for (String name : all.names()) {
      all.first(name, SweptInstitutions::variesStart, of -> late(of.scope().start(), days))
          .ifPresent(problems::add);
      all.first(name, SweptInstitutions::variesWhat, Institution::fault).ifPresent(problems::add);
    }
  }

  private static Optional<Integer> days(Tree.Mapping scenario) {
    return bound(DAYS, scenario.mapping("horizon").flatMap(of -> of.get("days")))
        .map(Integer.class::cast);
  }

  private static Optional<Fault> late(int start, Optional<Integer> days) {
    return days.filter(horizon -> start >= horizon)
        .map(
            horizon ->
                new Fault(
                    "scope.start",
                    "is %d, which is not before the end of the horizon of %d days; allowed from 0 to %d"
                        .formatted(start, horizon, horizon - 1)));
  }

  /** The value of a tree, or nothing if something is wrong with it. */
  private static Optional<Object> bound(Shape shape, Optional<Tree> tree) {
    return tree.flatMap(of -> new Binder(new Problems()).bind(shape, of));
  }

  private static Optional<Tree> child(Tree tree, String key) {
    return tree instanceof Tree.Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  private static List<Origin> items(Optional<Tree> list) {
    return list.orElse(null) instanceof Tree.Sequence sequence
        ? sequence.items().stream().map(Tree::origin).toList()
        : List.of();
  }

  private void tell(Tree institution, Fault fault) {
    problems.add(institution.originOf(fault.key()), fault.what());
  }
}
