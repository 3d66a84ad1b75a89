package org.concordsim.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordsim.city.City;
import org.concordsim.experiment.Design;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.Group;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;
import org.concordsim.outcome.RunRecord;
import org.concordsim.parameter.Decimal;
import org.concordsim.statistics.Comparisons;
import org.concordsim.statistics.Contrast;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Game;
import org.concordsim.sweep.Level;

/**
 * Writes all tables of a results folder from its stored runs, in one pass in the order of the
 * design. Only one run and one map of cells are in memory; the outcomes, which are compared
 * afterwards, are put aside.
 */
final class TableSet {
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
        TableFile summary = new TableFile(folder, Table.SUMMARY, Table.summary());
        OutcomeFile outcomes = new OutcomeFile(store.scratch("outcomes"), design)) {
      CellMeans cellMeans = new CellMeans(city, cells.rows());
      for (RunPlan plan : design) {
        RunFile stored = store.load(plan);
        timing.add(stored.seconds());
        outcomes.add(plan, stored.run().outcomes());
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
              () -> writeSummary(summary, outcomes, store)));
      writeContributions(design, outcomes);
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

  private void writeSummary(TableFile summary, OutcomeFile outcomes, RunStore store)
      throws IOException {
    Contrast contrast = manifest.contrast(manifest.baseline());
    try {
      Comparisons comparisons =
          new Comparisons(
              contrast,
              manifest.points(),
              Measures.outcomes(manifest.outcomes()),
              manifest.families(),
              outcomes);
      SummaryTable.write(summary, comparisons, contrast.arms(), manifest.points(), store);
      summary.endRows();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeContributions(Design design, OutcomeFile outcomes) throws IOException {
    Optional<Game> game = ContributionTable.game(design);
    if (game.isEmpty()) {
      return;
    }
    List<Contributions> all = new ArrayList<>();
    try {
      for (String arm : manifest.arms().keySet()) {
        for (String outcome : manifest.outcomes()) {
          all.add(game.get().contributions(arm, outcome, outcomes, manifest.seed()));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    ContributionTable.write(folder, all);
  }
}
