package org.concordsim.institution;

import org.concordsim.detection.Uses;
import org.concordsim.dispute.DisputeType;
import org.concordsim.parameter.Parameter;
import org.concordsim.random.Exp;

/**
 * Deliberation rooms (协商议事室): each community meets at fixed intervals over disputes about what its
 * residents share, those between neighbours and with property companies. A case that the grid
 * refers waits for the next session, to which both parties must come; if one stays away it is
 * called again, and after so many calls takes the usual way. What is heard there succeeds more
 * often, but begins later. The worker of a case's cell calls its parties and sits with them. It
 * knows its cases and who came, and asks for no record beyond that.
 */
@Uses({})
public record DeliberationRooms(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Time from one session of a community to its next",
            unit = "days",
            min = 1,
            max = 365)
        int everyDays,
    @Parameter(
            value = "Chance that a party comes, as a logit, at half trust and without a tie",
            unit = "logit",
            min = -50,
            max = 50)
        double attendance,
    @Parameter(value = "Weight of trust less a half in that", unit = "logit", min = 0, max = 50)
        double trust,
    @Parameter(
            value = "What the strongest tie between the parties adds to that",
            unit = "logit",
            min = 0,
            max = 50)
        double tie,
    @Parameter(
            value = "Chance that a property company sends somebody",
            unit = "probability",
            min = 0,
            max = 1)
        double company,
    @Parameter(
            value = "Sessions to which a case is called before it takes the usual way",
            unit = "sessions",
            min = 1,
            max = 1000)
        int calls,
    @Parameter(value = "Cases that a session can hear", unit = "cases", min = 1, max = 1000)
        int cases,
    @Parameter(
            value = "What the room adds to the success of a hearing",
            unit = "logit",
            min = 0,
            max = 50)
        double success,
    @Parameter(
            value = "Time of the cell's worker to call a case to a session, whoever comes",
            unit = "minutes",
            min = 0,
            max = 1440)
        double callMinutes,
    @Parameter(
            value = "Time of the cell's worker at the hearing of a case",
            unit = "minutes",
            min = 0,
            max = 1440)
        double hearMinutes)
    implements Institution {
  /** Whether it deals with disputes of this type. */
  public boolean hears(DisputeType type) {
    return type == DisputeType.NEIGHBOUR || type == DisputeType.PROPERTY;
  }

  /** Minutes that a call to a session takes a worker, with the hearing if both parties come. */
  public double minutes(boolean heard) {
    return heard ? callMinutes + hearMinutes : callMinutes;
  }

  /** Chance that a resident comes to a session, by trust and the tie between the parties. */
  public double chance(double trustOfParty, double strengthOfTie) {
    return Exp.logistic(attendance + trust * (trustOfParty - 0.5) + tie * strengthOfTie);
  }
}
