package org.concordsim.dispute;

/** One number for each action a party to a dispute can take. */
public record ByAction(double lie, double talk, double help, double formal, double retaliate) {
  /** The same with something added to the number of an action. */
  public ByAction plus(Action action, double more) {
    return new ByAction(
        lie + (action == Action.LIE ? more : 0),
        talk + (action == Action.TALK ? more : 0),
        help + (action == Action.HELP ? more : 0),
        formal + (action == Action.FORMAL ? more : 0),
        retaliate + (action == Action.RETALIATE ? more : 0));
  }

  /** The number of the action with this ordinal, 0 to 4. */
  public double at(int action) {
    return switch (action) {
      case 0 -> lie;
      case 1 -> talk;
      case 2 -> help;
      case 3 -> formal;
      default -> retaliate;
    };
  }
}
