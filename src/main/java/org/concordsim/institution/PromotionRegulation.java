package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.ByTier;
import org.concordsim.parameter.Parameter;

/**
 * Regulation to promote social governance (社会治理促进条例): a legal floor. Formal cases must be offered
 * mediation, also before a court files a lawsuit, and no case may wait longer for a mediator than
 * its tier is given; one that does is a breach, and is heard before all others, whatever the
 * queue's discipline. So limits shorten the longest waits and lengthen those of others; they add no
 * mediator. How long a case waits the office knows by itself.
 */
@Uses({})
public record PromotionRegulation(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Time for which a case may wait for a mediator at each tier",
            unit = "days",
            min = 0,
            max = 10_000)
        ByTier limitDays,
    @Parameter(
            value = "Least chance that a formal case is sent to mediation first",
            unit = "probability",
            min = 0,
            max = 1)
        double acceptance)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    return usual.withEveryType(type -> type.sendingToMediation(acceptance));
  }
}
