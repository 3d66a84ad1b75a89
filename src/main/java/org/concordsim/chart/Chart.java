package org.concordsim.chart;

/** One kind of figure: a pure function of the results. */
interface Chart {
  /** Its name in scenarios, commands and files, in kebab case. */
  String name();

  /**
   * @param width in points
   */
  Figure draw(ChartSource source, Words words, double width);
}
