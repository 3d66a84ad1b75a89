package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.Tier;
import org.concordsim.parameter.Parameter;

/**
 * Two empowerments and two strengthenings, the Qinhuai model (两赋两强, 秦淮模式): powers and resources are
 * devolved to the streets. What used to start at a district or a court starts at the street, whose
 * office may decide more by itself and so refers less upwards, and works quicker: a petition too,
 * and what a court sends to mediation, which it files only if all tiers up to its own have failed.
 */
@Uses({})
public record QinhuaiModel(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Added to the success of mediations at the street",
            unit = "logit",
            min = 0,
            max = 10)
        double powers,
    @Parameter(
            value = "Factor on the time a case takes at the street",
            unit = "factor",
            min = 0,
            max = 1)
        double service,
    @Parameter(
            value = "Factor on the time a case takes to reach the street",
            unit = "factor",
            min = 0,
            max = 1)
        double referral)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var resolution = usual.resolution();
    var street = resolution.street().strengthened(powers, service, referral);
    return usual
        .with(resolution.withStreet(street))
        .withEveryType(type -> type.startingAtMost(Tier.STREET));
  }
}
