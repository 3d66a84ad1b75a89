package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.city.City;
import org.concordsim.simulation.Docket.Flag;

/**
 * The disputes that no worker knows of, listed by cell. Every visit adds to the cell's exposure; a
 * dispute is detected at the visit at which exposure reaches its target, an exponential threshold
 * on its integrated hazard of detection. So a visit that finds nothing costs one comparison,
 * however many disputes there are.
 */
final class Undetected {
  private final int[] sizes;
  private final double[] exposure;
  private final int[] marked;

  /** At most the lowest target of a cell's list; exact after a visit that looked at the list. */
  private final double[] lowest;

  /**
   * Of each community, for each of its cells a stretch of rows and, beside them, their targets; a
   * row knows its place. All of a community lies together, since all of it is looked at on the same
   * day.
   */
  private final int[][] rows;

  private final double[][] targets;
  private final int[] room;

  Undetected(City city, boolean patrols) {
    sizes = new int[city.cells()];
    exposure = new double[city.cells()];
    marked = new int[city.cells()];
    lowest = new double[city.cells()];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    rows = new int[city.communities()][];
    targets = new double[city.communities()][];
    room = new int[city.communities()];
    Arrays.fill(room, patrols ? 8 : 0);
    for (int community = 0; community < rows.length; community++) {
      int places = room[community] * (city.firstCell(community + 1) - city.firstCell(community));
      rows[community] = new int[places];
      targets[community] = new double[places];
    }
  }

  void add(Community community, int row) {
    int cell = community.docket.cell(row);
    if (sizes[cell] == room[community.index]) {
      widen(community);
    }
    int place = sizes[cell]++;
    int i = first(community, cell) + place;
    rows[community.index][i] = row;
    targets[community.index][i] = Double.POSITIVE_INFINITY;
    community.docket.place(row, place);
  }

  private int first(Community community, int cell) {
    return (cell - community.firstCell) * room[community.index];
  }

  private void widen(Community community) {
    int[] oldRows = rows[community.index];
    double[] oldTargets = targets[community.index];
    int[] newRows = new int[2 * oldRows.length];
    double[] newTargets = new double[2 * oldTargets.length];
    for (int i = 0; i < community.cells; i++) {
      int cell = community.firstCell + i;
      int from = first(community, cell);
      System.arraycopy(oldRows, from, newRows, 2 * from, sizes[cell]);
      System.arraycopy(oldTargets, from, newTargets, 2 * from, sizes[cell]);
    }
    rows[community.index] = newRows;
    targets[community.index] = newTargets;
    room[community.index] *= 2;
  }

  void remove(Community community, int row) {
    Docket docket = community.docket;
    mark(docket, row, false);
    int cell = docket.cell(row);
    int place = docket.place(row);
    int first = first(community, cell);
    int last = first + --sizes[cell];
    int[] here = rows[community.index];
    double[] aims = targets[community.index];
    int moved = here[last];
    here[first + place] = moved;
    aims[first + place] = aims[last];
    docket.place(moved, place);
  }

  /** Sets how much more exposure it takes to detect the dispute. */
  void aim(Community community, int row, double moreExposure) {
    Docket docket = community.docket;
    int cell = docket.cell(row);
    double target = exposure[cell] + moreExposure;
    targets[community.index][first(community, cell) + docket.place(row)] = target;
    if (target < lowest[cell]) {
      lowest[cell] = target;
    }
  }

  /**
   * Marks a dispute that is worth finding: one that would go formal without help, for the oracle;
   * one that is open, for weak signals.
   */
  void mark(Docket docket, int row, boolean worthFinding) {
    if (docket.is(Flag.MARKED, row) != worthFinding) {
      docket.set(Flag.MARKED, row, worthFinding);
      marked[docket.cell(row)] += worthFinding ? 1 : -1;
    }
  }

  /** How many disputes of a cell are marked. */
  int marked(int cell) {
    return marked[cell];
  }

  /** Adds exposure to a cell, and finds what it brings to light. */
  void visit(Community community, int cell, double effect, Finds finds) {
    double now = exposure[cell] + effect;
    exposure[cell] = now;
    if (now < lowest[cell]) {
      return;
    }
    double left = Double.POSITIVE_INFINITY;
    int first = first(community, cell);
    int[] here = rows[community.index];
    double[] aims = targets[community.index];
    for (int i = first; i < first + sizes[cell]; i++) {
      if (aims[i] <= now) {
        finds.add(community.docket, here[i]);
      } else if (aims[i] < left) {
        left = aims[i];
      }
    }
    lowest[cell] = left;
  }

  /** Finds what an oracle does: all that would go formal, and nothing else. */
  void reveal(Community community, int cell, Finds finds) {
    if (marked[cell] == 0) {
      return;
    }
    int first = first(community, cell);
    int[] here = rows[community.index];
    for (int i = first; i < first + sizes[cell]; i++) {
      if (community.docket.is(Flag.MARKED, here[i])) {
        finds.add(community.docket, here[i]);
      }
    }
  }
}
