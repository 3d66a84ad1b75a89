package org.concordsim.outcome;

/**
 * A measure together with where its number comes from: declared once, it is in every table, listing
 * and document.
 *
 * @param measure what is measured
 * @param source how to get it, as a function or as a key
 */
record Declared<S>(Measure measure, S source) {
  static <S> Declared<S> of(
      String name, String unit, Measure.Better better, S source, String meaning) {
    return new Declared<>(new Measure(name, unit, meaning, better), source);
  }
}
