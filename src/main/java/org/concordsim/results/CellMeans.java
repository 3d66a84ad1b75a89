package org.concordsim.results;

import java.io.IOException;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.experiment.RunPlan;
import org.concordsim.outcome.Measures;

/**
 * Writes the table of cells: the mean over the replicates of one arm and point after the other,
 * summed in the order of the replicates, so that only one map is in memory.
 */
final class CellMeans {
  private final City city;
  private final TableWriter out;
  private final double[][] sums;
  private RunPlan last;
  private int replicates;

  CellMeans(City city, TableWriter out) {
    this.city = city;
    this.out = out;
    this.sums = new double[Measures.cells().size()][city.cells()];
  }

  void add(RunPlan plan, double[][] cells) throws IOException {
    if (last != null && (last.armIndex() != plan.armIndex() || last.point() != plan.point())) {
      end();
    }
    for (int measure = 0; measure < sums.length; measure++) {
      for (int cell = 0; cell < sums[measure].length; cell++) {
        sums[measure][cell] += cells[measure][cell];
      }
    }
    replicates++;
    last = plan;
  }

  /** Writes the means of the present arm and point. */
  void end() throws IOException {
    for (int c = 0; c < city.cells(); c++) {
      Cell cell = city.cell(c);
      out.text(last.arm()).integer(last.point()).integer(replicates);
      out.integer(cell.x()).integer(cell.y());
      out.text(cell.district()).text(cell.street()).text(cell.community());
      out.integer(cell.residents());
      for (double[] sum : sums) {
        out.number(sum[c] / replicates);
        sum[c] = 0;
      }
      out.endRow();
    }
    replicates = 0;
  }
}
