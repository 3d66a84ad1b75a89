package org.concordsim.resolution;

import org.concordsim.dispute.DisputeType;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.ResolutionParameters.Organisation;

/** The mediators of one organisation: who they are and which of them is free. */
public final class Mediators {
  private final double[] skill;
  private final int[] speciality;
  private final boolean[] busy;
  private int free;

  /** Draws the mediators of the organisation with this key. */
  public Mediators(Organisation parameters, int count, long organisationKey) {
    skill = new double[count];
    speciality = new int[count];
    busy = new boolean[count];
    free = count;
    for (int i = 0; i < count; i++) {
      double uniform = Key.uniform(organisationKey, Lane.SKILL, i);
      skill[i] = 1 + parameters.skillSpread() * (2 * uniform - 1);
      speciality[i] =
          Key.below(DisputeType.values().length, Key.bits(organisationKey, Lane.MEDIATOR, i));
    }
  }

  /** Number of mediators. */
  public int count() {
    return skill.length;
  }

  /** Number of free mediators. */
  public int free() {
    return free;
  }

  /** Skill; 1 on average. */
  public double skill(int mediator) {
    return skill[mediator];
  }

  /** Whether the mediator's speciality is this type. */
  public boolean matches(int mediator, int type) {
    return speciality[mediator] == type;
  }

  /** Takes a free mediator, a specialist for the type where one is free; there must be one. */
  public int take(int type) {
    int chosen = -1;
    for (int i = 0; i < busy.length; i++) {
      if (!busy[i]) {
        if (speciality[i] == type) {
          chosen = i;
          break;
        }
        if (chosen < 0) {
          chosen = i;
        }
      }
    }
    busy[chosen] = true;
    free--;
    return chosen;
  }

  /** The mediator is free again. */
  public void release(int mediator) {
    busy[mediator] = false;
    free++;
  }
}
