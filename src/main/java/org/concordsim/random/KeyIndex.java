package org.concordsim.random;

/**
 * Finds the place of a key among many: an open table at most half full, with the key's own bits for
 * a hash, as those of keys are as good as random. Of equal keys it knows the first.
 */
public final class KeyIndex {
  private static final int FREE = 0;
  private final long[] keys;
  private final int[] slots;
  private final int shift;

  /** An index of the first {@code count} keys, which must not change any more. */
  public KeyIndex(long[] keys, int count) {
    this.keys = keys;
    int bits = 1;
    while (1L << bits < 2L * count) {
      bits++;
    }
    shift = Long.SIZE - bits;
    slots = new int[1 << bits];
    for (int place = 0; place < count; place++) {
      int slot = slot(keys[place]);
      if (slots[slot] == FREE) {
        slots[slot] = place + 1;
      }
    }
  }

  /** The place of a key, or −1. */
  public int find(long key) {
    return slots[slot(key)] - 1;
  }

  /** Where the key is, or else where it would go. */
  private int slot(long key) {
    int slot = (int) (key >>> shift);
    while (slots[slot] != FREE && keys[slots[slot] - 1] != key) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
