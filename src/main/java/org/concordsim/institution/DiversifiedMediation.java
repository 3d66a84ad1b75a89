package org.concordsim.institution;

import java.util.Map;
import org.concordsim.detection.Uses;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Tier;
import org.concordsim.dispute.TypeParameters;
import org.concordsim.parameter.Parameter;

/**
 * The combined mechanism of diversified prevention, mediation and resolution (多元预防调处化解综合机制): each
 * type of dispute is routed to the kind of mediation that is made for it. A kind of mediation sits
 * at some tier, is offered to formal cases more or less often, and knows the subject. It does so
 * whichever channel brings the case: a court, too, sends it there and not to its own mediators. It
 * has no staff of its own: its cases share the mediators of their tier with all others.
 */
@Uses({})
public record DiversifiedMediation(
    @Parameter("Where and since when") Scope scope,
    @Parameter("Which kind of mediation hears a type of dispute")
        Map<DisputeType, MediationChannel> routing,
    @Parameter("People's mediation") Route peoples,
    @Parameter("Mediation by an industry or trade") Route industry,
    @Parameter("Mediation by an administration") Route administrative,
    @Parameter("Mediation by courts and judicial offices") Route judicial,
    @Parameter("Mediation by lawyers") Route lawyers)
    implements Institution {

  /** What a kind of mediation does to the disputes that are routed to it. */
  public record Route(
      @Parameter("Tier that first hears a case the grid refers") Tier firstTier,
      @Parameter("Tier that first hears a case a party brings formally") Tier formalTier,
      @Parameter(
              value = "Share sent there of the formal cases that would not be sent to mediation",
              unit = "share",
              min = 0,
              max = 1)
          double offered,
      @Parameter(
              value = "Added to the success of mediation: it knows the subject",
              unit = "logit",
              min = 0,
              max = 10)
          double match) {
    private TypeParameters of(TypeParameters type) {
      return type.withTiers(firstTier, formalTier)
          .offeringMediationTo(offered)
          .plusExpertise(match);
    }
  }

  /** The route to a kind of mediation. */
  public Route to(MediationChannel channel) {
    return switch (channel) {
      case PEOPLES -> peoples;
      case INDUSTRY -> industry;
      case ADMINISTRATIVE -> administrative;
      case JUDICIAL -> judicial;
      case LAWYERS -> lawyers;
    };
  }

  @Override
  public Practice shape(Practice usual) {
    Practice routed = usual;
    for (DisputeType type : DisputeType.values()) {
      routed = routed.with(type, to(routing.get(type))::of);
    }
    return routed;
  }
}
