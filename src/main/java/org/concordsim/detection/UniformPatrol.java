package org.concordsim.detection;

/**
 * Cells drawn at random, all equally likely, whatever is known of them. One keyed number a cell;
 * not for comparisons where regularity matters: intervals between visits are close to geometric.
 */
@Uses({})
public record UniformPatrol() implements DetectionPolicy {
  @Override
  public double urgency(Beat beat, int cell) {
    return beat.chance(cell);
  }
}
