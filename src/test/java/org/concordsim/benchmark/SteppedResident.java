package org.concordsim.benchmark;

import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A resident as MASON's tutorials would write it: an agent that is stepped every day, asks whether
 * a grievance arises, and climbs the ladder with it. The same ladder and keyed numbers as {@link
 * Floor}; one dispute at a time.
 */
final class SteppedResident implements Steppable {
  private static final long serialVersionUID = 1L;
  private final transient LadderHazards ladder;
  private final long key;
  private double due;
  private int grievances;
  private byte type;
  private byte stage = -1;
  private byte clock;

  SteppedResident(LadderHazards ladder, long key) {
    this.ladder = ladder;
    this.key = key;
    due = gap();
  }

  @Override
  public void step(SimState state) {
    double midnight = state.schedule.getSteps() + 1;
    while (due < midnight) {
      long grievance = Key.derive(key, Lane.GRIEVANCE, grievances);
      if (stage < 0) {
        type = (byte) ladder.type(Key.uniform(grievance, Lane.TYPE, 0));
        enter(grievance, 0);
      } else {
        int next = LadderHazards.next(stage, clock);
        if (next < 0) {
          stage = -1;
          grievances++;
          due += gap();
        } else {
          enter(grievance, next);
        }
      }
    }
  }

  private void enter(long grievance, int next) {
    stage = (byte) next;
    clock = (byte) ladder.first(grievance, type, next);
    due += ladder.wait;
  }

  private double gap() {
    return Exponential.draw(key, Lane.ARRIVAL, grievances) / ladder.baseRate;
  }
}
