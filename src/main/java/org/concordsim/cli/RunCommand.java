package org.concordsim.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.concordsim.city.City;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.Execution;
import org.concordsim.experiment.Executor;
import org.concordsim.experiment.RunPlan;
import org.concordsim.experiment.Simulator;
import org.concordsim.results.Build;
import org.concordsim.results.ChartDrawer;
import org.concordsim.results.Existing;
import org.concordsim.results.FolderException;
import org.concordsim.results.ResultsFolder;
import org.concordsim.results.Timing;
import org.concordsim.results.UnfinishedResults;
import org.concordsim.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concord run}: makes all runs of a scenario and writes the results folder. */
@Command(
    name = "run",
    description = "Run a scenario: all arms, points and replicates, into a results folder.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command line or the scenario is wrong; nothing was written",
      "3:a run failed, or the results folder cannot be used; what was complete is kept",
      "130:interrupted; what was complete is kept, and --resume goes on"
    })
public final class RunCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int REFUSED = 2;
  static final int FAILED = 3;
  static final int INTERRUPTED = 130;

  /** So many points of a sweep are told of at the end. */
  private static final int HEADLINE_POINTS = 1;

  /** Reads scenarios. */
  @FunctionalInterface
  public interface ScenarioSource {
    /**
     * The scenario of a file.
     *
     * @param overlays what {@code --set} gave, each {@code path=value}
     * @throws Rejected if the scenario is wrong
     */
    Scenario read(Path file, List<String> overlays) throws Rejected;

    /**
     * The scenario of a file.
     *
     * @param large whether it may have more than a million runs
     * @throws Rejected if the scenario is wrong
     */
    default Scenario read(Path file, List<String> overlays, boolean large) throws Rejected {
      return read(file, overlays);
    }
  }

  /** Makes ready what all runs of a scenario share. */
  @FunctionalInterface
  public interface WorldSource {
    /**
     * The city and the simulation of a scenario.
     *
     * @throws Rejected if the scenario's city cannot be made
     */
    World prepare(Scenario scenario) throws Rejected;
  }

  /**
   * What all runs of a scenario share.
   *
   * @param city the city, the same in every run
   * @param simulator makes a run in that city
   */
  public record World(City city, Simulator simulator) {}

  /** A scenario that is wrong. */
  public static final class Rejected extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<String> problems;

    /** One line for each problem. */
    public Rejected(List<String> problems) {
      super(String.join(System.lineSeparator(), problems));
      this.problems = List.copyOf(problems);
    }

    /** One line for each problem. */
    public List<String> problems() {
      return problems;
    }
  }

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Parameters(paramLabel = "FILE", description = "The scenario, a YAML file.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The results folder; out/<scenario name> if not given.")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Set a key of the scenario, for example population.trust.mean=0.4.")
  private List<String> overlays = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Set the seed.")
  private Long seed;

  @Option(names = "--replicates", paramLabel = "N", description = "Set the number of replicates.")
  private Integer replicates;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Set the days simulated, the warm-up included.")
  private Integer days;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs at a time; one for each processor if not given.")
  private Integer threads;

  @Option(names = "--resume", description = "Go on with a results folder that is not complete.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Replace a results folder.")
  private boolean overwrite;

  @Option(
      names = "--yes",
      description = "Do not ask before a long job, and allow more than a million runs.")
  private boolean yes;

  @Option(names = "--quiet", description = "Say nothing but what went wrong.")
  private boolean quiet;

  private final ScenarioSource scenarios;
  private final WorldSource worlds;
  private final ChartDrawer charts;

  /**
   * The command with the parts it works with. This constructor is the one spot where the scenario
   * reader, the simulation and the charts are wired to it; {@code Main} calls it.
   */
  public RunCommand(ScenarioSource scenarios, WorldSource worlds, ChartDrawer charts) {
    this.scenarios = scenarios;
    this.worlds = worlds;
    this.charts = charts;
  }

  @Override
  public Integer call() {
    checkOptions();
    prepareCharts();
    try {
      Scenario scenario = scenarios.read(file, allOverlays(), yes);
      World world = worlds.prepare(scenario);
      Consent consent = new Consent(spec.commandLine().getErr(), Consent.terminal());
      if (!yes && !consent.isGiven(Estimate.of(scenario, world.city(), threadCount()))) {
        return complain("nothing was run; --yes runs it without asking", REFUSED);
      }
      return run(scenario, world);
    } catch (Rejected e) {
      return complain(e.getMessage(), REFUSED);
    }
  }

  private void prepareCharts() {
    Thread thread =
        new Thread(
            () -> {
              try {
                charts.prepare();
              } catch (IOException | RuntimeException | Error untold) {
                return; // It will be told of when charts are drawn; nothing may be drawn at all.
              }
            },
            "concord-prepare");
    thread.setDaemon(true);
    thread.start();
  }

  private void checkOptions() {
    if (resume && overwrite) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--resume and --overwrite exclude each other");
    }
    if (threads != null && (threads < 1 || threads > 1024)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--threads must be from 1 to 1024, not " + threads);
    }
  }

  private List<String> allOverlays() {
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

  private int run(Scenario scenario, World world) {
    Path folder = out != null ? out : Path.of("out", scenario.name());
    Existing existing = resume ? Existing.RESUME : overwrite ? Existing.OVERWRITE : Existing.REFUSE;
    Executor executor = new Executor(threadCount());
    try (RunInterrupt interrupt = new RunInterrupt(executor::cancel, this::interruptedLate)) {
      return interrupt.ended(run(folder, existing, scenario, world, executor, interrupt));
    }
  }

  private int run(
      Path folder,
      Existing existing,
      Scenario scenario,
      World world,
      Executor executor,
      RunInterrupt interrupt) {
    Timing timing = new Timing(Clock.systemUTC(), threadCount());
    try (UnfinishedResults results = existing.open(folder, scenario, Build.current())) {
      Design design = Design.of(scenario);
      // One round, or several if the number of replicates hangs on results.
      for (Optional<Design> round = Optional.of(design);
          round.isPresent();
          round = results.grown(design)) {
        design = round.get();
        int code = round(folder, design, world, executor, results);
        if (code != DONE) {
          return code;
        }
      }
      if (!quiet && !results.isComplete()) {
        announce("[%1$d/%1$d] writing tables and drawing charts".formatted(design.size()));
      }
      report(results.finish(design, world.city(), unless(interrupt), timing));
      return DONE;
    } catch (FolderException e) {
      return complain(e.getMessage(), e.refused() ? REFUSED : FAILED);
    } catch (IOException e) {
      return interrupt.isAsked()
          ? interruptedLate()
          : complain("cannot write %s: %s".formatted(folder, Reason.of(e)), FAILED);
    } catch (RuntimeException | Error e) {
      // A Java machine that is being stopped lets some classes no longer start.
      if (interrupt.isAsked()) {
        return interruptedLate();
      }
      throw e;
    }
  }

  private ChartDrawer unless(RunInterrupt interrupt) {
    return (results, directory) -> {
      if (interrupt.isAsked()) {
        throw new InterruptedIOException("interrupted");
      }
      charts.draw(results, directory);
    };
  }

  private int interruptedLate() {
    return complain(
        "interrupted while files were written; the same command with --resume goes on",
        INTERRUPTED);
  }

  private int round(
      Path folder, Design design, World world, Executor executor, UnfinishedResults results)
      throws IOException {
    List<RunPlan> missing = results.missing(design);
    Execution execution = execute(executor, missing, design.size(), world, results);
    if (!execution.failures().isEmpty()) {
      results.recordFailures(execution.failures());
    }
    int kept = design.size() - missing.size() + execution.finished();
    if (execution.cancelled()) {
      return complain(
          "interrupted with %d of %d runs finished; the same command with --resume goes on"
              .formatted(kept, design.size()),
          INTERRUPTED);
    }
    if (!execution.failures().isEmpty()) {
      return complain(
          "%d of %d runs failed, see failures.json in %s; --resume tries them again"
              .formatted(design.size() - kept, design.size(), folder),
          FAILED);
    }
    return DONE;
  }

  private Execution execute(
      Executor executor, List<RunPlan> missing, int total, World world, UnfinishedResults results)
      throws IOException {
    Progress progress = progress(total, total - missing.size());
    try {
      return executor.execute(missing, world.simulator(), results, progress);
    } finally {
      progress.end();
    }
  }

  private Progress progress(int total, int before) {
    PrintWriter err = spec.commandLine().getErr();
    if (quiet) {
      return new ProgressSilent(err, System::nanoTime, total, before);
    }
    return System.console() != null
        ? new ProgressBar(err, System::nanoTime, total, before)
        : new ProgressLines(err, System::nanoTime, total, before);
  }

  private void report(ResultsFolder results) throws IOException {
    if (!quiet) {
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(
          ComparisonText.of(
              Comparing.headline(results, Comparing.first(HEADLINE_POINTS)).wholes()));
      if (results.points() == 1) {
        LedgerSentence.all(results).forEach(stdout::println);
      }
      stdout.print(StoppingLine.of(results.stopping()));
      stdout.println("Results: " + results.path());
      stdout.flush();
    }
  }

  private int complain(String problem, int code) {
    announce(problem);
    return code;
  }

  private void announce(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private int threadCount() {
    return threads != null ? threads : Runtime.getRuntime().availableProcessors();
  }
}
