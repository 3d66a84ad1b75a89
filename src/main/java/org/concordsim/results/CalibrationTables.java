package org.concordsim.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.concordsim.calibration.Calibrated;
import org.concordsim.calibration.Identifiability;
import org.concordsim.calibration.Identifiability.Verdict;
import org.concordsim.calibration.ParameterResult;
import org.concordsim.calibration.Target;
import org.concordsim.calibration.TargetResult;
import org.concordsim.statistics.Interval;

/** The tables of a calibration. */
record CalibrationTables(Path folder, Calibrated calibrated) {
  static final String CALIBRATION = "calibration";
  static final String PARAMETERS = "parameters";
  static final String SENSITIVITIES = "sensitivities";
  static final String DIRECTIONS = "directions";

  /** Rows of a table. */
  private interface Rows {
    void write(TableWriter out) throws IOException;
  }

  void write() throws IOException {
    table(SENSITIVITIES, sensitivityColumns(), this::sensitivities);
    table(DIRECTIONS, directionColumns(), this::directions);
    table(PARAMETERS, parameterColumns(), this::parameters);
    table(CALIBRATION, targetColumns(), this::targets);
  }

  private void table(String name, List<Column> columns, Rows rows) throws IOException {
    AtomicFile.write(
        folder.resolve(name + ".csv"),
        out -> {
          TableWriter writer = new TableWriter(out, columns);
          rows.write(writer);
          writer.flush();
        });
  }

  private static List<Column> targetColumns() {
    return List.of(
        Column.text("id"),
        Column.text("outcome"),
        Column.text("arm"),
        Column.text("use"),
        Column.number("target"),
        Column.number("low"),
        Column.number("high"),
        Column.number("start"),
        Column.number("start_lo95"),
        Column.number("start_hi95"),
        Column.number("simulated"),
        Column.number("lo95"),
        Column.number("hi95"),
        Column.number("distance"),
        Column.text("inside"),
        Column.integer("n"),
        Column.text("unit"),
        Column.text("scope"),
        Column.text("source"),
        Column.text("status"),
        Column.text("note"));
  }

  private void targets(TableWriter out) throws IOException {
    for (TargetResult row : calibrated.targets()) {
      Target target = row.target();
      out.text(target.id()).text(target.outcome()).text(target.isTold() ? target.arm() : "");
      out.text(target.use().label());
      out.number(target.value()).number(target.low()).number(target.high());
      interval(out, row.start());
      interval(out, row.simulated());
      out.number(target.distance(row.simulated().estimate()));
      out.text(!target.isTold() ? "" : row.isInside() ? "yes" : "no");
      out.integer(row.simulated().n());
      out.text(target.origin().unit()).text(target.origin().scope());
      out.text(target.origin().source()).text(target.origin().status());
      out.text(target.origin().note());
      out.endRow();
    }
  }

  private static void interval(TableWriter out, Interval interval) throws IOException {
    out.number(interval.estimate()).number(interval.low()).number(interval.high());
  }

  /** Shares, correlations and components of directions are numbers without a unit. */
  private static List<Column> parameterColumns() {
    return List.of(
        Column.text("path"),
        Column.number("start"),
        Column.number("fitted"),
        Column.number("low"),
        Column.number("high"),
        Column.text("scale"),
        Column.text("at_bound"),
        Column.text("verdict"),
        Column.text("strongest_target"),
        Column.number("strongest_slope"),
        Column.number("standard_error"),
        Column.number("standard_error_share"),
        Column.number("error_share_within_bounds"),
        Column.text("correlated_with"),
        Column.number("correlation"),
        Column.number("weakest_direction"));
  }

  private void parameters(TableWriter out) throws IOException {
    Identifiability told = calibrated.told();
    double[] weakest = told.direction(calibrated.parameters().size() - 1);
    for (int p = 0; p < calibrated.parameters().size(); p++) {
      ParameterResult row = calibrated.parameters().get(p);
      int strongest = told.strongest(p);
      int companion = told.companion(p);
      out.text(row.parameter().path()).number(row.start()).number(row.fitted());
      out.number(row.parameter().span().min()).number(row.parameter().span().max());
      out.text(lower(row.parameter().span().scale())).text(lower(row.bound()));
      out.text(word(told.verdict(p)));
      out.text(calibrated.fitted().get(strongest).target().id()).number(told.slope(strongest, p));
      out.number(row.inUnits(told.standardError(p))).number(told.standardError(p));
      out.number(told.errorWithinBounds(p));
      out.text(companion < 0 ? "" : calibrated.parameters().get(companion).parameter().path());
      out.number(companion < 0 ? Double.NaN : told.correlation(p, companion));
      out.number(weakest[p]);
      out.endRow();
    }
  }

  private static String word(Verdict verdict) {
    return lower(verdict).replace('_', '-');
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** By how many half-widths a target moves with a parameter over its bounds, taken as a line. */
  private static List<Column> sensitivityColumns() {
    return List.of(Column.text("path"), Column.text("target"), Column.number("slope"));
  }

  private void sensitivities(TableWriter out) throws IOException {
    for (int p = 0; p < calibrated.parameters().size(); p++) {
      for (int t = 0; t < calibrated.fitted().size(); t++) {
        out.text(calibrated.parameters().get(p).parameter().path());
        out.text(calibrated.fitted().get(t).target().id());
        out.number(calibrated.told().slope(t, p)).endRow();
      }
    }
  }

  /** From the best told direction to the least told: how much of each parameter it has. */
  private static List<Column> directionColumns() {
    return List.of(
        Column.integer("direction"),
        Column.number("singular_value"),
        Column.text("path"),
        Column.number("component"));
  }

  private void directions(TableWriter out) throws IOException {
    double[] singular = calibrated.told().singularValues();
    for (int k = 0; k < singular.length; k++) {
      double[] direction = calibrated.told().direction(k);
      for (int p = 0; p < direction.length; p++) {
        out.integer(k + 1L).number(singular[k]);
        out.text(calibrated.parameters().get(p).parameter().path()).number(direction[p]).endRow();
      }
    }
  }
}
