package org.concordsim.dispute;

import org.concordsim.parameter.Parameter;

/**
 * How formal steps divide among the channels: each has the share of its weight in the sum of the
 * three, so that any of them can be changed alone. That of the hotline is never 0, so there is
 * always a sum.
 */
public record FormalChannels(
    @Parameter(
            value = "Weight of the hotline",
            unit = "weight",
            min = 0,
            max = 1e6,
            above = true,
            source = "assumed; more for what a property company or an office can settle at once")
        double hotline,
    @Parameter(
            value = "Weight of a petition",
            unit = "weight",
            min = 0,
            max = 1e6,
            source = "assumed; more for land, whose respondent is the government")
        double petition,
    @Parameter(
            value = "Weight of a court",
            unit = "weight",
            min = 0,
            max = 1e6,
            source =
                "assumed; more where there is a claim in money; all types together so that lawsuits"
                    + " per grievance agree with Miller and Sarat (1981)")
        double court) {
  /** The channel at a place in [0, 1) among the shares, in the order of the channels. */
  public FormalChannel at(double share) {
    double weight = share * (hotline + petition + court);
    if (weight < hotline) {
      return FormalChannel.HOTLINE;
    }
    return weight < hotline + petition ? FormalChannel.PETITION : FormalChannel.COURT;
  }
}
