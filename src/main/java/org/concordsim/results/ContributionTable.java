package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.concordsim.experiment.Design;
import org.concordsim.statistics.Contribution;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Game;
import org.concordsim.statistics.Interval;
import org.concordsim.sweep.Level;

/** The table of what each factor brings, where a sweep switches all its factors off and on. */
final class ContributionTable {
  static final String FILE = Table.CONTRIBUTIONS + ".csv";

  private ContributionTable() {}

  /** The sweep of a design as a game of its factors. */
  static Optional<Game> game(Design design) {
    return design
        .scenario()
        .sweep()
        .flatMap(
            sweep ->
                Game.of(
                    sweep.factors().stream().map(factor -> factor.path()).toList(),
                    sweep.size(),
                    point -> sweep.levels(point).stream().map(Level::name).toList(),
                    sweep.orders()));
  }

  static void write(Path folder, List<Contributions> all) throws IOException {
    try (TableFile table = new TableFile(folder, Table.CONTRIBUTIONS, Table.contributions())) {
      for (Contributions of : all) {
        level(table.rows(), of, "none", of.none());
        level(table.rows(), of, "all", of.all());
        part(table.rows(), of, "total", of.total());
        for (Contribution factor : of.factors()) {
          part(table.rows(), of, "factor", factor);
        }
        for (Contribution pair : of.pairs()) {
          part(table.rows(), of, "pair", pair);
        }
      }
      table.endRows();
      table.commitCsv();
    }
  }

  private static void level(TableWriter out, Contributions of, String part, Interval at)
      throws IOException {
    start(out, of, part, List.of(), at);
    out.number(Double.NaN).number(Double.NaN).number(Double.NaN).endRow();
  }

  private static void part(TableWriter out, Contributions of, String part, Contribution row)
      throws IOException {
    start(out, of, part, row.factors(), row.interval());
    out.number(row.bca().low()).number(row.bca().high()).number(row.p()).endRow();
  }

  private static void start(
      TableWriter out, Contributions of, String part, List<String> factors, Interval at)
      throws IOException {
    out.text(of.arm()).text(of.outcome()).text(part);
    out.text(factors.isEmpty() ? "" : factors.get(0));
    out.text(factors.size() < 2 ? "" : factors.get(1));
    out.integer(at.n()).number(at.estimate()).number(at.low()).number(at.high());
  }
}
