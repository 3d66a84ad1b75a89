package org.concordsim.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordsim.population.PopulationParameters;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** A resident. */
final class Person {
  static final int ACQUAINTANCES = 8;

  /** The tie to those one lives with comes after those to acquaintances. */
  static final int HOUSEHOLD = 8;

  private static final int TIES = 9;
  private static final int MOST_DISPUTES = 5;
  private static final int MOST_DAMAGE = 15;
  private static final int MOST_TRUST_GAINED = 10_000;

  final int number;
  final Place home;
  final double propensity;
  final double temper;
  final boolean migrant;
  private final double initialTrust;
  private final PopulationParameters parameters;
  private final long peopleKey;
  private final List<Double> strengthAsLocal = new ArrayList<>();

  /** In ten-thousandths; losses are negative. */
  private int trustGained;

  private int disputesHad;
  private final int[] stagesEndured = new int[TIES];

  Person(int number, Place home, Traits traits, PopulationParameters parameters, long peopleKey) {
    this.number = number;
    this.home = home;
    this.parameters = parameters;
    this.peopleKey = peopleKey;
    long bits = Key.bits(peopleKey, Lane.RESIDENT, number);
    propensity = traits.propensity().at((int) (bits >>> 52));
    temper = traits.temper().at((int) (bits >>> 42 & 1023));
    initialTrust = traits.trust().at((int) (bits >>> 32 & 1023));
    migrant = (bits & 0xFFFFFFFFL) / 4294967296.0 < home.migrantShare;
    for (int tie = 0; tie < TIES; tie++) {
      long tieBits = Key.mix(Key.bits(peopleKey, Lane.TIE, number * TIES + tie) + 1);
      strengthAsLocal.add(traits.tieStrength().at((int) (tieBits >>> 54)));
    }
  }

  double trust() {
    double gap = migrant ? home.practice().population().trust().migrantGap() : 0;
    double trust = initialTrust - gap + trustGained * 1e-4 - home.trustWorn;
    return Math.max(0, Math.min(1, trust));
  }

  void gainTrust(double share) {
    int gained = trustGained + (int) StrictMath.rint(share / 1e-4);
    trustGained = Math.max(-MOST_TRUST_GAINED, Math.min(MOST_TRUST_GAINED, gained));
  }

  double experience() {
    return disputesHad / (double) MOST_DISPUTES;
  }

  void rememberDispute() {
    disputesHad = Math.min(MOST_DISPUTES, disputesHad + 1);
  }

  double strength(int tie) {
    double factor = migrant ? home.practice().population().ties().migrantFactor() : 1;
    double lost = parameters.ties().damage() * stagesEndured[tie];
    return Math.max(0, strengthAsLocal.get(tie) * factor - lost);
  }

  void damageTie(int tie, int stages) {
    stagesEndured[tie] = Math.min(MOST_DAMAGE, stagesEndured[tie] + stages);
  }

  private int door() {
    return home.people.indexOf(this);
  }

  /** Households are dealt out like cards: first a member for each, then a second, and so on. */
  Optional<Person> housemate() {
    int after = door() + home.households;
    int before = door() - home.households;
    if (after < home.people.size()) {
      return Optional.of(home.people.get(after));
    }
    return before >= 0 ? Optional.of(home.people.get(before)) : Optional.empty();
  }

  /** Ties 0 to 3 lead one to four doors up, ties 4 to 7 as many down, unless they are rewired. */
  Optional<Person> acquaintance(int tie) {
    long bits = Key.bits(peopleKey, Lane.TIE, number * TIES + tie);
    int neighbours = home.people.size();
    if (Key.toUnit(bits) < parameters.ties().rewired()) {
      return anybody(Key.mix(bits));
    }
    int doors = tie < 4 ? tie + 1 : -(tie - 3);
    Person other = home.people.get(Math.floorMod(door() + doors, neighbours));
    return other == this ? Optional.empty() : Optional.of(other);
  }

  private Optional<Person> anybody(long bits) {
    if (Key.toUnit(bits) < parameters.ties().abroad() && !home.neighbours.isEmpty()) {
      long placeBits = Key.mix(bits);
      Place there = home.neighbours.get(Key.below(home.neighbours.size(), placeBits));
      return there.people.isEmpty()
          ? Optional.empty()
          : Optional.of(there.anybody(Key.mix(placeBits)));
    }
    if (home.people.size() == 1) {
      return Optional.empty();
    }
    int doors = 1 + Key.below(home.people.size() - 1, Key.mix(bits + 1));
    return Optional.of(home.people.get((door() + doors) % home.people.size()));
  }
}
