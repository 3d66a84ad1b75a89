package org.concordsim.institution;

import static org.concordsim.detection.Observation.JOINED_RECORDS;

import java.util.Optional;
import org.concordsim.detection.DataFusionPatrol;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.detection.Uses;
import org.concordsim.parameter.Fault;
import org.concordsim.parameter.Parameter;

/**
 * One-net governance, the city brain, NingWenTong (一网统管, 城市大脑, 宁稳通): weak signals of hotline,
 * police and grid are joined into a flag of risk for each cell and week. It errs as its sensitivity
 * and specificity say. The patrols of any policy but data fusion go to flagged cells first, and
 * cases are routed automatically, so that they reach their tier sooner.
 */
@Uses(JOINED_RECORDS)
public record CityBrain(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Chance that a cell with an unknown open dispute is flagged for the week",
            unit = "probability",
            min = 0,
            max = 1)
        double sensitivity,
    @Parameter(
            value = "Chance that a cell without one is not; at least 1 − sensitivity",
            unit = "probability",
            min = 0,
            max = 1)
        double specificity,
    @Parameter(
            value = "Factor on the time that a case takes to reach a tier",
            unit = "factor",
            min = 0,
            max = 1)
        double routing)
    implements Institution {
  @Override
  public Optional<Class<? extends DetectionPolicy>> asPolicy() {
    return Optional.of(DataFusionPatrol.class);
  }

  @Override
  public Practice shape(Practice usual) {
    return usual.with(usual.resolution().timesReferral(routing));
  }

  /** That of the policy with the same two rates. */
  @Override
  public Optional<Fault> fault() {
    return new DataFusionPatrol(sensitivity, specificity).fault();
  }
}
