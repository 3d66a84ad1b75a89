package org.concordsim.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.concordsim.results.ChartDrawer;
import org.concordsim.results.ResultsFolder;

/**
 * Draws the charts of a results folder into files, one chart on each processor at a time.
 *
 * @param formats kinds of files
 * @param widthMillimetres 80 to 1000
 * @param language of the words
 * @param names of the charts; empty for those that the scenario asks for
 * @param point of the sweep that charts of one point show; if empty the one where nothing is
 *     varied, if there is one
 */
public record FolderCharts(
    Set<Format> formats,
    double widthMillimetres,
    Locale language,
    List<String> names,
    OptionalInt point)
    implements ChartDrawer {
  /** Two columns of a journal. */
  public static final double STANDARD_WIDTH = 180;

  /** As a run draws them: all formats, two columns wide, in English. */
  public static FolderCharts standard() {
    return new FolderCharts(
        EnumSet.allOf(Format.class),
        STANDARD_WIDTH,
        Locale.ENGLISH,
        List.of(),
        OptionalInt.empty());
  }

  @Override
  public void prepare() throws IOException {
    Rehearsal.perform();
  }

  @Override
  public void draw(ResultsFolder folder, Path charts) throws IOException {
    drawAll(folder, charts);
  }

  /**
   * Draws the charts into a folder, beside what is there.
   *
   * @return the files written
   */
  public List<Path> drawAll(ResultsFolder folder, Path charts) throws IOException {
    FolderSource source = new FolderSource(folder, options(), point);
    List<String> chosen = names.isEmpty() ? folder.charts() : names;
    return ChartCatalogue.draw(source, chosen, formats, widthMillimetres, charts, language);
  }

  /** Those that change a picture; which charts and formats are drawn changes none. */
  private String options() {
    StringBuilder options = new StringBuilder();
    if (!language.equals(Locale.ENGLISH)) {
      options.append(" --lang ").append(language.toLanguageTag());
    }
    if (widthMillimetres != STANDARD_WIDTH) {
      options
          .append(" --width ")
          .append(Double.toString(widthMillimetres).replaceFirst("\\.0$", ""));
    }
    point.ifPresent(number -> options.append(" --point ").append(number));
    return options.toString();
  }
}
