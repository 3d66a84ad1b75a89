package org.concordsim.institution;

import static org.concordsim.detection.Observation.REPORTS;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.Action;
import org.concordsim.parameter.Parameter;

/**
 * One-net service (一网通办): digital intake makes it easier to ask for help, at every stage and for
 * every trifle. More disputes become known early, and workers and mediators have more to do.
 */
@Uses(REPORTS)
public record OneNetService(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Added to the utility of seeking help, at every stage",
            unit = "logit",
            min = 0,
            max = 10)
        double ease)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var disputes = usual.disputes();
    return usual.with(disputes.with(disputes.decisions().plus(Action.HELP, ease)));
  }
}
