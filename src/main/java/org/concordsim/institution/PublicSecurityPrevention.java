package org.concordsim.institution;

import static org.concordsim.detection.Observation.SENSORS;

import org.concordsim.detection.Uses;
import org.concordsim.parameter.Parameter;

/**
 * The public security prevention system (立体化信息化治安防控体系): police are present and answer quickly where
 * disputes are at the top of the ladder, so that retaliation less often turns into a crisis and a
 * crisis breeds fewer disputes; and police stations work with mediators, to whom they send formal
 * cases that nobody would have sent, unless they are before a court.
 */
@Uses(SENSORS)
public record PublicSecurityPrevention(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Factor on the chance that retaliation turns into a crisis",
            unit = "factor",
            min = 0,
            max = 1,
            source =
                "derived: civil cases that turned criminal down 14 % in 2017, with mediators at"
                    + " police stations (city justice bureau, 2018)")
        double presence,
    @Parameter(
            value = "Factor on the offspring of a crisis, where police soon part those around it",
            unit = "factor",
            min = 0,
            max = 1)
        double response,
    @Parameter(
            value =
                "Share sent to mediation of hotline calls and petitions that would not be sent there",
            unit = "share",
            min = 0,
            max = 1)
        double liaison)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var disputes = usual.disputes();
    return usual
        .with(disputes.with(disputes.contagion().timesCrisis(response)))
        .withEveryType(type -> type.timesCrisis(presence).offeringMediationOutOfCourtTo(liaison));
  }
}
