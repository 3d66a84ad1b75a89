package org.concordsim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.concordsim.scenario.Problem;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioException;
import org.concordsim.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code concord validate}: tells what is wrong with scenarios, without running them. */
@Command(
    name = "validate",
    description = "Check scenarios without running them.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all scenarios are right", "2:a scenario is wrong"})
public final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenarios, YAML files.")
  private List<Path> files;

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  @Option(names = "--yes", description = "Allow more than a million runs.")
  private boolean yes;

  private final ScenarioReader reader;
  private final CitySource cities;

  /** The command with the parts it works with. */
  public ValidateCommand(ScenarioReader reader, CitySource cities) {
    this.reader = reader;
    this.cities = cities;
  }

  /** What was found in one file, and in the city that it names. */
  private record Verdict(
      Path file, List<Problem> problems, List<String> ofCity, List<Problem> warnings) {
    boolean isValid() {
      return problems.isEmpty() && ofCity.isEmpty();
    }
  }

  @Override
  public Integer call() {
    List<Verdict> verdicts = new ArrayList<>();
    for (Path file : files) {
      verdicts.add(verdict(file));
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (json) {
      out.print(json(verdicts));
    } else {
      for (Verdict verdict : verdicts) {
        verdict.problems().forEach(err::println);
        verdict.ofCity().forEach(err::println);
        verdict.warnings().forEach(err::println);
        if (verdict.isValid()) {
          out.println(verdict.file() + ": valid");
        }
      }
    }
    err.flush();
    out.flush();
    boolean valid = verdicts.stream().allMatch(Verdict::isValid);
    return valid ? RunCommand.DONE : RunCommand.REFUSED;
  }

  private Verdict verdict(Path file) {
    try {
      Scenario scenario = reader.read(file, List.of(), yes);
      // A city that comes with the program needs no check by itself.
      if (scenario.city().preset().isEmpty() || !scenario.reaches().isEverywhere()) {
        cities.make(scenario);
      }
      return new Verdict(file, List.of(), List.of(), scenario.warnings());
    } catch (ScenarioException e) {
      return new Verdict(file, e.problems(), e.ofCity(), List.of());
    } catch (RunCommand.Rejected e) {
      return new Verdict(file, List.of(), e.problems(), List.of());
    }
  }

  private static String json(List<Verdict> verdicts) {
    ObjectNode root = JsonText.object();
    ArrayNode list = root.putArray("files");
    for (Verdict verdict : verdicts) {
      ObjectNode node = list.addObject();
      node.put("file", verdict.file().toString());
      node.put("valid", verdict.isValid());
      ArrayNode problems = node.putArray("problems");
      verdict.problems().forEach(problem -> describe(problem, problems.addObject()));
      verdict.ofCity().forEach(line -> problems.addObject().put("message", line));
      ArrayNode warnings = node.putArray("warnings");
      verdict.warnings().forEach(warning -> describe(warning, warnings.addObject()));
    }
    return JsonText.of(root);
  }

  private static void describe(Problem problem, ObjectNode node) {
    node.put("file", problem.source())
        .put("line", problem.line())
        .put("column", problem.column())
        .put("path", problem.path())
        .put("message", problem.message());
  }
}
