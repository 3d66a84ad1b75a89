package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results with little or nothing in them are drawn all the same. */
class PoorResultsTest {
  @TempDir Path folder;

  static List<String> names() {
    return ChartCatalogue.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void oneArmOfOneReplicate(String name) throws IOException {
    draws(InventedResults.small(1, "alone"), name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void twelveArmsOfWhichOneHasAVeryLongName(String name) throws IOException {
    String[] arms =
        IntStream.range(0, 12)
            .mapToObj(i -> i == 3 ? "a-name-without-end-".repeat(20) : "arm-" + i)
            .toArray(String[]::new);
    draws(InventedResults.small(2, arms), name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingHappened(String name) throws IOException {
    draws(new Constant(0, InventedResults.small(3, "none", "oracle")), name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingHasAMeaning(String name) throws IOException {
    draws(new Constant(Double.NaN, InventedResults.small(3, "none", "oracle")), name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingWasRecorded(String name) throws IOException {
    draws(new Constant(0, InventedResults.small(0, "none")), name);
    draws(new Nothing(), name);
  }

  private void draws(ChartSource source, String name) throws IOException {
    boolean suits = ChartCatalogue.find(name).suits(source);
    assertThat(ChartCatalogue.draw(source, name, EnumSet.allOf(Format.class), 90, folder))
        .hasSize(suits ? 3 : 0);
  }

  /** The same value wherever there was one. */
  private record Constant(double value, InventedResults like) implements ChartSource {
    @Override
    public String title() {
      return "空白";
    }

    @Override
    public String scenarioHash() {
      return "";
    }

    @Override
    public String redrawCommand() {
      return "./concord plot " + "a-very-long-folder/".repeat(30);
    }

    @Override
    public int warmUpDays() {
      return 0;
    }

    @Override
    public int days() {
      return like.days();
    }

    @Override
    public List<String> arms() {
      return like.arms();
    }

    @Override
    public Optional<String> baseline() {
      return like.baseline();
    }

    @Override
    public double[] outcome(String arm, String measure) {
      return filled(like.replicates());
    }

    @Override
    public double[][] series(String arm, String measure) {
      return IntStream.range(0, like.replicates())
          .mapToObj(i -> filled(like.days()))
          .toArray(double[][]::new);
    }

    @Override
    public CellTable cellTable() {
      return like.cellTable();
    }

    @Override
    public double[] cells(String arm, String measure) {
      return filled(like.cellTable().size());
    }

    @Override
    public long[] leadTimes(String arm) {
      return new long[5];
    }

    @Override
    public double[] ledger(String arm, String event, String fate) {
      return filled(like.replicates());
    }

    @Override
    public double[][] ledgerFlows(String arm) {
      return IntStream.range(0, 7).mapToObj(i -> filled(7)).toArray(double[][]::new);
    }

    private double[] filled(int length) {
      double[] values = new double[length];
      Arrays.fill(values, value);
      return values;
    }
  }

  /** One arm, no cells, no days. */
  private static final class Nothing implements ChartSource {
    @Override
    public String title() {
      return "";
    }

    @Override
    public String scenarioHash() {
      return "";
    }

    @Override
    public String redrawCommand() {
      return "";
    }

    @Override
    public int warmUpDays() {
      return 0;
    }

    @Override
    public int days() {
      return 0;
    }

    @Override
    public List<String> arms() {
      return List.of("none");
    }

    @Override
    public Optional<String> baseline() {
      return Optional.empty();
    }

    @Override
    public double[] outcome(String arm, String measure) {
      return new double[0];
    }

    @Override
    public double[][] series(String arm, String measure) {
      return new double[0][];
    }

    @Override
    public CellTable cellTable() {
      return new CellTable(0, 0, new int[0], new int[0], new int[0], new String[0]);
    }

    @Override
    public double[] cells(String arm, String measure) {
      return new double[0];
    }

    @Override
    public long[] leadTimes(String arm) {
      return new long[0];
    }
  }
}
