package org.concordsim.statistics;

import org.concordsim.random.KeyIndex;
import org.concordsim.simulation.Courses;

/**
 * The disputes of a baseline and an arm of the same replicate, matched by key. Two disputes are the
 * same if place, type and tenure agree as well, which they do unless the arms differ in who lives
 * in the city or in what people quarrel about; otherwise each is in one arm only.
 */
public final class Matching {
  /** The place of a dispute that is not there. */
  public static final int NONE = -1;

  private final Courses baseline;
  private final Courses arm;
  private final KeyIndex inBaseline;
  private final KeyIndex inArm;

  private Matching(Courses baseline, KeyIndex inBaseline, Courses arm) {
    this.baseline = baseline;
    this.inBaseline = inBaseline;
    this.arm = arm;
    inArm = arm.index();
  }

  /** Matches an arm with its baseline. */
  public static Matching of(Courses baseline, Courses arm) {
    return new Matching(baseline, baseline.index(), arm);
  }

  /** Matches another arm with the same baseline, whose index is made already. */
  public Matching with(Courses other) {
    return new Matching(baseline, inBaseline, other);
  }

  /** What is done with each dispute: its place in the baseline and in the arm, or NONE. */
  @FunctionalInterface
  public interface Visitor {
    /** Sees a dispute. */
    void see(int inBaseline, int inArm);
  }

  /** Shows every dispute of either arm once. */
  public void forEach(Visitor visitor) {
    boolean[] seen = new boolean[arm.size()];
    for (int i = 0; i < baseline.size(); i++) {
      int j = armPlace(i);
      visitor.see(i, j);
      if (j != NONE) {
        seen[j] = true;
      }
    }
    for (int i = 0; i < arm.size(); i++) {
      if (!seen[i]) {
        visitor.see(NONE, i);
      }
    }
  }

  private int armPlace(int i) {
    return same(baseline, i, arm, inArm.find(baseline.key(i)));
  }

  private int baselinePlace(int i) {
    return same(arm, i, baseline, inBaseline.find(arm.key(i)));
  }

  private static int same(Courses here, int i, Courses there, int j) {
    boolean same =
        j >= 0
            && here.cell(i) == there.cell(j)
            && here.type(i) == there.type(j)
            && here.migrant(i) == there.migrant(j);
    return same ? j : NONE;
  }

  /**
   * The ancestor that made the difference for a dispute which arises in the baseline alone: the
   * nearest that both arms have.
   *
   * @return its place in the baseline; NONE if there is none, as for a grievance of the base
   *     process
   */
  public int ancestorInBaseline(int i) {
    int at = parent(baseline, inBaseline, i);
    while (at != NONE && armPlace(at) == NONE) {
      at = parent(baseline, inBaseline, at);
    }
    return at;
  }

  /** The same for a dispute that arises in the arm alone; the place is that in the arm. */
  public int ancestorInArm(int i) {
    int at = parent(arm, inArm, i);
    while (at != NONE && baselinePlace(at) == NONE) {
      at = parent(arm, inArm, at);
    }
    return at;
  }

  private static int parent(Courses courses, KeyIndex index, int i) {
    return courses.isOffspring(i) ? index.find(courses.parent(i)) : NONE;
  }

  /** Place in the arm of the dispute at a place in the baseline. */
  public int inArm(int placeInBaseline) {
    return armPlace(placeInBaseline);
  }

  /** Place in the baseline of the dispute at a place in the arm. */
  public int inBaseline(int placeInArm) {
    return baselinePlace(placeInArm);
  }

  /** The baseline. */
  public Courses baseline() {
    return baseline;
  }

  /** The arm. */
  public Courses arm() {
    return arm;
  }
}
