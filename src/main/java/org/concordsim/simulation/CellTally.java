package org.concordsim.simulation;

/** Counts of each cell since the end of the warm-up. */
public final class CellTally {
  final int[] grievances;
  final int[] escalations;
  final int[] crises;
  final int[] visits;
  final int[] detections;

  /** Disputes that last now, counted from the first day. */
  final int[] lasting;

  CellTally(int cells) {
    grievances = new int[cells];
    escalations = new int[cells];
    crises = new int[cells];
    visits = new int[cells];
    detections = new int[cells];
    lasting = new int[cells];
  }

  /** Grievances that arose in a cell. */
  public int grievances(int cell) {
    return grievances[cell];
  }

  /** Disputes in a cell that reached stage 3 or 4. */
  public int escalations(int cell) {
    return escalations[cell];
  }

  /** Disputes in a cell that became crises. */
  public int crises(int cell) {
    return crises[cell];
  }

  /** Patrol visits to a cell. */
  public int visits(int cell) {
    return visits[cell];
  }

  /** Disputes in a cell that became known. */
  public int detections(int cell) {
    return detections[cell];
  }
}
