package org.concordsim.cli;

import java.util.concurrent.Callable;
import org.concordsim.scenario.ParameterTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code concord policies}: the detection policies that a scenario can name. */
@Command(name = "policies", description = "List the detection policies that a scenario can name.")
public final class PoliciesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    Nameable.print(
        Nameable.policies(new ParameterTable()),
        "policies",
        "\nIn a scenario: detection: {policy: round-robin}, or with parameters\n"
            + "  detection: {policy: {name: risk-weighted-patrol, priorDays: 90}}\n",
        json,
        spec.commandLine().getOut());
    return RunCommand.DONE;
  }
}
