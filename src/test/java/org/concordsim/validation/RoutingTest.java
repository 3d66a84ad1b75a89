package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.FormalChannel;
import org.concordsim.dispute.Tier;
import org.concordsim.institution.DiversifiedMediation;
import org.concordsim.institution.DiversifiedMediation.Route;
import org.concordsim.institution.Institution;
import org.concordsim.institution.MediationChannel;
import org.concordsim.institution.PublicSecurityPrevention;
import org.concordsim.institution.QinhuaiModel;
import org.concordsim.institution.UrbanFengqiao;
import org.concordsim.random.Exp;
import org.concordsim.resolution.MediationSuccess;
import org.concordsim.resolution.ResolutionParameters;
import org.concordsim.simulation.EventLog;
import org.concordsim.simulation.ModelParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tier hears a case, under institutions that change it. Exact where nothing else is said. */
class RoutingTest {
  /** Busy enough that every tier gets cases; agreements hold, so that each case is heard once. */
  private static final TheoryScenario CITY =
      TheoryScenario.shipped(
          "horizon.days=250",
          "detection.policy=round-robin",
          "resolution.relapse.chance=0",
          "resolution.success.intercept=0",
          "resolution.community.residentsPerMediator=200",
          "resolution.street.residentsPerMediator=400",
          "resolution.district.residentsPerMediator=800",
          "resolution.court.residentsPerMediator=800");

  private static final Route NOWHERE = new Route(Tier.COURT, Tier.COURT, 0, 0);

  /** The steps of each case that matter for its way through the tiers. */
  private static final class Ways implements EventLog {
    private record Step(Kind kind, int detail) {}

    final Map<Long, List<Step>> byCase = new HashMap<>();
    final Map<Long, FormalChannel> brought = new HashMap<>();

    @Override
    public void record(double time, long key, Kind kind, int detail) {
      if (kind == Kind.BROUGHT) {
        brought.put(key, FormalChannel.values()[detail]);
      }
      if (kind == Kind.REFERRED || kind == Kind.FAILED || kind == Kind.VERIFIED) {
        byCase.computeIfAbsent(key, k -> new ArrayList<>()).add(new Step(kind, detail));
      }
    }

    /** Referrals to a tier that does not follow on a failure at the tier below. */
    long[] starts() {
      long[] starts = new long[4];
      for (List<Step> way : byCase.values()) {
        for (int i = 0; i < way.size(); i++) {
          Step step = way.get(i);
          boolean failed =
              i > 0 && way.get(i - 1).equals(new Step(EventLog.Kind.FAILED, step.detail() - 1));
          if (step.kind() == EventLog.Kind.REFERRED && !failed) {
            starts[step.detail()]++;
          }
        }
      }
      return starts;
    }

    long referredTo(int tier) {
      return byCase.values().stream()
          .flatMap(List::stream)
          .filter(step -> step.equals(new Step(EventLog.Kind.REFERRED, tier)))
          .count();
    }
  }

  @Test
  void underFengqiaoNoTierHearsACaseBeforeTheOneBelowHasTried() {
    Ways usual = run();
    assertThat(usual.starts()).doesNotContain(0L);
    Ways fengqiao = run(new UrbanFengqiao(InForce.EVERYWHERE, 0.5, 0.3));
    assertThat(fengqiao.starts()[0]).isPositive();
    assertThat(fengqiao.starts()).endsWith(0L, 0L, 0L);
    assertThat(fengqiao.referredTo(3)).isPositive();
  }

  @Test
  void fengqiaoLowersTheTiersThatDiversifiedMediationGave() {
    Ways both =
        run(
            everythingTo(Tier.DISTRICT, Tier.COURT, 0),
            new UrbanFengqiao(InForce.EVERYWHERE, 0.5, 0));
    assertThat(both.starts()).endsWith(0L, 0L, 0L);
  }

  @Test
  void underTheQinhuaiModelNothingStartsAboveTheStreetAndLessGoesUp() {
    Ways usual = run();
    Ways qinhuai = run(new QinhuaiModel(InForce.EVERYWHERE, 1, 0.7, 0.5));
    assertThat(qinhuai.starts()).endsWith(0L, 0L);
    assertThat(qinhuai.starts()[1]).isGreaterThan(usual.starts()[1]);
    assertThat(qinhuai.referredTo(2) + qinhuai.referredTo(3))
        .isLessThan(usual.referredTo(2) + usual.referredTo(3));
  }

  @Test
  void powersMultiplyTheOddsOfAnAgreementAtTheStreetAlone() {
    ModelParameters model = CITY.model();
    var shaped = new QinhuaiModel(InForce.EVERYWHERE, 0.8, 0.7, 0.5).shape(model.practice());
    ResolutionParameters here = shaped.resolution();
    MediationSuccess success = new MediationSuccess(here);
    double plain = success.ofMediation(2, 0.4, 0.6, 0.2, 12, 1.1, true, 0);
    double street = success.ofMediation(2, 0.4, 0.6, 0.2, 12, 1.1, true, here.street().powers());
    assertThat(street / (1 - street) / (plain / (1 - plain)))
        .isCloseTo(Exp.of(0.8), Offset.offset(1e-9));
    assertThat(here.community()).isEqualTo(model.resolution().community());
    assertThat(here.district()).isEqualTo(model.resolution().district());
    assertThat(here.street().serviceDays()).isEqualTo(0.7 * 6);
    assertThat(here.street().referralDays()).isEqualTo(0.5 * 3);
  }

  /** Every type goes to the tiers of its kind of mediation, whichever kind that is. */
  @ParameterizedTest
  @EnumSource(MediationChannel.class)
  void aTypeIsHeardWhereItsKindOfMediationSits(MediationChannel channel) {
    DisputeType type = DisputeType.values()[channel.ordinal()];
    TheoryScenario alone =
        TheoryScenario.shipped(
            "horizon.days=200", "resolution.relapse.chance=0", TheoryScenario.only(type, 1000));
    Route route = new Route(Tier.STREET, Tier.DISTRICT, 1, 0);
    Route[] routes = {NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE};
    routes[channel.ordinal()] = route;
    Map<DisputeType, MediationChannel> routing = new HashMap<>();
    for (DisputeType any : DisputeType.values()) {
      routing.put(any, channel);
    }
    Institution mediation =
        new DiversifiedMediation(
            InForce.EVERYWHERE, routing, routes[0], routes[1], routes[2], routes[3], routes[4]);
    Ways ways = alone.run(InForce.in(alone.model(), mediation), 0, new Ways());
    assertThat(ways.starts()[0]).isZero();
    assertThat(ways.starts()[1]).isPositive();
    assertThat(ways.starts()[2]).isPositive();
    assertThat(ways.starts()[3]).isZero();
  }

  /** Chance of error of each share: {@link Check#ALPHA}. */
  @Test
  void formalCasesAreOfferedMediationAsOftenAsLiaisonAndOffersSay() {
    offered(0.35, 0.5);
    offered(1 - 0.65 * 0.6, 0.5, new PublicSecurityPrevention(InForce.EVERYWHERE, 1, 1, 0.4));
    offered(1 - 0.65 * 0.8, 1 - 0.5 * 0.8, new UrbanFengqiao(InForce.EVERYWHERE, 0, 0.2));
    offered(1 - 0.65 * 0.5, 1 - 0.5 * 0.5, everythingTo(Tier.STREET, Tier.STREET, 0.5));
    offered(
        1 - 0.65 * 0.5 * 0.6,
        1 - 0.5 * 0.5,
        everythingTo(Tier.STREET, Tier.STREET, 0.5),
        new PublicSecurityPrevention(InForce.EVERYWHERE, 1, 1, 0.4));
  }

  /** With nobody who detects, every case is brought formally, and is referred only if sent. */
  private static void offered(double outOfCourt, double inCourt, Institution... institutions) {
    TheoryScenario unseen =
        TheoryScenario.shipped(
            "horizon.days=1000",
            "detection.tips.openRate=0",
            "detection.tips.falseRate=0",
            "resolution.relapse.chance=0",
            "disputes.decisions.grievance.help=-50",
            "disputes.decisions.confrontation.help=-50",
            "disputes.decisions.open.help=-50");
    Ways ways = unseen.run(InForce.in(unseen.model(), institutions), 0, new Ways());
    for (boolean court : new boolean[] {false, true}) {
      Set<Long> brought = new HashSet<>(ways.brought.keySet());
      brought.removeIf(key -> court != (ways.brought.get(key) == FormalChannel.COURT));
      long sent = brought.stream().filter(ways.byCase::containsKey).count();
      String what = "sent to mediation " + (court ? "by courts" : "out of court");
      Check.share(what, sent, brought.size(), court ? inCourt : outOfCourt);
    }
  }

  private static Institution everythingTo(Tier first, Tier formal, double offered) {
    Map<DisputeType, MediationChannel> routing = new HashMap<>();
    for (DisputeType type : DisputeType.values()) {
      routing.put(type, MediationChannel.PEOPLES);
    }
    Route all = new Route(first, formal, offered, 0);
    return new DiversifiedMediation(
        InForce.EVERYWHERE, routing, all, NOWHERE, NOWHERE, NOWHERE, NOWHERE);
  }

  private static Ways run(Institution... institutions) {
    return CITY.run(InForce.in(CITY.model(), institutions), 0, new Ways());
  }
}
