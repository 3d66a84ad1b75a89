package org.concordsim.experiment;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.concordsim.scenario.Scenario;
import org.concordsim.simulation.ModelParameters;

/**
 * The runs of a scenario: arms in the order of the file, then points, then replicates. Tables have
 * the same order. All arms have as many replicates at a point as each other, or they could not be
 * paired. Plans are made when they are asked for, so that their number costs no memory.
 */
public final class Design extends AbstractList<RunPlan> implements RandomAccess {
  private final Scenario scenario;
  private final List<String> arms;

  /** Replicates of every point; not used where points differ. */
  private final int each;

  /** For every point, the replicates of it and of all points before; empty if all have as many. */
  private final int[] ends;

  private volatile Parameters last;

  /** Parameters that the next plan probably has too. */
  private record Parameters(int arm, int point, ModelParameters model) {}

  private Design(Scenario scenario, int each, int[] ends) {
    this.scenario = scenario;
    this.arms = List.copyOf(scenario.arms().keySet());
    this.each = each;
    this.ends = ends;
  }

  /** Every run of the scenario; where replicates hang on results, those that come first. */
  public static Design of(Scenario scenario) {
    return new Design(scenario, scenario.replication().min(), new int[0]);
  }

  /** The same arms and points with so many replicates at each point. */
  public Design withReplicates(int[] replicates) {
    int[] sums = replicates.clone();
    Arrays.parallelPrefix(sums, Math::addExact);
    return new Design(scenario, 0, sums);
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** Number of points. */
  public int points() {
    return scenario.points();
  }

  /** Replicates of every arm at a point. */
  public int replicates(int point) {
    Objects.checkIndex(point, points());
    return ends.length == 0 ? each : ends[point] - before(point);
  }

  private int before(int point) {
    return ends.length == 0 ? point * each : point == 0 ? 0 : ends[point - 1];
  }

  /** Place in the design of the first run of an arm at a point, by the place of the arm. */
  public int first(int arm, int point) {
    Objects.checkIndex(point, points());
    return arm * perArm() + before(point);
  }

  private int perArm() {
    return ends.length == 0 ? points() * each : ends[ends.length - 1];
  }

  @Override
  public int size() {
    return arms.size() * perArm();
  }

  @Override
  public RunPlan get(int index) {
    Objects.checkIndex(index, size());
    int arm = index / perArm();
    int rest = index % perArm();
    int point = point(rest);
    return plan(arm, point, rest - before(point));
  }

  private int point(int rest) {
    if (ends.length == 0) {
      return rest / each;
    }
    int found = Arrays.binarySearch(ends, rest);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The plan of a run, by the place of its arm. */
  public RunPlan plan(int arm, int point, int replicate) {
    Parameters known = last;
    if (known == null || known.arm != arm || known.point != point) {
      known = new Parameters(arm, point, scenario.model(arms.get(arm), point));
      last = known;
    }
    return new RunPlan(arms.get(arm), arm, point, replicate, scenario.seed(), known.model);
  }

  /** The plans for which something holds, in their order; each is made when it is asked for. */
  public List<RunPlan> only(Predicate<RunPlan> chosen) {
    int[] indices = IntStream.range(0, size()).filter(i -> chosen.test(get(i))).toArray();
    return new Chosen(this, indices);
  }

  private static final class Chosen extends AbstractList<RunPlan> implements RandomAccess {
    private final Design design;
    private final int[] indices;

    Chosen(Design design, int[] indices) {
      this.design = design;
      this.indices = indices;
    }

    @Override
    public RunPlan get(int index) {
      return design.get(indices[index]);
    }

    @Override
    public int size() {
      return indices.length;
    }
  }
}
