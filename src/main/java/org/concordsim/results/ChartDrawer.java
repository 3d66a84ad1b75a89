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
}
