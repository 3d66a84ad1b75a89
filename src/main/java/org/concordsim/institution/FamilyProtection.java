package org.concordsim.institution;

import static org.concordsim.detection.Observation.REPORTS;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.DisputeType;
import org.concordsim.parameter.Parameter;

/**
 * Mediation of marriage and family disputes by several channels, and protection of minors
 * (婚姻家庭矛盾多元化解, 未成年人保护). Schools, the women's federation and children's doctors find disputes whose
 * victims keep silent, and some of these victims turn to them; family cases are mediated by
 * specialists. It changes nothing for other types.
 */
@Uses(REPORTS)
public record FamilyProtection(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value =
                "Rate at which trusted channels find a dispute whose victim keeps silent, once"
                    + " there has been a confrontation",
            unit = "1/day",
            min = 0,
            max = 1000)
        double findRate,
    @Parameter(
            value = "Share of the usual rate of seeking help at which such victims confide in them",
            unit = "share",
            min = 0,
            max = 1)
        double confiding,
    @Parameter(
            value = "What specialists add to the success of a family mediation",
            unit = "logit",
            min = 0,
            max = 10)
        double specialists)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    return usual.with(DisputeType.FAMILY, family -> family.plusExpertise(specialists));
  }
}
