package org.concordsim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.concordsim.chart.CalibrationChart;
import org.concordsim.chart.ChartCatalogue;
import org.concordsim.chart.FolderCharts;
import org.concordsim.city.Cities;
import org.concordsim.city.City;
import org.concordsim.city.CityException;
import org.concordsim.experiment.RunPlan;
import org.concordsim.experiment.Simulator;
import org.concordsim.experiment.Subcritical;
import org.concordsim.outcome.Recorder;
import org.concordsim.outcome.RunRecord;
import org.concordsim.scenario.Problem;
import org.concordsim.scenario.Scenario;
import org.concordsim.scenario.ScenarioException;
import org.concordsim.scenario.ScenarioReader;
import org.concordsim.simulation.Run;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: wires the commands to the parts they work with. */
@Command(
    name = "concord",
    description = "Simulate how neighbourhood disputes arise, escalate and are resolved.",
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print stack traces of unexpected errors.")
  private boolean debug;

  private Main() {}

  /** Without a command there is nothing to do but to show what there is. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return RunCommand.REFUSED;
  }

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    // No result and no word depends on the language of the machine.
    Locale.setDefault(Locale.ROOT);
    System.exit(execute(commandLine(), arguments));
  }

  static int execute(CommandLine line, String... arguments) {
    try {
      int code = line.execute(arguments);
      // A writer keeps to itself that a disk is full or that nobody listens.
      if (line.getOut().checkError() && code == RunCommand.DONE) {
        line.getErr().println("concord: standard output cannot be written");
        return RunCommand.FAILED;
      }
      return code;
    } catch (OutOfMemoryError e) {
      line.getErr()
          .println("concord: the memory is used up; give more, for example CONCORD_OPTS=-Xmx8g");
      return RunCommand.FAILED;
    }
  }

  /** The command line with all commands, printing in UTF-8 whatever the platform prefers. */
  static CommandLine commandLine() {
    List<String> charts = ChartCatalogue.names();
    ScenarioReader reader = new ScenarioReader(charts);
    Main main = new Main();
    CommandLine line =
        new CommandLine(main)
            .addSubcommand(new RunCommand(read(reader), Main::world, FolderCharts.standard()))
            .addSubcommand(new ValidateCommand(reader, Main::city))
            .addSubcommand(new ExplainCommand(read(reader), Main::city))
            .addSubcommand(new CalibrateCommand(read(reader), worlds(), CalibrationChart::draw))
            .addSubcommand(new CompareCommand())
            .addSubcommand(new PlotCommand())
            .addSubcommand(new SchemaCommand(charts))
            .addSubcommand(new PoliciesCommand())
            .addSubcommand(new InstitutionsCommand())
            .addSubcommand(new MeasuresCommand())
            .addSubcommand(new ReferenceCommand(charts));
    Complaints complaints = new Complaints(() -> main.debug);
    return line.setParameterExceptionHandler(complaints::misused)
        .setExecutionExceptionHandler(complaints::failed)
        .setOut(utf8(FileDescriptor.out))
        .setErr(utf8(FileDescriptor.err));
  }

  private static RunCommand.ScenarioSource read(ScenarioReader reader) {
    return new RunCommand.ScenarioSource() {
      @Override
      public Scenario read(Path file, List<String> settings) throws RunCommand.Rejected {
        return read(file, settings, false);
      }

      @Override
      public Scenario read(Path file, List<String> settings, boolean large)
          throws RunCommand.Rejected {
        try {
          return reader.read(file, settings, large);
        } catch (ScenarioException e) {
          Stream<String> problems = e.problems().stream().map(Problem::toString);
          throw new RunCommand.Rejected(Stream.concat(problems, e.ofCity().stream()).toList());
        }
      }
    };
  }

  private static RunCommand.World world(Scenario scenario) throws RunCommand.Rejected {
    City city = city(scenario);
    Simulator simulator = (plan, threads) -> simulate(city, plan, threads, scenario.keepsCourses());
    boolean checked = scenario.sweep().isEmpty();
    return new RunCommand.World(city, checked ? simulator : new Subcritical(simulator));
  }

  private static Calibrating.Worlds worlds() {
    return new Calibrating.Worlds() {
      @Override
      public City city(Scenario scenario) throws RunCommand.Rejected {
        return Main.city(scenario);
      }

      @Override
      public Simulator in(City city) {
        return new Subcritical((plan, threads) -> simulate(city, plan, threads, false));
      }
    };
  }

  private static RunRecord simulate(City city, RunPlan plan, int threads, boolean remembering) {
    Run run =
        remembering
            ? Run.remembering(city, plan.model(), plan.seed(), plan.replicate())
            : new Run(city, plan.model(), plan.seed(), plan.replicate());
    return Recorder.record(run.toHorizon(threads));
  }

  private static City city(Scenario scenario) throws RunCommand.Rejected {
    try {
      City city = Cities.make(scenario.city(), scenario.directory());
      List<Problem> nowhere = scenario.reaches().problemsIn(city);
      if (!nowhere.isEmpty()) {
        throw new RunCommand.Rejected(nowhere.stream().map(Problem::toString).toList());
      }
      return city;
    } catch (CityException e) {
      throw new RunCommand.Rejected(e.problems());
    }
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }
}
