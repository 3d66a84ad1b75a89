package org.concordsim.dispute;

import org.concordsim.random.Exp;

/**
 * The hazards of a dispute: a multinomial logit at exponential decision epochs, which is a race of
 * competing exponential clocks. Compiled once from the parameters into flat arrays; immutable.
 */
public final class Ladder {
  /** Clocks of a stage: the five actions, and what the world does. */
  public static final int CLOCKS = 6;

  /** The clock of tips at stage 2, and of adjudication at stage 3. */
  public static final int WORLD = 5;

  private static final int ACTIONS = 5;
  private static final int COVARIATES = 6;
  private final double[] intercepts = new double[4 * ACTIONS];
  private final double[] weights = new double[ACTIONS * COVARIATES];

  /** Factor on the choice share that makes it a hazard, by type, stage and action. */
  private final double[] factors;

  private final double[] formalInclination;
  private final double[] adjudication;

  /** Compiles the parameters. */
  public Ladder(DisputeParameters parameters) {
    DecisionParameters decisions = parameters.decisions();
    for (int stage = 0; stage < 4; stage++) {
      for (int action = 0; action < ACTIONS; action++) {
        intercepts[stage * ACTIONS + action] = decisions.at(stage).at(action);
      }
    }
    ByAction[] columns = {
      decisions.severity(),
      decisions.temper(),
      decisions.tie(),
      decisions.trust(),
      decisions.heat(),
      decisions.experience()
    };
    for (int action = 0; action < ACTIONS; action++) {
      for (int i = 0; i < COVARIATES; i++) {
        weights[action * COVARIATES + i] = columns[i].at(action);
      }
    }
    DisputeType[] types = DisputeType.values();
    factors = new double[types.length * 4 * ACTIONS];
    formalInclination = new double[types.length];
    adjudication = new double[types.length];
    for (DisputeType type : types) {
      TypeParameters of = parameters.types().get(type);
      formalInclination[type.ordinal()] = of.formalInclination();
      adjudication[type.ordinal()] = 1 / of.adjudicationDays();
      for (int stage = 0; stage < 4; stage++) {
        compile(of, type.ordinal(), stage);
      }
    }
  }

  private void compile(TypeParameters of, int type, int stage) {
    double epochs = 1 / of.decisionDays().at(stage);
    int row = (type * 4 + stage) * ACTIONS;
    factors[row + Action.LIE.ordinal()] = epochs;
    factors[row + Action.TALK.ordinal()] = epochs * of.talkSettles().at(stage);
    factors[row + Action.HELP.ordinal()] = stage < 3 ? epochs : 0;
    factors[row + Action.FORMAL.ordinal()] = stage < 3 ? epochs : 0;
    factors[row + Action.RETALIATE.ordinal()] =
        switch (stage) {
          case 2 -> epochs * of.openToCrisis();
          case 3 -> epochs * of.formalToCrisis();
          default -> epochs;
        };
  }

  /**
   * Writes the hazards of the five actions, per day, into {@code hazards[0..4]}. All covariates lie
   * in [0, 1].
   */
  public void hazards(
      int type,
      int stage,
      double severity,
      double temper,
      double tie,
      double trust,
      double heat,
      double experience,
      double[] hazards) {
    double sum = 0;
    for (int action = 0; action < ACTIONS; action++) {
      int w = action * COVARIATES;
      double utility =
          intercepts[stage * ACTIONS + action]
              + weights[w] * severity
              + weights[w + 1] * temper
              + weights[w + 2] * tie
              + weights[w + 3] * trust
              + weights[w + 4] * heat
              + weights[w + 5] * experience;
      if (action == 3) {
        utility += formalInclination[type];
      }
      double odds = Exp.of(utility);
      hazards[action] = odds;
      sum += odds;
    }
    int row = (type * 4 + stage) * ACTIONS;
    double scale = 1 / sum;
    for (int action = 0; action < ACTIONS; action++) {
      hazards[action] *= factors[row + action] * scale;
    }
  }

  /** Hazard of a decision by court or authority at stage 3, per day. */
  public double adjudication(int type) {
    return adjudication[type];
  }
}
