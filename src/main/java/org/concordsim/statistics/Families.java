package org.concordsim.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tests are adjusted together. Outcomes that somebody declared beforehand form one family
 * over all arms and points. Every other outcome is a family of its own: to adjust over dozens of
 * outcomes that nobody asked about would hide any effect behind them.
 */
public final class Families {
  /** The name of the family of declared outcomes; others have the name of their outcome. */
  public static final String DECLARED = "declared";

  private final Set<String> declared;

  private Families(Set<String> declared) {
    this.declared = declared;
  }

  /** One family of these outcomes, and one for each other. */
  public static Families declaring(List<String> outcomes) {
    return new Families(new HashSet<>(outcomes));
  }

  /** One family for each outcome. */
  public static Families eachOutcome() {
    return new Families(Set.of());
  }

  /** Name of the family of an outcome. */
  public String of(String outcome) {
    return declared.contains(outcome) ? DECLARED : outcome;
  }
}
