package org.concordsim.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordsim.dispute.DisputeType;
import org.concordsim.dispute.Risk;
import org.concordsim.simulation.Chronicle;

/** Turns what is known of a run at its horizon into the numbers that are kept. */
public final class Recorder {
  private Recorder() {}

  /** The record of a run that has reached its horizon. */
  public static RunRecord record(Chronicle run) {
    return new RunRecord(
        Measures.OUTCOMES.stream()
            .mapToDouble(outcome -> outcome.source().applyAsDouble(run))
            .toArray(),
        Measures.SERIES.stream()
            .map(series -> run.series(series.source()))
            .toArray(double[][]::new),
        Measures.CELLS.stream().map(count -> cells(run, count.source())).toArray(double[][]::new),
        run.total().leadTimes(),
        groups(run),
        run.courses());
  }

  private static double[] cells(Chronicle run, Measures.CellCount count) {
    double[] values = new double[run.city().cells()];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = count.of(run.cells(), cell);
    }
    return values;
  }

  private static List<Group> groups(Chronicle run) {
    List<Group> groups = new ArrayList<>();
    for (DisputeType type : DisputeType.values()) {
      String name = type.name().toLowerCase(Locale.ROOT);
      groups.add(group(Dimension.TYPE, name, Part.type(run, type)));
    }
    groups.add(group(Dimension.TENURE, "local", Part.tenure(run, false)));
    groups.add(group(Dimension.TENURE, "migrant", Part.tenure(run, true)));
    for (int district = 0; district < run.city().districts(); district++) {
      String name = run.city().districtName(district);
      groups.add(group(Dimension.DISTRICT, name, Part.district(run, district)));
    }
    for (Risk risk : Risk.values()) {
      if (risk.occurs()) {
        groups.add(group(Dimension.RISK, risk.label(), Part.risk(run, risk)));
      }
    }
    return groups;
  }

  private static Group group(Dimension dimension, String name, Part part) {
    return new Group(
        dimension,
        name,
        Measures.ofGroups(dimension).stream()
            .mapToDouble(measure -> measure.source().applyAsDouble(part))
            .toArray());
  }
}
