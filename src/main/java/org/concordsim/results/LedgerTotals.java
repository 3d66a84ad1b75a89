package org.concordsim.results;

import java.util.Arrays;
import java.util.List;
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
  /** The totals over rows of the whole. */
  public static LedgerTotals of(List<LedgerRow> rows, LedgerEvent event) {
    double replicates = rows.stream().mapToInt(LedgerRow::replicate).distinct().count();
    double anyway = count(rows, event, Fate.HASTENED, Fate.SAME_DAY, Fate.DELAYED);
    double days =
        of(rows, event, Fate.HASTENED, Fate.SAME_DAY, Fate.DELAYED).stream()
            .mapToDouble(LedgerRow::days)
            .sum();
    return new LedgerTotals(
        count(rows, event, Fate.AVERTED, Fate.BASELINE_ONLY) / replicates,
        count(rows, event, Fate.CAUSED, Fate.ARM_ONLY) / replicates,
        anyway / replicates,
        anyway == 0 ? Double.NaN : days / anyway);
  }

  private static double count(List<LedgerRow> rows, LedgerEvent event, Fate... fates) {
    return of(rows, event, fates).stream().mapToLong(LedgerRow::count).sum();
  }

  private static List<LedgerRow> of(List<LedgerRow> rows, LedgerEvent event, Fate... fates) {
    List<String> labels = Arrays.stream(fates).map(Fate::label).toList();
    return rows.stream()
        .filter(row -> row.event().equals(event.label()) && labels.contains(row.fate()))
        .toList();
  }
}
