package org.concordsim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.concordsim.city.City;
import org.concordsim.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code concord explain}: the fully resolved scenario, and what running it would take. What it
 * prints is itself a scenario, with the rest as comments.
 */
@Command(
    name = "explain",
    description = "Print the fully resolved scenario, the number of runs and an estimate.")
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Parameters(paramLabel = "FILE", description = "The scenario, a YAML file.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Set a key of the scenario, for example population.trust.mean=0.4.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

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
      Scenario scenario = scenarios.read(file, settings);
      City city = cities.make(scenario);
      Estimate estimate = Estimate.of(scenario, city, Runtime.getRuntime().availableProcessors());
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? json(scenario, city, estimate) : text(scenario, city, estimate));
      out.flush();
      return RunCommand.DONE;
    } catch (RunCommand.Rejected e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(e.getMessage());
      err.flush();
      return RunCommand.REFUSED;
    }
  }

  private static String text(Scenario scenario, City city, Estimate estimate) {
    return """
        # %d residents in %d cells, %d communities, %d streets, %d districts
        # %d runs: %d arms x %d replicates
        # %s with %d at a time, and %d MB of memory, %s
        %s"""
        .formatted(
            city.residents(),
            city.cells(),
            city.communities(),
            city.streets(),
            city.districts(),
            estimate.runs(),
            scenario.arms().size(),
            scenario.replicates(),
            estimate.time(),
            estimate.threads(),
            estimate.megabytes(),
            Estimate.BASIS,
            scenario.resolved());
  }

  private static String json(Scenario scenario, City city, Estimate estimate) {
    ObjectNode root = JsonText.object();
    root.put("name", scenario.name());
    root.put("seed", scenario.seed());
    scenario.arms().keySet().forEach(root.putArray("arms")::add);
    root.put("baseline", scenario.baseline());
    root.put("replicates", scenario.replicates());
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
}
