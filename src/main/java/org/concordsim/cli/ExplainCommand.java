package org.concordsim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.concordsim.city.City;
import org.concordsim.scenario.Replication;
import org.concordsim.scenario.Scenario;
import org.concordsim.sweep.Factor;
import org.concordsim.sweep.Sweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code concord explain}: the fully resolved scenario, and what running it would take. What it
 * prints is itself a scenario, with the rest as comments.
 */
@Command(
    name = "explain",
    description = "Print the fully resolved scenario, the number of runs and an estimate.")
public final class ExplainCommand implements Callable<Integer> {
  /** Factors that the first lines name. */
  private static final int MOST_NAMED = 6;

  @Mixin private HelpOption help;
  @Mixin private Speech speech;
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "FILE", description = "The scenario, a YAML file.")
  private Path file;

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  @Option(names = "--yes", description = "Allow more than a million runs.")
  private boolean yes;

  private final RunCommand.ScenarioSource scenarios;
  private final CitySource cities;

  /** The command with the parts it works with. */
  public ExplainCommand(RunCommand.ScenarioSource scenarios, CitySource cities) {
    this.scenarios = scenarios;
    this.cities = cities;
  }

  @Override
  public Integer call() {
    try {
      Scenario scenario = scenarios.read(file, settings.all(), yes);
      City city = cities.make(scenario);
      Estimate estimate = Estimate.of(scenario, city, Runtime.getRuntime().availableProcessors());
      speech.warn(scenario);
      speech.answer(json ? json(scenario, city, estimate) : text(scenario, city, estimate));
      return RunCommand.DONE;
    } catch (RunCommand.Rejected e) {
      return speech.complain(e.getMessage(), RunCommand.REFUSED);
    }
  }

  private static String text(Scenario scenario, City city, Estimate estimate) {
    return """
        # %s in %s, %s, %s, %s
        # %s
        # %s on %s, and %d MB of memory, %s
        %s"""
        .formatted(
            Numbers.counted(city.residents(), "resident"),
            Numbers.counted(city.cells(), "cell"),
            Numbers.counted(city.communities(), "community", "communities"),
            Numbers.counted(city.streets(), "street"),
            Numbers.counted(city.districts(), "district"),
            runs(scenario),
            estimate.time(),
            Numbers.counted(estimate.threads(), "thread"),
            estimate.megabytes(),
            Estimate.BASIS,
            scenario.resolved());
  }

  private static String runs(Scenario scenario) {
    String points =
        scenario
            .sweep()
            .map(
                sweep ->
                    " x %s (%s)".formatted(Numbers.counted(sweep.size(), "point"), design(sweep)))
            .orElse("");
    Replication replication = scenario.replication();
    boolean open = replication.until().isPresent();
    String replicates =
        open
            ? "%d to %d replicates".formatted(replication.min(), replication.max())
            : Numbers.counted(replication.max(), "replicate");
    return "%s%s: %s%s x %s"
        .formatted(
            open ? "at most " : "",
            Numbers.counted(scenario.runs(), "run"),
            Numbers.counted(scenario.arms().size(), "arm"),
            points,
            replicates);
  }

  private static String design(Sweep sweep) {
    List<String> paths = sweep.factors().stream().map(Factor::path).limit(MOST_NAMED).toList();
    int more = sweep.factors().size() - paths.size();
    return "%s: %s%s"
        .formatted(
            sweep.design().label(),
            String.join(", ", paths),
            more == 0 ? "" : " and %d more".formatted(more));
  }

  private static String json(Scenario scenario, City city, Estimate estimate) {
    ObjectNode root = JsonText.object();
    root.put("name", scenario.name());
    root.put("seed", scenario.seed());
    scenario.arms().keySet().forEach(root.putArray("arms")::add);
    root.put("baseline", scenario.baseline());
    scenario.sweep().ifPresent(sweep -> describe(sweep, root.putObject("sweep")));
    root.put("points", scenario.points());
    root.put("replicates", scenario.replicates());
    if (scenario.replication().until().isPresent()) {
      root.put("replicatesAtLeast", scenario.replication().min());
    }
    root.put("runs", estimate.runs());
    root.putObject("city")
        .put("residents", city.residents())
        .put("cells", city.cells())
        .put("communities", city.communities())
        .put("streets", city.streets())
        .put("districts", city.districts());
    root.putObject("estimate")
        .put("seconds", estimate.seconds())
        .put("threads", estimate.threads())
        .put("megabytes", estimate.megabytes())
        .put("basis", Estimate.BASIS);
    root.put("resolved", scenario.resolved());
    return JsonText.of(root);
  }

  private static void describe(Sweep sweep, ObjectNode node) {
    node.put("design", sweep.design().label());
    ArrayNode factors = node.putArray("factors");
    for (Factor factor : sweep.factors()) {
      ObjectNode one = factors.addObject().put("path", factor.path());
      one.put("base", factor.base().name());
      factor.levels().forEach(level -> one.withArray("levels").add(level.name()));
      factor.span().ifPresent(span -> one.put("min", span.min()).put("max", span.max()));
    }
  }
}
