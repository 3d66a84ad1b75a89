package org.concordsim.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordsim.experiment.Executor;
import org.concordsim.experiment.RunListener;
import org.concordsim.experiment.RunPlan;
import org.concordsim.experiment.Simulator;
import org.concordsim.outcome.RunRecord;
import org.concordsim.scenario.Scenario;
import org.concordsim.simulation.ModelParameters;

/**
 * Simulates what targets ask for. The seed and the replicates are the same every time, so that two
 * answers differ by what the parameters did and nothing else: an answer is a function of them.
 */
public final class Laboratory {
  private final Scenario scenario;
  private final List<Target> targets;
  private final Simulator simulator;
  private final Executor executor;
  private final int replicates;
  private final List<String> arms;
  private final List<String> needed;
  private final int[] columns;

  /**
   * A laboratory.
   *
   * @param scenario whose arms are simulated
   * @param targets what is asked; those that the model cannot tell are left out
   * @param simulator makes the runs
   * @param executor makes them on threads
   * @param replicates runs of each arm for one answer
   */
  public Laboratory(
      Scenario scenario,
      List<Target> targets,
      Simulator simulator,
      Executor executor,
      int replicates) {
    this.scenario = scenario;
    this.targets = targets.stream().filter(Target::isTold).toList();
    this.simulator = simulator;
    this.executor = executor;
    this.replicates = replicates;
    this.arms = List.copyOf(scenario.arms().keySet());
    this.needed = this.targets.stream().map(Target::arm).distinct().toList();
    this.columns =
        this.targets.stream().mapToInt(t -> RunRecord.columns().indexOf(t.outcome())).toArray();
  }

  /** Runs that one answer takes. */
  public int runs() {
    return needed.size() * replicates;
  }

  /** What is asked, in the order of the answers. */
  public List<Target> targets() {
    return targets;
  }

  /**
   * One answer for each change of the model: for each target its outcome in every replicate, NaN
   * where a run failed or has no such outcome.
   *
   * @throws Stopped if the executor was cancelled before all is known
   */
  public List<double[][]> measure(
      List<UnaryOperator<ModelParameters>> changes, RunListener listener) throws Stopped {
    List<RunPlan> plans = new ArrayList<>();
    List<double[][]> answers = new ArrayList<>();
    for (UnaryOperator<ModelParameters> change : changes) {
      for (String arm : needed) {
        ModelParameters model = change.apply(scenario.arms().get(arm));
        for (int replicate = 0; replicate < replicates; replicate++) {
          plans.add(
              new RunPlan(
                  arm, arms.indexOf(arm), answers.size(), replicate, scenario.seed(), model));
        }
      }
      answers.add(unknown());
    }
    try {
      boolean stopped =
          executor
              .execute(
                  plans,
                  simulator,
                  (plan, run, seconds) -> note(plan, run, answers.get(plan.point())),
                  listener)
              .cancelled();
      if (stopped) {
        throw new Stopped();
      }
    } catch (IOException e) {
      throw new IllegalStateException("numbers in memory cannot be kept", e);
    }
    return answers;
  }

  private double[][] unknown() {
    double[][] unknown = new double[targets.size()][replicates];
    Arrays.stream(unknown).forEach(row -> Arrays.fill(row, Double.NaN));
    return unknown;
  }

  /** Each run has places of its own, so that threads need not wait for each other. */
  private void note(RunPlan plan, RunRecord run, double[][] answer) {
    for (int t = 0; t < columns.length; t++) {
      if (targets.get(t).arm().equals(plan.arm())) {
        answer[t][plan.replicate()] = run.outcomes()[columns[t]];
      }
    }
  }
}
