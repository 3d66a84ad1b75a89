package org.concordsim.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used as it is written. */
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<Problem> problems;

  ScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, the first two hundred if there are more. */
  public List<Problem> problems() {
    return problems;
  }
}
