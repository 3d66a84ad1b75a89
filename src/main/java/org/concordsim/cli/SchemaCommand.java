package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.concordsim.scenario.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code concord schema}: the JSON Schema of scenario files, for editors and other programs. */
@Command(name = "schema", description = "Print the JSON Schema of scenario files.")
public final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  private final List<String> charts;

  /** The command with the names of all charts. */
  public SchemaCommand(List<String> charts) {
    this.charts = charts;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(JsonText.of(new ScenarioSchema(charts).json()));
    out.flush();
    return RunCommand.DONE;
  }
}
