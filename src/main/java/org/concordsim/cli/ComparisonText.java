package org.concordsim.cli;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.concordsim.cli.Compared.Block;
import org.concordsim.cli.Compared.Point;
import org.concordsim.outcome.Measure;
import org.concordsim.statistics.AdjustedTest;
import org.concordsim.statistics.Comparison;
import org.concordsim.statistics.Interval;
import org.concordsim.statistics.PairedDifference;

/** A comparison for people: what is compared, a table for each outcome, and which arm is best. */
final class ComparisonText {
  private static final String INDENT = "  ";
  private static final int DIGITS = 4;

  private final Compared compared;
  private final int width = Paragraph.width();
  private final LedgerSentence ledger = new LedgerSentence();
  private final StringBuilder text = new StringBuilder();

  private ComparisonText(Compared compared) {
    this.compared = compared;
  }

  /** The lines, with the system's line ends. */
  static String of(Compared compared) {
    ComparisonText view = new ComparisonText(compared);
    view.heading();
    compared.blocks().forEach(view::block);
    view.hidden();
    view.contributions();
    return view.text.toString();
  }

  private void heading() {
    line(
        "%s: %s, %s, %s"
            .formatted(
                compared.scenario(),
                count(compared.contrast().arms().size(), "arm"),
                replicates(),
                "each arm minus " + compared.contrast().baseline() + " within the same replicate"));
    FewReplicates.caution(compared.replicates().getMin()).ifPresent(this::paragraph);
    StaffHours.of(compared).lines().forEach(this::line);
    if (compared.points() == 1) {
      compared.shown().forEach(this::hours);
    }
    pairing().ifPresent(this::line);
    line("Intervals: 95 %, Student's t over replicates");
    adjustment().ifPresent(this::line);
    line("ratio: arm / baseline; d_z: difference in standard deviations of the differences");
    line(
        "best: chance that no other arm is better, by Student's t over replicates"
            + compared
                .contrast()
                .ceiling()
                .map(arm -> "; achieved: share of what " + arm + " achieves")
                .orElse(""));
  }

  private String replicates() {
    int least = compared.replicates().getMin();
    int most = compared.replicates().getMax();
    return least == most ? count(most, "replicate") : least + " to " + most + " replicates";
  }

  private void hours(Point point) {
    paragraph(
        "Workers' hours spent (of those they had): "
            + point.hours().stream().map(HoursSpent::text).collect(Collectors.joining(", ")));
  }

  /** Says for the first outcome that varies what common random numbers have saved. */
  private Optional<String> pairing() {
    for (Measure outcome : compared.outcomes()) {
      double[] ratios =
          compared.blocks().stream()
              .filter(block -> !block.inequality())
              .flatMap(block -> block.of(outcome).stream())
              .mapToDouble(row -> row.difference().varianceRatio())
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      if (ratios.length > 0) {
        Numbers one = new Numbers(1);
        String least = one.text(ratios[0]);
        String most = one.text(ratios[ratios.length - 1]);
        return Optional.of(
            "Pairing: differences in %s vary %s times less than between independent runs (variance)"
                .formatted(outcome.name(), least.equals(most) ? least : least + " to " + most));
      }
    }
    return Optional.empty();
  }

  private Optional<String> adjustment() {
    return compared.blocks().stream()
        .flatMap(block -> block.rows().stream())
        .map(Comparison::test)
        .filter(test -> test.tests() > 0)
        .findFirst()
        .map(this::adjustment);
  }

  private String adjustment(AdjustedTest test) {
    String company =
        compared.jointly()
            ? "over the declared outcomes together"
            : "within each outcome, because the scenario declares none";
    return "p: paired t test, adjusted by Holm %s (%s)"
        .formatted(company, count(test.tests(), "test"));
  }

  private void block(Block block) {
    blank();
    String where = where(block);
    if (!where.isEmpty()) {
      line("== " + where + " ==");
    }
    if (compared.points() > 1 && isFirst(block)) {
      hours(block.point());
    }
    for (Measure outcome : compared.outcomes()) {
      List<Comparison> rows = block.of(outcome);
      if (!rows.isEmpty()) {
        line(title(outcome, block) + missing(rows, block.point()));
        text.append(table(rows));
      }
    }
    if (!block.inequality()) {
      new BestArm(compared, block).sentences().forEach(this::paragraph);
      if (compared.grouping().isEmpty()) {
        ledger(block.point());
      }
    }
  }

  private void ledger(Point point) {
    String baseline = compared.contrast().baseline();
    point
        .ledger()
        .forEach(
            (arm, totals) -> paragraph(ledger.of(baseline, arm, totals, compared.measuredDays())));
  }

  private boolean isFirst(Block block) {
    return compared.blocks().stream().filter(b -> b.point().equals(block.point())).findFirst().get()
        == block;
  }

  private String where(Block block) {
    List<String> parts = new ArrayList<>();
    if (compared.points() > 1) {
      Point point = block.point();
      String settings =
          point.settings().entrySet().stream()
              .map(entry -> entry.getKey() + " = " + entry.getValue())
              .collect(Collectors.joining(", "));
      parts.add("point " + point.number() + (settings.isEmpty() ? "" : ": " + settings));
      if (compared.replicates().getMin() < compared.replicates().getMax()) {
        parts.add(count(point.replicates(), "replicate"));
      }
    }
    if (block.inequality()) {
      parts.add("inequality between the groups of " + compared.grouping());
    } else if (!compared.grouping().isEmpty()) {
      parts.add(compared.grouping() + " " + block.group());
    }
    return String.join("; ", parts);
  }

  private static String title(Measure outcome, Block block) {
    if (block.inequality()) {
      return outcome.name() + ", coefficient of variation between groups, less is more equal";
    }
    return outcome.name()
        + ", "
        + outcome.unit()
        + switch (outcome.better()) {
          case LOWER -> ", less is better";
          case HIGHER -> ", more is better";
          case NEITHER -> "";
        };
  }

  /** How many replicates have the outcome, where not all have it in all arms. */
  private static String missing(List<Comparison> rows, Point point) {
    IntSummaryStatistics n = rows.stream().mapToInt(row -> row.mean().n()).summaryStatistics();
    String range = n.getMin() == n.getMax() ? "" + n.getMax() : n.getMin() + " to " + n.getMax();
    return n.getMin() == point.replicates()
        ? ""
        : " (in %s of %d replicates)".formatted(range, point.replicates());
  }

  private static String table(List<Comparison> rows) {
    Numbers means =
        Numbers.showing(DIGITS, rows.stream().mapToDouble(row -> row.mean().estimate()));
    Numbers differences =
        Numbers.showing(
            DIGITS - 1,
            rows.stream()
                .map(row -> row.difference().interval())
                .flatMapToDouble(d -> DoubleStream.of(d.estimate(), d.low(), d.high())));
    boolean ceiling = rows.stream().anyMatch(row -> Double.isFinite(row.achievable().low()));
    TextTable table =
        ceiling
            ? new TextTable(
                "",
                "mean",
                "95 % interval",
                "difference",
                "95 % interval",
                "ratio",
                "d_z",
                "p",
                "best",
                "achieved")
            : new TextTable(
                "",
                "mean",
                "95 % interval",
                "difference",
                "95 % interval",
                "ratio",
                "d_z",
                "p",
                "best");
    for (Comparison row : rows) {
      List<String> cells = new ArrayList<>(cells(row, means, differences));
      if (ceiling) {
        cells.add(achieved(row.achievable()));
      }
      table.add(cells.toArray(String[]::new));
    }
    return table.text(INDENT);
  }

  private static List<String> cells(Comparison row, Numbers means, Numbers differences) {
    String arm = row.arm();
    String mean = means.text(row.mean().estimate());
    String interval = means.interval(row.mean().low(), row.mean().high());
    double chance = row.best().probability();
    String best = Double.isFinite(chance) ? Numbers.chance(chance) : "-";
    if (row.isBaseline()) {
      return List.of(arm, mean, interval, "(baseline)", "", "", "", "", best);
    }
    PairedDifference difference = row.difference();
    return List.of(
        arm,
        mean,
        interval,
        differences.signed(difference.interval().estimate()),
        differences.signedInterval(difference.interval().low(), difference.interval().high()),
        new Numbers(3).text(row.ratio().estimate()),
        new Numbers(2).signed(difference.effect()),
        Numbers.p(row.test().p()),
        best);
  }

  /** Without an interval the share could be anything. */
  private static String achieved(Interval share) {
    return Double.isFinite(share.low()) ? percent(share.estimate()) : "-";
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? new Numbers(0).text(100 * share) + " %" : "-";
  }

  private void hidden() {
    int shown = compared.shown().size();
    if (shown < compared.points()) {
      blank();
      line(
          "%d of %d points are shown; --point N,N shows others, and summary.csv has all"
              .formatted(shown, compared.points()));
    }
  }

  private void contributions() {
    if (compared.contributions().isEmpty()) {
      return;
    }
    blank();
    line("== what each factor brings, from none to all of them ==");
    int orders = compared.contributions().get(0).orders();
    paragraph(
        orders == 0
            ? "Shapley values: the mean over all orders in which the factors may be switched on,"
                + " within the same replicate; they add up to all − none. Interactions: what two"
                + " bring together beyond what each brings. p adjusted by Holm within each table."
            : "Shapley values: the mean over %d sampled orders in which the factors are switched on,"
                    .formatted(orders)
                + " within the same replicate; they add up to all − none. Intervals have the error"
                + " of this sample too. p adjusted by Holm within each table.");
    boolean manyArms = compared.contrast().arms().size() > 1;
    for (Measure outcome : compared.outcomes()) {
      compared.contributions().stream()
          .filter(of -> of.outcome().equals(outcome.name()))
          .forEach(of -> text.append(ContributionText.of(of, outcome, manyArms)));
    }
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }

  private void paragraph(String sentence) {
    text.append(Paragraph.of(sentence, width));
  }

  private void blank() {
    line("");
  }
}
