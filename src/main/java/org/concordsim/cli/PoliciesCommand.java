package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.concordsim.scenario.ParameterTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code concord policies}: the detection policies that a scenario can name. */
@Command(name = "policies", description = "List the detection policies that a scenario can name.")
public final class PoliciesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Nameable> all = Nameable.policies(new ParameterTable());
    if (json) {
      ObjectNode root = JsonText.object();
      Nameable.json(all, root.putArray("policies"));
      out.print(JsonText.of(root));
    } else {
      out.print(Nameable.text(all));
      out.print(
          "\nIn a scenario: detection: {policy: round-robin}, or with parameters\n"
              + "  detection: {policy: {name: risk-weighted-patrol, priorDays: 90}}\n");
    }
    out.flush();
    return RunCommand.DONE;
  }
}
