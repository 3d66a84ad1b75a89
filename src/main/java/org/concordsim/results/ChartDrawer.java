package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the charts of a results folder. */
@FunctionalInterface
public interface ChartDrawer {
  /** Draws nothing. */
  ChartDrawer NONE = (folder, charts) -> {};

  /**
   * Draws every chart that {@link ResultsFolder#charts()} names.
   *
   * @param folder the results; all tables are there, charts and manifest not yet
   * @param charts an empty folder to put the files in; it is moved into place afterwards
   */
  void draw(ResultsFolder folder, Path charts) throws IOException;

  /**
   * Makes ready what drawing needs; may be called by another thread, or not at all. What goes wrong
   * here goes wrong again when charts are drawn.
   */
  default void prepare() throws IOException {}
}
