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

/** {@code concord institutions}: the institutions that a scenario can name. */
@Command(name = "institutions", description = "List the institutions that a scenario can name.")
public final class InstitutionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Nameable> all = Nameable.institutions(new ParameterTable());
    if (json) {
      ObjectNode root = JsonText.object();
      Nameable.json(all, root.putArray("institutions"));
      out.print(JsonText.of(root));
    } else {
      out.print(Nameable.text(all));
      out.print(
          "\nIn a scenario or an arm: institutions: [peace-alliance, one-net-service] puts these in\n"
              + "force and no others; institutions: {peace-alliance: {tips: 2}} adds or changes one;\n"
              + "institutions: {peace-alliance: null} takes one out of force.\n");
    }
    out.flush();
    return RunCommand.DONE;
  }
}
