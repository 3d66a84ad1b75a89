package org.concordsim.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.concordsim.results.LedgerRow;
import org.concordsim.results.LedgerTotals;
import org.concordsim.results.ResultsFolder;
import org.concordsim.statistics.LedgerEvent;

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

  /** A sentence for each arm but the baseline; none where no ledger was kept. */
  static List<String> all(ResultsFolder results) throws IOException {
    List<String> sentences = new ArrayList<>();
    LedgerSentence sentence = new LedgerSentence();
    for (String arm : results.arms()) {
      List<LedgerRow> rows =
          arm.equals(results.baseline()) ? List.of() : results.ledger(arm, 0, LedgerRow.WHOLE);
      if (!rows.isEmpty()) {
        LedgerTotals totals = LedgerTotals.of(rows, LedgerEvent.ESCALATION);
        int days = results.days() - results.warmUp();
        sentences.add(sentence.of(results.baseline(), arm, totals, days));
      }
    }
    return sentences;
  }

  String of(String baseline, String arm, LedgerTotals totals, int measuredDays) {
    boolean one = Math.rint(totals.averted()) == 1;
    String key = (measuredDays == YEAR ? "ledger.year" : "ledger.days") + (one ? ".one" : "");
    return say(
        "ledger.effect",
        baseline,
        arm,
        Numbers.grouped(totals.averted()),
        say(key, Integer.toString(measuredDays)),
        Numbers.grouped(totals.caused()),
        anyway(totals));
  }

  private String anyway(LedgerTotals totals) {
    if (Math.rint(totals.anyway()) == 0) {
      return say("ledger.none");
    }
    double later = totals.daysLater();
    String key =
        Math.abs(later) < SAME ? "ledger.same" : later > 0 ? "ledger.later" : "ledger.earlier";
    return say(
        "ledger.anyway", Numbers.grouped(totals.anyway()), say(key, oneDecimal(Math.abs(later))));
  }

  private String say(String key, String... values) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
  }

  private static String oneDecimal(double value) {
    return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
