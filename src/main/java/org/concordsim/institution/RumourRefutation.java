package org.concordsim.institution;

import static org.concordsim.detection.Observation.REPORTS;

import java.util.Optional;
import org.concordsim.detection.Uses;
import org.concordsim.parameter.Fault;
import org.concordsim.parameter.Parameter;

/**
 * Refuting rumours online (网络辟谣): some time after a rumour has opened it is refuted, and whoever
 * would take it up after that believes it less, the less the further away. What has spread before
 * stays. The worker of the cell sees to it as soon as the rumour opens, before all else. It acts on
 * the spread of rumours ({@link org.concordsim.dispute.RumourParameters#spread()}), and without
 * spread only takes time.
 */
@Uses(REPORTS)
public record RumourRefutation(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Time from the moment a rumour opens until it is refuted",
            unit = "days",
            min = 0,
            max = 10_000)
        double delayDays,
    @Parameter(
            value = "Factor on the chance that a refuted rumour is taken up",
            unit = "factor",
            min = 0,
            max = 1)
        double belief,
    @Parameter(
            value = "A further factor outside the cell where the rumour arose",
            unit = "factor",
            min = 0,
            max = 1)
        double reach,
    @Parameter(
            value = "Time of the cell's worker to refute a rumour",
            unit = "minutes",
            min = 0,
            max = 1440)
        double minutes)
    implements Institution {
  @Override
  public Optional<Fault> inVain(Practice usual, int days) {
    return usual.disputes().rumours().spread() > 0
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "", "only takes time: rumours do not go round, as disputes.rumours.spread is 0"));
  }

  /**
   * Factor on the chance that somebody takes up a rumour.
   *
   * @param delay days since it opened
   * @param near whether it is in the cell where it arose
   */
  public double belief(double delay, boolean near) {
    if (delay <= delayDays) {
      return 1;
    }
    return near ? belief : belief * reach;
  }
}
