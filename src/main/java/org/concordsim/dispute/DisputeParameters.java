package org.concordsim.dispute;

import java.util.Map;
import org.concordsim.parameter.Parameter;

/** Everything about how disputes arise, climb the ladder and breed others. */
public record DisputeParameters(
    @Parameter("The eight types") Map<DisputeType, TypeParameters> types,
    @Parameter("How parties decide") DecisionParameters decisions,
    @Parameter("How disputes breed disputes") ContagionParameters contagion,
    @Parameter("What is felt around a dispute") TensionParameters tension,
    @Parameter("How rumours spread") RumourParameters rumours) {
  /** The same with other types. */
  public DisputeParameters withTypes(Map<DisputeType, TypeParameters> changed) {
    return new DisputeParameters(changed, decisions, contagion, tension, rumours);
  }

  /** The same with another contagion. */
  public DisputeParameters with(ContagionParameters changed) {
    return new DisputeParameters(types, decisions, changed, tension, rumours);
  }

  /** The same with other decisions. */
  public DisputeParameters with(DecisionParameters changed) {
    return new DisputeParameters(types, changed, contagion, tension, rumours);
  }
}
