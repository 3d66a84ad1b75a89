package org.concordsim.validation;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.concordsim.dispute.ByAction;
import org.concordsim.dispute.DecisionParameters;
import org.concordsim.dispute.DisputeParameters;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.TypeParameters;

/**
 * The ladder of one type without help as the chain of its jumps: four transient stages and four
 * ends. Written from the model's description, not from the code under test.
 */
final class AbsorbingChain {
  static final int LUMPED = 0;
  static final int SETTLED = 1;
  static final int ADJUDICATED = 2;
  static final int CRISIS = 3;

  private final RealMatrix fundamental;
  private final RealMatrix ends;
  private final double[] stay = new double[4];

  /** The chain for fixed covariates: severity, temper, tie, trust, heat, experience. */
  AbsorbingChain(DisputeParameters disputes, DisputeType type, double... covariates) {
    TypeParameters of = disputes.types().get(type);
    DecisionParameters decisions = disputes.decisions();
    ByAction[] weights = {
      decisions.severity(), decisions.temper(), decisions.tie(),
      decisions.trust(), decisions.heat(), decisions.experience()
    };
    RealMatrix jumps = MatrixUtils.createRealMatrix(4, 4);
    RealMatrix exits = MatrixUtils.createRealMatrix(4, 4);
    for (int stage = 0; stage < 4; stage++) {
      double[] odds = new double[5];
      double sum = 0;
      for (int action = 0; action < 5; action++) {
        double utility = decisions.at(stage).at(action);
        for (int i = 0; i < covariates.length; i++) {
          utility += weights[i].at(action) * covariates[i];
        }
        odds[action] = StrictMath.exp(utility + (action == 3 ? of.formalInclination() : 0));
        sum += odds[action];
      }
      double epochs = 1 / of.decisionDays().at(stage) / sum;
      double lie = epochs * odds[0];
      double talk = epochs * odds[1] * of.talkSettles().at(stage);
      double formal = stage < 3 ? epochs * odds[3] : 0;
      double retaliate = epochs * odds[4];
      double verdict = stage == 3 ? 1 / of.adjudicationDays() : 0;
      double crisis =
          switch (stage) {
            case 2 -> retaliate * of.openToCrisis();
            case 3 -> retaliate * of.formalToCrisis();
            default -> 0;
          };
      double rung = stage < 2 ? retaliate : 0;
      double total = lie + talk + formal + rung + verdict + crisis;
      stay[stage] = 1 / total;
      if (stage < 2) {
        jumps.addToEntry(stage, stage + 1, rung / total);
      }
      if (stage < 3) {
        jumps.addToEntry(stage, 3, formal / total);
      }
      exits.setRow(
          stage, new double[] {lie / total, talk / total, verdict / total, crisis / total});
    }
    RealMatrix identity = MatrixUtils.createRealIdentityMatrix(4);
    fundamental = new LUDecomposition(identity.subtract(jumps)).getSolver().getInverse();
    ends = fundamental.multiply(exits);
  }

  /** Chance that a grievance ends this way. */
  double chance(int end) {
    return ends.getEntry(0, end);
  }

  /** Chance to enter a stage, none of which is entered twice. */
  double reaching(int stage) {
    return stage == 4 ? chance(CRISIS) : fundamental.getEntry(0, stage);
  }

  /** Mean days from a stage to the end. */
  double days(int stage) {
    double sum = 0;
    for (int other = 0; other < 4; other++) {
      sum += fundamental.getEntry(stage, other) * stay[other];
    }
    return sum;
  }

  /** Rate at which a stage is left, per day. */
  double rate(int stage) {
    return 1 / stay[stage];
  }
}
