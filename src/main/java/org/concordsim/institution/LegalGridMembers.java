package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.Action;
import org.concordsim.parameter.Parameter;

/**
 * Political-legal grid members (政法网格员): part-time members with legal skill. They settle more on the
 * spot, and whoever asks them talks it over more often and seeks help where a formal channel would
 * have been the wrong one. That more disputes are brought to them takes workers' time.
 */
@Uses({})
public record LegalGridMembers(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Added to the logit of the chance to settle on the spot",
            unit = "logit",
            min = 0,
            max = 10)
        double settling,
    @Parameter(
            value = "Added to the utility of talking it over, at every stage",
            unit = "logit",
            min = 0,
            max = 10)
        double advice,
    @Parameter(
            value = "Added to the utility of seeking help, and taken from that of a formal channel",
            unit = "logit",
            min = 0,
            max = 10)
        double channels)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var disputes = usual.disputes();
    var decisions =
        disputes
            .decisions()
            .plus(Action.TALK, advice)
            .plus(Action.HELP, channels)
            .plus(Action.FORMAL, -channels);
    var resolution = usual.resolution();
    return usual
        .with(disputes.with(decisions))
        .with(resolution.with(resolution.triage().plusSettling(settling)));
  }
}
