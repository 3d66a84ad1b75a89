package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code concord reference}: everything a scenario can say, as a page. */
@Command(
    name = "reference",
    description = "Print the reference of parameters, policies and measures in Markdown.")
public final class ReferenceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  private final List<String> charts;

  /** The command with the names of all charts. */
  public ReferenceCommand(List<String> charts) {
    this.charts = charts;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(ReferencePage.text(charts));
    out.flush();
    return RunCommand.DONE;
  }
}
