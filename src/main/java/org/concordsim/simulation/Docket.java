package org.concordsim.simulation;

import java.util.Arrays;

/**
 * The open disputes of one community. A row is free, or holds a dispute until it ends; rows keep
 * their number, so that queues can refer to them, with the key as proof that it is still the same
 * dispute. Hundreds of thousands of rows are each looked at every few days, so what costs time is
 * fetching them from memory: a row lies in one run of doubles and one of ints. Apart are the day of
 * its next event, two bytes a row, where the search for what is due today reads it, and the {@link
 * CaseFile} of those that institutions know of.
 */
final class Docket {
  /** Clocks of a row: six of the ladder, then that of the help under way. */
  static final int CLOCKS = 7;

  static final int CARE_CLOCK = 6;

  /** Life of a row. */
  static final int UNBORN = 0;

  static final int ACTIVE = 1;
  static final int DORMANT = 2;

  /** Help under way, in the order in which a case can get it. */
  static final int NO_CARE = 0;

  static final int REPORTED = 1;
  static final int WATCHED = 2;
  static final int REFERRED = 3;
  static final int WAITING = 4;
  static final int SERVED = 5;

  /** On the list of the deliberation room. */
  static final int TABLED = 6;

  private static final int FREE = -1;
  private static final int LAST_DAY = Short.MAX_VALUE;
  private static final int DOUBLES = 12;
  private static final int INTS = 14;

  /** Columns of the doubles, after the clocks. */
  private static final int NEXT = 7;

  private static final int SEVERITY = 8;
  private static final int TEMPER = 9;
  private static final int STRENGTH = 10;
  private static final int BORN = 11;

  /** Columns of the ints; the key takes the first two. */
  private static final int CELL = 2;

  private static final int AGGRIEVED = 3;
  private static final int RESPONDENT = 4;
  private static final int AFTER = 5;
  private static final int PLACE = 6;
  private static final int TYPE = 7;
  private static final int STAGE = 8;
  private static final int HIGHEST = 9;
  private static final int TIE = 10;
  private static final int ROUND = 11;
  private static final int TIER = 12;

  /** Life, care and flags share one int, four bits each and then one. */
  private static final int STATE = 13;

  private static final int CARE_SHIFT = 4;
  private static final int FLAGS_SHIFT = 8;
  private static final int NIBBLE = 15;

  /** What is or is not so of a dispute. */
  enum Flag {
    /** Whether the institutions know of it. */
    KNOWN,

    /** Whether institutions have it on file: help is under way, be it only in a queue. */
    ON_FILE,

    /** Whether its worker will try to settle it on the spot. */
    SPOT,

    /** Whether it is marked as worth finding; see {@link Undetected#mark}. */
    MARKED,

    /** Whether it is a watch point that will report it when its clock of tips rings. */
    NOTICED,

    /** Whether its victim keeps silent; what is known once is not silent any more. */
    SILENT,

    /** Whether it is a rumour that the aggrieved has heard from a party to another. */
    RETOLD,

    /** Whether the aggrieved is a migrant. */
    MIGRANT,

    /** Whether anybody has looked into it yet. */
    HANDLED,

    /** Whether a party went to court, or mediators referred it there, since it last broke out. */
    BEFORE_COURT;

    private final int mask = 1 << FLAGS_SHIFT + ordinal();
  }

  final CaseFile file = new CaseFile();

  private int rows;
  private int firstFree = FREE;

  /** Day of each row's next event, or the last day that a short can hold if it is later. */
  private short[] nextDay = new short[16];

  private double[] doubles = new double[16 * DOUBLES];
  private int[] ints = new int[16 * INTS];

  /** A fresh row for this dispute; its ladder stands still. */
  int open(long key, int cell) {
    int row = firstFree;
    if (row == FREE) {
      if (rows == nextDay.length) {
        nextDay = Arrays.copyOf(nextDay, 2 * rows);
        doubles = Arrays.copyOf(doubles, 2 * rows * DOUBLES);
        ints = Arrays.copyOf(ints, 2 * rows * INTS);
        file.widen(2 * rows);
      }
      row = rows++;
    } else {
      firstFree = after(row);
    }
    int i = row * INTS;
    ints[i] = (int) (key >>> 32);
    ints[i + 1] = (int) key;
    ints[i + CELL] = cell;
    ints[i + STAGE] = 0;
    ints[i + HIGHEST] = -1;
    ints[i + ROUND] = 0;
    ints[i + TIER] = -1;
    ints[i + STATE] = UNBORN;
    Arrays.fill(doubles, row * DOUBLES, row * DOUBLES + CLOCKS, Double.POSITIVE_INFINITY);
    next(row, Double.POSITIVE_INFINITY);
    return row;
  }

  /** Frees the row of a dispute that has ended. */
  void close(int row) {
    int i = row * INTS;
    ints[i] = 0;
    ints[i + 1] = 0;
    next(row, Double.POSITIVE_INFINITY);
    file.close(row);
    after(row, firstFree);
    firstFree = row;
  }

  /** Rows so far, free ones included. */
  int rows() {
    return rows;
  }

  /** Writes down the rows that have an event on a day or before, in their order. */
  int due(int day, int[] due) {
    int last = Math.min(day, LAST_DAY);
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (nextDay[row] <= last) {
        due[count++] = row;
      }
    }
    return count;
  }

  /** Time of the row's next event. */
  double next(int row) {
    return doubles[row * DOUBLES + NEXT];
  }

  private void next(int row, double time) {
    doubles[row * DOUBLES + NEXT] = time;
    nextDay[row] = (short) Math.min(time, LAST_DAY);
  }

  /** Key of the row's dispute; 0 for a free row. */
  long key(int row) {
    int i = row * INTS;
    return (long) ints[i] << 32 | ints[i + 1] & 0xFFFFFFFFL;
  }

  double clock(int row, int which) {
    return doubles[row * DOUBLES + which];
  }

  void setClock(int row, int which, double time) {
    doubles[row * DOUBLES + which] = time;
  }

  /** What is left of a clock's threshold is used up at a hazard multiplied by this factor. */
  void slowClock(int row, int which, double time, double factor) {
    if (factor != 1) {
      int i = row * DOUBLES + which;
      doubles[i] = time + (doubles[i] - time) / factor;
    }
  }

  /** Stops the ladder of a row. */
  void stopLadder(int row) {
    int i = row * DOUBLES;
    Arrays.fill(doubles, i, i + CARE_CLOCK, Double.POSITIVE_INFINITY);
  }

  /** Finds out when the next clock of the row rings. */
  void reschedule(int row) {
    int i = row * DOUBLES;
    double first = Math.min(doubles[i], doubles[i + 1]);
    first = Math.min(first, Math.min(doubles[i + 2], doubles[i + 3]));
    first = Math.min(first, Math.min(doubles[i + 4], doubles[i + 5]));
    next(row, Math.min(first, doubles[i + CARE_CLOCK]));
  }

  /** The clock that rings next; of equals, the first. */
  int cause(int row) {
    int i = row * DOUBLES;
    int which = 0;
    while (doubles[i + which] != doubles[i + NEXT]) {
      which++;
    }
    return which;
  }

  /** Reads one number of each cache line of the row, so that it is near when it is needed. */
  long touch(int row) {
    int i = row * DOUBLES;
    double sum = doubles[i] + doubles[i + NEXT] + doubles[i + DOUBLES - 1];
    return (sum == 0 ? 1 : 0) + ints[row * INTS] + ints[row * INTS + STATE];
  }

  int life(int row) {
    return ints[row * INTS + STATE] & NIBBLE;
  }

  void life(int row, int life) {
    int i = row * INTS + STATE;
    ints[i] = ints[i] & ~NIBBLE | life;
  }

  int care(int row) {
    return ints[row * INTS + STATE] >> CARE_SHIFT & NIBBLE;
  }

  void care(int row, int care) {
    int i = row * INTS + STATE;
    ints[i] = ints[i] & ~(NIBBLE << CARE_SHIFT) | care << CARE_SHIFT;
  }

  boolean is(Flag flag, int row) {
    return (ints[row * INTS + STATE] & flag.mask) != 0;
  }

  void set(Flag flag, int row, boolean value) {
    int i = row * INTS + STATE;
    ints[i] = value ? ints[i] | flag.mask : ints[i] & ~flag.mask;
  }

  /** Cell of the aggrieved. */
  int cell(int row) {
    return ints[row * INTS + CELL];
  }

  void cell(int row, int value) {
    ints[row * INTS + CELL] = value;
  }

  /** The aggrieved resident. */
  int aggrieved(int row) {
    return ints[row * INTS + AGGRIEVED];
  }

  void aggrieved(int row, int value) {
    ints[row * INTS + AGGRIEVED] = value;
  }

  /** The other resident, or −1. */
  int respondent(int row) {
    return ints[row * INTS + RESPONDENT];
  }

  void respondent(int row, int value) {
    ints[row * INTS + RESPONDENT] = value;
  }

  /** Next in the list of free rows. */
  int after(int row) {
    return ints[row * INTS + AFTER];
  }

  void after(int row, int value) {
    ints[row * INTS + AFTER] = value;
  }

  /** Place in the list of the cell's undetected disputes. */
  int place(int row) {
    return ints[row * INTS + PLACE];
  }

  void place(int row, int value) {
    ints[row * INTS + PLACE] = value;
  }

  /** Its type. */
  int type(int row) {
    return ints[row * INTS + TYPE];
  }

  void type(int row, int value) {
    ints[row * INTS + TYPE] = value;
  }

  /** Its stage. */
  int stage(int row) {
    return ints[row * INTS + STAGE];
  }

  void stage(int row, int value) {
    ints[row * INTS + STAGE] = value;
  }

  /** Highest stage so far; −1 before the first. */
  int highest(int row) {
    return ints[row * INTS + HIGHEST];
  }

  void highest(int row, int value) {
    ints[row * INTS + HIGHEST] = value;
  }

  /** The tie between the parties. */
  int tie(int row) {
    return ints[row * INTS + TIE];
  }

  void tie(int row, int value) {
    ints[row * INTS + TIE] = value;
  }

  /** How often it has relapsed. */
  int round(int row) {
    return ints[row * INTS + ROUND];
  }

  void round(int row, int value) {
    ints[row * INTS + ROUND] = value;
  }

  /** Tier that has or last had the case; −1 for none. */
  int tier(int row) {
    return ints[row * INTS + TIER];
  }

  void tier(int row, int value) {
    ints[row * INTS + TIER] = value;
  }

  /** Severity, in [0, 1]. */
  double severity(int row) {
    return doubles[row * DOUBLES + SEVERITY];
  }

  void severity(int row, double value) {
    doubles[row * DOUBLES + SEVERITY] = value;
  }

  /** Mean temper of the parties. */
  double temper(int row) {
    return doubles[row * DOUBLES + TEMPER];
  }

  void temper(int row, double value) {
    doubles[row * DOUBLES + TEMPER] = value;
  }

  /** Strength of their tie when it arose. */
  double strength(int row) {
    return doubles[row * DOUBLES + STRENGTH];
  }

  void strength(int row, double value) {
    doubles[row * DOUBLES + STRENGTH] = value;
  }

  /** When it arose. */
  double born(int row) {
    return doubles[row * DOUBLES + BORN];
  }

  void born(int row, double value) {
    doubles[row * DOUBLES + BORN] = value;
  }

  /** Whether a case that waits at a tier since its arrival is still this one. */
  boolean awaits(int row, long key, int tier, double arrival) {
    return key(row) == key
        && care(row) == WAITING
        && tier(row) == tier
        && file.arrival(row) == arrival;
  }

  /** Whether a case that is on the list of its room since then is still this one. */
  boolean tabled(int row, long key, double since) {
    return key(row) == key && care(row) == TABLED && file.arrival(row) == since;
  }
}
