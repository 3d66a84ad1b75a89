package org.concordsim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.concordsim.calibration.Calibrated;
import org.concordsim.calibration.Target;
import org.concordsim.calibration.TargetException;
import org.concordsim.calibration.TargetTable;
import org.concordsim.city.City;
import org.concordsim.cli.RunCommand.Rejected;
import org.concordsim.experiment.Executor;
import org.concordsim.results.CalibrationFolder;
import org.concordsim.results.FolderException;
import org.concordsim.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concord calibrate}: fits parameters of a scenario to published targets. */
@Command(
    name = "calibrate",
    description =
        "Fit the parameters that a scenario names under 'calibration' to published targets, and"
            + " tell which of them the targets pin down.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, whether or not every target is met",
      "2:the command line, the scenario or the targets are wrong; nothing was written",
      "3:a run failed, or the folder cannot be used",
      "130:interrupted; the best scenario so far was written"
    })
public final class CalibrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "FILE", description = "The scenario, a YAML file.")
  private Path file;

  @Option(
      names = "--targets",
      paramLabel = "CSV",
      required = true,
      description = "The targets, one row each.")
  private Path targets;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; out/<scenario name>-calibration if not given.")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Set a key of the scenario; the fitted scenario keeps it.")
  private List<String> overlays = new ArrayList<>();

  @Option(
      names = "--scale",
      paramLabel = "SHARE",
      description = "Make trials in a part of the city with this share of its residents.")
  private Double scale;

  @Option(names = "--seed", paramLabel = "N", description = "Set the seed.")
  private Long seed;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      description = "Set the replicates behind the final table.")
  private Integer replicates;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Set the days simulated, the warm-up included.")
  private Integer days;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that simulate, one run each or, for the last runs, together; one for each"
              + " processor if not given.")
  private Integer threads;

  @Option(names = "--overwrite", description = "Replace an earlier calibration.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "Say nothing but what went wrong.")
  private boolean quiet;

  private final RunCommand.ScenarioSource scenarios;
  private final Calibrating.Worlds worlds;
  private final Drawer charts;

  /** The command with the parts it works with. */
  public CalibrateCommand(
      RunCommand.ScenarioSource scenarios, Calibrating.Worlds worlds, Drawer charts) {
    this.scenarios = scenarios;
    this.worlds = worlds;
    this.charts = charts;
  }

  /** Draws the figures of a calibration into a folder, in a language. */
  public interface Drawer {
    /** Draws them beside what is there. */
    void draw(Calibrated calibrated, Path charts, Locale language) throws IOException;
  }

  @Override
  public Integer call() {
    Optional<String> unspeakable = language.problem();
    if (unspeakable.isPresent()) {
      return complain(unspeakable.get(), RunCommand.REFUSED);
    }
    if (threads != null && (threads < 1 || threads > 1024)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--threads must be from 1 to 1024, not " + threads);
    }
    try {
      List<String> asked = new ArrayList<>(settings());
      if (scale != null) {
        asked.add("calibration.scale=" + scale);
      }
      Scenario scenario = scenarios.read(file, asked);
      refuseWhatCannotBeFitted(scenario);
      List<Target> rows =
          TargetTable.read(
              targets,
              List.copyOf(scenario.arms().keySet()),
              scenario.calibration().orElseThrow().arm());
      return calibrate(scenario, rows);
    } catch (Rejected e) {
      return complain(e.getMessage(), RunCommand.REFUSED);
    } catch (TargetException e) {
      return complain(e.getMessage(), RunCommand.REFUSED);
    }
  }

  /** What the command line sets, which the fitted scenario sets too. */
  private List<String> settings() {
    List<String> all = new ArrayList<>(overlays);
    if (seed != null) {
      all.add("seed=" + seed);
    }
    if (replicates != null) {
      all.add("replicates=" + replicates);
    }
    if (days != null) {
      all.add("horizon.days=" + days);
    }
    return all;
  }

  private void refuseWhatCannotBeFitted(Scenario scenario) throws Rejected {
    List<String> problems = new ArrayList<>();
    if (scenario.calibration().isEmpty()) {
      problems.add(
          file
              + ":1:1: calibration: is missing; it says what may be moved, such as calibration:"
              + " {parameters: {population.trust.mean: [0.3, 0.8]}}");
    }
    if (scenario.sweep().isPresent()) {
      problems.add(
          file + ":1:1: sweep: a scenario is fitted at one point; --set sweep={} leaves it out");
    }
    if (scenario.replication().until().isPresent()) {
      problems.add(file + ":1:1: replicates: a fit needs a fixed number; --replicates N sets one");
    }
    if (!problems.isEmpty()) {
      throw new Rejected(problems);
    }
  }

  private int calibrate(Scenario scenario, List<Target> rows) throws Rejected {
    Path folder = out != null ? out : Path.of("out", scenario.name() + "-calibration");
    Path fitted = folder.resolve(CalibrationFolder.FITTED);
    if (isSame(file, fitted)) {
      return complain(
          "--out: %s would be overwritten by the scenario that extends it; choose another folder"
              .formatted(file),
          RunCommand.REFUSED);
    }
    int threadCount = threads != null ? threads : Runtime.getRuntime().availableProcessors();
    City city = worlds.city(scenario);
    Executor executor = new Executor(threadCount, RunsInMemory.of(city, threadCount));
    Calibrating.Job job = new Calibrating.Job(file, scenario, city, rows, settings(), command());
    PrintWriter err = spec.commandLine().getErr();
    if (!quiet) {
      scenario.warnings().forEach(err::println);
    }
    Calibrating calibrating =
        new Calibrating(
            job,
            scenarios,
            worlds,
            (calibrated, into) -> charts.draw(calibrated, into, language.locale()),
            executor,
            new Told(err, quiet));
    try (RunInterrupt interrupt = new RunInterrupt(executor::cancel, this::tellAbandoned);
        CalibrationFolder results = CalibrationFolder.open(folder, overwrite)) {
      return interrupt.ended(run(calibrating, folder, results));
    } catch (FolderException e) {
      return complain(e.getMessage(), e.refused() ? RunCommand.REFUSED : RunCommand.FAILED);
    } catch (IOException e) {
      return complain("cannot write %s: %s".formatted(folder, Reason.of(e)), RunCommand.FAILED);
    }
  }

  private int run(Calibrating calibrating, Path folder, CalibrationFolder results)
      throws IOException {
    Calibrating.Outcome outcome = calibrating.run(folder, results);
    if (outcome.calibrated().isEmpty()) {
      return complain(outcome.message(), outcome.code());
    }
    if (!quiet) {
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(CalibrationText.of(outcome.calibrated().get()));
      stdout.println("Results: " + folder);
      stdout.flush();
    }
    return RunCommand.DONE;
  }

  /** What does it again; the number of threads makes no difference. */
  private String command() {
    StringBuilder command = new StringBuilder("./concord calibrate " + file);
    command.append(" --targets ").append(targets);
    if (scale != null) {
      command.append(" --scale ").append(scale);
    }
    settings().forEach(setting -> command.append(" --set ").append(setting));
    return command + language.inCommand();
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private void tellAbandoned() {
    complain("interrupted while files were written; run it again", RunCommand.INTERRUPTED);
  }

  private int complain(String problem, int code) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(problem);
    err.flush();
    return code;
  }
}
