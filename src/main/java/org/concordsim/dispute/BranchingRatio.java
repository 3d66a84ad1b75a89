package org.concordsim.dispute;

import java.util.Map;
import org.concordsim.population.PopulationParameters;
import org.concordsim.random.Quantiles;

/**
 * Mean number of offspring grievances of a grievance, without any help and at no heat: the chances
 * to open, go formal and become a crisis are those of the absorbing chain, averaged over severity,
 * temper, ties and trust. Below 1 the process of disputes has a stationary rate, base / (1 −
 * ratio). Nobody has a tie to an organisation. An open rumour counts as told to all acquaintances
 * of its parties, however many of these are nobody.
 */
public final class BranchingRatio {
  private static final int LEVELS = 5;
  private static final int ACQUAINTANCES = 8;
  private final Ladder ladder;
  private final DisputeParameters disputes;
  private final Quantiles temper;
  private final Quantiles tie;
  private final Quantiles trust;

  private BranchingRatio(DisputeParameters disputes, PopulationParameters population) {
    this.disputes = disputes;
    ladder = new Ladder(disputes);
    temper = Quantiles.beta(population.temper().mean(), population.temper().concentration());
    PopulationParameters.Trait strength = population.ties().strength();
    tie = Quantiles.beta(strength.mean(), strength.concentration());
    trust = Quantiles.beta(population.trust().mean(), population.trust().concentration());
  }

  /** The largest ratio over the types that occur; offspring are of their parent's type. */
  public static double of(DisputeParameters disputes, PopulationParameters population) {
    BranchingRatio ratio = new BranchingRatio(disputes, population);
    double largest = 0;
    for (Map.Entry<DisputeType, TypeParameters> type : disputes.types().entrySet()) {
      if (type.getValue().baseRate() > 0) {
        largest = Math.max(largest, ratio.of(type.getKey(), type.getValue()));
      }
    }
    return largest;
  }

  private double of(DisputeType type, TypeParameters parameters) {
    Quantiles severity =
        Quantiles.beta(parameters.severityMean(), parameters.severityConcentration());
    double sum = 0;
    int points = LEVELS * LEVELS * LEVELS * LEVELS;
    double retold = type == DisputeType.RUMOUR ? retold(parameters.respondent()) : 0;
    boolean strangers = parameters.respondent() == Respondent.ORGANISATION;
    for (int i = 0; i < points; i++) {
      sum +=
          offspring(
              type.ordinal(),
              retold,
              severity.of(level(i)),
              temper.of(level(i / LEVELS)),
              strangers ? 0 : tie.of(level(i / (LEVELS * LEVELS))),
              trust.of(level(i / (LEVELS * LEVELS * LEVELS))));
    }
    return sum / points;
  }

  private double retold(Respondent respondent) {
    int parties = respondent == Respondent.ORGANISATION ? 1 : 2;
    return disputes.rumours().spread() * ACQUAINTANCES * parties;
  }

  private static double level(int i) {
    return (i % LEVELS + 0.5) / LEVELS;
  }

  private double offspring(
      int type, double retold, double severity, double temper, double tie, double trust) {
    ContagionParameters contagion = disputes.contagion();
    double[] reach = {1, 0, 0, 0, 0};
    double[] hazard = new double[5];
    for (int stage = 0; stage < 4; stage++) {
      ladder.hazards(type, stage, severity, temper, tie, trust, 0, 0, hazard);
      double climb = hazard[Action.RETALIATE.ordinal()];
      double formal = hazard[Action.FORMAL.ordinal()];
      double world = stage == 3 ? ladder.adjudication(type) : 0;
      double given = hazard[Action.LIE.ordinal()] + hazard[Action.TALK.ordinal()] + world;
      double leaves = climb + formal + given;
      if (leaves > 0) {
        reach[stage < 2 ? stage + 1 : 4] += reach[stage] * climb / leaves;
        reach[3] += stage < 3 ? reach[stage] * formal / leaves : 0;
      }
    }
    return reach[2] * (contagion.offspringOfOpen() + retold)
        + reach[3] * contagion.offspringOfFormal()
        + reach[4] * contagion.offspringOfCrisis();
  }
}
