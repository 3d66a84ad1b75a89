package org.concordsim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code concord measures}: everything that is measured. */
@Command(name = "measures", description = "List what is measured and can be named in a scenario.")
public final class MeasuresCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(names = "--json", description = "Print JSON and nothing else.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? json() : text());
    out.flush();
    return RunCommand.DONE;
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    append(text, "Outcomes of a run, in runs.csv; a scenario can name them", Measures.outcomes());
    append(text, "Daily series, in series.csv", Measures.series());
    append(text, "Outcomes of a micro-grid, in cells.parquet", Measures.cells());
    return text.toString();
  }

  private static void append(StringBuilder text, String title, List<Measure> measures) {
    text.append(text.isEmpty() ? "" : "\n").append(title).append(":\n");
    int width = measures.stream().mapToInt(measure -> measure.name().length()).max().orElse(0);
    for (Measure measure : measures) {
      String name = measure.name() + " ".repeat(width - measure.name().length());
      text.append("  %s  %s (%s)\n".formatted(name, measure.meaning(), unit(measure)));
    }
  }

  private static String unit(Measure measure) {
    String better =
        switch (measure.better()) {
          case LOWER -> ", less is better";
          case HIGHER -> ", more is better";
          case NEITHER -> "";
        };
    return measure.unit() + better;
  }

  private static String json() {
    ObjectNode root = JsonText.object();
    add(root.putArray("outcomes"), Measures.outcomes());
    add(root.putArray("series"), Measures.series());
    add(root.putArray("cells"), Measures.cells());
    return JsonText.of(root);
  }

  private static void add(ArrayNode list, List<Measure> measures) {
    for (Measure measure : measures) {
      list.addObject()
          .put("name", measure.name())
          .put("unit", measure.unit())
          .put("meaning", measure.meaning())
          .put("better", measure.better().name().toLowerCase(Locale.ROOT));
    }
  }
}
