package org.concordsim.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordsim.experiment.Design;
import org.concordsim.outcome.RunRecord;
import org.concordsim.scenario.Replication;
import org.concordsim.scenario.Scenario;
import org.concordsim.statistics.SequentialRule;

/**
 * Decides how many replicates each point gets where that hangs on results. A decision looks at the
 * stored outcomes of all replicates planned so far, by their number: who computed them, when and in
 * which order plays no part, so going on later decides the same.
 */
final class Stopping {
  private final Scenario scenario;
  private final Replication.Precision wanted;
  private final SequentialRule rule;
  private final RunStore store;
  private final List<String> arms;
  private final int column;

  /** Points at which nothing is left to decide. */
  private final boolean[] ended;

  Stopping(Scenario scenario, RunStore store) {
    this.scenario = scenario;
    this.store = store;
    Replication replication = scenario.replication();
    wanted = replication.until().orElseThrow();
    rule = new SequentialRule(replication.min(), replication.max(), wanted.halfWidth());
    arms = List.copyOf(scenario.arms().keySet());
    column = RunRecord.columns().indexOf(wanted.outcome());
    ended = new boolean[scenario.points()];
  }

  /** The design with more replicates where they are needed; empty if they are needed nowhere. */
  Optional<Design> grown(Design design) throws IOException {
    int[] replicates = new int[design.points()];
    boolean more = false;
    for (int point = 0; point < replicates.length; point++) {
      replicates[point] = design.replicates(point);
      if (!ended[point]) {
        int next = rule.next(List.copyOf(samples(design, point).values()));
        ended[point] = next == replicates[point];
        more |= !ended[point];
        replicates[point] = next;
      }
    }
    return more ? Optional.of(design.withReplicates(replicates)) : Optional.empty();
  }

  /**
   * What must be known at a point, by arm: differences to the baseline, or the only arm's values.
   */
  private Map<String, double[]> samples(Design design, int point) throws IOException {
    Map<String, double[]> samples = new LinkedHashMap<>();
    if (arms.size() == 1) {
      samples.put(arms.get(0), outcomes(design, 0, point));
      return samples;
    }
    int baseline = arms.indexOf(scenario.baseline());
    double[] reference = outcomes(design, baseline, point);
    for (int arm = 0; arm < arms.size(); arm++) {
      if (arm != baseline) {
        double[] differences = outcomes(design, arm, point);
        for (int i = 0; i < differences.length; i++) {
          differences[i] -= reference[i];
        }
        samples.put(arms.get(arm), differences);
      }
    }
    return samples;
  }

  private double[] outcomes(Design design, int arm, int point) throws IOException {
    double[] values = new double[design.replicates(point)];
    for (int i = 0; i < values.length; i++) {
      values[i] = store.load(design.plan(arm, point, i)).run().outcomes()[column];
    }
    return values;
  }

  /** Where it stopped, one row for each mean that had to be known. */
  List<StoppingRow> rows(Design design) throws IOException {
    List<StoppingRow> rows = new ArrayList<>();
    for (int point = 0; point < design.points(); point++) {
      for (Map.Entry<String, double[]> sample : samples(design, point).entrySet()) {
        rows.add(
            new StoppingRow(
                sample.getKey(),
                point,
                wanted.outcome(),
                sample.getValue().length,
                rule.stein(sample.getValue()),
                rule.ordinary(sample.getValue()),
                wanted.halfWidth()));
      }
    }
    rows.sort(Comparator.comparingInt(row -> arms.indexOf(row.arm())));
    return List.copyOf(rows);
  }
}
