package org.concordsim.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordsim.city.CityParameters;
import org.concordsim.city.SyntheticCity;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.simulation.Horizon;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Sweep;

/** Turns the merged layers of one scenario into the scenario, or tells why not. */
final class Reading {
  private static final String ALL = "all";

  /** So many names fit into a line that somebody reads. */
  private static final int FEW = 20;

  /** More need the word of whoever starts them. */
  private static final long MANY_RUNS = 1_000_000;

  /** So many points are looked at also where something is wrong already. */
  private static final int QUICK_POINTS = 10_000;

  /** More have no number. */
  private static final long MOST_RUNS = Integer.MAX_VALUE;

  private static final List<String> CITIES = List.of("preset", "synthetic", "cells");

  private final Problems problems;
  private final Binder binder;
  private final Defaults defaults;
  private final List<String> chartNames;
  private final Layers layers;
  private final Tree.Mapping written;
  private final Tree.Mapping whole;
  private final boolean large;

  Reading(
      Problems problems,
      Defaults defaults,
      List<String> chartNames,
      Layers layers,
      Tree.Mapping written,
      boolean large) {
    this.problems = problems;
    this.binder = new Binder(problems);
    this.defaults = defaults;
    this.chartNames = chartNames;
    this.layers = layers;
    this.written = written;
    this.whole = defaults.complete(written);
    this.large = large;
  }

  /** The scenario; empty if there are problems. */
  Optional<Scenario> scenario() {
    keys();
    // Parts are bound one by one, so that a fault in one hides none in another.
    Optional<Header> header = header();
    Optional<Place> place = city();
    Optional<Horizon> horizon = part(Keys.MODEL, "horizon", Horizon.class);
    horizon.filter(h -> h.measuredDays() < 1).ifPresent(this::tooShort);
    Optional<ModelParameters> base =
        binder.record(Keys.MODEL, whole).map(ModelParameters.class::cast);
    Tree.Mapping common = written.without(Set.of(Keys.ARMS, Keys.SWEEP, Keys.CALIBRATION));
    Arms armReader = new Arms(problems, binder, defaults);
    Map<String, ModelParameters> arms = armReader.bind(common, whole.get(Keys.ARMS), horizon);
    int faults = problems.size();
    Optional<Swept> swept = sweep(common, base, header);
    boolean soundly = problems.size() == faults;
    Optional<Replication> replication = header.map(h -> replication(h.replicates()));
    replication.ifPresent(r -> runs(r, arms.size(), swept));
    if (problems.isEmpty() && swept.isPresent()) {
      armReader.checkBreeding(swept.get().sweep(), arms, whole.entries().get(Keys.SWEEP));
    }
    if (soundly && swept.isPresent() && isQuick(swept.get().sweep())) {
      Tree tree = whole.entries().get(Keys.SWEEP);
      armReader.institutions().check(new SweptInstitutions(swept.get().sweep(), arms, tree), whole);
      armReader.policies().check(swept.get().sweep(), arms, tree);
      if (problems.isEmpty()) {
        armReader.exclusions().check(swept.get().sweep(), arms, tree);
      }
    }
    Reaches reaches = armReader.institutions().reaches();
    String baseline = baseline(arms);
    Optional<Calibration> calibration = calibration(common, base, baseline);
    List<String> measures = names(Keys.MEASURES, outcomes());
    whole
        .get(Keys.MEASURES)
        .filter(list -> list instanceof Tree.Sequence names && names.items().isEmpty())
        .ifPresent(list -> problems.add(list.origin(), "names no measure; at least one is needed"));
    List<String> charts = names(Keys.CHARTS, chartNames);
    if (!problems.isEmpty() || header.isEmpty() || place.isEmpty() || base.isEmpty()) {
      place.ifPresent(of -> new CityFaults(problems).tell(of.city(), of.directory(), reaches));
      return Optional.empty();
    }
    Header pinned = header.get().in(place.get().city());
    Path directory = place.get().directory();
    return Optional.of(
        new Scenario(
            pinned.name(),
            pinned.description(),
            pinned.seed(),
            replication.orElseThrow(),
            pinned.keep(),
            pinned.seriesEvery(),
            pinned.city(),
            arms,
            baseline,
            measures,
            charts,
            new ResolvedText()
                .header(pinned, replication.orElseThrow())
                .record(Keys.MODEL, base.get())
                .arms(base.get(), arms)
                .line("baseline: " + Quoted.key(baseline))
                .sweep(swept)
                .calibration(calibration)
                .line("measures: " + listed(measures, outcomes()))
                .line("charts: " + listed(charts, chartNames))
                .toString(),
            directory,
            swept.map(Swept::sweep),
            swept.flatMap(Swept::table),
            calibration,
            reaches,
            warnings(armReader, arms, swept)));
  }

  private static List<String> outcomes() {
    return Measures.outcomes().stream().map(Measure::name).toList();
  }

  private <T> Optional<T> part(Shape.Fields shape, String key, Class<T> type) {
    return whole
        .get(key)
        .flatMap(tree -> binder.bind(shape.field(key).shape(), tree))
        .map(type::cast);
  }

  private void keys() {
    binder.refuseUnknown(whole, Keys.TOP);
    whole
        .get(Layers.EXTENDS)
        .ifPresent(set -> problems.add(set.origin(), "can only stand in a file"));
  }

  /** As good as left out. */
  private static boolean isEmpty(Tree tree) {
    return tree.isNull()
        || tree instanceof Tree.Mapping mapping && mapping.entries().isEmpty()
        || tree instanceof Tree.Sequence sequence && sequence.items().isEmpty();
  }

  private Optional<Header> header() {
    Tree.Mapping tree = whole;
    if (whole.mapping(Keys.REPLICATES).isPresent()) {
      // The rule is bound by itself.
      tree = whole.with(Keys.REPLICATES, defaults.common().entries().get(Keys.REPLICATES));
    }
    Optional<Tree> name = whole.get("name");
    if (name.isPresent()
        && name.get() instanceof Tree.Scalar scalar
        && !scalar.isNull()
        && !Words.isName(scalar.text())) {
      problems.add(scalar.origin(), "is " + scalar.kind() + "; " + Words.allowed(false));
    }
    return binder.record(Keys.HEADER, tree).map(Header.class::cast);
  }

  /** The number of replicates, or the rule that decides it. */
  private Replication replication(int fixed) {
    Optional<Tree.Mapping> written = whole.mapping(Keys.REPLICATES);
    if (written.isEmpty()) {
      return Replication.fixed(fixed);
    }
    Optional<ReplicateRule> bound =
        binder.bind(Keys.REPLICATE_RULE, written.get()).map(ReplicateRule.class::cast);
    if (bound.isEmpty()) {
      return Replication.fixed(fixed);
    }
    ReplicateRule rule = bound.get();
    String outcome = rule.until().outcome();
    if (!outcomes().contains(outcome)) {
      Tree.Mapping until = written.get().mapping("until").orElseThrow();
      problems.add(
          until.entries().get("outcome").origin(),
          "is %s, which is no outcome; allowed %s%s"
              .formatted(
                  Quoted.visible(outcome),
                  allowed(Keys.MEASURES, outcomes()),
                  Nearest.hint(outcome, outcomes())));
    }
    if (rule.max() < rule.min()) {
      problems.add(written.get().entries().get("max").origin(), "is below min");
    }
    return new Replication(
        rule.min(),
        rule.max(),
        Optional.of(new Replication.Precision(outcome, rule.until().halfWidth())));
  }

  private Optional<Swept> sweep(
      Tree.Mapping common, Optional<ModelParameters> base, Optional<Header> header) {
    Sweeps sweeps =
        new Sweeps(
            problems, binder, defaults, layers, common, base, header.map(Header::seed).orElse(0L));
    return whole
        .get(Keys.SWEEP)
        .filter(tree -> !isEmpty(tree))
        .flatMap(tree -> sweeps.read(tree, whole.get(Keys.ARMS)));
  }

  private Optional<Calibration> calibration(
      Tree.Mapping common, Optional<ModelParameters> base, String baseline) {
    return whole
        .get(Keys.CALIBRATION)
        .filter(tree -> !isEmpty(tree))
        .flatMap(
            tree ->
                new Calibrations(problems, binder, common, base, whole.get(Keys.ARMS))
                    .read(tree, baseline));
  }

  /** What is not wrong, but somebody should know who compares the arms. */
  private List<Problem> warnings(
      Arms reader, Map<String, ModelParameters> arms, Optional<Swept> swept) {
    Optional<SweepOrigins> origins =
        swept.map(of -> new SweepOrigins(of.sweep(), whole.entries().get(Keys.SWEEP)));
    List<Problem> warnings =
        new ArrayList<>(
            new VainInstitutions(reader.institutions().written(), origins).warnings(arms));
    warnings.addAll(reader.policies().warnings());
    whole.mapping(Keys.ARMS).ifPresent(all -> warnings.addAll(TwinArms.warnings(arms, all)));
    return warnings;
  }

  private Origin sweepOrigin() {
    return whole.entries().get(Keys.SWEEP).origin();
  }

  /** Whoever waits to be told what is wrong does not wait for a large sweep. */
  private boolean isQuick(Sweep sweep) {
    return problems.isEmpty() || sweep.size() <= QUICK_POINTS;
  }

  private void runs(Replication replication, int arms, Optional<Swept> swept) {
    int points = swept.map(s -> s.sweep().size()).orElse(1);
    double runs = (double) replication.max() * arms * points;
    Origin origin =
        swept.isPresent() ? sweepOrigin() : whole.entries().get(Keys.REPLICATES).origin();
    String number = "gives %.0f runs over all arms, points and replicates; ".formatted(runs);
    if (runs > MOST_RUNS) {
      problems.add(origin, number + "at most %d are possible".formatted(MOST_RUNS));
    } else if (runs > MANY_RUNS && !large) {
      problems.add(origin, number + "more than %d need --yes".formatted(MANY_RUNS));
    }
  }

  /** The city with its table of cells pinned, and the folder in which the table lies. */
  private record Place(CityParameters city, Path directory) {}

  private Optional<Place> city() {
    Tree.Mapping tree = whole.mapping("city").orElse(Tree.Mapping.empty(Origin.defaults()));
    List<Origin> given =
        CITIES.stream().flatMap(k -> tree.get(k).stream()).map(Tree::origin).toList();
    Origin origin = tree.origin().isDefault() ? layers.start().child("city") : tree.origin();
    if (given.isEmpty()) {
      problems.addMissing(
          origin, "names no city; exactly one is needed of " + String.join(", ", CITIES));
    } else if (given.size() > 1) {
      problems.add(
          origin,
          "names more than one city; exactly one is needed of " + String.join(", ", CITIES));
    }
    Optional<CityParameters> city = part(Keys.HEADER, "city", CityParameters.class);
    if (given.size() != 1 || city.isEmpty()) {
      return Optional.empty();
    }
    Optional<SyntheticCity.Fault> fault = city.get().synthetic().flatMap(SyntheticCity::fault);
    fault.ifPresent(of -> tell(of, tree));
    Optional<CityTable> table = CityTable.find(city.get(), tree, folder(tree), problems);
    if (fault.isPresent() || city.get().cells().isPresent() && table.isEmpty()) {
      return Optional.empty();
    }
    CityParameters pinned = table.map(t -> t.in(city.get())).orElse(city.get());
    return Optional.of(new Place(pinned, table.map(CityTable::directory).orElse(folder(tree))));
  }

  /** At the number that is to blame, or at the city if it is a default or several are. */
  private void tell(SyntheticCity.Fault fault, Tree.Mapping city) {
    Tree.Mapping synthetic = city.mapping("synthetic").orElse(city);
    Origin origin =
        synthetic
            .get(fault.key())
            .map(Tree::origin)
            .filter(written -> !written.isDefault())
            .orElse(synthetic.origin());
    problems.add(origin, fault.what());
  }

  /** The folder of the file that names the city's table. */
  private Path folder(Tree.Mapping city) {
    return layers.directory(city.get("cells").map(Tree::origin).orElse(layers.start()));
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
      List<String> known = names.isEmpty() ? List.of(Arms.ONLY) : List.copyOf(names);
      String hint =
          given.get() instanceof Tree.Scalar scalar ? Nearest.hint(scalar.text(), known) : "";
      problems.add(
          given.get().origin(),
          "is %s, which is not an arm; allowed %s"
                  .formatted(given.get().kind(), Binder.oneOf(known))
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
              .formatted(
                  given.get().kind(), known.size() <= FEW ? String.join(", ", known) : "names"));
      return known;
    }
    List<String> names = new ArrayList<>();
    for (Tree item : sequence.items()) {
      String name = item instanceof Tree.Scalar scalar ? scalar.text() : "";
      if (!known.contains(name)) {
        problems.add(
            item.origin(),
            "is " + item.kind() + "; allowed " + allowed(key, known) + Nearest.hint(name, known));
      } else if (names.contains(name)) {
        problems.add(item.origin(), "is " + name + " for the second time; each may stand once");
      } else {
        names.add(name);
      }
    }
    return names;
  }

  private static String allowed(String key, List<String> known) {
    return known.size() <= FEW
        ? Binder.oneOf(known)
        : "are the %d names that 'concord %s' lists".formatted(known.size(), key);
  }

  private static String listed(List<String> names, List<String> known) {
    return names.equals(known) ? ALL : "[" + String.join(", ", names) + "]";
  }
}
