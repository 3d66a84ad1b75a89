package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.concordsim.city.City;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Stage;
import org.concordsim.simulation.Courses;

/**
 * The counterfactual ledger of one arm against its baseline in the same replicate: how many
 * disputes had which fate, dispute by dispute. All sums are whole numbers, so it adds up exactly:
 * what {@link Fate#inBaseline} counts are the baseline's events, what {@link Fate#inArm} counts are
 * the arm's.
 */
public final class Ledger {
  private static final int FATES = Fate.values().length;
  private static final int STAGES = Reached.values().length;
  private static final DisputeType[] TYPES = DisputeType.values();
  private static final Stage[] LADDER = Stage.values();

  /**
   * A line of the ledger.
   *
   * @param dimension all, type, tenure, district or ancestor
   * @param group within the dimension; of an ancestor, the highest stages it reached in both arms
   * @param count disputes
   * @param minutes by which the event came later in the arm, summed over disputes where it happened
   *     in both, in or before the measured time
   */
  public record Line(
      LedgerEvent event, String dimension, String group, Fate fate, long count, long minutes) {}

  private final City city;
  private final Matching matching;
  private final long[][] counts;
  private final long[][] minutes;
  private final long[] flows = new long[STAGES * STAGES];
  private final Map<String, long[]> ancestors = new TreeMap<>();

  private Ledger(City city, Matching matching) {
    this.city = city;
    this.matching = matching;
    int cells = city.districts() * TYPES.length * 2;
    counts = new long[LedgerEvent.values().length][cells * FATES];
    minutes = new long[LedgerEvent.values().length][cells * FATES];
  }

  /** Keeps the ledger of matched arms. */
  public static Ledger of(City city, Matching matching) {
    Ledger ledger = new Ledger(city, matching);
    matching.forEach(ledger::enter);
    return ledger;
  }

  private void enter(int i, int j) {
    Courses baseline = matching.baseline();
    Courses arm = matching.arm();
    boolean inBaseline = i != Matching.NONE;
    int place = (inBaseline ? place(baseline, i) : place(arm, j)) * FATES;
    for (LedgerEvent event : LedgerEvent.values()) {
      Fate fate = event.fate(baseline, i, arm, j);
      counts[event.ordinal()][place + fate.ordinal()]++;
      if (fate.inBoth() || fate == Fate.MOVED_OUT || fate == Fate.MOVED_IN) {
        minutes[event.ordinal()][place + fate.ordinal()] +=
            event.minute(arm, j) - event.minute(baseline, i);
      }
      if (fate.inOneArmOnly()) {
        ancestors
            .computeIfAbsent(ancestor(i, j), key -> new long[counts.length * FATES])[
            event.ordinal() * FATES + fate.ordinal()]++;
      }
    }
    flows[Reached.of(baseline, i).ordinal() * STAGES + Reached.of(arm, j).ordinal()]++;
  }

  private int place(Courses courses, int i) {
    int district = city.districtOf(city.streetOf(city.communityOf(courses.cell(i))));
    return (district * TYPES.length + courses.type(i).ordinal()) * 2 + (courses.migrant(i) ? 1 : 0);
  }

  /** How the course of the ancestor differs, by the highest stages it reached in both arms. */
  private String ancestor(int i, int j) {
    boolean inBaseline = i != Matching.NONE;
    int at = inBaseline ? matching.ancestorInBaseline(i) : matching.ancestorInArm(j);
    if (at == Matching.NONE) {
      return "none";
    }
    int before = inBaseline ? at : matching.inBaseline(at);
    int after = inBaseline ? matching.inArm(at) : at;
    return stage(matching.baseline().highest(before))
        + " to "
        + stage(matching.arm().highest(after));
  }

  private static String stage(int stage) {
    return LADDER[stage].name().toLowerCase(Locale.ROOT);
  }

  /** Disputes of a fate. */
  public long count(LedgerEvent event, Fate fate) {
    return sum(counts[event.ordinal()], fate, Group.ALL, 0);
  }

  /** Minutes by which the event came later in the arm, summed over disputes of a fate. */
  public long minutes(LedgerEvent event, Fate fate) {
    return sum(minutes[event.ordinal()], fate, Group.ALL, 0);
  }

  /** Disputes by the highest stages that they reached in the measured time of both arms. */
  public long flow(Reached baseline, Reached arm) {
    return flows[baseline.ordinal() * STAGES + arm.ordinal()];
  }

  /**
   * Everything: for each event all, types, tenures, districts and ancestors. Lines that count
   * nothing are left out except for all.
   */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (LedgerEvent event : LedgerEvent.values()) {
      add(lines, event, Group.ALL, 0, "all");
      for (DisputeType type : TYPES) {
        add(lines, event, Group.TYPE, type.ordinal(), type.name().toLowerCase(Locale.ROOT));
      }
      add(lines, event, Group.TENURE, 0, "local");
      add(lines, event, Group.TENURE, 1, "migrant");
      for (int district = 0; district < city.districts(); district++) {
        add(lines, event, Group.DISTRICT, district, city.districtName(district));
      }
      ancestors.forEach((group, all) -> addAncestors(lines, event, group, all));
    }
    return lines;
  }

  private void add(List<Line> lines, LedgerEvent event, Group group, int which, String name) {
    for (Fate fate : Fate.values()) {
      long count = sum(counts[event.ordinal()], fate, group, which);
      if (count > 0 || group == Group.ALL) {
        long late = sum(minutes[event.ordinal()], fate, group, which);
        lines.add(new Line(event, group.label(), name, fate, count, late));
      }
    }
  }

  private static void addAncestors(List<Line> lines, LedgerEvent event, String group, long[] all) {
    for (Fate fate : Fate.values()) {
      long count = all[event.ordinal() * FATES + fate.ordinal()];
      if (count > 0) {
        lines.add(new Line(event, "ancestor", group, fate, count, 0));
      }
    }
  }

  private static long sum(long[] values, Fate fate, Group group, int which) {
    long sum = 0;
    for (int place = 0; place < values.length / FATES; place++) {
      if (group.of(place) == which) {
        sum += values[place * FATES + fate.ordinal()];
      }
    }
    return sum;
  }

  /** By what the finest counts are added up. */
  private enum Group {
    ALL,
    TYPE,
    TENURE,
    DISTRICT;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    int of(int place) {
      return switch (this) {
        case ALL -> 0;
        case TYPE -> place / 2 % TYPES.length;
        case TENURE -> place % 2;
        case DISTRICT -> place / 2 / TYPES.length;
      };
    }
  }
}
