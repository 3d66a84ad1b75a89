package org.concordsim.results;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.concordsim.city.Cell;
import org.concordsim.city.City;
import org.concordsim.experiment.RunPlan;
import org.concordsim.simulation.Courses;

/**
 * Writes every dispute of every run, one row each. Keys are hexadecimal, as many programs read a
 * number of 64 bits as a rounded one.
 */
final class DisputeTable {
  private static final HexFormat HEX = HexFormat.of();
  private static final double DAY = Courses.DAY;

  private final City city;
  private final TableWriter out;

  DisputeTable(City city, TableWriter out) {
    this.city = city;
    this.out = out;
  }

  void write(List<RunPlan> plans, RunStore store) throws IOException {
    for (RunPlan plan : plans) {
      Courses courses = store.courses(plan);
      for (int i = 0; i < courses.size(); i++) {
        write(plan, courses, i);
      }
    }
  }

  private void write(RunPlan plan, Courses courses, int i) throws IOException {
    Cell cell = city.cell(courses.cell(i));
    out.text(plan.arm()).integer(plan.point()).integer(plan.replicate());
    out.text(HEX.toHexDigits(courses.key(i)));
    out.text(courses.isOffspring(i) ? HEX.toHexDigits(courses.parent(i)) : "");
    out.text(name(courses.type(i))).text(courses.migrant(i) ? "migrant" : "local");
    out.text(cell.district()).integer(cell.x()).integer(cell.y());
    out.number(courses.born(i) / DAY).integer(courses.highest(i));
    time(courses.escalated(i));
    time(courses.detected(i));
    out.text(courses.channel(i).map(DisputeTable::name).orElse(""));
    time(courses.ended(i));
    out.text(courses.end(i).map(DisputeTable::name).orElse("open"));
    out.endRow();
  }

  private void time(int minute) throws IOException {
    out.number(minute == Courses.NEVER ? Double.NaN : minute / DAY);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
