package org.concordsim.simulation;

import org.concordsim.dispute.Action;
import org.concordsim.dispute.Stage;
import org.concordsim.random.Exponential;
import org.concordsim.random.Lane;

/**
 * What would become of a dispute if nobody helped: it follows the dispute's own keyed clocks from
 * where it stands, at today's trust and heat. The measure of lead time, and the eye of the oracle.
 */
final class Foresight {
  private static final int FORMAL = Stage.FORMAL.ordinal();
  private static final int LANES_OF_STAGE = 8;
  private final World world;
  private final double[] hazards = new double[5];
  private Docket docket;

  Foresight(World world) {
    this.world = world;
  }

  void turnTo(Community next) {
    docket = next.docket;
  }

  /** When the dispute, below stage 3 and in nobody's care, would escalate; infinity if never. */
  double escalation(int row, double now) {
    int stage = docket.stage(row);
    double lie = docket.clock(row, Action.LIE.ordinal());
    double talk = docket.clock(row, Action.TALK.ordinal());
    double formal = docket.clock(row, Action.FORMAL.ordinal());
    double retaliate = docket.clock(row, Action.RETALIATE.ordinal());
    while (true) {
      double end = Math.min(lie, talk);
      if (end < formal && end < retaliate) {
        return Double.POSITIVE_INFINITY;
      }
      if (formal <= retaliate || stage == Stage.OPEN.ordinal()) {
        return Math.min(formal, retaliate);
      }
      stage++;
      double time = retaliate;
      appraise(row, stage);
      lie = time + wait(row, stage, Action.LIE);
      talk = time + wait(row, stage, Action.TALK);
      formal = time + wait(row, stage, Action.FORMAL);
      retaliate = time + wait(row, stage, Action.RETALIATE);
    }
  }

  private void appraise(int row, int stage) {
    int cell = docket.cell(row);
    int aggrieved = docket.aggrieved(row);
    world
        .regimes
        .of(cell)
        .ladder
        .hazards(
            docket.type(row),
            stage,
            docket.severity(row),
            docket.temper(row),
            docket.strength(row),
            world.residents.trust(aggrieved, cell),
            world.tension.heat(cell),
            world.residents.experience(aggrieved),
            hazards);
  }

  private double wait(int row, int stage, Action action) {
    double hazard = hazards[action.ordinal()];
    int lane = (docket.round(row) * 4 + stage) * LANES_OF_STAGE + action.ordinal();
    return hazard > 0
        ? Exponential.draw(docket.key(row), Lane.CLOCK, lane) / hazard
        : Double.POSITIVE_INFINITY;
  }
}
