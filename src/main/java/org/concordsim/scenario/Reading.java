package org.concordsim.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordsim.city.CityParameters;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.simulation.Horizon;
import org.concordsim.simulation.ModelParameters;

/** Turns the merged layers of one scenario into the scenario, or tells why not. */
final class Reading {
  private static final String ALL = "all";
  private static final long MOST_RUNS = 1_000_000;
  private static final Set<String> CITIES = Set.of("preset", "synthetic", "cells");

  private final Problems problems;
  private final Binder binder;
  private final Defaults defaults;
  private final List<String> chartNames;
  private final Layers layers;
  private final Tree.Mapping written;
  private final Tree.Mapping whole;

  Reading(
      Problems problems,
      Defaults defaults,
      List<String> chartNames,
      Layers layers,
      Tree.Mapping written) {
    this.problems = problems;
    this.binder = new Binder(problems);
    this.defaults = defaults;
    this.chartNames = chartNames;
    this.layers = layers;
    this.written = written;
    this.whole = defaults.complete(written);
  }

  /** The scenario; empty if there are problems. */
  Optional<Scenario> scenario() {
    binder.refuseUnknown(whole, Keys.TOP);
    whole
        .get(Layers.EXTENDS)
        .ifPresent(set -> problems.add(set.origin(), "can only stand in a file"));
    Optional<Header> header =
        binder.record(Keys.HEADER, withFixedReplicates()).map(Header.class::cast);
    Optional<ModelParameters> base =
        binder.record(Keys.MODEL, whole).map(ModelParameters.class::cast);
    horizon(base);
    Map<String, ModelParameters> arms =
        new Arms(problems, binder, defaults)
            .bind(
                written.without(Set.of(Keys.ARMS)),
                whole.get(Keys.ARMS),
                base.map(ModelParameters::horizon));
    String baseline = baseline(arms);
    List<String> outcomes = Measures.outcomes().stream().map(Measure::name).toList();
    List<String> measures = names(Keys.MEASURES, outcomes);
    if (measures.isEmpty()) {
      whole
          .get(Keys.MEASURES)
          .ifPresent(
              list -> problems.add(list.origin(), "names no measure; at least one is needed"));
    }
    List<String> charts = names(Keys.CHARTS, chartNames);
    unsupported();
    Optional<Header> pinned = header.flatMap(h -> checked(h, arms.size()));
    if (!problems.isEmpty() || pinned.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(scenario(pinned.get(), base.get(), arms, baseline, measures, charts));
  }

  private Scenario scenario(
      Header header,
      ModelParameters base,
      Map<String, ModelParameters> arms,
      String baseline,
      List<String> measures,
      List<String> charts) {
    List<String> outcomes = Measures.outcomes().stream().map(Measure::name).toList();
    ResolvedText text =
        new ResolvedText()
            .record(Keys.HEADER, header)
            .record(Keys.MODEL, base)
            .arms(base, arms)
            .line("baseline: " + Quoted.key(baseline))
            .line("measures: " + listed(measures, outcomes))
            .line("charts: " + listed(charts, chartNames));
    return new Scenario(
        header.name(),
        header.description(),
        header.seed(),
        header.replicates(),
        header.city(),
        arms,
        baseline,
        measures,
        charts,
        text.toString(),
        directory());
  }

  /** The header with its table of cells pinned, after what its ranges do not say. */
  private Optional<Header> checked(Header header, int arms) {
    Tree name = whole.entries().get("name");
    if (!Words.isName(header.name())) {
      problems.add(name.origin(), "is " + name.kind() + "; " + Words.allowed(false));
    }
    if ((long) header.replicates() * arms > MOST_RUNS) {
      problems.add(
          whole.entries().get("replicates").origin(),
          "gives %d runs over all arms; at most %d are allowed"
              .formatted((long) header.replicates() * arms, MOST_RUNS));
    }
    Optional<CityParameters> city = whole.mapping("city").flatMap(c -> city(header.city(), c));
    return city.map(
        c ->
            new Header(header.name(), header.description(), header.seed(), header.replicates(), c));
  }

  private Optional<CityParameters> city(CityParameters city, Tree.Mapping tree) {
    List<Origin> given =
        CITIES.stream()
            .sorted()
            .flatMap(kind -> tree.get(kind).stream())
            .map(Tree::origin)
            .toList();
    if (given.size() != 1) {
      Origin origin =
          given.stream()
              .findFirst()
              .or(() -> Optional.of(tree.origin()).filter(o -> !o.isDefault()))
              .orElse(layers.start().child("city"));
      problems.add(
          origin,
          (given.isEmpty() ? "no city is named" : "more than one city is named")
              + "; exactly one is needed of preset, synthetic and cells");
      return Optional.empty();
    }
    Optional<CityTable> table = CityTable.find(city, tree, directory(), problems);
    return table.map(t -> t.in(city)).or(() -> Optional.of(city));
  }

  /** The folder of the table of cells, or that of the scenario where there is none. */
  private Path directory() {
    return whole
        .mapping("city")
        .flatMap(city -> city.get("cells"))
        .map(cells -> layers.directory(cells.origin()))
        .orElse(layers.directory(layers.start()));
  }

  private void horizon(Optional<ModelParameters> base) {
    base.map(ModelParameters::horizon).filter(h -> h.measuredDays() < 1).ifPresent(this::tooShort);
  }

  private void tooShort(Horizon horizon) {
    Tree.Mapping tree = whole.mapping("horizon").orElseThrow();
    Origin days = tree.entries().get("days").origin();
    Origin warmUp = tree.entries().get("warmUp").origin();
    boolean blameWarmUp = days.isDefault() || warmUp.isOption() && !days.isOption();
    problems.add(
        blameWarmUp ? warmUp : days,
        "the horizon of %d days ends within the warm-up of %d days; days, which include the warm-up, must be more than warmUp"
            .formatted(horizon.days(), horizon.warmUp()));
  }

  private String baseline(Map<String, ModelParameters> arms) {
    Set<String> names =
        whole.mapping(Keys.ARMS).map(a -> a.entries().keySet()).orElse(arms.keySet());
    Optional<Tree> given = whole.get(Keys.BASELINE);
    if (given.isEmpty()) {
      return arms.keySet().stream().findFirst().orElse(Arms.ONLY);
    }
    if (given.get() instanceof Tree.Scalar scalar && arms.containsKey(scalar.text())) {
      return scalar.text();
    }
    if (!(given.get() instanceof Tree.Scalar scalar && names.contains(scalar.text()))) {
      List<String> known = List.copyOf(names.isEmpty() ? arms.keySet() : names);
      String hint =
          given.get() instanceof Tree.Scalar scalar ? Nearest.hint(scalar.text(), known) : "";
      problems.add(
          given.get().origin(),
          "is %s, which is not an arm; arms %s".formatted(given.get().kind(), Binder.oneOf(known))
              + hint);
    }
    return Arms.ONLY;
  }

  /** A list of names, or all of them. */
  private List<String> names(String key, List<String> known) {
    Optional<Tree> given = whole.get(key);
    if (given.isEmpty() || given.get() instanceof Tree.Scalar one && one.text().equals(ALL)) {
      return known;
    }
    if (!(given.get() instanceof Tree.Sequence sequence)) {
      problems.add(
          given.get().origin(),
          "is %s; expected is 'all' or a list in brackets of %s"
              .formatted(given.get().kind(), String.join(", ", known)));
      return known;
    }
    List<String> names = new ArrayList<>();
    for (Tree item : sequence.items()) {
      String name = item instanceof Tree.Scalar scalar ? scalar.text() : "";
      if (!known.contains(name)) {
        problems.add(
            item.origin(),
            "is " + item.kind() + "; allowed " + Binder.oneOf(known) + Nearest.hint(name, known));
      } else if (names.contains(name)) {
        problems.add(item.origin(), "is " + name + " for the second time; each may stand once");
      } else {
        names.add(name);
      }
    }
    return names;
  }

  private static String listed(List<String> names, List<String> known) {
    return names.equals(known) ? ALL : "[" + String.join(", ", names) + "]";
  }

  private Tree.Mapping withFixedReplicates() {
    Optional<Tree.Mapping> rule = whole.mapping("replicates");
    rule.ifPresent(
        mapping ->
            problems.add(
                mapping.origin(),
                "is a mapping; a number of replicates that depends on results is not supported by"
                    + " this version, write a whole number"));
    return rule.isEmpty()
        ? whole
        : whole.with("replicates", defaults.common().entries().get("replicates"));
  }

  /** What later versions will know; nothing is lost where it is empty. */
  private void unsupported() {
    for (String key : List.of(Keys.INSTITUTIONS, Keys.SWEEP)) {
      whole
          .get(key)
          .filter(tree -> !isEmpty(tree))
          .ifPresent(
              tree ->
                  problems.add(
                      tree.origin(),
                      "is not supported by this version; leave it out or leave it empty"));
    }
  }

  private static boolean isEmpty(Tree tree) {
    return tree.isNull()
        || tree instanceof Tree.Mapping mapping && mapping.entries().isEmpty()
        || tree instanceof Tree.Sequence sequence && sequence.items().isEmpty();
  }
}
