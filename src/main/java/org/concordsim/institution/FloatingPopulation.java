package org.concordsim.institution;

import static org.concordsim.detection.Observation.HOUSEHOLD_REGISTERS;

import org.concordsim.detection.Uses;
import org.concordsim.parameter.Parameter;

/**
 * Services for the floating population (流动人口管理): outreach to migrants narrows the gap to locals, in
 * their trust in the institutions and in the strength of their ties. Who somebody is does not
 * change, and disputes that have begun keep the tie they began with.
 */
@Uses(HOUSEHOLD_REGISTERS)
public record FloatingPopulation(
    @Parameter("Where and since when") Scope scope,
    @Parameter(value = "Share of the gap in trust that is closed", unit = "share", min = 0, max = 1)
        double trust,
    @Parameter(
            value = "Share of the gap in the strength of ties that is closed",
            unit = "share",
            min = 0,
            max = 1)
        double ties)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var population = usual.population();
    double gap = (1 - trust) * population.trust().migrantGap();
    double factor = 1 - (1 - ties) * (1 - population.ties().migrantFactor());
    return usual.with(
        population
            .with(population.trust().withMigrantGap(gap))
            .with(population.ties().withMigrantFactor(factor)));
  }
}
