package org.concordsim.cli;

import java.util.List;
import java.util.Locale;
import org.concordsim.cli.Compared.Block;
import org.concordsim.cli.Compared.Point;
import org.concordsim.outcome.Measure;
import org.concordsim.results.ArmDesign;
import org.concordsim.results.LedgerTotals;
import org.concordsim.statistics.Comparison;
import org.concordsim.statistics.Contribution;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Interval;
import org.concordsim.statistics.LedgerEvent;
import org.concordsim.statistics.PairedDifference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison for programs; the keys of a row are the columns of summary.csv. */
final class ComparisonJson {
  private ComparisonJson() {}

  static String of(Compared compared) {
    ObjectNode root = JsonText.object();
    root.put("scenario", compared.scenario());
    root.put("scenarioHash", compared.scenarioHash());
    root.put("replicates", compared.replicates().getMax());
    root.put("replicatesAtLeast", compared.replicates().getMin());
    FewReplicates.caution(compared.replicates().getMin())
        .ifPresentOrElse(
            words -> root.put("fewReplicates", words), () -> root.putNull("fewReplicates"));
    root.put("points", compared.points());
    root.put("baseline", compared.contrast().baseline());
    compared
        .contrast()
        .ceiling()
        .ifPresentOrElse(arm -> root.put("ceiling", arm), () -> root.putNull("ceiling"));
    ArrayNode arms = root.putArray("arms");
    compared.designs().forEach((name, design) -> arm(arms.addObject(), name, design));
    StaffHours hours = StaffHours.of(compared);
    ObjectNode staff = root.putObject("staffHours");
    staff.put("known", hours.known()).put("equal", hours.equal());
    hours.differences().forEach(staff.putArray("differences")::add);
    ArrayNode spent = staff.putArray("spent");
    for (Point point : compared.shown()) {
      point.hours().forEach(of -> spent(spent.addObject(), point, of));
    }
    ArrayNode outcomes = root.putArray("outcomes");
    compared.outcomes().forEach(outcome -> outcome(outcomes.addObject(), outcome));
    if (!compared.grouping().isEmpty()) {
      root.put("by", compared.grouping());
    }
    ArrayNode rows = root.putArray("comparisons");
    ArrayNode inequality = compared.grouping().isEmpty() ? rows : root.putArray("inequality");
    ArrayNode best = root.putArray("best");
    ArrayNode ledger = root.putArray("ledger");
    for (Point point : compared.shown()) {
      point.ledger().forEach((arm, totals) -> ledger(ledger.addObject(), arm, point, totals));
    }
    for (Block block : compared.blocks()) {
      for (Comparison row : block.rows()) {
        row((block.inequality() ? inequality : rows).addObject(), block, row);
      }
      if (!block.inequality()) {
        new BestArm(compared, block).row().ifPresent(row -> best(best.addObject(), block, row));
      }
    }
    if (!compared.contributions().isEmpty()) {
      ArrayNode contributions = root.putArray("contributions");
      compared.contributions().forEach(of -> contributions(contributions.addObject(), of));
    }
    return JsonText.of(root);
  }

  private static void arm(ObjectNode node, String name, ArmDesign design) {
    node.put("name", name).put("policy", design.policy());
    node.put("hypothetical", design.hypothetical());
  }

  private static void spent(ObjectNode node, Point point, HoursSpent spent) {
    node.put("arm", spent.arm()).put("point", point.number());
    number(node, "hours", spent.hours());
    number(node, "share", spent.share());
  }

  private static void ledger(ObjectNode node, String arm, Point point, LedgerTotals totals) {
    node.put("arm", arm).put("point", point.number());
    node.put("event", LedgerEvent.ESCALATION.label());
    number(node, "averted", totals.averted());
    number(node, "caused", totals.caused());
    number(node, "both", totals.anyway());
    number(node, "days_later", totals.daysLater());
  }

  private static void outcome(ObjectNode node, Measure outcome) {
    node.put("name", outcome.name()).put("unit", outcome.unit());
    node.put("better", outcome.better().name().toLowerCase(Locale.ROOT));
  }

  /** The parts as contributions.csv calls them. */
  private static void contributions(ObjectNode node, Contributions of) {
    node.put("arm", of.arm()).put("outcome", of.outcome()).put("n", of.total().interval().n());
    node.put("orders", of.orders());
    interval(node.putObject("none"), of.none());
    interval(node.putObject("all"), of.all());
    contribution(node.putObject("total"), of.total());
    ArrayNode factors = node.putArray("factors");
    of.factors().forEach(row -> contribution(factors.addObject(), row));
    ArrayNode pairs = node.putArray("pairs");
    of.pairs().forEach(row -> contribution(pairs.addObject(), row));
  }

  private static void contribution(ObjectNode node, Contribution row) {
    List<String> keys = List.of("factor", "with");
    for (int i = 0; i < row.factors().size(); i++) {
      node.put(keys.get(i), row.factors().get(i));
    }
    interval(node, row.interval());
    ends(node, "bca_", row.bca());
    number(node, "p_adjusted", row.p());
  }

  private static void interval(ObjectNode node, Interval interval) {
    number(node, "estimate", interval.estimate());
    ends(node, "", interval);
  }

  private static void place(ObjectNode node, Block block) {
    node.put("point", block.point().number());
    node.put("replicates", block.point().replicates());
    if (!block.point().settings().isEmpty()) {
      block.point().settings().forEach(node.putObject("settings")::put);
    }
    if (!block.group().isEmpty()) {
      node.put("group", block.group());
    }
  }

  private static void row(ObjectNode node, Block block, Comparison row) {
    node.put("arm", row.arm());
    place(node, block);
    node.put("outcome", row.outcome());
    node.put("n", row.mean().n());
    number(node, "mean", row.mean().estimate());
    ends(node, "", row.mean());
    node.put("baseline", row.baseline());
    PairedDifference difference = row.difference();
    number(node, "difference", difference.interval().estimate());
    ends(node, "diff_", difference.interval());
    number(node, "effect", difference.effect());
    number(node, "p_adjusted", row.test().p());
    node.put("pairs", difference.interval().n());
    node.put("family", row.test().family());
    node.put("tests", row.test().tests());
    number(node, "se", row.standardError());
    ends(node, "bca_", row.bca());
    ends(node, "diff_bca_", row.differenceBca());
    number(node, "ratio", row.ratio().estimate());
    ends(node, "ratio_", row.ratio());
    number(node, "hedges_g", difference.hedges());
    number(node, "variance_ratio", difference.varianceRatio());
    number(node, "p_best", row.best().probability());
    number(node, "expected_loss", row.best().expectedLoss());
    number(node, "achievable", row.achievable().estimate());
    ends(node, "achievable_", row.achievable());
  }

  private static void best(ObjectNode node, Block block, Comparison row) {
    place(node, block);
    node.put("outcome", row.outcome()).put("arm", row.arm());
    number(node, "probability", row.best().probability());
    number(node, "expected_loss", row.best().expectedLoss());
  }

  private static void ends(ObjectNode node, String prefix, Interval interval) {
    number(node, prefix + "lo95", interval.low());
    number(node, prefix + "hi95", interval.high());
  }

  /** JSON has no number for what there is not. */
  private static void number(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }
}
