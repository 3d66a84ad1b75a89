package org.concordsim.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.concordsim.statistics.Reached;

/**
 * Results that no run gave but that look like some: a long, ragged city with a dense middle, and
 * arms that differ as detection policies might.
 */
record InventedResults(
    List<String> arms, int replicates, int days, int warmUpDays, CellTable cellTable)
    implements ChartSource {
  private static final List<String> POLICIES =
      List.of("none", "uniform-patrol", "round-robin", "risk-weighted", "hot-spot", "oracle");

  /** As large as Nanjing. */
  static InventedResults city() {
    return new InventedResults(POLICIES, 5, 455, 90, ragged(172, 312));
  }

  static InventedResults small(int replicates, String... arms) {
    return new InventedResults(List.of(arms), replicates, 40, 10, ragged(12, 20));
  }

  @Override
  public String title() {
    return "early-detection";
  }

  @Override
  public String scenarioHash() {
    return "3f9a1c0b7d2e".repeat(5) + "0123";
  }

  @Override
  public String redrawCommand() {
    return "./concord plot results/early-detection";
  }

  @Override
  public Optional<String> baseline() {
    return arms.contains("none") ? Optional.of("none") : Optional.empty();
  }

  @Override
  public double[] outcome(String arm, String measure) {
    double effect = effect(arm);
    double centre =
        switch (measure) {
          case "escalation-rate" -> 24.6 * effect;
          case "crisis-rate" -> 41 * effect * effect;
          case "grievances" -> 1_240_000;
          case "confrontations" -> 486_000 * (0.6 + 0.4 * effect);
          case "open-disputes" -> 322_000 * (0.4 + 0.6 * effect);
          case "formal-disputes" -> 228_000 * effect;
          case "trust" -> 0.6 - 0.02 * (1 - effect);
          case "cost" -> 4e7 * (2 - effect);
          case "reports-waiting" -> 30 * (1 - effect);
          case "false-alarms" -> 2_000 * (1 - effect);
          case "crises" -> 3_820 * effect * effect;
          default -> throw new IllegalArgumentException(measure);
        };
    SplittableRandom random = new SplittableRandom(measure.hashCode());
    SplittableRandom own = new SplittableRandom((arm + measure).hashCode());
    return IntStream.range(0, replicates)
        .mapToDouble(i -> centre * (1 + 0.012 * noise(random) + 0.006 * noise(own)))
        .toArray();
  }

  @Override
  public double[][] series(String arm, String measure) {
    double level =
        switch (measure) {
          case "open-grievance" -> 61_000;
          case "open-confrontation" -> 19_000 * (0.5 + 0.5 * effect(arm));
          case "open-open" -> 7_400 * effect(arm);
          case "open-formal" -> 2_900 * effect(arm);
          default -> throw new IllegalArgumentException(measure);
        };
    SplittableRandom random = new SplittableRandom((arm + measure).hashCode());
    double[][] series = new double[replicates][days];
    for (double[] run : series) {
      double drift = 0;
      for (int day = 0; day < days; day++) {
        drift = 0.97 * drift + 0.006 * noise(random);
        double season = 1 + 0.05 * Math.sin(2 * Math.PI * day / 365);
        run[day] = Math.rint(level * season * (1 - Math.exp(-(day + 1) / 25.0)) * Math.exp(drift));
      }
    }
    return series;
  }

  @Override
  public double[] cells(String arm, String measure) {
    SplittableRandom random = new SplittableRandom((arm + measure).hashCode());
    double[] values = new double[cellTable.size()];
    for (int i = 0; i < values.length; i++) {
      double x = cellTable.x()[i] / (double) cellTable.width() - 0.5;
      double y = cellTable.y()[i] / (double) cellTable.height() - 0.45;
      double dense = 0.55 + 1.3 * Math.exp(-(x * x + y * y) / 0.03);
      double hot = 1 + 0.5 * Math.sin(14 * x + 3) * Math.cos(21 * y);
      double expected = cellTable.residents()[i] * 0.0246 * dense * hot * effect(arm);
      values[i] =
          Math.max(0, Math.rint(5 * expected + Math.sqrt(5 * expected) * noise(random)) / 5);
    }
    return values;
  }

  @Override
  public long[] leadTimes(String arm) {
    if (arm.equals("none")) {
      return new long[0];
    }
    double mean = 60 * (1.15 - effect(arm));
    SplittableRandom random = new SplittableRandom(arm.hashCode());
    return IntStream.range(0, 300)
        .mapToLong(
            day -> {
              double expected = 9_000 * (day + 3) / mean * Math.exp(-day / mean);
              return Math.max(0, Math.round(expected + Math.sqrt(expected) * noise(random)));
            })
        .toArray();
  }

  @Override
  public double[] ledger(String arm, String event, String fate) {
    double share =
        switch (fate) {
          case "averted" -> 1.1 - effect(arm);
          case "baseline-only" -> 0.05;
          case "caused" -> 0.08 * effect(arm);
          default -> 0.004;
        };
    SplittableRandom random = new SplittableRandom((arm + fate).hashCode());
    return IntStream.range(0, replicates)
        .mapToDouble(i -> Math.rint(98_000 * share * (1 + 0.02 * noise(random))))
        .toArray();
  }

  @Override
  public double[][] ledgerFlows(String arm) {
    double[][] flows = new double[Reached.values().length][Reached.values().length];
    for (int before = 0; before < flows.length; before++) {
      for (int after = 0; after < flows.length; after++) {
        double kept = before == after ? 10 : before > after ? 1 - effect(arm) : 0.02;
        flows[before][after] = replicates == 0 ? 0 : Math.rint(400 * before * (7 - before) * kept);
      }
    }
    return flows;
  }

  private double effect(String arm) {
    int index = POLICIES.indexOf(arm);
    return index < 0 ? 0.8 : new double[] {1, 0.93, 0.9, 0.78, 0.81, 0.52}[index];
  }

  private static double noise(SplittableRandom random) {
    return random.nextGaussian();
  }

  private static CellTable ragged(int width, int height) {
    SplittableRandom random = new SplittableRandom(7);
    List<int[]> cells = new ArrayList<>();
    List<String> districts = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double across = 2.0 * x / width - 1;
        double down = 2.0 * y / height - 1;
        double angle = Math.atan2(down, across);
        double reach = 0.88 + 0.09 * Math.sin(3 * angle + 1) + 0.05 * Math.sin(7 * angle);
        if (Math.hypot(across - 0.1 * Math.sin(4 * down), down) < reach) {
          cells.add(new int[] {x, y, 120 + random.nextInt(230)});
          districts.add(district(across, down));
        }
      }
    }
    int[][] columns = new int[3][];
    for (int column = 0; column < 3; column++) {
      int which = column;
      columns[column] = cells.stream().mapToInt(cell -> cell[which]).toArray();
    }
    return new CellTable(
        width, height, columns[0], columns[1], columns[2], districts.toArray(new String[0]));
  }

  /** The nearest of eleven seats. */
  private static String district(double across, double down) {
    double[][] seats = {
      {0.05, -0.1},
      {0.1, 0.02},
      {-0.12, 0},
      {-0.05, -0.15},
      {-0.45, -0.2},
      {0.45, -0.25},
      {-0.05, 0.15},
      {0.25, 0.3},
      {-0.1, -0.65},
      {0.2, 0.6},
      {0, 0.85}
    };
    int nearest =
        IntStream.range(0, seats.length)
            .boxed()
            .min(
                (a, b) ->
                    Double.compare(
                        Math.hypot(across - seats[a][0], down - seats[a][1]),
                        Math.hypot(across - seats[b][0], down - seats[b][1])))
            .orElseThrow();
    return Arrays.toString(seats[nearest]);
  }

  /** Draws everything into a folder, to be looked at. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    double width = Double.parseDouble(arguments[1]);
    InventedResults results =
        arguments.length == 2
            ? city()
            : new InventedResults(
                Arrays.asList(arguments).subList(3, arguments.length),
                Integer.parseInt(arguments[2]),
                455,
                90,
                ragged(86, 156));
    for (String name : ChartCatalogue.names()) {
      long before = System.nanoTime();
      ChartCatalogue.draw(results, name, EnumSet.allOf(Format.class), width, folder);
      System.out.println(name + " " + (System.nanoTime() - before) / 1_000_000 + " ms");
    }
  }
}
