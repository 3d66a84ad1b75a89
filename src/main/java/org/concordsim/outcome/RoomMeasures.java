package org.concordsim.outcome;

import static org.concordsim.outcome.Measure.Better.HIGHER;
import static org.concordsim.outcome.Measure.Better.LOWER;
import static org.concordsim.outcome.Measure.Better.NEITHER;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.concordsim.simulation.Chronicle;

/** What is measured of deliberation rooms. */
final class RoomMeasures {
  static final List<Declared<ToDoubleFunction<Chronicle>>> ALL =
      List.of(
          Declared.of(
              "sessions",
              "sessions",
              NEITHER,
              run -> run.total().sessions(),
              "Sessions that deliberation rooms held"),
          Declared.of(
              "session-attendance",
              "share",
              HIGHER,
              run -> Part.ratio(run.total().heard(), run.total().called()),
              "Calls of a case to a session to which both parties came, so that it was heard, over"
                  + " all calls"),
          Declared.of(
              "wait-session",
              "days",
              LOWER,
              run -> Part.ratio(run.total().tabledDays(), run.total().heard()),
              "Mean time for which cases heard by a session had been on its list"));

  private RoomMeasures() {}
}
