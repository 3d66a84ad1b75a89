package org.concordsim.institution;

import static org.concordsim.detection.Observation.REPORTS;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.Action;
import org.concordsim.parameter.Parameter;

/**
 * Peace alliance (平安联盟): volunteer neighbours and shops keep their eyes open. They tip off more
 * open disputes, and more that are none, and their presence makes both sides less willing to
 * retaliate.
 */
@Uses(REPORTS)
public record PeaceAlliance(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Factor on the rate at which open disputes are tipped off",
            unit = "factor",
            min = 0,
            max = 100)
        double tips,
    @Parameter(value = "Factor on the rate of false tips", unit = "factor", min = 0, max = 100)
        double falseTips,
    @Parameter(
            value = "Taken from the utility of retaliating, at every stage",
            unit = "logit",
            min = 0,
            max = 10)
        double calming)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var detection = usual.detection();
    var disputes = usual.disputes();
    return usual
        .with(detection.with(detection.tips().times(tips, falseTips)))
        .with(disputes.with(disputes.decisions().plus(Action.RETALIATE, -calming)));
  }
}
