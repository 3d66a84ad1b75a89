package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.concordsim.calibration.Calibrated;
import org.concordsim.calibration.Target;
import org.concordsim.calibration.Target.Use;
import org.concordsim.calibration.TargetResult;
import org.concordsim.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationChartTest {
  @TempDir Path folder;

  private static TargetResult row(String id, Use use, double start, double... simulated) {
    Target target =
        new Target(
            id,
            use == Use.UNTOLD ? "" : "mediation-rate",
            "none",
            20,
            18,
            24,
            use,
            new Target.Origin("1/year", "somewhere, 2020–2024", "somebody", "published", "why"));
    return new TargetResult(
        target, Interval.ofMean(new double[] {start}), Interval.ofMean(simulated));
  }

  /** Far off at the start, one replicate, no value at all, and what is left out. */
  private static Calibrated difficult() {
    return new Calibrated(
        "invented",
        "0123456789abcdef",
        "./concord calibrate invented.yaml --targets t.csv",
        List.of(
            row("A", Use.FITTED, 9000, DoubleStream.of(19, 20, 22).toArray()),
            row("B", Use.CHECKED, -5, 25),
            row("C", Use.FITTED, Double.NaN, Double.NaN),
            row("D", Use.UNTOLD, Double.NaN)),
        List.of(),
        null,
        7,
        3);
  }

  @Test
  void itIsDrawnInEveryFormatAndTheSameEachTime() throws IOException {
    CalibrationChart.draw(difficult(), folder.resolve("a"), Locale.ENGLISH);
    CalibrationChart.draw(difficult(), folder.resolve("b"), Locale.ENGLISH);
    for (Format format : Format.values()) {
      Path file = folder.resolve("a/calibration." + format.extension());
      assertThat(file)
          .hasSameBinaryContentAs(folder.resolve("b/calibration." + format.extension()));
    }
    BufferedImage image = ImageIO.read(folder.resolve("a/calibration.png").toFile());
    assertThat(image.getWidth()).isBetween(2100, 2150);
  }

  @Test
  void itCarriesWhereItComesFrom() throws IOException {
    CalibrationChart.draw(difficult(), folder, Locale.ENGLISH);
    assertThat(Files.readString(folder.resolve("calibration.svg"), StandardCharsets.UTF_8))
        .contains(
            "0123456789abcdef", "./concord calibrate invented.yaml --targets t.csv", "left out: D");
  }
}
