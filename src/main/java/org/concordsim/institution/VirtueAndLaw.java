package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.Action;
import org.concordsim.parameter.Parameter;

/**
 * Rule of virtue and rule of law (德治与法治): informal norms make it less attractive to retaliate or to
 * take a neighbour to a formal channel, and outcomes that can be enforced end a formal case sooner.
 */
@Uses({})
public record VirtueAndLaw(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Taken from the utilities of retaliating and of a formal channel",
            unit = "logit",
            min = 0,
            max = 10)
        double norms,
    @Parameter(
            value = "Factor on the time from a formal step to a decision by court or authority",
            unit = "factor",
            min = 0.01,
            max = 1)
        double enforcement)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var disputes = usual.disputes();
    var decisions = disputes.decisions().plus(Action.RETALIATE, -norms).plus(Action.FORMAL, -norms);
    return usual
        .with(disputes.with(decisions))
        .withEveryType(type -> type.withAdjudicationDays(enforcement * type.adjudicationDays()));
  }
}
