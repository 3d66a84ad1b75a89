package org.concordsim.experiment;

import org.concordsim.simulation.ModelParameters;

/**
 * One run that is to be made: small, immutable and complete, so that any executor can make it.
 *
 * @param arm name of the arm
 * @param armIndex place of the arm in the scenario, from 0
 * @param point place of the sweep point in the design, from 0
 * @param replicate number of the repetition, from 0; with the seed it keys every random number, so
 *     that the same replicate meets the same grievances in every arm
 * @param seed the scenario's seed
 * @param model parameters of the model in this arm at this point
 */
public record RunPlan(
    String arm, int armIndex, int point, int replicate, long seed, ModelParameters model) {
  /** How messages call this run. */
  public String label() {
    return point == 0
        ? arm + " replicate " + replicate
        : arm + " point " + point + " replicate " + replicate;
  }
}
