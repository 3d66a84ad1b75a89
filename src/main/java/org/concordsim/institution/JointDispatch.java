package org.concordsim.institution;

import java.util.Optional;
import org.concordsim.detection.Uses;
import org.concordsim.parameter.Fault;
import org.concordsim.parameter.Parameter;

/**
 * Grand joint service (大联勤): the departments that a case needs are sent at once and not one after
 * the other. It changes nothing for cases that one mediator settles alone. Each department sees the
 * case, as it would later without it; no records are joined.
 */
@Uses({})
public record JointDispatch(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Share of cases that need several departments to which all come at once",
            unit = "share",
            min = 0,
            max = 1)
        double share,
    @Parameter(value = "Time until they have come together", unit = "days", min = 0, max = 10_000)
        double assemblyDays)
    implements Institution {
  @Override
  public Optional<Fault> inVain(Practice usual, int days) {
    return usual.resolution().departments().second() > 0
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "",
                "changes nothing: no case needs several departments, as"
                    + " resolution.departments.second is 0"));
  }

  @Override
  public Practice shape(Practice usual) {
    var resolution = usual.resolution();
    return usual.with(resolution.with(resolution.departments().jointly(share, assemblyDays)));
  }
}
