package org.concordsim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordsim.chart.ChartCatalogue;
import org.concordsim.chart.FolderCharts;
import org.concordsim.chart.Format;
import org.concordsim.results.FolderException;
import org.concordsim.results.ResultsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code concord plot}: draws the charts of a results folder again. Without options they take the
 * place of those that the run drew; anything else goes elsewhere, so that the manifest stays true.
 */
@Command(
    name = "plot",
    description =
        "Draw the charts of a results folder again: into DIR/charts as the run did, or, with"
            + " options, into DIR/charts-custom.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:the command line is wrong; nothing was written",
      "3:the results folder cannot be used, or a chart cannot be written"
    })
public final class PlotCommand implements Callable<Integer> {
  private static final double NARROWEST = 80;
  private static final double WIDEST = 1000;

  @Mixin private Speech speech;

  @Mixin private HelpOption help;

  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "DIR", description = "The results folder.")
  private Path directory;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "svg, pdf, png, or several with commas; all if not given.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--width",
      paramLabel = "MM",
      description = "Width in millimetres, 80 to 1000; ${DEFAULT-VALUE} if not given.",
      defaultValue = "180")
  private double width;

  @Option(
      names = "--charts",
      paramLabel = "NAME",
      split = ",",
      description = "Names of charts, with commas; those of the scenario if not given.")
  private List<String> charts = new ArrayList<>();

  @Option(
      names = "--point",
      paramLabel = "N",
      description =
          "Number of the sweep point that charts of one point show; if not given the one where"
              + " nothing is varied.")
  private Integer point;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to put the charts instead.")
  private Path out;

  @Override
  public Integer call() {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      return speech.complain(String.join(System.lineSeparator(), problems), RunCommand.REFUSED);
    }
    try {
      ResultsFolder folder = ResultsFolder.open(directory);
      if (point != null && (point < 0 || point >= folder.points())) {
        return speech.complain(
            "--point: there is no point %d; allowed are 0 to %d"
                .formatted(point, folder.points() - 1),
            RunCommand.REFUSED);
      }
      FolderCharts drawer = drawer();
      return done(
          isStandard(drawer) && out == null ? folder.redraw(drawer) : custom(folder, drawer));
    } catch (FolderException e) {
      return speech.complain(e.getMessage(), RunCommand.FAILED);
    } catch (IOException e) {
      return speech.complain(
          "cannot draw the charts of %s: %s".formatted(directory, Reason.of(e)), RunCommand.FAILED);
    } catch (RuntimeException e) {
      // Tables that somebody has changed can be wrong in more ways than a reader checks.
      return speech.complain(
          "cannot draw the charts of %s: %s".formatted(directory, e), RunCommand.FAILED);
    }
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (String format : formats) {
      if (!formatNames().contains(format)) {
        problems.add(
            "--format: '%s' is not a format; there are %s"
                .formatted(format, String.join(", ", formatNames())));
      }
    }
    language.problem().ifPresent(problems::add);
    if (!(width >= NARROWEST && width <= WIDEST)) {
      problems.add("--width: must be from 80 to 1000 mm, not " + width);
    }
    for (String chart : charts) {
      if (!ChartCatalogue.names().contains(chart)) {
        problems.add(
            "--charts: no chart is called '%s'; there are %s"
                .formatted(chart, String.join(", ", ChartCatalogue.names())));
      }
    }
    if (out != null && same(out, directory.resolve("charts"))) {
      problems.add("--out: %s is for the charts of the run; choose another folder".formatted(out));
    }
    return problems;
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static List<String> formatNames() {
    return Stream.of(Format.values()).map(Format::extension).toList();
  }

  private FolderCharts drawer() {
    Set<Format> chosen =
        Arrays.stream(Format.values())
            .filter(format -> formats.isEmpty() || formats.contains(format.extension()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
    return new FolderCharts(
        chosen,
        width,
        language.locale(),
        charts.stream().distinct().toList(),
        point == null ? OptionalInt.empty() : OptionalInt.of(point));
  }

  private static boolean isStandard(FolderCharts drawer) {
    return drawer.equals(FolderCharts.standard());
  }

  private List<Path> custom(ResultsFolder folder, FolderCharts drawer) throws IOException {
    Path target = out != null ? out : folder.customCharts();
    Files.createDirectories(target);
    return drawer.drawAll(folder, target);
  }

  private int done(List<Path> files) {
    speech.answer(files.stream().map("%s%n"::formatted).collect(Collectors.joining()));
    charts.stream().distinct().filter(name -> !isDrawn(name, files)).forEach(this::tellNotDrawn);
    return RunCommand.DONE;
  }

  private static boolean isDrawn(String chart, List<Path> files) {
    return files.stream().anyMatch(file -> file.getFileName().toString().startsWith(chart + "."));
  }

  /** Only of charts that somebody asked for by name. */
  private void tellNotDrawn(String chart) {
    speech.remark(ChartCatalogue.notDrawn(chart, language.locale()));
  }
}
