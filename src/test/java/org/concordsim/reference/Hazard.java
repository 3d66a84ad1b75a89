package org.concordsim.reference;

import org.concordsim.random.Exponential;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.safety.SafetyParameters;

/** Something dangerous in a cell, and all that will become of it if nobody comes. */
final class Hazard {
  final double endsAt;
  final boolean causesAccident;
  final boolean kills;
  final double exposureToFind;

  Hazard(long key, double arisesAt, double exposure, SafetyParameters.Hazards parameters) {
    endsAt = arisesAt + parameters.lastDays() * Exponential.draw(key, Lane.HAZARD, 0);
    double visit = -StrictMath.log(1 - parameters.foundChance());
    exposureToFind =
        visit > 0
            ? exposure + Exponential.draw(key, Lane.HAZARD, 1) / visit
            : Double.POSITIVE_INFINITY;
    causesAccident = Key.uniform(key, Lane.HAZARD, 2) < parameters.accidentChance();
    kills = causesAccident && Key.uniform(key, Lane.HAZARD, 3) < parameters.fatalShare();
  }
}
