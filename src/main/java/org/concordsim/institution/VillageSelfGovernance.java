package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.Action;
import org.concordsim.parameter.Parameter;

/**
 * Modern rural governance after the Jinzhuang sample (六合区"金庄样本", 现代乡村治理): where the city is little
 * urban, elders and clan mediators are asked first. The parties more often talk it over and settle
 * by themselves, and go to formal channels less.
 */
@Uses({})
public record VillageSelfGovernance(
    @Parameter("Where and since when; by default where the urban share is low") Scope scope,
    @Parameter(
            value = "Added to the utility of talking it over, at every stage",
            unit = "logit",
            min = 0,
            max = 10)
        double elders,
    @Parameter(
            value = "Factor on the odds that talking it over settles the dispute",
            unit = "factor",
            min = 1,
            max = 100)
        double settling,
    @Parameter(
            value = "Taken from the utility of going to a formal channel, at every stage",
            unit = "logit",
            min = 0,
            max = 10)
        double distance)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var disputes = usual.disputes();
    var decisions = disputes.decisions().plus(Action.TALK, elders).plus(Action.FORMAL, -distance);
    return usual
        .with(disputes.with(decisions))
        .withEveryType(type -> type.withTalkSettles(type.talkSettles().timesOdds(settling)));
  }
}
