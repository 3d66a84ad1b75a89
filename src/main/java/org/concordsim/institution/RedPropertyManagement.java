package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.DisputeType;
import org.concordsim.parameter.Parameter;

/**
 * Red property management (红色物业): property companies work with party-led committees of owners.
 * Fewer and less severe disputes about property management arise, and the company replies sooner
 * and oftener with something that settles the matter. A sooner reply brings every decision forward,
 * also that to escalate.
 */
@Uses({})
public record RedPropertyManagement(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Share of the usual property disputes that arise",
            unit = "share",
            min = 0,
            max = 1)
        double arising,
    @Parameter(value = "Factor on their mean severity", unit = "factor", min = 0.01, max = 1)
        double severity,
    @Parameter(
            value = "Factor on the time between decision epochs: how soon the company replies",
            unit = "factor",
            min = 0.01,
            max = 1)
        double reply,
    @Parameter(
            value = "Factor on the odds that talking it over settles the dispute",
            unit = "factor",
            min = 1,
            max = 100)
        double settling)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    return usual.with(
        DisputeType.PROPERTY,
        type ->
            type.timesGrievances(arising, severity)
                .withDecisionDays(type.decisionDays().times(reply))
                .withTalkSettles(type.talkSettles().timesOdds(settling)));
  }
}
