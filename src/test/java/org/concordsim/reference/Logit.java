package org.concordsim.reference;

import java.util.EnumMap;
import java.util.Map;
import org.concordsim.dispute.Action;
import org.concordsim.dispute.DecisionParameters;
import org.concordsim.dispute.TypeParameters;
import org.concordsim.random.Exp;

/** How a party decides: shares of a multinomial logit at exponential epochs, hence hazards. */
final class Logit {
  private Logit() {}

  /** Hazards of the five actions, per day, before any care changes them. */
  static Map<Action, Double> hazards(Dispute dispute, int stage) {
    DecisionParameters decisions = dispute.place.practice().disputes().decisions();
    Map<Action, Double> odds = new EnumMap<>(Action.class);
    double sum = 0;
    for (Action action : Action.values()) {
      odds.put(action, Exp.of(utility(decisions, dispute, stage, action)));
      sum += odds.get(action);
    }
    Map<Action, Double> hazards = new EnumMap<>(Action.class);
    for (Action action : Action.values()) {
      double factor = effectiveEpochs(dispute.parameters(), stage, action);
      hazards.put(action, odds.get(action) * (factor * (1 / sum)));
    }
    return hazards;
  }

  private static double utility(
      DecisionParameters decisions, Dispute dispute, int stage, Action action) {
    int a = action.ordinal();
    double utility =
        decisions.at(stage).at(a)
            + decisions.severity().at(a) * dispute.severity
            + decisions.temper().at(a) * dispute.temper
            + decisions.tie().at(a) * dispute.strength
            + decisions.trust().at(a) * dispute.aggrieved.trust()
            + decisions.heat().at(a) * dispute.place.heat
            + decisions.experience().at(a) * dispute.aggrieved.experience();
    return action == Action.FORMAL ? utility + dispute.parameters().formalInclination() : utility;
  }

  /** Decision epochs a day at which choosing the action would bring it about. */
  private static double effectiveEpochs(TypeParameters type, int stage, Action action) {
    double epochs = 1 / type.decisionDays().at(stage);
    return switch (action) {
      case LIE -> epochs;
      case TALK -> epochs * type.talkSettles().at(stage);
      case HELP, FORMAL -> stage < 3 ? epochs : 0;
      case RETALIATE ->
          stage == 2
              ? epochs * type.openToCrisis()
              : stage == 3 ? epochs * type.formalToCrisis() : epochs;
    };
  }
}
