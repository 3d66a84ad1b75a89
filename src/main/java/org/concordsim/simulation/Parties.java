package org.concordsim.simulation;

import org.concordsim.dispute.Respondent;
import org.concordsim.population.Residents;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** The parties to a dispute: who they are, and what they take away from it. */
final class Parties {
  private Parties() {}

  /** Finds the respondent and what lies between the parties. */
  static void meet(World world, Docket docket, int row) {
    Residents residents = world.residents;
    int cell = docket.cell(row);
    int aggrieved = docket.aggrieved(row);
    Respondent kind = world.respondent[docket.type(row)];
    int tie =
        kind == Respondent.HOUSEHOLD
            ? Residents.HOUSEHOLD
            : Key.below(Residents.ACQUAINTANCES, Key.bits(docket.key(row), Lane.RESPONDENT, 0));
    int other =
        switch (kind) {
          case ACQUAINTANCE -> residents.acquaintance(aggrieved, cell, tie);
          case HOUSEHOLD -> residents.housemate(aggrieved, cell);
          case ORGANISATION -> -1;
        };
    double temper = residents.temper(aggrieved);
    docket.tie(row, tie);
    docket.respondent(row, other);
    docket.temper(row, other < 0 ? temper : (temper + residents.temper(other)) / 2);
    docket.strength(
        row, kind == Respondent.ORGANISATION ? 0 : residents.strength(aggrieved, cell, tie));
  }

  /**
   * An agreement is broken by one of two residents, either as likely as the other, who is punished
   * where that is done: the aggrieved at once, the respondent next morning. That an organisation
   * breaks it costs no resident's trust.
   */
  static void punish(World world, Community community, int row) {
    Docket docket = community.docket;
    double loss = world.regimes.of(docket.cell(row)).practice.population().trust().lossPunished();
    int respondent = docket.respondent(row);
    if (loss == 0 || respondent < 0) {
      return;
    }
    if (Key.uniform(docket.key(row), Lane.BREACH, docket.round(row)) < 0.5) {
      world.residents.changeTrust(docket.aggrieved(row), -loss);
    } else {
      community.district.outbox.lesson(community.index, respondent, -loss, false);
    }
  }

  /** A dispute has ended: both parties remember one that was more than a grievance. */
  static void part(World world, Community community, int row) {
    Docket docket = community.docket;
    int climbed = docket.highest(row);
    if (climbed == 0) {
      return;
    }
    int aggrieved = docket.aggrieved(row);
    world.residents.rememberDispute(aggrieved);
    if (world.respondent[docket.type(row)] != Respondent.ORGANISATION) {
      world.residents.damageTie(aggrieved, docket.tie(row), climbed);
    }
    if (docket.respondent(row) >= 0) {
      community.district.outbox.lesson(community.index, docket.respondent(row), 0, true);
    }
  }
}
