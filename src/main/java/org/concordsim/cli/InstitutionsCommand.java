package org.concordsim.cli;

import java.util.concurrent.Callable;
import org.concordsim.scenario.ParameterTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code concord institutions}: the institutions that a scenario can name. */
@Command(name = "institutions", description = "List the institutions that a scenario can name.")
public final class InstitutionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    Nameable.print(
        Nameable.institutions(new ParameterTable()),
        "institutions",
        "\nIn a scenario or an arm: institutions: [peace-alliance, one-net-service] puts these in\n"
            + "force and no others; institutions: {peace-alliance: {tips: 2}} adds or changes one;\n"
            + "institutions: {peace-alliance: null} takes one out of force.\n",
        json,
        spec.commandLine().getOut());
    return RunCommand.DONE;
  }
}
