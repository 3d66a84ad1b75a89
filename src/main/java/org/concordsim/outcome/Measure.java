package org.concordsim.outcome;

/**
 * A number that every run yields.
 *
 * @param name its name in scenarios and tables, in kebab case
 * @param unit its unit
 * @param meaning one sentence
 * @param better which direction is better, for those who must decide
 */
public record Measure(String name, String unit, String meaning, Better better) {
  /** Which direction is better. */
  public enum Better {
    /** Less is better. */
    LOWER,
    /** More is better. */
    HIGHER,
    /** Neither. */
    NEITHER
  }
}
