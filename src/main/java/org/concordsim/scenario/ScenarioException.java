package org.concordsim.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used as it is written. */
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<Problem> problems;
  private final transient List<String> ofCity;

  ScenarioException(Problems problems) {
    super(problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.sorted();
    this.ofCity = problems.ofCity();
  }

  /** All problems, the first two hundred if there are more. */
  public List<Problem> problems() {
    return problems;
  }

  /** What is wrong with the table of cells that it names, one line each. */
  public List<String> ofCity() {
    return ofCity;
  }
}
