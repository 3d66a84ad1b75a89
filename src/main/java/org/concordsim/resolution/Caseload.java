package org.concordsim.resolution;

import java.util.Arrays;
import org.concordsim.resolution.ResolutionParameters.Discipline;

/**
 * The cases that wait at an organisation, as a heap on rank, then time of arrival, then key. Ranks
 * are fixed when a case arrives, unless it is {@linkplain #advance advanced}. A case that has been
 * withdrawn stays until it is its turn; whoever takes it sees from the key that it is void.
 */
public final class Caseload {
  /** Rank of those that come before all others. */
  private static final double FOREMOST = Double.NEGATIVE_INFINITY;

  private final Discipline discipline;
  private boolean oldestFirst;
  private int size;
  private double[] rank = new double[8];
  private double[] arrival = new double[8];
  private long[] key = new long[8];
  private long[] file = new long[8];

  /** An empty caseload with this discipline. */
  public Caseload(Discipline discipline) {
    this.discipline = discipline;
  }

  /** Number of cases, withdrawn ones included. */
  public int size() {
    return size;
  }

  /** From now on the longest wait comes first, whatever the discipline, or no longer. */
  public void oldestFirst(boolean on) {
    if (on == oldestFirst) {
      return;
    }
    oldestFirst = on;
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /**
   * Adds a case.
   *
   * @param theKey the dispute's key
   * @param theFile where the caller finds the dispute
   */
  public void add(long theKey, long theFile, double time, double severity, int stage) {
    if (size == key.length) {
      grow();
    }
    double theRank =
        switch (discipline) {
          case FIRST_COME -> 0;
          case MOST_SEVERE -> -severity;
          case CLOSEST_TO_ESCALATION -> -stage;
        };
    int i = size++;
    set(i, theRank, time, theKey, theFile);
    while (i > 0 && before(i, (i - 1) / 2)) {
      swap(i, (i - 1) / 2);
      i = (i - 1) / 2;
    }
  }

  /** Key of the next case; there must be one. */
  public long nextKey() {
    return key[0];
  }

  /** File of the next case. */
  public long nextFile() {
    return file[0];
  }

  /** When the next case arrived. */
  public double nextArrival() {
    return arrival[0];
  }

  /** Removes the next case. */
  public void remove() {
    size--;
    set(0, rank[size], arrival[size], key[size], file[size]);
    sink(0);
  }

  private void sink(int from) {
    int i = from;
    while (true) {
      int child = 2 * i + 1;
      if (child >= size) {
        return;
      }
      if (child + 1 < size && before(child + 1, child)) {
        child++;
      }
      if (!before(child, i)) {
        return;
      }
      swap(i, child);
      i = child;
    }
  }

  /** A condition on a case that waits. */
  public interface Condition {
    /** Whether it holds of the case with this key and file, which arrived then. */
    boolean of(long key, long file, double arrival);
  }

  /**
   * Puts the cases of which a condition holds before all others, the longest wait first; asks of
   * none that stands there already.
   *
   * @return how many cases have moved
   */
  public int advance(Condition condition) {
    int moved = 0;
    for (int i = 0; i < size; i++) {
      if (rank[i] != FOREMOST && condition.of(key[i], file[i], arrival[i])) {
        rank[i] = FOREMOST;
        moved++;
      }
    }
    if (moved > 0) {
      for (int i = size / 2 - 1; i >= 0; i--) {
        sink(i);
      }
    }
    return moved;
  }

  private boolean before(int i, int j) {
    if (rank[i] != rank[j] && !oldestFirst) {
      return rank[i] < rank[j];
    }
    return arrival[i] != arrival[j] ? arrival[i] < arrival[j] : key[i] < key[j];
  }

  private void set(int i, double theRank, double time, long theKey, long theFile) {
    rank[i] = theRank;
    arrival[i] = time;
    key[i] = theKey;
    file[i] = theFile;
  }

  private void swap(int i, int j) {
    double r = rank[i];
    double a = arrival[i];
    long k = key[i];
    long f = file[i];
    set(i, rank[j], arrival[j], key[j], file[j]);
    set(j, r, a, k, f);
  }

  private void grow() {
    int more = 2 * size;
    rank = Arrays.copyOf(rank, more);
    arrival = Arrays.copyOf(arrival, more);
    key = Arrays.copyOf(key, more);
    file = Arrays.copyOf(file, more);
  }
}
