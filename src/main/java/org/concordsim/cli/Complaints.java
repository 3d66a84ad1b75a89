package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.concordsim.scenario.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command is misused or fails: one line, and no stack trace. */
final class Complaints {
  private final BooleanSupplier debug;

  Complaints(BooleanSupplier debug) {
    this.debug = debug;
  }

  /** A command line that is wrong. */
  int misused(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("concord: " + message(e, command));
    err.println("see " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return RunCommand.REFUSED;
  }

  private static String message(ParameterException e, CommandLine command) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      if (word.startsWith("-")) {
        List<String> options = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
        return "unknown option '" + word + "'" + Nearest.hint(word, options);
      }
      List<String> commands = new ArrayList<>(command.getSubcommands().keySet());
      return commands.isEmpty()
          ? "one argument too many: '" + word + "'"
          : "unknown command '%s'; commands are %s".formatted(word, String.join(", ", commands))
              + Nearest.hint(word, commands);
    }
    String message = e.getMessage() == null ? "" : e.getMessage();
    return message
        .lines()
        .findFirst()
        .map(Complaints::withoutTypes)
        .orElse("the command line is wrong");
  }

  /** Java's names of types say little to whoever writes no Java. */
  private static String withoutTypes(String message) {
    return message
        .replaceFirst("is not an? (int|long)$", "is not a whole number")
        .replaceFirst("is not a double$", "is not a number");
  }

  /** A fault of the program. */
  int failed(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (debug.getAsBoolean()) {
      e.printStackTrace(err);
    } else {
      String said = e.getMessage() == null ? "" : ": " + e.getMessage();
      err.println(
          "concord: unexpected %s%s; --debug tells more"
              .formatted(e.getClass().getSimpleName(), said.lines().findFirst().orElse("")));
    }
    err.flush();
    return RunCommand.FAILED;
  }
}
