package org.concordsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordsim.outcome.Dimension;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.results.ResultsFolder;

/**
 * Which outcomes are shown if nobody asks for others: those that the scenario declares, and always
 * what detection may do harm to, so that harms stand beside gains.
 */
final class HeadlineOutcomes {
  private static final List<String> GAINS = List.of("escalation-rate", "crisis-rate");
  private static final List<String> HARMS =
      List.of(
          "false-alarms",
          "visits-per-resident-year",
          "end-settled",
          "mediator-wait",
          "trust",
          "cost");

  /** Harms that most scenarios have no mechanism for; shown where they happen. */
  private static final List<String> RARER_HARMS = List.of("displaced", "left-lying", "misrecorded");

  private HeadlineOutcomes() {}

  /** Names of outcomes of runs. */
  static List<String> of(ResultsFolder folder) {
    List<String> gains = folder.outcomesAreDeclared() ? folder.outcomes() : GAINS;
    return Stream.concat(gains.stream(), HARMS.stream()).distinct().toList();
  }

  /** The same and all harms that may or may not happen in a scenario. */
  static List<String> withRarerHarms(ResultsFolder folder) {
    return Stream.concat(of(folder).stream(), RARER_HARMS.stream()).distinct().toList();
  }

  /** Those that groups have too. */
  static List<String> of(ResultsFolder folder, Dimension dimension) {
    List<String> known = Measures.groups(dimension).stream().map(Measure::name).toList();
    List<String> shown = new ArrayList<>(of(folder));
    shown.retainAll(known);
    return shown.isEmpty() ? GAINS : shown;
  }
}
