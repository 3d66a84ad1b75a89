package org.concordsim.institution;

import static org.concordsim.detection.Observation.JOINED_RECORDS;

import org.concordsim.detection.Uses;
import org.concordsim.parameter.Parameter;

/**
 * The social credit system (社会信用体系): whoever breaks an agreement pays for it. Agreements hold more
 * often, and those who are punished trust the institutions less, so that they seek their help less
 * and are helped with less success.
 */
@Uses(JOINED_RECORDS)
public record SocialCredit(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Factor on the chance that an agreement breaks",
            unit = "factor",
            min = 0,
            max = 1)
        double breaking,
    @Parameter(
            value = "Trust lost by the party that breaks one",
            unit = "share",
            min = 0,
            max = 1,
            source = "assumed; bad contacts weigh more than good ones (Skogan 2006)")
        double punishment)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var resolution = usual.resolution();
    var population = usual.population();
    return usual
        .with(resolution.with(resolution.relapse().timesChance(breaking)))
        .with(population.with(population.trust().plusLossPunished(punishment)));
  }
}
