package org.concordsim.scenario;

import java.util.List;

/** A scenario that cannot be used as it is written. */
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<String> problems;

  ScenarioException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line for each problem: where it is, what is wrong and what is allowed. */
  public List<String> problems() {
    return problems;
  }
}
