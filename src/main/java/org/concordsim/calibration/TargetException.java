package org.concordsim.calibration;

import java.util.List;

/** A table of targets that cannot be used as it is. */
public final class TargetException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<String> problems;

  TargetException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line for each problem: {@code FILE:LINE:COLUMN: column: what is wrong}. */
  public List<String> problems() {
    return problems;
  }
}
