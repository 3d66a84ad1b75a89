package org.concordsim.population;

import java.util.concurrent.atomic.AtomicLongArray;
import org.concordsim.city.City;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.random.Quantiles;

/**
 * All residents of a run. What is drawn once and never again is a pure function of a resident's
 * key; only what experience changes is stored, in eight bytes a resident. A resident is a number;
 * those of a cell are one run of numbers.
 */
public final class Residents {
  /** Acquaintances that every resident names. */
  public static final int ACQUAINTANCES = 8;

  /** The tie to the household, after those to acquaintances. */
  public static final int HOUSEHOLD = 8;

  private static final int TIES = 9;

  private static final int BLOCK = 16;
  private static final long NUMBERS = 1L << 32;
  private static final double TRUST_UNIT = 1e-4;
  private static final int MOST_DISPUTES = 5;
  private static final int DAMAGE_LEVELS = 15;
  private static final int DISPUTES_SHIFT = 36;
  private static final int TRUST_SHIFT = 48;
  private static final long MOST_TRUST = 10_000;

  private final City city;
  private final long key;
  private final PopulationParameters.Ties tieParameters;
  private final double recovery;
  private final Quantiles propensity;
  private final Quantiles temper;
  private final Quantiles trust;
  private final Quantiles strength;

  /** Below which of 2³² equally probable numbers a resident of a cell is a migrant. */
  private final long[] migrantNumbers;

  /** What is so of a cell's migrants today. */
  private final PopulationParameters[] today;

  private final int[] households;

  /** Sums of propensity over blocks of residents, running within a cell. */
  private final float[] runningPropensity;

  private final int[] firstBlock;
  private final double[] totalPropensity;
  private final Quantiles places;
  private final int[] migrants;

  /**
   * What experience changes: damage of ties in the lowest 36 bits, then disputes, then trust
   * gained.
   */
  private final long[] memory;

  /**
   * One bit a resident: whether experience has changed anything. Most residents never have a
   * dispute, and the bits of a whole city stay in a cache that their memories are far too big for.
   * Those of two districts can lie in one number, so a bit is set without touching the others.
   */
  private final AtomicLongArray experienced;

  private final double[] trustWorn;

  /** Draws the residents of a city. */
  public Residents(City city, PopulationParameters parameters, long runKey) {
    this.city = city;
    key = Key.derive(runKey, Lane.RESIDENT, 0);
    tieParameters = parameters.ties();
    recovery = parameters.trust().recovery();
    propensity = Quantiles.gamma(parameters.propensity().shape());
    places = Quantiles.gamma(parameters.places().shape());
    temper = Quantiles.beta(parameters.temper().mean(), parameters.temper().concentration());
    trust = Quantiles.beta(parameters.trust().mean(), parameters.trust().concentration());
    strength =
        Quantiles.beta(tieParameters.strength().mean(), tieParameters.strength().concentration());
    migrantNumbers = new long[city.cells()];
    today = new PopulationParameters[city.cells()];
    households = new int[city.cells()];
    firstBlock = new int[city.cells() + 1];
    for (int cell = 0; cell < city.cells(); cell++) {
      migrantNumbers[cell] = (long) Math.ceil(city.cell(cell).migrantShare() * NUMBERS);
      change(cell, parameters);
      households[cell] = Math.max(1, city.cell(cell).households());
      firstBlock[cell + 1] = firstBlock[cell] + (city.residents(cell) + BLOCK - 1) / BLOCK;
    }
    runningPropensity = new float[firstBlock[city.cells()]];
    totalPropensity = new double[city.cells()];
    migrants = new int[city.cells()];
    sumPropensity();
    memory = new long[city.residents()];
    experienced = new AtomicLongArray((city.residents() >> 6) + 1);
    trustWorn = new double[city.cells()];
  }

  /**
   * From now on the migrants of a cell are as far behind its locals as these parameters say; nobody
   * is drawn anew.
   */
  public void change(int cell, PopulationParameters parameters) {
    today[cell] = parameters;
  }

  private void sumPropensity() {
    for (int cell = 0; cell < city.cells(); cell++) {
      int resident = city.firstResident(cell);
      int last = city.firstResident(cell + 1);
      int migrantsHere = 0;
      double sum = 0;
      for (int block = firstBlock[cell]; block < firstBlock[cell + 1]; block++) {
        int end = Math.min(resident + BLOCK, last);
        for (; resident < end; resident++) {
          long word = word(resident);
          sum += propensityAt(word);
          migrantsHere += isMigrant(word, cell) ? 1 : 0;
        }
        runningPropensity[block] = (float) sum;
      }
      migrants[cell] = migrantsHere;
      totalPropensity[cell] = sum * places.of(Key.uniform(key, Lane.PLACE, cell));
    }
  }

  private long word(int resident) {
    return Key.bits(key, Lane.RESIDENT, resident);
  }

  /** Grievance propensity; 1 on average. */
  public double propensity(int resident) {
    return propensityAt(word(resident));
  }

  private double propensityAt(long word) {
    return propensity.at((int) (word >>> 52));
  }

  /** Sum of the propensities of a cell's residents, times that of the place. */
  public double totalPropensity(int cell) {
    return totalPropensity[cell];
  }

  /** Number of migrants among a cell's residents. */
  public int migrants(int cell) {
    return migrants[cell];
  }

  /** A resident of the cell with chances in proportion to propensity. */
  public int weighted(int cell, double uniform) {
    int block = firstBlock[cell];
    int last = firstBlock[cell + 1] - 1;
    double target = uniform * runningPropensity[last];
    while (block < last && runningPropensity[block] <= target) {
      block++;
    }
    int resident = city.firstResident(cell) + (block - firstBlock[cell]) * BLOCK;
    int end = Math.min(resident + BLOCK, city.firstResident(cell + 1)) - 1;
    double sum = block == firstBlock[cell] ? 0 : runningPropensity[block - 1];
    while (resident < end) {
      sum += propensity(resident);
      if (sum > target) {
        break;
      }
      resident++;
    }
    return resident;
  }

  /** A resident of the cell, all equally likely. */
  public int uniform(int cell, long bits) {
    return city.firstResident(cell) + Key.below(city.residents(cell), bits);
  }

  /** How easily the resident retaliates, in [0, 1]. */
  public double temper(int resident) {
    return temper.at((int) (word(resident) >>> 42) & 1023);
  }

  /** Whether the resident, who lives in this cell, is a migrant. */
  public boolean migrant(int resident, int cell) {
    return isMigrant(word(resident), cell);
  }

  private boolean isMigrant(long word, int cell) {
    return (word & NUMBERS - 1) < migrantNumbers[cell];
  }

  /** Trust in the institutions, in [0, 1], of a resident of this cell. */
  public double trust(int resident, int cell) {
    double initial = trust.at((int) (word(resident) >>> 32) & 1023);
    double gap = migrant(resident, cell) ? today[cell].trust().migrantGap() : 0;
    double now = initial - gap + (memory(resident) >> TRUST_SHIFT) * TRUST_UNIT - trustWorn[cell];
    return now < 0 ? 0 : now > 1 ? 1 : now;
  }

  /** Experience with earlier disputes, in [0, 1]: one from the fifth on. */
  public double experience(int resident) {
    return disputes(resident) / (double) MOST_DISPUTES;
  }

  /** A member of the same household, or −1 for somebody who lives alone. */
  public int housemate(int resident, int cell) {
    int first = city.firstResident(cell);
    int place = resident - first;
    if (place + households[cell] < city.residents(cell)) {
      return resident + households[cell];
    }
    return place >= households[cell] ? resident - households[cell] : -1;
  }

  /**
   * The resident at the other end of a tie, or −1 where nobody else lives in the cell: one of four
   * next doors on either side, or, where the tie is rewired, anybody in the cell or in a
   * neighbouring one.
   */
  public int acquaintance(int resident, int cell, int tie) {
    long bits = Key.bits(key, Lane.TIE, resident * TIES + tie);
    int count = city.residents(cell);
    boolean rewired = Key.toUnit(bits) < tieParameters.rewired();
    if (rewired) {
      long more = Key.mix(bits);
      if (Key.toUnit(more) < tieParameters.abroad() && city.neighbours(cell) > 0) {
        long place = Key.mix(more);
        int other = city.neighbour(cell, Key.below(city.neighbours(cell), place));
        return city.residents(other) == 0 ? -1 : uniform(other, Key.mix(place));
      }
      if (count == 1) {
        return -1;
      }
      int step = 1 + Key.below(count - 1, Key.mix(more + 1));
      return city.firstResident(cell) + (resident - city.firstResident(cell) + step) % count;
    }
    if (count == 1) {
      return -1;
    }
    int side = tie < ACQUAINTANCES / 2 ? tie + 1 : ACQUAINTANCES / 2 - 1 - tie;
    int place = Math.floorMod(resident - city.firstResident(cell) + side, count);
    int other = city.firstResident(cell) + place;
    return other == resident ? -1 : other;
  }

  /** Strength of a tie of a resident of this cell, in [0, 1], after what disputes did to it. */
  public double strength(int resident, int cell, int tie) {
    long bits = Key.mix(Key.bits(key, Lane.TIE, resident * TIES + tie) + 1);
    double initial = strength.at((int) (bits >>> 54));
    double factor = migrant(resident, cell) ? today[cell].ties().migrantFactor() : 1;
    int damage = (int) (memory(resident) >>> 4 * tie) & DAMAGE_LEVELS;
    return Math.max(0, initial * factor - tieParameters.damage() * damage);
  }

  /** The cell in which a resident lives. */
  public int cellOf(int resident) {
    int low = 0;
    int high = city.cells() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (city.firstResident(middle) <= resident) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The resident's trust changes by this share, rounded to a ten-thousandth. */
  public void changeTrust(int resident, double share) {
    if (share == 0) {
      return;
    }
    long known = memory(resident);
    long changed = (known >> TRUST_SHIFT) + (long) Math.rint(share / TRUST_UNIT);
    long bounded = Math.max(-MOST_TRUST, Math.min(MOST_TRUST, changed));
    long rest = known & (1L << TRUST_SHIFT) - 1;
    remember(resident, bounded << TRUST_SHIFT | rest);
  }

  /** Reads a resident's memory, if there is any, so that it is near when it is needed. */
  public long touch(int resident) {
    return memory(resident);
  }

  private long memory(int resident) {
    return (experienced.getPlain(resident >> 6) >>> resident & 1) == 0 ? 0 : memory[resident];
  }

  private void remember(int resident, long changed) {
    long bit = 1L << resident;
    if ((experienced.getPlain(resident >> 6) & bit) == 0) {
      experienced.accumulateAndGet(resident >> 6, bit, (bits, one) -> bits | one);
    }
    memory[resident] = changed;
  }

  private int disputes(int resident) {
    return (int) (memory(resident) >>> DISPUTES_SHIFT) & 255;
  }

  /** The resident has been a party to one more dispute. */
  public void rememberDispute(int resident) {
    if (disputes(resident) < MOST_DISPUTES) {
      remember(resident, memory(resident) + (1L << DISPUTES_SHIFT));
    }
  }

  /** A tie suffers from a dispute that climbed this many stages. */
  public void damageTie(int resident, int tie, int stages) {
    int shift = 4 * tie;
    long known = memory(resident);
    long damage = known >>> shift & DAMAGE_LEVELS;
    long changed = Math.min(DAMAGE_LEVELS, damage + stages);
    remember(resident, known & ~((long) DAMAGE_LEVELS << shift) | changed << shift);
  }

  /** Trust in a whole cell wears by this share. */
  public void wearTrust(int cell, double share) {
    trustWorn[cell] += share;
  }

  /** One day's recovery of worn trust in these cells. */
  public void recoverTrust(int firstCell, int end) {
    for (int cell = firstCell; cell < end; cell++) {
      trustWorn[cell] -= recovery * trustWorn[cell];
    }
  }

  /** Trust that visits and false alarms have worn off in a cell. */
  public double trustWorn(int cell) {
    return trustWorn[cell];
  }

  /** Mean trust over the residents of a cell, for the record; looks at each of them. */
  public double meanTrust(int cell) {
    double sum = 0;
    int first = city.firstResident(cell);
    for (int i = 0; i < city.residents(cell); i++) {
      sum += trust(first + i, cell);
    }
    return city.residents(cell) == 0 ? 0 : sum / city.residents(cell);
  }
}
