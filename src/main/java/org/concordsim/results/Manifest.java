package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordsim.experiment.Design;
import org.concordsim.outcome.RunRecord;
import org.concordsim.scenario.Replication;
import org.concordsim.scenario.Scenario;
import org.concordsim.statistics.Contrast;
import org.concordsim.statistics.Families;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Level;
import org.concordsim.sweep.Orders;
import org.concordsim.sweep.Sweep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a results folder is and holds, without times and names of machines. A folder is complete if
 * and only if it has one.
 *
 * @param build the program that made it
 * @param name name of the scenario
 * @param scenarioHash SHA-256 of scenario.yaml
 * @param seed the scenario's seed
 * @param arms names of the arms and what they are, in order
 * @param baseline name of the arm that the others are compared to
 * @param points number of sweep points
 * @param sweep name of the design of the sweep; empty without one
 * @param factors what the sweep varies
 * @param orders number of orders in which the sweep switches factors on; 0 for other designs
 * @param replicates number of replicates, the greatest of all points
 * @param until when replicates ended, if that hung on results
 * @param outcomes names of the outcomes that are summarised
 * @param declared whether the scenario names these outcomes, and does not just take all
 * @param chartNames names of the charts that the scenario asks for
 * @param tables digests of all files but the charts, by name
 * @param charts digests of the charts, which may differ between renderers, by path
 */
record Manifest(
    Build build,
    String name,
    String scenarioHash,
    long seed,
    Map<String, ArmDesign> arms,
    String baseline,
    int points,
    String sweep,
    List<SweptFactor> factors,
    int orders,
    int replicates,
    Optional<Replication> until,
    List<String> outcomes,
    boolean declared,
    List<String> chartNames,
    Map<String, Digest> tables,
    Map<String, Digest> charts) {
  static final String NAME = "manifest.json";
  private static final String FORMAT = "concord-results/1";

  /** The manifest of a folder whose files are not known yet. */
  static Manifest of(Design design, Build build) {
    Scenario scenario = design.scenario();
    List<String> outcomes = summarised(scenario);
    Map<String, ArmDesign> arms = new LinkedHashMap<>();
    scenario.arms().forEach((arm, model) -> arms.put(arm, ArmDesign.of(model)));
    return new Manifest(
        build,
        scenario.name(),
        Digest.ofText(scenario.resolved()),
        scenario.seed(),
        arms,
        scenario.baseline(),
        design.points(),
        scenario.sweep().map(sweep -> sweep.design().label()).orElse(""),
        scenario.sweep().stream()
            .flatMap(sweep -> sweep.factors().stream())
            .map(Manifest::factor)
            .toList(),
        scenario.sweep().flatMap(Sweep::orders).map(Orders::size).orElse(0),
        IntStream.range(0, design.points()).map(design::replicates).max().orElse(0),
        Optional.of(scenario.replication()).filter(rule -> rule.until().isPresent()),
        outcomes,
        !outcomes.equals(RunRecord.columns()),
        scenario.charts(),
        Map.of(),
        Map.of());
  }

  /** The outcomes of a scenario that are summarised: those it names, or all. */
  private static List<String> summarised(Scenario scenario) {
    return scenario.measures().isEmpty()
        ? RunRecord.columns()
        : RunRecord.columns().stream().filter(scenario.measures()::contains).toList();
  }

  private static SweptFactor factor(Factor factor) {
    return new SweptFactor(
        factor.path(),
        factor.numeric(),
        factor.base().name(),
        factor.levels().stream().map(Level::name).toList());
  }

  Manifest withFiles(Map<String, Digest> newTables, Map<String, Digest> newCharts) {
    return new Manifest(
        build,
        name,
        scenarioHash,
        seed,
        arms,
        baseline,
        points,
        sweep,
        factors,
        orders,
        replicates,
        until,
        outcomes,
        declared,
        chartNames,
        newTables,
        newCharts);
  }

  /**
   * What is compared with what. The first arm that sees what nobody can is the ceiling, where the
   * baseline is an arm without patrols.
   */
  Contrast contrast(String baselineArm) {
    List<String> hypothetical =
        arms.keySet().stream().filter(arm -> arms.get(arm).hypothetical()).toList();
    Optional<String> ceiling =
        arms.get(baselineArm).patrols() ? Optional.empty() : hypothetical.stream().findFirst();
    return new Contrast(List.copyOf(arms.keySet()), baselineArm, hypothetical, ceiling, seed);
  }

  /** The families of tests: the outcomes that the scenario names, or each for itself. */
  Families families() {
    return declared ? Families.declaring(outcomes) : Families.eachOutcome();
  }

  Identity identity() {
    return new Identity(build, scenarioHash);
  }

  /** Whether a folder has a manifest of ours. */
  static boolean isIn(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      return Files.isRegularFile(file)
          && Json.read(file).path("format").asString("").equals(FORMAT);
    } catch (IOException e) {
      return false;
    }
  }

  void write(Path folder) throws IOException {
    ObjectNode root = Json.object();
    root.put("format", FORMAT);
    build.write(root);
    root.put("scenario", name);
    root.put("scenarioHash", scenarioHash);
    root.put("seed", seed);
    ObjectNode design = root.putObject("design");
    ArrayNode armNodes = design.putArray("arms");
    arms.forEach((arm, of) -> of.write(armNodes.addObject().put("name", arm)));
    design.put("baseline", baseline);
    design.put("points", points);
    if (!factors.isEmpty()) {
      design.put("sweep", sweep);
      if (orders > 0) {
        design.put("orders", orders);
      }
      ArrayNode factorNodes = design.putArray("factors");
      for (SweptFactor factor : factors) {
        ObjectNode node = factorNodes.addObject();
        node.put("path", factor.path());
        node.put("numeric", factor.numeric());
        node.put("base", factor.base());
        factor.levels().forEach(node.putArray("levels")::add);
      }
    }
    design.put("replicates", replicates);
    until.ifPresent(
        rule ->
            design
                .putObject("until")
                .put("min", rule.min())
                .put("max", rule.max())
                .put("outcome", rule.until().orElseThrow().outcome())
                .put("halfWidth", rule.until().orElseThrow().halfWidth()));
    outcomes.forEach(root.putArray("outcomes")::add);
    root.put("declared", declared);
    chartNames.forEach(root.putArray("chartNames")::add);
    writeDigests(root.putObject("tables"), tables);
    writeDigests(root.putObject("charts"), charts);
    Json.write(folder.resolve(NAME), root);
  }

  static Manifest read(Path folder) throws IOException {
    JsonNode root = Json.read(folder.resolve(NAME));
    if (!root.path("format").asString("").equals(FORMAT)) {
      throw new IOException(folder.resolve(NAME) + " is not a manifest of Concord");
    }
    JsonNode design = root.path("design");
    Map<String, ArmDesign> arms = new LinkedHashMap<>();
    for (JsonNode arm : design.path("arms")) {
      arms.put(arm.path("name").asString(""), ArmDesign.read(arm));
    }
    return new Manifest(
        Build.read(root),
        root.path("scenario").asString(""),
        root.path("scenarioHash").asString(""),
        root.path("seed").asLong(0),
        arms,
        design.path("baseline").asString(""),
        design.path("points").asInt(0),
        design.path("sweep").asString(""),
        factors(design.path("factors")),
        design.path("orders").asInt(0),
        design.path("replicates").asInt(0),
        until(design.path("until")),
        texts(root.path("outcomes")),
        root.path("declared").asBoolean(false),
        texts(root.path("chartNames")),
        digests(root.path("tables")),
        digests(root.path("charts")));
  }

  private static List<SweptFactor> factors(JsonNode nodes) {
    List<SweptFactor> factors = new ArrayList<>();
    for (JsonNode node : nodes) {
      factors.add(
          new SweptFactor(
              node.path("path").asString(""),
              node.path("numeric").asBoolean(false),
              node.path("base").asString(""),
              texts(node.path("levels"))));
    }
    return List.copyOf(factors);
  }

  private static Optional<Replication> until(JsonNode rule) {
    if (rule.isMissingNode()) {
      return Optional.empty();
    }
    Replication.Precision precision =
        new Replication.Precision(
            rule.path("outcome").asString(""), rule.path("halfWidth").asDouble(0));
    return Optional.of(
        new Replication(
            rule.path("min").asInt(0), rule.path("max").asInt(0), Optional.of(precision)));
  }

  private static void writeDigests(ObjectNode node, Map<String, Digest> digests) {
    digests.forEach(
        (file, digest) ->
            node.putObject(file).put("sha256", digest.sha256()).put("bytes", digest.bytes()));
  }

  private static Map<String, Digest> digests(JsonNode node) {
    Map<String, Digest> digests = new LinkedHashMap<>();
    node.properties()
        .forEach(
            file ->
                digests.put(
                    file.getKey(),
                    new Digest(
                        file.getValue().path("sha256").asString(""),
                        file.getValue().path("bytes").asLong(0))));
    return digests;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString("")));
    return texts;
  }
}
