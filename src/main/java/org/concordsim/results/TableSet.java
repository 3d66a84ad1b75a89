package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordsim.city.City;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.Group;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.outcome.RunRecord;
import org.concordsim.parameter.Decimal;
import org.concordsim.statistics.Comparisons;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Game;
import org.concordsim.sweep.Level;

/**
 * Writes all tables of a results folder from its stored runs, in one pass in the order of the
 * design. Only the outcomes and one map of cells are kept in memory.
 */
final class TableSet {
  /** The outcomes of all runs, by arm and point, one row a replicate. */
  private final Map<String, List<double[]>> outcomes = new TreeMap<>();

  private final Path folder;
  private final Manifest manifest;

  TableSet(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  void write(Design design, RunStore store, City city, Timing timing) throws IOException {
    writePoints(design);
    try (TableFile runs = new TableFile(folder, Table.RUNS, Table.runs(manifest.factors()));
        TableFile series = new TableFile(folder, Table.SERIES, Table.series());
        TableFile groups = new TableFile(folder, Table.GROUPS, Table.groups());
        TableFile cells = new TableFile(folder, Table.CELLS, Table.cells());
        TableFile distributions =
            new TableFile(folder, Table.DISTRIBUTIONS, Table.distributions());
        TableFile summary = new TableFile(folder, Table.SUMMARY, Table.summary())) {
      CellMeans cellMeans = new CellMeans(city, cells.rows());
      for (RunPlan plan : design) {
        RunFile stored = store.load(plan);
        timing.add(plan, stored.seconds());
        outcomes
            .computeIfAbsent(key(plan.arm(), plan.point()), key -> new ArrayList<>())
            .add(stored.run().outcomes());
        writeRun(runs.rows(), plan, levels(design, plan.point()), stored.run());
        writeSeries(series.rows(), plan, stored.run(), design.scenario().seriesEvery());
        writeGroups(groups.rows(), plan, stored.run());
        writeLeadTimes(distributions.rows(), plan, stored.run());
        cellMeans.add(plan, stored.run().cells());
      }
      cellMeans.end();
      for (TableFile table : List.of(runs, series, groups, cells, distributions)) {
        table.endRows();
      }
      Together.run(
          List.of(
              () -> commitParquet(List.of(runs, series, groups, cells)),
              () -> {
                writeSummary(summary.rows());
                summary.endRows();
              }));
      writeContributions(design);
      for (TableFile table : List.of(runs, series, groups, distributions, summary)) {
        table.commitCsv();
      }
    }
  }

  private static void commitParquet(List<TableFile> tables) throws IOException {
    try (DuckDb duck = DuckDb.open()) {
      for (TableFile table : tables) {
        table.commitParquet(duck);
      }
    }
  }

  private static List<String> levels(Design design, int point) {
    return design.scenario().sweep().stream()
        .flatMap(sweep -> sweep.levels(point).stream())
        .map(Level::name)
        .toList();
  }

  private void writePoints(Design design) throws IOException {
    if (manifest.factors().isEmpty()) {
      return;
    }
    try (TableFile points = new TableFile(folder, Table.POINTS, Table.points(manifest.factors()))) {
      for (int point = 0; point < design.points(); point++) {
        points.rows().integer(point);
        writeLevels(points.rows(), levels(design, point));
        points.rows().endRow();
      }
      points.endRows();
      points.commitCsv();
    }
  }

  private void writeLevels(TableWriter out, List<String> levels) throws IOException {
    for (int f = 0; f < levels.size(); f++) {
      if (manifest.factors().get(f).numeric()) {
        out.number(Decimal.value(levels.get(f)));
      } else {
        out.text(levels.get(f));
      }
    }
  }

  private void writeRun(TableWriter out, RunPlan plan, List<String> levels, RunRecord run)
      throws IOException {
    out.text(plan.arm()).integer(plan.point());
    writeLevels(out, levels);
    out.integer(plan.replicate()).integer(plan.seed());
    for (double outcome : run.outcomes()) {
      out.number(outcome);
    }
    out.endRow();
  }

  private static void writeSeries(TableWriter out, RunPlan plan, RunRecord run, int every)
      throws IOException {
    for (int measure = 0; measure < run.series().length; measure++) {
      String name = Measures.series().get(measure).name();
      double[] values = run.series()[measure];
      for (int day = 0; day < values.length; day++) {
        if ((day + 1) % every != 0 && day < values.length - 1) {
          continue;
        }
        out.text(plan.arm()).integer(plan.point()).integer(plan.replicate());
        out.integer(day).text(name).number(values[day]).endRow();
      }
    }
  }

  private static void writeGroups(TableWriter out, RunPlan plan, RunRecord run) throws IOException {
    for (Group group : run.groups()) {
      List<Measure> measures = Measures.groups(group.dimension());
      for (int i = 0; i < measures.size(); i++) {
        out.text(plan.arm()).integer(plan.point()).integer(plan.replicate());
        out.text(group.dimension().label()).text(group.name()).text(measures.get(i).name());
        out.number(group.values()[i]).endRow();
      }
    }
  }

  private static void writeLeadTimes(TableWriter out, RunPlan plan, RunRecord run)
      throws IOException {
    for (int day = 0; day < run.leadTimes().length; day++) {
      if (run.leadTimes()[day] > 0) {
        out.text(plan.arm()).integer(plan.point()).integer(plan.replicate());
        out.text(Table.LEAD_TIME).number(day).number(day + 1).integer(run.leadTimes()[day]);
        out.endRow();
      }
    }
  }

  private void writeSummary(TableWriter out) throws IOException {
    Comparisons comparisons =
        new Comparisons(
            manifest.contrast(manifest.baseline()),
            manifest.points(),
            Measures.outcomes(manifest.outcomes()),
            manifest.families(),
            this::values);
    SummaryTable.write(out, comparisons.all());
  }

  private void writeContributions(Design design) throws IOException {
    Optional<Game> game = ContributionTable.game(design);
    if (game.isEmpty()) {
      return;
    }
    List<Contributions> all = new ArrayList<>();
    for (String arm : manifest.arms().keySet()) {
      for (String outcome : manifest.outcomes()) {
        all.add(game.get().contributions(arm, outcome, this::values, manifest.seed()));
      }
    }
    ContributionTable.write(folder, all);
  }

  private double[] values(String arm, int point, String outcome) {
    int column = RunRecord.columns().indexOf(outcome);
    return outcomes.get(key(arm, point)).stream().mapToDouble(row -> row[column]).toArray();
  }

  private static String key(String arm, int point) {
    return point + " " + arm;
  }
}
