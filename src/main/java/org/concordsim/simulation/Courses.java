package org.concordsim.simulation;

import java.util.List;
import java.util.Optional;
import org.concordsim.detection.Channel;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.End;
import org.concordsim.dispute.Stage;
import org.concordsim.random.KeyIndex;

/**
 * How the disputes of a run went: a short row for each, in the order of the communities. The same
 * dispute has the same key in every arm of a replicate. Times are whole minutes since the start,
 * rounded down, so that sums of them are exact in whatever order.
 */
public final class Courses {
  /** The time of what did not happen. */
  public static final int NEVER = -1;

  /** Minutes of a day. */
  public static final int DAY = 24 * 60;

  private static final DisputeType[] TYPES = DisputeType.values();

  private final Columns columns;

  /** Courses in these columns, as {@link #columns()} gave them. */
  public Courses(Columns columns) {
    this.columns = columns;
  }

  /**
   * The plain numbers, for storing: one place a dispute in each.
   *
   * @param key keys of disputes
   * @param parent keys of their parents; 0 where there is none
   * @param cell cells of the aggrieved
   * @param born minutes at which they arose
   * @param escalated minutes at which they first reached stage 3 or 4
   * @param detected minutes at which they first became known
   * @param ended minutes at which they ended
   * @param mark type, tenure, stages, channel, end
   */
  public record Columns(
      long[] key,
      long[] parent,
      int[] cell,
      int[] born,
      int[] escalated,
      int[] detected,
      int[] ended,
      int[] mark) {}

  static Courses of(List<Community> communities) {
    int size = 0;
    int offspring = 0;
    for (Community community : communities) {
      size += community.courses.count;
      offspring += community.courses.offspring;
    }
    Columns all =
        new Columns(
            new long[size],
            new long[size],
            new int[size],
            new int[size],
            new int[size],
            new int[size],
            new int[size],
            new int[size]);
    int at = 0;
    for (Community community : communities) {
      CourseLog log = community.courses;
      for (int i = 0; i < log.count; i++) {
        copy(log.over, i * CourseLog.WIDTH, all, at++);
      }
      log.forget();
    }
    nameParents(all, communities, offspring);
    return new Courses(all);
  }

  private static void copy(int[] from, int i, Columns to, int at) {
    to.key[at] = (long) from[i] << 32 | from[i + 1] & 0xFFFFFFFFL;
    to.cell[at] = from[i + 2];
    to.born[at] = from[i + 3];
    to.escalated[at] = from[i + 4];
    to.detected[at] = from[i + 5];
    to.ended[at] = from[i + 6];
    to.mark[at] = from[i + 7];
  }

  private static void nameParents(Columns all, List<Community> communities, int offspring) {
    long[] child = new long[offspring];
    long[] parent = new long[offspring];
    int at = 0;
    for (Community community : communities) {
      long[] lineage = community.courses.lineage;
      for (int i = 0; i < community.courses.offspring; i++) {
        child[at] = lineage[2 * i];
        parent[at++] = lineage[2 * i + 1];
      }
    }
    KeyIndex index = new KeyIndex(child, offspring);
    for (int i = 0; i < all.key.length; i++) {
      if (Mark.offspring(all.mark[i])) {
        all.parent[i] = parent[index.find(all.key[i])];
      }
    }
  }

  static int minute(double time) {
    return (int) (time * DAY);
  }

  /** The plain numbers. */
  public Columns columns() {
    return columns;
  }

  /** Disputes in here. */
  public int size() {
    return columns.key.length;
  }

  /** An index of the keys. */
  public KeyIndex index() {
    return new KeyIndex(columns.key, size());
  }

  /** Its key. */
  public long key(int i) {
    return columns.key[i];
  }

  /** Whether another dispute bred it. */
  public boolean isOffspring(int i) {
    return Mark.offspring(columns.mark[i]);
  }

  /** Key of the dispute that bred it; 0 for a grievance of the base process. */
  public long parent(int i) {
    return columns.parent[i];
  }

  /** Cell of the aggrieved. */
  public int cell(int i) {
    return columns.cell[i];
  }

  /** What it is about. */
  public DisputeType type(int i) {
    return TYPES[Mark.type(columns.mark[i])];
  }

  /** Whether the aggrieved is a migrant. */
  public boolean migrant(int i) {
    return Mark.migrant(columns.mark[i]);
  }

  /** When it arose. */
  public int born(int i) {
    return columns.born[i];
  }

  /** Whether it arose in the measured time. */
  public boolean bornMeasured(int i) {
    return Mark.bornMeasured(columns.mark[i]);
  }

  /** When it first reached stage 3 or 4, in the measured time or before; or {@link #NEVER}. */
  public int escalated(int i) {
    return columns.escalated[i];
  }

  /** Whether it reached stage 3 or 4. */
  public boolean hasEscalated(int i) {
    return highest(i) >= Stage.FORMAL.ordinal();
  }

  /** Whether it did so in the measured time. */
  public boolean escalatedMeasured(int i) {
    return Mark.measuredEscalation(columns.mark[i]);
  }

  /** When it became a crisis, which ends it; or {@link #NEVER}. */
  public int crisis(int i) {
    return isCrisis(i) ? columns.ended[i] : NEVER;
  }

  /** Whether it became a crisis. */
  public boolean isCrisis(int i) {
    return highest(i) == Stage.CRISIS.ordinal();
  }

  /** Whether it did so in the measured time. */
  public boolean crisisMeasured(int i) {
    return highestMeasured(i) == Stage.CRISIS.ordinal();
  }

  /** The highest stage it reached. */
  public int highest(int i) {
    return Mark.highest(columns.mark[i]);
  }

  /** The highest stage that it reached for the first time in the measured time; −1 for none. */
  public int highestMeasured(int i) {
    return Mark.measuredHighest(columns.mark[i]);
  }

  /** When it first became known; or {@link #NEVER}. */
  public int detected(int i) {
    return columns.detected[i];
  }

  /** How it first became known. */
  public Optional<Channel> channel(int i) {
    int channel = Mark.channel(columns.mark[i]);
    return channel < 0 ? Optional.empty() : Optional.of(Channel.values()[channel]);
  }

  /** When it ended; or {@link #NEVER}. */
  public int ended(int i) {
    return columns.ended[i];
  }

  /** How it ended; empty if it was open at the horizon. */
  public Optional<End> end(int i) {
    int end = Mark.end(columns.mark[i]);
    return end < 0 ? Optional.empty() : Optional.of(End.values()[end]);
  }
}
