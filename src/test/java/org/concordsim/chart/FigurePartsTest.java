package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FigurePartsTest {
  @Test
  void theIntervalIsStudents() {
    Estimate estimate = Estimate.of(new double[] {1, 2, 3, 4, 5, Double.NaN});

    assertThat(estimate.n()).isEqualTo(5);
    assertThat(estimate.mean()).isEqualTo(3);
    // 2.776445 is the 97.5 % quantile with four degrees of freedom.
    assertThat(estimate.high()).isCloseTo(3 + 2.776445 * Math.sqrt(0.5), within(1e-5));
  }

  @Test
  void ticksEndOnRoundNumbers() {
    assertThat(Ticks.fromZero(87, 4)).isEqualTo(new Ticks(0, 100, 50));
    assertThat(Ticks.fromZero(40, 4)).isEqualTo(new Ticks(0, 40, 10));
    assertThat(Ticks.fromZero(0, 4)).isEqualTo(new Ticks(0, 1, 0.5));
  }

  @Test
  void theMedianLiesWithinItsDay() {
    LeadTimes times = new LeadTimes(new long[] {1, 0, 2, 1});

    assertThat(times.median()).isEqualTo(2.5);
    assertThat(times.share(2, 9)).isEqualTo(0.75);
  }

  @Test
  void moreIsDarkerOnTheColourScale() {
    double lightest = 1000;
    for (int i = 0; i <= 100; i++) {
      Color colour = ColourScale.at(i / 100.0);
      double light =
          0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
      assertThat(light).isLessThan(lightest);
      lightest = light;
    }
  }

  @Test
  void whatRoundsToZeroHasNoSign() {
    assertThat(Numbers.format(2).format(-0.004)).isEqualTo("0.00");
    assertThat(Numbers.format(2).format(-0.006)).isEqualTo("\u22120.01");
    assertThat(Numbers.format(0).format(-0.0)).isEqualTo("0");
  }

  @Test
  void theFontComesWithTheProgram() {
    assertThat(Typeface.LABEL.getFontName(Locale.ROOT)).isEqualTo("Liberation Sans");
    assertThat(Typeface.TITLE.getFontName(Locale.ROOT)).isEqualTo("Liberation Sans Bold");
    assertThat(Typeface.LABEL.canDisplayUpTo("Escalation rate · 95 % – …")).isEqualTo(-1);
  }

  @Test
  void textIsBrokenAndShortenedToItsRoom() {
    String word = "a-name-without-end-".repeat(20);

    assertThat(Lettering.wrap(word, Typeface.LABEL, 100))
        .allMatch(line -> Typeface.width(line, Typeface.LABEL) <= 100)
        .satisfies(lines -> assertThat(String.join("", lines)).isEqualTo(word));
    assertThat(Lettering.shorten(word, Typeface.LABEL, 100)).endsWith("…");
  }
}
