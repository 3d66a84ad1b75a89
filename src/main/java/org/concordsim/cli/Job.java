package org.concordsim.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.concordsim.cli.RunCommand.World;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.Execution;
import org.concordsim.experiment.Executor;
import org.concordsim.experiment.RunPlan;
import org.concordsim.results.Build;
import org.concordsim.results.ChartDrawer;
import org.concordsim.results.Existing;
import org.concordsim.results.FolderException;
import org.concordsim.results.ResultsFolder;
import org.concordsim.results.Timing;
import org.concordsim.results.UnfinishedResults;
import org.concordsim.scenario.Scenario;

/**
 * All runs of a scenario, made and written into a results folder, with what is said meanwhile. It
 * can be interrupted at any time.
 *
 * @param threads threads that simulate
 * @param quiet whether nothing is said but what went wrong
 */
record Job(Speech speech, ChartDrawer charts, int threads, boolean quiet) {
  /** So many points of a sweep are told of at the end. */
  private static final int HEADLINE_POINTS = 1;

  /** Does it, and gives the exit code. */
  int run(Scenario scenario, World world, Path folder, Existing existing) {
    int runsAtATime = RunsInMemory.of(world.city(), threads);
    if (runsAtATime < Math.min(threads, scenario.runs()) && !quiet) {
      speech.remark(
          "memory has room for %d of this scenario's runs at a time; %d threads share them (-Xmx8g"
                  .formatted(runsAtATime, threads)
              + " in CONCORD_OPTS gives more)");
    }
    Executor executor = new Executor(threads, runsAtATime);
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
    Timing timing = new Timing(Clock.systemUTC(), threads);
    try (UnfinishedResults results = existing.open(folder, scenario, Build.current())) {
      Design design = Design.of(scenario);
      // One round, or several if the number of replicates hangs on results.
      for (Optional<Design> round = Optional.of(design);
          round.isPresent();
          round = results.grown(design)) {
        design = round.get();
        int code = round(folder, design, world, executor, results);
        if (code != RunCommand.DONE) {
          return code;
        }
      }
      if (!quiet && !results.isComplete()) {
        speech.remark("[%1$d/%1$d] writing tables and drawing charts".formatted(design.size()));
      }
      report(results.finish(design, world.city(), unless(interrupt), timing));
      return RunCommand.DONE;
    } catch (FolderException e) {
      return speech.complain(e.getMessage(), e.refused() ? RunCommand.REFUSED : RunCommand.FAILED);
    } catch (IOException e) {
      return interrupt.isAsked()
          ? interruptedLate()
          : speech.complain(
              "cannot write %s: %s".formatted(folder, Reason.of(e)), RunCommand.FAILED);
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
    return speech.complain(
        "interrupted while files were written; the same command with --resume goes on",
        RunCommand.INTERRUPTED);
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
      return speech.complain(
          "interrupted with %d of %d runs finished; the same command with --resume goes on"
              .formatted(kept, design.size()),
          RunCommand.INTERRUPTED);
    }
    if (!execution.failures().isEmpty()) {
      return speech.complain(
          "%d of %d runs failed, see failures.json in %s; --resume tries them again"
              .formatted(design.size() - kept, design.size(), folder),
          RunCommand.FAILED);
    }
    return RunCommand.DONE;
  }

  private Execution execute(
      Executor executor, List<RunPlan> missing, int total, World world, UnfinishedResults results)
      throws IOException {
    Progress progress = Progress.of(speech.remarks(), quiet, total, total - missing.size());
    try {
      return executor.execute(missing, world.simulator(), results, progress);
    } finally {
      progress.end();
    }
  }

  private void report(ResultsFolder results) throws IOException {
    if (!quiet) {
      Compared headline = Comparing.headline(results, Comparing.first(HEADLINE_POINTS)).wholes();
      speech.answer(
          ComparisonText.of(headline)
              + StoppingLine.of(results.stopping())
              + "Results: %s%n".formatted(results.path()));
    }
  }
}
