package org.concordsim.scenario;

import java.util.Map;
import org.concordsim.institution.Institution;
import org.concordsim.simulation.ModelParameters;
import org.concordsim.sweep.Sweep;

/** Tells a point of a sweep that puts institutions in force which contradict each other. */
final class SweepClashes {
  /** Each takes some microseconds; larger designs are looked at here and there. */
  private static final int MOST_LOOKS = 20_000;

  private final Problems problems;

  SweepClashes(Problems problems) {
    this.problems = problems;
  }

  /** Tells the first clash of any arm at any point. */
  void refuse(Sweep sweep, Map<String, ModelParameters> arms, Origin origin) {
    boolean matters =
        sweep.factors().stream().anyMatch(f -> f.path().startsWith(Establishing.INSTITUTIONS));
    int step = Math.max(1, sweep.size() / Math.max(1, MOST_LOOKS / arms.size()));
    for (int point = 0; matters && point < sweep.size(); point += step) {
      for (Map.Entry<String, ModelParameters> arm : arms.entrySet()) {
        Map<String, Institution> inForce = sweep.at(point, arm.getValue()).institutions();
        for (Establishing.Clash clash : Establishing.clashes(inForce)) {
          problems.add(
              origin,
              ("puts '%s' in force where '%s' is, which it contradicts, in arm '%s' at point %d;"
                      + " allowed is one of them, or scopes that do not meet")
                  .formatted(clash.later(), clash.earlier(), arm.getKey(), point));
          return;
        }
      }
    }
  }
}
