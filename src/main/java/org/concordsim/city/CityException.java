package org.concordsim.city;

import java.util.List;

/** A city that cannot be made as asked: every problem in one line each, for who asked for it. */
public final class CityException extends Exception {
  private static final long serialVersionUID = 1;

  private final List<String> problems;

  CityException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, one line each: where, what is wrong, what is allowed. Never empty. */
  public List<String> problems() {
    return problems;
  }
}
