package org.concordsim.chart;

/** One kind of figure: a pure function of the results. */
interface Chart {
  /** Its name in scenarios, commands and files, in kebab case. */
  String name();

  /**
   * Whether there is anything to show. A chart of one point is misleading where a sweep has no
   * point that stands for the scenario and none was chosen; charts of all points say otherwise.
   */
  default boolean suits(ChartSource source) {
    return source.hasOnePoint();
  }

  /** Key of the words that say what it needs to suit, the end of a sentence: "it needs …". */
  default String needs() {
    return "needs.base";
  }

  /**
   * @param width in points
   */
  Figure draw(ChartSource source, Words words, double width);
}
