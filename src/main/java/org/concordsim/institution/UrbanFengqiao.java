package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.Tier;
import org.concordsim.parameter.Parameter;

/**
 * The urban version of the Fengqiao experience at Xianlin street (仙林街道"枫桥经验"城市版): small matters
 * stay in the grid, and every case starts at the lowest tier, also one that a party brings
 * formally, be it to a petition office or to a court that sends it down; it goes up only after the
 * lower tier has tried. Committees get more cases, and those that were bound to go up get there
 * later.
 */
@Uses({})
public record UrbanFengqiao(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Most severe dispute that stays in the grid: a worker tries to settle it there",
            unit = "share",
            min = 0,
            max = 1)
        double small,
    @Parameter(
            value = "Share sent down to mediation of the formal cases that would not be sent there",
            unit = "share",
            min = 0,
            max = 1)
        double sentDown)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var resolution = usual.resolution();
    return usual
        .with(resolution.with(resolution.triage().settlingUpTo(small)))
        .withEveryType(
            type -> type.withTiers(Tier.COMMUNITY, Tier.COMMUNITY).offeringMediationTo(sentDown));
  }
}
