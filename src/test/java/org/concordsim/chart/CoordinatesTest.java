package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CoordinatesTest {
  private static final DecimalFormat PLAIN =
      new DecimalFormat("#.###", DecimalFormatSymbols.getInstance(Locale.ROOT));

  @Test
  void coordinatesAreWrittenAsThePlainFormatDoes() {
    Coordinates coordinates = new Coordinates();
    Random random = new Random(7);
    DoubleStream sizes = random.doubles(50_000, -1000, 1000);
    DoubleStream middles = random.ints(50_000, -4000, 4000).mapToDouble(i -> i / 2000.0);
    DoubleStream rare =
        DoubleStream.of(
            0,
            -0.0,
            0.0004,
            -0.0004,
            0.0005,
            0.0015,
            -0.0015,
            0.9995,
            999.9995,
            1e6,
            1e9,
            1e15,
            -7e11,
            123456.7895,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE);
    DoubleStream.concat(DoubleStream.concat(sizes, middles), rare)
        .forEach(
            value ->
                assertThat(coordinates.format(value))
                    .describedAs(Double.toString(value))
                    .isEqualTo(PLAIN.format(value)));
  }
}
