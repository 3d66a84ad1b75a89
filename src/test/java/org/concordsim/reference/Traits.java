package org.concordsim.reference;

import org.concordsim.population.PopulationParameters;
import org.concordsim.population.PopulationParameters.Trait;
import org.concordsim.random.Quantiles;

/** The distributions of what makes people differ. */
record Traits(
    Quantiles propensity,
    Quantiles place,
    Quantiles temper,
    Quantiles trust,
    Quantiles tieStrength) {
  static Traits of(PopulationParameters parameters) {
    return new Traits(
        Quantiles.gamma(parameters.propensity().shape()),
        Quantiles.gamma(parameters.places().shape()),
        beta(parameters.temper()),
        Quantiles.beta(parameters.trust().mean(), parameters.trust().concentration()),
        beta(parameters.ties().strength()));
  }

  private static Quantiles beta(Trait trait) {
    return Quantiles.beta(trait.mean(), trait.concentration());
  }
}
