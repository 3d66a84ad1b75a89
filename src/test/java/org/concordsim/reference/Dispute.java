package org.concordsim.reference;

import java.util.Arrays;
import java.util.Optional;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.TypeParameters;

/** A dispute, from the day on which it is bound to arise. */
final class Dispute {
  /** Whether it is still to come, lasts, rests in an agreement that will not hold, or is over. */
  enum Life {
    EXPECTED,
    LASTS,
    RESTS,
    OVER
  }

  /** Who has it in hand. */
  enum Care {
    NOBODY,
    REPORTED,
    WATCHED,
    REFERRED,
    WAITING,
    SERVED,
    TABLED
  }

  /** What can happen to it by itself; of two at the same moment, the one named first. */
  enum Clock {
    LIE,
    TALK,
    HELP,
    FORMAL,
    RETALIATE,
    TIP_OR_VERDICT,
    CARE,
    NOTICE
  }

  static final double NEVER = Double.POSITIVE_INFINITY;

  final long key;
  Place place;
  final DisputeType type;
  final double arisesAt;
  Life life = Life.EXPECTED;

  /** Who has heard a rumour and takes it up; nobody for any other dispute. */
  Optional<Person> hearer = Optional.empty();

  Person aggrieved;
  Optional<Person> respondent = Optional.empty();
  int tie;
  double severity;
  double temper;
  double strength;

  int stage;
  int highestStage = -1;
  int round;
  private final double[] ringsAt = new double[Clock.values().length];

  /** Whether the victim tells nobody but whom it trusts. */
  boolean silent;

  boolean known;
  boolean handled;
  double reportedAt;
  boolean wouldEscalate;
  double exposureToDetect = NEVER;

  Care care = Care.NOBODY;
  boolean onFile;
  boolean spot;

  /** Whether a party or mediators brought it to a court in the current round. */
  boolean broughtToCourt;

  int mediations;

  /** Since when it is on the list of its room, and how often it was called in vain. */
  double tabledAt;

  int calls;

  /** The referral that counts; earlier ones are void. Null if none does. */
  Referral referral;

  /** Highest tier that the current round has reached; −1 for none. */
  int tier = -1;

  Dispute(long key, Place place, DisputeType type, double arisesAt) {
    this.key = key;
    this.place = place;
    this.type = type;
    this.arisesAt = arisesAt;
    stopAllClocks();
  }

  /** What its type is like here and today. */
  TypeParameters parameters() {
    return place.practice().disputes().types().get(type);
  }

  double at(Clock clock) {
    return ringsAt[clock.ordinal()];
  }

  void set(Clock clock, double time) {
    ringsAt[clock.ordinal()] = time;
  }

  void stop(Clock clock) {
    set(clock, NEVER);
  }

  void stopAllClocks() {
    Arrays.fill(ringsAt, NEVER);
  }

  /** What is left of a threshold is used up at a hazard multiplied by this factor. */
  void slow(Clock clock, double now, double factor) {
    if (factor != 1) {
      set(clock, now + (at(clock) - now) / factor);
    }
  }

  double nextEventAt() {
    if (life == Life.EXPECTED) {
      return arisesAt;
    }
    double first = NEVER;
    for (double time : ringsAt) {
      first = Math.min(first, time);
    }
    return first;
  }

  Clock nextClock() {
    for (Clock clock : Clock.values()) {
      if (at(clock) == nextEventAt()) {
        return clock;
      }
    }
    throw new IllegalStateException("no clock is running");
  }

  boolean hidden() {
    return life == Life.LASTS && !known;
  }
}
