package org.concordsim.chart;

import java.util.Arrays;
import java.util.List;

/**
 * An outcome in the unit in which figures show it.
 *
 * @param measure its name
 * @param factor what the outcome is multiplied by, for units that readers know
 */
record Gauge(String measure, double factor) {
  static final Gauge ESCALATIONS = new Gauge("escalation-rate", 1);

  private static final Gauge TRUST = new Gauge("trust", 1);
  private static final Gauge FALSE_ALARMS = new Gauge("false-alarms", 1);
  private static final Gauge WAITING = new Gauge("reports-waiting", 1);
  private static final Gauge COST = new Gauge("cost", 1e-6);

  /** What detection may do harm to. */
  static final List<Gauge> HARMS = List.of(TRUST, WAITING, FALSE_ALARMS, COST);

  /** The harms that are shown where room is short. */
  static final List<Gauge> MAIN_HARMS = List.of(TRUST, COST);

  double[] values(ChartSource source, String arm, int point) {
    return Arrays.stream(source.outcome(arm, point, measure))
        .map(value -> factor * value)
        .toArray();
  }

  /** The same less that of another arm in the same replicate. */
  double[] differences(ChartSource source, String arm, String baseline, int point) {
    return Estimate.differences(values(source, arm, point), values(source, baseline, point));
  }

  /** What it is, in few words. */
  String label(Words words) {
    return words.say("gauge.short." + measure);
  }

  /** What it is, with its unit. */
  String title(Words words) {
    return words.say("gauge." + measure);
  }
}
