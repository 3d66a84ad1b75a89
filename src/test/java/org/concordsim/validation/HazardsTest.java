package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.simulation.LocalEvent;
import org.concordsim.simulation.Run;
import org.concordsim.simulation.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hazards arise, last, and cause accidents unless a visit comes first. */
class HazardsTest {
  private static final int WARM_UP = 60;
  private static final int DAYS = 400;
  private static final double RATE = 20_000;

  @Test
  void hazardsArePoissonAndCauseAccidentsAndDeathsWithTheirChances() {
    TheoryScenario scenario =
        scenario("detection.policy=none", "safety.hazards={accidentChance: 0.3, fatalShare: 0.2}");
    Tally total = total(scenario);
    double expected = RATE / 1000 / 365 * scenario.city().residents() * (DAYS - WARM_UP);
    Check.agrees("hazards", total.count(LocalEvent.HAZARD), expected, StrictMath.sqrt(expected));
    // A Poisson stream delayed and thinned is Poisson; 20 times the mean duration is warm-up.
    Check.agrees(
        "accidents",
        total.count(LocalEvent.ACCIDENT),
        0.3 * expected,
        StrictMath.sqrt(0.3 * expected));
    Check.share("deaths", total.count(LocalEvent.DEATH), total.count(LocalEvent.ACCIDENT), 0.2);
    assertThat(total.count(LocalEvent.HAZARD_FOUND)).isZero();
  }

  /**
   * One visit a day at a uniform moment finds with chance p what lasts for a time of rate r. A
   * hazard arises at a uniform moment too; before the first midnight it is found with chance p f, f
   * = (r − 1 + exp(−r)) / r², and lives on with chance g − p m, m = (1 − exp(−r)(1 + r)) / r², g =
   * (1 − exp(−r)) / r; from then on p g of those at the start of a day are found in it.
   *
   * <p>Hazards of a cell share its visits, so that they are not independent; a standard error of
   * twice the binomial one is safely more.
   */
  @ParameterizedTest
  @CsvSource({"3, 0.3", "20, 0.1", "1, 0.9"})
  void dailyVisitsFindThemWithTheGeometricChance(double lastDays, double chance) {
    TheoryScenario scenario =
        scenario(
            "safety.hazards={lastDays: %s, foundChance: %s, accidentChance: 1}"
                .formatted(lastDays, chance));
    Tally total = total(scenario);
    double r = 1 / lastDays;
    double e = StrictMath.exp(-r);
    double g = (1 - e) / r;
    double today = chance * (r - 1 + e) / (r * r);
    double survives = g - chance * (1 - e * (1 + r)) / (r * r);
    double found = today + survives * chance * g / (1 - (1 - chance) * e);
    long over = total.count(LocalEvent.HAZARD_FOUND) + total.count(LocalEvent.ACCIDENT);
    Check.agrees(
        "hazards found of " + over,
        total.count(LocalEvent.HAZARD_FOUND) / (double) over,
        found,
        2 * StrictMath.sqrt(found * (1 - found) / over));
  }

  /** The streams are the same in every arm: who visits more finds more, and never has more die. */
  @Test
  void moreVisitsMeanTheSameHazardsAndNoMoreDeaths() {
    long before = Long.MAX_VALUE;
    long hazards = -1;
    for (String chance : new String[] {"0", "0.1", "0.5", "0.9"}) {
      Tally total = total(scenario("safety.hazards.foundChance=" + chance));
      assertThat(hazards == -1 || hazards == total.count(LocalEvent.HAZARD)).isTrue();
      hazards = total.count(LocalEvent.HAZARD);
      assertThat(total.count(LocalEvent.DEATH)).isLessThan(before);
      before = total.count(LocalEvent.DEATH);
    }
  }

  @Test
  void hazardsChangeNothingElse() {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (List<String> log : List.of(with, without)) {
      TheoryScenario scenario =
          TheoryScenario.shipped(
              "horizon.days=100",
              "detection.policy=hot-spot",
              "safety.hazards.rate=" + (log == with ? 5000 : 0));
      scenario.run((time, key, kind, detail) -> log.add(time + " " + key + kind + detail));
    }
    assertThat(with).isEqualTo(without).hasSizeGreaterThan(1000);
  }

  private static TheoryScenario scenario(String... settings) {
    List<String> all = new ArrayList<>();
    all.add("horizon={warmUp: %d, days: %d}".formatted(WARM_UP, DAYS));
    all.add("disputes.types.neighbour.baseRate=0");
    all.add("safety.hazards={rate: %s, lastDays: 3, accidentChance: 0.5}".formatted(RATE));
    all.add("safety.hazards.fatalShare=0.5");
    all.addAll(List.of(settings));
    return TheoryScenario.read("detection-race", all.toArray(String[]::new));
  }

  private static Tally total(TheoryScenario scenario) {
    return new Run(scenario.city(), scenario.model(), scenario.seed(), 0).toHorizon().total();
  }
}
