package org.concordsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.concordsim.city.City;
import org.concordsim.experiment.Simulator;
import org.concordsim.results.ChartDrawer;
import org.concordsim.results.Existing;
import org.concordsim.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  @Mixin private HelpOption help;
  @Mixin private Speech speech;
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "FILE", description = "The scenario, a YAML file.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The results folder; out/<scenario name> if not given.")
  private Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that simulate, one run each or, for the last runs, together; one for each"
              + " processor if not given.")
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
      Scenario scenario = scenarios.read(file, settings.all(), yes);
      World world = worlds.prepare(scenario);
      Estimate estimate = Estimate.of(scenario, world.city(), threadCount());
      if (FirstStart.isTooLong(estimate)) {
        return FirstStart.ANOTHER;
      }
      if (!quiet) {
        speech.warn(scenario);
      }
      Consent consent = new Consent(speech.remarks(), Consent.terminal());
      if (!yes && !consent.isGiven(estimate)) {
        return speech.complain("nothing was run; --yes runs it without asking", REFUSED);
      }
      Path folder = out != null ? out : Path.of("out", scenario.name());
      return new Job(speech, charts, threadCount(), quiet).run(scenario, world, folder, existing());
    } catch (Rejected e) {
      return speech.complain(e.getMessage(), REFUSED);
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

  private Existing existing() {
    return resume ? Existing.RESUME : overwrite ? Existing.OVERWRITE : Existing.REFUSE;
  }

  private int threadCount() {
    return threads != null ? threads : Runtime.getRuntime().availableProcessors();
  }
}
