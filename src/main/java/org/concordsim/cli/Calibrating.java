package org.concordsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.concordsim.calibration.Calibrated;
import org.concordsim.calibration.Calibrator;
import org.concordsim.calibration.CitySample;
import org.concordsim.calibration.Fit;
import org.concordsim.calibration.Laboratory;
import org.concordsim.calibration.ParameterResult;
import org.concordsim.calibration.Stopped;
import org.concordsim.calibration.Target;
import org.concordsim.calibration.TargetResult;
import org.concordsim.city.City;
import org.concordsim.cli.RunCommand.Rejected;
import org.concordsim.experiment.Executor;
import org.concordsim.experiment.FailedRun;
import org.concordsim.experiment.RunListener;
import org.concordsim.experiment.RunPlan;
import org.concordsim.experiment.Simulator;
import org.concordsim.results.CalibrationFolder;
import org.concordsim.scenario.Calibration;
import org.concordsim.scenario.FreeParameter;
import org.concordsim.scenario.OverlayText;
import org.concordsim.scenario.Scenario;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.statistics.Interval;

/** One calibration from the first trial to the last file. */
public final class Calibrating {
  private final Job job;
  private final RunCommand.ScenarioSource scenarios;
  private final Worlds worlds;
  private final CalibrationFolder.Drawer charts;
  private final Executor executor;
  private final Told told;
  private final Calibration calibration;

  /** Makes cities and runs in them. */
  public interface Worlds {
    /**
     * The city of a scenario.
     *
     * @throws Rejected if it cannot be made
     */
    City city(Scenario scenario) throws Rejected;

    /** What makes runs in a city. */
    Simulator in(City city);
  }

  /**
   * What is to be done.
   *
   * @param file the scenario's file
   * @param scenario the scenario, which says what may be moved
   * @param city its city
   * @param targets the targets
   * @param settings what the command line sets
   * @param command the command that does it again
   */
  record Job(
      Path file,
      Scenario scenario,
      City city,
      List<Target> targets,
      List<String> settings,
      String command) {}

  /**
   * How it ended.
   *
   * @param calibrated what was found; empty if it did not come to an end
   * @param code the exit code
   * @param message what to say if it did not come to an end
   */
  record Outcome(Optional<Calibrated> calibrated, int code, String message) {}

  /** A run behind the final table failed, so that there is none. */
  private static final class FailedFinally extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Counts failures and hands on what it hears. */
  private static final class Counted implements RunListener {
    private final RunListener next;
    private int failures;

    Counted(RunListener next) {
      this.next = next;
    }

    @Override
    public void finished(RunPlan plan, double seconds) {
      next.finished(plan, seconds);
    }

    @Override
    public void failed(FailedRun run) {
      failures++;
      next.failed(run);
    }
  }

  Calibrating(
      Job job,
      RunCommand.ScenarioSource scenarios,
      Worlds worlds,
      CalibrationFolder.Drawer charts,
      Executor executor,
      Told told) {
    this.job = job;
    this.scenarios = scenarios;
    this.worlds = worlds;
    this.charts = charts;
    this.executor = executor;
    this.told = told;
    this.calibration = job.scenario().calibration().orElseThrow();
  }

  Outcome run(Path folder, CalibrationFolder results) throws IOException {
    City sample = CitySample.of(job.city(), job.scenario().city(), calibration.scale());
    Laboratory trials = laboratory(job.scenario(), sample, calibration.replicates());
    int most = Calibrator.mostTrials(calibration.parameters().size());
    tellStart(sample, trials, most);
    Calibrator calibrator =
        new Calibrator(
            trials, calibration.parameters(), new TrialLines(told, System::nanoTime, most));
    try {
      Fit fit = calibrator.fit(model());
      if (Double.isInfinite(calibrator.leastDistance())) {
        return failed(
            "a target has no value with the values of the scenario: a run failed, or nothing"
                + " happened that it could be made of");
      }
      Calibrated calibrated = finish(fit);
      results.write(calibrated, fitted(folder, fit.values(), calibrator), charts);
      return new Outcome(Optional.of(calibrated), RunCommand.DONE, "");
    } catch (Stopped e) {
      return interrupted(folder, results, calibrator);
    } catch (Rejected e) {
      return failed("the fitted values make no scenario: " + e.getMessage());
    } catch (FailedFinally e) {
      return failed("the runs behind the final table failed");
    }
  }

  private static Outcome failed(String message) {
    return new Outcome(Optional.empty(), RunCommand.FAILED, message);
  }

  private Outcome interrupted(Path folder, CalibrationFolder results, Calibrator calibrator)
      throws IOException {
    String message = "interrupted before the first trial; nothing was written";
    if (Double.isFinite(calibrator.leastDistance())) {
      results.writeScenario(fitted(folder, calibrator.best(), calibrator));
      message =
          "interrupted after %d trials; the best so far, at distance %s, is in %s"
              .formatted(
                  calibrator.trials(),
                  String.format(Locale.ROOT, "%.4g", calibrator.leastDistance()),
                  folder.resolve(CalibrationFolder.FITTED));
    }
    return new Outcome(Optional.empty(), RunCommand.INTERRUPTED, message);
  }

  private void tellStart(City sample, Laboratory trials, int most) {
    told.line(
        "Fitting %s to %s: at most %s of %s among %d of %d residents"
            .formatted(
                Numbers.counted(calibration.parameters().size(), "parameter"),
                Numbers.counted(
                    job.targets().stream().filter(t -> t.use() == Target.Use.FITTED).count(),
                    "target"),
                Numbers.counted(most, "trial"),
                Numbers.counted(trials.runs(), "run"),
                sample.residents(),
                job.city().residents()));
  }

  private ModelParameters model() {
    return job.scenario().arms().get(calibration.arm());
  }

  private Laboratory laboratory(Scenario scenario, City city, int replicates) {
    return new Laboratory(scenario, job.targets(), worlds.in(city), executor, replicates);
  }

  /** The final table, from runs of the scenario itself. */
  private Calibrated finish(Fit fit) throws Stopped, Rejected, FailedFinally {
    List<String> all = new ArrayList<>(job.settings());
    all.addAll(settings(fit.values()));
    Scenario fitted = scenarios.read(job.file(), all);
    int replicates = job.scenario().replicates();
    Laboratory before = laboratory(job.scenario(), job.city(), replicates);
    Laboratory after = laboratory(fitted, job.city(), replicates);
    Progress progress = told.runs(before.runs() + after.runs());
    Counted counted = new Counted(progress);
    try {
      List<UnaryOperator<ModelParameters>> asItIs = List.of(UnaryOperator.identity());
      double[][] start = before.measure(asItIs, counted).get(0);
      double[][] simulated = after.measure(asItIs, counted).get(0);
      if (counted.failures > 0) {
        throw new FailedFinally();
      }
      return new Calibrated(
          job.scenario().name(),
          CalibrationFolder.hash(fitted),
          job.command(),
          targets(start, simulated),
          parameters(fit.values()),
          fit.told(),
          fit.trials(),
          replicates);
    } finally {
      progress.end();
    }
  }

  private List<TargetResult> targets(double[][] start, double[][] simulated) {
    List<TargetResult> rows = new ArrayList<>();
    int next = 0;
    for (Target target : job.targets()) {
      boolean isTold = target.isTold();
      rows.add(
          new TargetResult(
              target,
              isTold ? Interval.ofMean(start[next]) : Interval.NONE,
              isTold ? Interval.ofMean(simulated[next]) : Interval.NONE));
      next += isTold ? 1 : 0;
    }
    return rows;
  }

  private List<ParameterResult> parameters(double[] values) {
    List<ParameterResult> rows = new ArrayList<>();
    for (FreeParameter parameter : calibration.parameters()) {
      rows.add(new ParameterResult(parameter, parameter.in(model()), values[rows.size()]));
    }
    return rows;
  }

  private List<String> settings(double[] values) {
    List<String> settings = new ArrayList<>();
    for (int p = 0; p < values.length; p++) {
      calibration
          .parameters()
          .get(p)
          .settings(model(), values[p])
          .forEach((path, value) -> settings.add(path + "=" + value));
    }
    return settings;
  }

  private String fitted(Path folder, double[] values, Calibrator calibrator) {
    List<String> settings = new ArrayList<>(job.settings());
    settings.addAll(settings(values));
    String distance = String.format(Locale.ROOT, "%.4g", calibrator.leastDistance());
    return OverlayText.of(
        List.of(
            "The scenario with fitted values; least distance of %d trials: %s"
                .formatted(calibrator.trials(), distance),
            job.command()),
        base(folder),
        settings);
  }

  /** The scenario's file as seen from the folder. */
  private String base(Path folder) {
    Path file = job.file().toAbsolutePath().normalize();
    Path from = folder.toAbsolutePath().normalize();
    boolean together = file.getRoot().equals(from.getRoot());
    return (together ? from.relativize(file) : file).toString().replace('\\', '/');
  }
}
