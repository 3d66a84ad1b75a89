package org.concordsim.sweep;

import java.util.List;

/**
 * One level of a factor.
 *
 * @param name how tables and charts call it: the number itself where it is one
 * @param assignments what it sets; none for what the scenario has without the sweep
 */
public record Level(String name, List<Assignment> assignments) {
  /** What the level is called at which something is not there. */
  public static final String OFF = "off";

  /** What the level is called at which something is there. */
  public static final String ON = "on";

  /** Keeps a copy. */
  public Level {
    assignments = List.copyOf(assignments);
  }

  <T> T in(T model) {
    T changed = model;
    for (Assignment assignment : assignments) {
      changed = assignment.in(changed);
    }
    return changed;
  }
}
