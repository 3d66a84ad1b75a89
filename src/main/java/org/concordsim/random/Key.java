package org.concordsim.random;

/**
 * The keyed generator: every random number is a pure function of a key and a lane, never of the
 * order in which numbers are asked for. A key says whom the number is for (a run, a cell, a
 * resident, a dispute), a lane what for and how many-th. Mixing is the finaliser of SplitMix64 in
 * Stafford's thirteenth variant, two multiplications a number.
 */
public final class Key {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double TO_UNIT = 0x1.0p-53;

  private Key() {}

  /** The key of one replicate of an experiment; all others derive from it. */
  public static long of(long seed, int replicate) {
    return mix(mix(seed + GOLDEN) + GOLDEN * (replicate + 1L));
  }

  /** The key of a part: the {@code index}-th cell of a run, say. */
  public static long derive(long key, Lane lane, long index) {
    return part(mix(key ^ lane.salt()), index);
  }

  /** The keys of all parts of one kind. */
  public static Parts parts(long key, Lane lane) {
    return new Parts(mix(key ^ lane.salt()));
  }

  /** What {@link #derive} gives for one key and lane, at half the cost. */
  public static final class Parts {
    private final long stem;

    private Parts(long stem) {
      this.stem = stem;
    }

    /** The key of the {@code index}-th part. */
    public long of(long index) {
      return part(stem, index);
    }
  }

  private static long part(long stem, long index) {
    return mix(stem + GOLDEN * (index + 1));
  }

  /** Sixty-four random bits. */
  public static long bits(long key, Lane lane, int ordinal) {
    return mix(key ^ (lane.salt() + GOLDEN * ordinal));
  }

  /** A number uniform on [0, 1). */
  public static double uniform(long key, Lane lane, int ordinal) {
    return toUnit(bits(key, lane, ordinal));
  }

  /** An integer uniform on 0 to {@code bound} − 1, by multiplication; bias below bound / 2³². */
  public static int below(int bound, long bits) {
    return (int) (((bits >>> 32) * bound) >>> 32);
  }

  /** The upper 53 bits as a number in [0, 1). */
  public static double toUnit(long bits) {
    return (bits >>> 11) * TO_UNIT;
  }

  /** A bijection of 64 bits in which every bit of the result hangs on every bit of the argument. */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
