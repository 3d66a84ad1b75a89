package org.concordsim.detection;

/**
 * Residents times days since the last visit: each cell is visited in proportion to those who live
 * there, whatever is known of them. One multiplication a cell, no parameters. Not for cities where
 * disputes gather in few cells: it knows only where people are, and so never goes where nobody is
 * registered.
 */
public record PopulationWeightedPatrol() implements DetectionPolicy {
  @Override
  public double urgency(Beat beat, int cell) {
    return (double) beat.residents(cell) * beat.daysSinceVisit(cell);
  }
}
