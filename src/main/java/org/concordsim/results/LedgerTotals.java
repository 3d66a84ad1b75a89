package org.concordsim.results;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordsim.statistics.Fate;
import org.concordsim.statistics.LedgerEvent;

/**
 * The ledger of an arm in four numbers, means over the replicates.
 *
 * @param averted disputes in which the event happens in the baseline alone, those included that
 *     never arise in the arm
 * @param caused those in which it happens in the arm alone
 * @param anyway those in which it happens in both
 * @param daysLater mean number of days by which it then comes later than in the baseline; NaN
 *     without any
 */
public record LedgerTotals(double averted, double caused, double anyway, double daysLater) {
  private static final Set<String> AVERTED = labels(Fate.AVERTED, Fate.BASELINE_ONLY);
  private static final Set<String> CAUSED = labels(Fate.CAUSED, Fate.ARM_ONLY);
  private static final Set<String> ANYWAY = labels(Fate.HASTENED, Fate.SAME_DAY, Fate.DELAYED);

  private static Set<String> labels(Fate... fates) {
    return Stream.of(fates).map(Fate::label).collect(Collectors.toSet());
  }

  /** The totals over rows of the whole. */
  public static LedgerTotals of(List<LedgerRow> rows, LedgerEvent event) {
    Sums sums = new Sums();
    rows.stream().filter(row -> row.event().equals(event.label())).forEach(sums::add);
    return sums.totals();
  }

  /** Totals in the making, row by row. */
  static final class Sums {
    private final BitSet replicates = new BitSet();
    private long averted;
    private long caused;
    private long anyway;
    private double days;

    void add(LedgerRow row) {
      replicates.set(row.replicate());
      averted += AVERTED.contains(row.fate()) ? row.count() : 0;
      caused += CAUSED.contains(row.fate()) ? row.count() : 0;
      anyway += ANYWAY.contains(row.fate()) ? row.count() : 0;
      days += ANYWAY.contains(row.fate()) ? row.days() : 0;
    }

    LedgerTotals totals() {
      double n = replicates.cardinality();
      double later = anyway == 0 ? Double.NaN : days / anyway;
      return new LedgerTotals(averted / n, caused / n, anyway / n, later);
    }
  }
}
