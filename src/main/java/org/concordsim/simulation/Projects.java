package org.concordsim.simulation;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.institution.InnovationLibrary;
import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.random.Quantiles;

/**
 * The life of innovation projects: ideas wait in the library, pilots run in a street, promoted ones
 * everywhere in reach. All that a project is follows from its number, so that it is the same in
 * every arm.
 */
final class Projects {
  private static final double DAYS_OF_YEAR = 365;
  private static final Quantiles NORMAL = Quantiles.normal();
  private static final int WORTH = 0;
  private static final int FIRST_LOOK = 1;
  private static final int EVALUATION = 2;
  private static final int STREET = 3;
  private static final int DISCOVERY = 4;

  /** An idea, and what the first look at it promises. */
  record Idea(long key, double worth, double promise) {}

  /** An idea at work in a street, to be evaluated on a day. */
  record Pilot(Idea idea, int street, int end) {}

  private final InnovationLibrary lifeCycle;
  private final long runKey;
  private final int[] streets;
  private final List<Idea> ideas = new ArrayList<>();
  private final List<Pilot> pilots = new ArrayList<>();
  private final List<Idea> promoted = new ArrayList<>();
  private final double[] gain;
  private long nextKey;
  private double nextIdea;
  private int discovered;

  /** The projects of a run with this key, in these of so many streets. */
  Projects(InnovationLibrary lifeCycle, long runKey, int[] streets, int ofStreets) {
    this.lifeCycle = lifeCycle;
    this.runKey = runKey;
    this.streets = streets;
    gain = new double[ofStreets];
    nextIdea = lifeCycle.scope().start();
    expect();
  }

  private void expect() {
    nextKey = Key.derive(runKey, Lane.PROJECT, discovered++);
    double meanGap = DAYS_OF_YEAR / lifeCycle.ideas();
    nextIdea += meanGap * Exponential.draw(nextKey, Lane.PROJECT, DISCOVERY);
  }

  /** The start of a day: evaluations, then new ideas, then new pilots. */
  void newDay(int day) {
    boolean changed = pilots.removeIf(pilot -> evaluated(pilot, day));
    while (nextIdea <= day) {
      discover();
    }
    while (streets.length > 0 && pilots.size() < lifeCycle.pilots() && !ideas.isEmpty()) {
      select(day);
      changed = true;
    }
    if (changed) {
      sum();
    }
  }

  private boolean evaluated(Pilot pilot, int day) {
    if (pilot.end() > day) {
      return false;
    }
    Idea idea = pilot.idea();
    if (seen(idea.key(), idea.worth(), lifeCycle.evaluationError(), EVALUATION) > lifeCycle.bar()) {
      promoted.add(idea);
    }
    return true;
  }

  private static double seen(long key, double worth, double error, int look) {
    return worth + error * NORMAL.of(Key.uniform(key, Lane.PROJECT, look));
  }

  private void discover() {
    double worth = seen(nextKey, lifeCycle.meanWorth(), lifeCycle.worthSpread(), WORTH);
    double promise = seen(nextKey, worth, lifeCycle.selectionError(), FIRST_LOOK);
    ideas.add(new Idea(nextKey, worth, promise));
    expect();
  }

  /** The most promising idea becomes a pilot, of equals the oldest. */
  private void select(int day) {
    int best = 0;
    for (int i = 1; i < ideas.size(); i++) {
      if (ideas.get(i).promise() > ideas.get(best).promise()) {
        best = i;
      }
    }
    Idea idea = ideas.remove(best);
    int street = streets[Key.below(streets.length, Key.bits(idea.key(), Lane.PROJECT, STREET))];
    pilots.add(new Pilot(idea, street, day + lifeCycle.pilotDays()));
  }

  private void sum() {
    double everywhere = 0;
    for (Idea idea : promoted) {
      everywhere += idea.worth();
    }
    java.util.Arrays.fill(gain, everywhere);
    for (Pilot pilot : pilots) {
      gain[pilot.street()] += pilot.idea().worth();
    }
  }

  /** What the projects add to the success of mediations in a street, in logits. */
  double gain(int street) {
    return gain[street];
  }

  /** The pilots that run now, in the order of their beginning. */
  List<Pilot> pilots() {
    return List.copyOf(pilots);
  }

  /** What was promoted, in that order. */
  List<Idea> promoted() {
    return List.copyOf(promoted);
  }
}
