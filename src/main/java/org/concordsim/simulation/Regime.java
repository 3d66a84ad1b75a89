package org.concordsim.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Ladder;
import org.concordsim.dispute.TypeParameters;
import org.concordsim.institution.DeliberationRooms;
import org.concordsim.institution.FamilyProtection;
import org.concordsim.institution.Institution;
import org.concordsim.institution.Practice;
import org.concordsim.institution.PromotionRegulation;
import org.concordsim.institution.RumourRefutation;
import org.concordsim.random.Quantiles;
import org.concordsim.resolution.MediationSuccess;
import org.concordsim.resolution.ResolutionParameters;

/** The practice of some cells on some days, compiled for the lives of disputes. */
final class Regime {
  private static final int TYPES = DisputeType.values().length;

  final Practice practice;
  final ResolutionParameters resolution;
  final Ladder ladder;
  final MediationSuccess success;

  /** By type, in the order of their ordinals. */
  final TypeParameters[] types = new TypeParameters[TYPES];

  final Quantiles[] severity = new Quantiles[TYPES];

  /** Share of the usual grievances of a type that arise. */
  final double[] arising = new double[TYPES];

  /** Integrated hazard of detection that one visit adds at each stage, at half trust. */
  final double[] visitHazard = new double[3];

  /** Rate at which an open dispute is tipped off, at half trust; 0 where nobody listens. */
  final double tipRate;

  /** Rate of false tips over the usual one. */
  final double falseTips;

  /** Mean number of offspring of an event at each stage, and the chance of none. */
  final double[] offspring = new double[5];

  final double[] childless = new double[5];

  /** Chance that an acquaintance of a party takes up a rumour that opens. */
  final double spread;

  /** Days for which a case may wait at each tier. */
  final double[] limitDays = new double[4];

  /** Share of family disputes whose victim keeps silent. */
  final double silentShare;

  /** Rate at which trusted channels find one of these, and how far its victim calls them. */
  final double trustedRate;

  final double confiding;

  /** The rooms to which cases of some types go first. */
  final Optional<DeliberationRooms> rooms;

  /** How rumours are refuted. */
  final Optional<RumourRefutation> refutation;

  private final double trustWeight;

  private final List<Institution> inForce;

  /** The institutions in force, applied to the usual practice one after the other. */
  Regime(List<Institution> inForce, Practice usual) {
    this.inForce = inForce;
    Practice shaped = usual;
    for (Institution institution : inForce) {
      shaped = institution.shape(shaped);
    }
    practice = shaped;
    resolution = practice.resolution();
    ladder = new Ladder(practice.disputes());
    success = new MediationSuccess(resolution);
    for (DisputeType type : DisputeType.values()) {
      TypeParameters of = practice.disputes().types().get(type);
      types[type.ordinal()] = of;
      severity[type.ordinal()] = Quantiles.beta(of.severityMean(), of.severityConcentration());
      double rate = usual.disputes().types().get(type).baseRate();
      arising[type.ordinal()] = rate == 0 ? 1 : of.baseRate() / rate;
    }
    var detection = practice.detection();
    for (int stage = 0; stage < visitHazard.length; stage++) {
      visitHazard[stage] = -StrictMath.log(1 - detection.patrol().chance().at(stage));
    }
    tipRate = detection.policy().takesTips() ? detection.tips().openRate() : 0;
    double falseRate = usual.detection().tips().falseRate();
    falseTips = falseRate == 0 ? 1 : detection.tips().falseRate() / falseRate;
    Optional<PromotionRegulation> regulation = institution(PromotionRegulation.class);
    Arrays.setAll(
        limitDays,
        tier -> regulation.map(of -> of.limitDays().at(tier)).orElse(Double.POSITIVE_INFINITY));
    silentShare = detection.victims().silentShare();
    Optional<FamilyProtection> protection = institution(FamilyProtection.class);
    trustedRate = protection.map(FamilyProtection::findRate).orElse(0.0);
    confiding = protection.map(FamilyProtection::confiding).orElse(0.0);
    rooms = institution(DeliberationRooms.class);
    refutation = institution(RumourRefutation.class);
    trustWeight = detection.telling().trustWeight();
    spread = practice.disputes().rumours().spread();
    var contagion = practice.disputes().contagion();
    offspring[2] = contagion.offspringOfOpen();
    offspring[3] = contagion.offspringOfFormal();
    offspring[4] = contagion.offspringOfCrisis();
    for (int stage = 0; stage < 5; stage++) {
      childless[stage] = StrictMath.exp(-offspring[stage]);
    }
  }

  private <T extends Institution> Optional<T> institution(Class<T> kind) {
    return inForce.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** What trust does to anything that residents tell. */
  double telling(double trust) {
    double factor = 1 + trustWeight * (trust - 0.5);
    return factor < 0 ? 0 : factor;
  }
}
