package org.concordsim.cli;

import java.io.PrintWriter;
import org.concordsim.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a command says to whoever called it. */
@Command
final class Speech {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Prints what was asked for, and nothing else. */
  void answer(String text) {
    PrintWriter out = command.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  /** Prints a line beside the answer. */
  void remark(String line) {
    PrintWriter err = remarks();
    err.println(line);
    err.flush();
  }

  /** Prints what may make a scenario's comparison meaningless. */
  void warn(Scenario scenario) {
    scenario.warnings().forEach(warning -> remark(warning.toString()));
  }

  /** Where remarks go. */
  PrintWriter remarks() {
    return command.commandLine().getErr();
  }

  /** Says why there is no answer, and gives the exit code. */
  int complain(String problem, int code) {
    remark(problem);
    return code;
  }
}
