package org.concordsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.concordsim.outcome.Dimension;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.results.ResultsFolder;
import org.concordsim.scenario.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code concord compare}: the table of arms of a results folder. */
@Command(
    name = "compare",
    description =
        "Compare the arms of a results folder: estimates, paired differences to the baseline,"
            + " effect sizes, adjusted p values, and which arm is best.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:the command line is wrong", "3:the results folder cannot be used"})
public final class CompareCommand implements Callable<Integer> {
  private static final int MOST_POINTS = 10;
  private static final int FEW = 20;

  @Mixin private Speech speech;
  @Mixin private HelpOption help;

  @Parameters(paramLabel = "DIR", description = "The results folder.")
  private Path directory;

  @Option(
      names = "--outcomes",
      paramLabel = "NAME",
      split = ",",
      description =
          "Names of outcomes, with commas; p values are adjusted over all of them. If not given:"
              + " those that the scenario declares, with the usual harms beside them.")
  private List<String> outcomes = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "ARM",
      description = "The arm that the others are compared to; the scenario's if not given.")
  private String baseline;

  @Option(
      names = "--by",
      paramLabel = "DIMENSION",
      description = "Compare each type, tenure, district or kind of risk for itself.")
  private String by;

  @Option(
      names = "--point",
      paramLabel = "N",
      split = ",",
      description =
          "Numbers of sweep points to show, with commas; if not given the first "
              + MOST_POINTS
              + ", with --json all.")
  private List<Integer> points = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  /** What the command line asks of a folder that cannot answer it. */
  private static final class Unanswerable extends IOException {
    private static final long serialVersionUID = 1;

    Unanswerable(String message) {
      super(message);
    }
  }

  @Override
  public Integer call() {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      return speech.complain(String.join(System.lineSeparator(), problems), RunCommand.REFUSED);
    }
    try {
      Compared compared = compare(ResultsFolder.open(directory));
      speech.answer(json ? ComparisonJson.of(compared) : ComparisonText.of(compared));
      return RunCommand.DONE;
    } catch (Unanswerable e) {
      return speech.complain(e.getMessage(), RunCommand.REFUSED);
    } catch (IOException e) {
      return speech.complain(
          "cannot compare %s: %s".formatted(directory, Reason.of(e)), RunCommand.FAILED);
    }
  }

  /** What is wrong whatever the folder holds. */
  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    List<String> dimensions = Stream.of(Dimension.values()).map(Dimension::label).toList();
    if (by != null && dimension().isEmpty()) {
      problems.add(unknown("--by", by, "dimension", dimensions));
      return problems;
    }
    List<Measure> measures = dimension().map(Measures::groups).orElseGet(Measures::outcomes);
    List<String> known = measures.stream().map(Measure::name).toList();
    outcomes.stream()
        .filter(outcome -> !known.contains(outcome))
        .map(
            outcome ->
                unknown("--outcomes", outcome, by == null ? "outcome" : "outcome of groups", known))
        .forEach(problems::add);
    return problems;
  }

  private static String unknown(String option, String word, String what, List<String> known) {
    String allowed =
        known.size() <= FEW ? String.join(", ", known) : "those that 'concord measures' lists";
    return "%s: '%s' is no %s; there are %s%s"
        .formatted(option, word, what, allowed, Nearest.hint(word, known));
  }

  private Optional<Dimension> dimension() {
    return Stream.of(Dimension.values()).filter(d -> d.label().equals(by)).findFirst();
  }

  private Compared compare(ResultsFolder folder) throws IOException {
    if (baseline != null && !folder.arms().contains(baseline)) {
      throw new Unanswerable(unknown("--baseline", baseline, "arm", folder.arms()));
    }
    Comparing comparing =
        new Comparing(
            folder,
            baseline == null ? folder.baseline() : baseline,
            outcomes.stream().distinct().toList(),
            this::shown,
            json);
    return dimension().isPresent() ? comparing.groups(dimension().get()) : comparing.wholes();
  }

  private List<Integer> shown(int all) throws IOException {
    for (int point : points) {
      if (point < 0 || point >= all) {
        throw new Unanswerable(
            "--point: there is no point %d; allowed are 0 to %d".formatted(point, all - 1));
      }
    }
    return points.isEmpty()
        ? Comparing.first(json ? all : MOST_POINTS).of(all)
        : points.stream().distinct().toList();
  }
}
