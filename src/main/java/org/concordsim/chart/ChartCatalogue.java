package org.concordsim.chart;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** All charts by name, and how to draw them into files. */
public final class ChartCatalogue {
  private static final double NARROWEST = 80;
  private static final double WIDEST = 1000;

  private static final List<Chart> CHARTS =
      List.of(
          new OpenDisputesChart(),
          new RatesChart(),
          new EscalationMap(),
          new DisputePyramid(),
          new LeadTimeChart(),
          new LedgerChart(),
          new RankingChart(),
          new ResponseChart(),
          new TornadoChart(),
          new HeatMapChart(),
          new ContributionsChart());

  private ChartCatalogue() {}

  /** Names of all charts, in the order of a report. */
  public static List<String> names() {
    return CHARTS.stream().map(Chart::name).toList();
  }

  /** Says that a chart is not drawn, and what results must have for it. */
  public static String notDrawn(String name, Locale locale) {
    Words words = Words.in(locale);
    return words.say("not-drawn", name, words.say(find(name).needs()));
  }

  /** Whether there is a typeface for the words of a language. */
  public static boolean canWrite(Locale locale) {
    return !locale.getLanguage().equals("zh") || HanTypeface.exists();
  }

  /** Draws one chart with English words. */
  public static List<Path> draw(
      ChartSource source, String name, Set<Format> formats, double widthMillimetres, Path folder)
      throws IOException {
    return draw(source, List.of(name), formats, widthMillimetres, folder, Locale.ROOT);
  }

  /**
   * Draws charts into {@code folder/name.svg}, {@code .pdf} and {@code .png}, one file on each
   * processor at a time. The same results and width give the same bytes. A file appears whole or
   * not at all.
   *
   * @param names of {@link #names()}
   * @param widthMillimetres 80 to 1000; 180 is two columns of a journal
   * @param folder is made if need be
   * @param locale language of the words; numbers look the same in all
   * @return the files written, chart by chart in the order of {@link Format}; none of a chart that
   *     does not suit
   */
  static List<Path> draw(
      ChartSource source,
      List<String> names,
      Set<Format> formats,
      double widthMillimetres,
      Path folder,
      Locale locale)
      throws IOException {
    List<Chart> charts = names.stream().map(ChartCatalogue::find).toList();
    if (!(widthMillimetres >= NARROWEST && widthMillimetres <= WIDEST)) {
      throw new IllegalArgumentException(
          "A chart is 80 to 1000 mm wide, not " + widthMillimetres + " mm");
    }
    Words words = Words.in(locale);
    double width = widthMillimetres * Figure.POINTS_PER_MILLIMETRE;
    List<Chart> suitable = charts.stream().filter(chart -> chart.suits(source)).toList();
    List<Callable<Figure>> drawings = new ArrayList<>();
    suitable.forEach(chart -> drawings.add(() -> chart.draw(source, words, width)));
    List<Figure> figures = Together.all(drawings);
    List<Callable<Path>> files = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      for (Format format : new TreeSet<>(formats)) {
        Figure figure = figures.get(i);
        Path file = folder.resolve(suitable.get(i).name() + "." + format.extension());
        files.add(() -> write(figure, format, file));
      }
    }
    if (!files.isEmpty()) {
      Files.createDirectories(folder);
    }
    return Together.all(files);
  }

  /** Writes a figure in some formats. */
  static List<Path> write(Figure figure, String name, Set<Format> formats, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (Format format : new TreeSet<>(formats)) {
      written.add(write(figure, format, folder.resolve(name + "." + format.extension())));
    }
    return written;
  }

  static Chart find(String name) {
    return CHARTS.stream()
        .filter(chart -> chart.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No chart is called '" + name + "'; there are " + String.join(", ", names())));
  }

  private static Path write(Figure figure, Format format, Path file) throws IOException {
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
        format.write(figure, out);
      }
      move(partial, file);
    } finally {
      Files.deleteIfExists(partial);
    }
    return file;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
