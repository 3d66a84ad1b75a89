package org.concordsim.benchmark;

import org.concordsim.dispute.Action;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Ladder;
import org.concordsim.dispute.Stage;
import org.concordsim.population.PopulationParameters;
import org.concordsim.random.Exponential;
import org.concordsim.random.Lane;
import org.concordsim.simulation.ModelParameters;

/**
 * The ladder of disputes with average parties whom nobody helps: one hazard for each type, stage
 * and clock, and nothing to compute but which clock rings first.
 */
final class LadderHazards {
  private static final int CLOCKS = Ladder.CLOCKS;
  private static final int STAGES = 4;
  private static final int LANES_OF_STAGE = 8;
  private static final double DAYS_OF_YEAR = 365;
  private final double[] hazards = new double[DisputeType.values().length * STAGES * CLOCKS];
  private final double[] runningRate = new double[DisputeType.values().length];

  /** Base grievances of a resident, per day. */
  final double baseRate;

  LadderHazards(ModelParameters model) {
    Ladder ladder = new Ladder(model.disputes());
    PopulationParameters people = model.population();
    double[] actions = new double[5];
    double sum = 0;
    for (DisputeType type : DisputeType.values()) {
      var of = model.disputes().types().get(type);
      sum += of.baseRate() / 1000 / DAYS_OF_YEAR;
      runningRate[type.ordinal()] = sum;
      for (int stage = 0; stage < STAGES; stage++) {
        ladder.hazards(
            type.ordinal(),
            stage,
            of.severityMean(),
            people.temper().mean(),
            people.ties().strength().mean(),
            people.trust().mean(),
            0,
            0,
            actions);
        int row = (type.ordinal() * STAGES + stage) * CLOCKS;
        System.arraycopy(actions, 0, hazards, row, actions.length);
        hazards[row + Action.HELP.ordinal()] = 0;
        hazards[row + Ladder.WORLD] = stage == 3 ? ladder.adjudication(type.ordinal()) : 0;
      }
    }
    baseRate = sum;
  }

  int type(double uniform) {
    double target = uniform * baseRate;
    int type = 0;
    while (type < runningRate.length - 1 && runningRate[type] <= target) {
      type++;
    }
    return type;
  }

  /** The clock that rings first; {@link #wait} tells when. */
  int first(long key, int type, int stage) {
    int row = (type * STAGES + stage) * CLOCKS;
    double least = Double.POSITIVE_INFINITY;
    int first = 0;
    for (int clock = 0; clock < CLOCKS; clock++) {
      double hazard = hazards[row + clock];
      if (hazard > 0) {
        double time = Exponential.draw(key, Lane.CLOCK, stage * LANES_OF_STAGE + clock) / hazard;
        if (time < least) {
          least = time;
          first = clock;
        }
      }
    }
    wait = least;
    return first;
  }

  /** Days until the clock that {@link #first} found. */
  double wait;

  /** The stage that a clock leads to, or −1 if the dispute ends. */
  static int next(int stage, int clock) {
    if (clock == Action.FORMAL.ordinal()) {
      return Stage.FORMAL.ordinal();
    }
    boolean climbs = clock == Action.RETALIATE.ordinal() && stage < Stage.OPEN.ordinal();
    return climbs ? stage + 1 : -1;
  }
}
