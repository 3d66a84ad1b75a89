package org.concordsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.concordsim.results.LedgerRow;
import org.concordsim.results.LedgerTotals;
import org.concordsim.statistics.LedgerEvent;
import org.junit.jupiter.api.Test;

class LedgerSentenceTest {
  private static String sentence(double averted, double caused, double anyway, double later) {
    LedgerTotals totals = new LedgerTotals(averted, caused, anyway, later);
    return new LedgerSentence().of("none", "risk", totals, 365);
  }

  @Test
  void aMayorUnderstandsIt() {
    assertThat(sentence(39_800.4, 1_200, 58_000, 21.04))
        .isEqualTo(
            "Compared with 'none', 'risk' kept 39,800 disputes in a year from escalating and made"
                + " 1,200 escalate that would not have; 58,000 more escalated in both, 21.0 days"
                + " later on average.");
  }

  @Test
  void smallNumbersReadWellToo() {
    assertThat(sentence(1, 0, 0, Double.NaN))
        .isEqualTo(
            "Compared with 'none', 'risk' kept 1 dispute in a year from escalating and made none"
                + " escalate that would not have; no other dispute escalated.");
    assertThat(sentence(0.2, 1, 2, -3))
        .contains("kept no dispute in a year from escalating and made 1 escalate")
        .endsWith("2 more escalated in both, 3.0 days earlier on average.");
    assertThat(sentence(0, 0, 2, 0.01)).endsWith(", at the same time on average.");
    assertThat(sentence(0, 0, 1, 1)).endsWith("1 more escalated in both, 1 day later on average.");
    LedgerTotals few = new LedgerTotals(2, 0, 1, 0);
    assertThat(new LedgerSentence().of("a", "b", few, 90)).contains("2 disputes in 90 days");
    assertThat(new LedgerSentence().of("a", "b", few, 1)).contains("2 disputes in one day");
  }

  @Test
  void itIsBrokenToTheWidthOfTheTerminal() {
    String sentence = sentence(39_800.4, 1_200, 58_000, 21.04);
    for (int width : new int[] {40, 80, 120}) {
      assertThat(Paragraph.of(sentence, width).lines()).allMatch(line -> line.length() <= width);
      assertThat(Paragraph.of(sentence, width).replaceAll("\\s+", " ").strip()).isEqualTo(sentence);
    }
    assertThat(Paragraph.width(Optional.of("80"))).isEqualTo(80);
    for (String wrong : List.of("", "0", "7", "-80", "wide", "99999")) {
      assertThat(Paragraph.width(Optional.of(wrong))).isEqualTo(110);
    }
  }

  @Test
  void totalsAreMeansOverReplicates() {
    List<LedgerRow> rows =
        List.of(
            new LedgerRow(0, "escalation", "all", "averted", 10, 0),
            new LedgerRow(1, "escalation", "all", "baseline-only", 4, 0),
            new LedgerRow(0, "escalation", "all", "caused", 1, 0),
            new LedgerRow(0, "escalation", "all", "delayed", 3, 9),
            new LedgerRow(1, "escalation", "all", "hastened", 1, -1),
            new LedgerRow(1, "escalation", "all", "moved-out", 9, -9),
            new LedgerRow(1, "crisis", "all", "averted", 9, 0));
    assertThat(LedgerTotals.of(rows, LedgerEvent.ESCALATION))
        .isEqualTo(new LedgerTotals(7, 0.5, 2, 2));
  }
}
