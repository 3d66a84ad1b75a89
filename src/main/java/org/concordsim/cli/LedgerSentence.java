package org.concordsim.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.concordsim.results.LedgerTotals;

/** What an arm did to disputes, in a sentence: means over the replicates, in round numbers. */
final class LedgerSentence {
  private static final String BUNDLE = "org.concordsim.cli.messages";
  private static final int YEAR = 365;

  /** Below this no difference in days can be seen in one decimal. */
  private static final double SAME = 0.05;

  private final ResourceBundle words =
      ResourceBundle.getBundle(
          BUNDLE,
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /**
   * The sentence.
   *
   * @param measuredDays days that the totals were counted in
   */
  String of(String baseline, String arm, LedgerTotals totals, int measuredDays) {
    return say(
        "ledger.effect",
        baseline,
        arm,
        number("ledger.kept", totals.averted()),
        time(measuredDays),
        number("ledger.made", totals.caused()),
        number("ledger.anyway", totals.anyway(), shift(totals.daysLater())));
  }

  private String time(int days) {
    return switch (days) {
      case 1 -> say("ledger.time.day");
      case YEAR -> say("ledger.time.year");
      default -> say("ledger.time.days", Integer.toString(days));
    };
  }

  /** When an event came that came in both; of no use if there was none. */
  private String shift(double later) {
    if (!(Math.abs(later) >= SAME)) {
      return say("ledger.same");
    }
    String days =
        new BigDecimal(Math.abs(later)).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    String size = days.equals("1.0") ? say("ledger.shift.one") : say("ledger.shift.many", days);
    return say(later > 0 ? "ledger.later" : "ledger.earlier", size);
  }

  /** A count in whole numbers, which is said in one way for none, one and many. */
  private String number(String key, double count, String... more) {
    long whole = (long) Math.rint(count);
    String form = whole == 0 ? ".none" : whole == 1 ? ".one" : ".many";
    return say(
        key + form,
        Stream.concat(Stream.of(Numbers.grouped(count)), Stream.of(more)).toArray(String[]::new));
  }

  private String say(String key, String... values) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
  }
}
