package org.concordsim.institution;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordsim.detection.DetectionParameters;
import org.concordsim.dispute.DisputeParameters;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.TypeParameters;
import org.concordsim.population.PopulationParameters;
import org.concordsim.resolution.ResolutionParameters;

/**
 * How things are done at a place: the parameters of the model as the institutions in force there
 * leave them.
 *
 * <p>A dispute, a visit and a false alarm follow the practice of their cell on their day. Looked up
 * by place are: decisions and types of dispute (who the respondent is excepted), offspring of
 * events, the spread of rumours, detection but for the policy and the costs of visits, what changes
 * trust, how far migrants are behind, what workers know, triage, success, relapse, and of the
 * organisations service, departments, referral and powers. All else is city-wide, and no
 * institution changes it: other traits of residents, tension, workers and their visits, care, hours
 * and costs of staff and departments, and working days. A base rate can only be lowered, to a share
 * of the usual one.
 */
public record Practice(
    PopulationParameters population,
    DisputeParameters disputes,
    DetectionParameters detection,
    ResolutionParameters resolution) {

  /** The same with other parameters of disputes. */
  public Practice with(DisputeParameters changed) {
    return new Practice(population, changed, detection, resolution);
  }

  /** The same with other parameters of detection. */
  public Practice with(DetectionParameters changed) {
    return new Practice(population, disputes, changed, resolution);
  }

  /** The same with other parameters of resolution. */
  public Practice with(ResolutionParameters changed) {
    return new Practice(population, disputes, detection, changed);
  }

  /** The same with other parameters of residents. */
  public Practice with(PopulationParameters changed) {
    return new Practice(changed, disputes, detection, resolution);
  }

  /** The same with a change to one type of dispute. */
  public Practice with(DisputeType type, UnaryOperator<TypeParameters> change) {
    Map<DisputeType, TypeParameters> types = new EnumMap<>(disputes.types());
    types.compute(type, (of, usual) -> change.apply(usual));
    return with(disputes.withTypes(types));
  }

  /** The same with a change to every type of dispute. */
  public Practice withEveryType(UnaryOperator<TypeParameters> change) {
    Practice changed = this;
    for (DisputeType type : DisputeType.values()) {
      changed = changed.with(type, change);
    }
    return changed;
  }
}
