package org.concordsim.results;

import java.util.ArrayList;
import java.util.List;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measures;

/** The tables of a results folder: their names and columns. */
final class Table {
  static final String RUNS = "runs";
  static final String SERIES = "series";
  static final String CELLS = "cells";
  static final String GROUPS = "groups";
  static final String SUMMARY = "summary";
  static final String DISTRIBUTIONS = "distributions";
  static final String POINTS = "points";
  static final String STOPPING = "stopping";
  static final String LEDGER = "ledger";
  static final String LEDGER_FLOWS = "ledger-flows";
  static final String DISPUTES = "disputes";
  static final String CONTRIBUTIONS = "contributions";

  /** The measure of the histogram of lead times; its limits are days. */
  static final String LEAD_TIME = "lead-time";

  private Table() {}

  /** After the point, one column for everything that is swept. */
  static List<Column> runs(List<SweptFactor> factors) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("arm"), Column.integer("point")));
    factors.forEach(factor -> columns.add(of(factor)));
    columns.add(Column.integer("replicate"));
    columns.add(Column.integer("seed"));
    Measures.outcomes().stream().map(Measure::name).map(Column::number).forEach(columns::add);
    return columns;
  }

  private static Column of(SweptFactor factor) {
    return factor.numeric() ? Column.number(factor.path()) : Column.text(factor.path());
  }

  static List<Column> points(List<SweptFactor> factors) {
    List<Column> columns = new ArrayList<>(List.of(Column.integer("point")));
    factors.forEach(factor -> columns.add(of(factor)));
    return columns;
  }

  /**
   * Half-widths of 95 % intervals, Stein's and the ordinary; {@code stopped} is reached or at-max.
   */
  static List<Column> stopping() {
    return List.of(
        Column.text("arm"),
        Column.integer("point"),
        Column.text("outcome"),
        Column.integer("replicates"),
        Column.number("half_width"),
        Column.number("half_width_t"),
        Column.number("wanted"),
        Column.text("stopped"));
  }

  static List<Column> series() {
    return List.of(
        Column.text("arm"),
        Column.integer("point"),
        Column.integer("replicate"),
        Column.integer("day"),
        Column.text("measure"),
        Column.number("value"));
  }

  static List<Column> groups() {
    return List.of(
        Column.text("arm"),
        Column.integer("point"),
        Column.integer("replicate"),
        Column.text("dimension"),
        Column.text("group"),
        Column.text("measure"),
        Column.number("value"));
  }

  /** The last columns are means over so many replicates. */
  static List<Column> cells() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("arm"),
                Column.integer("point"),
                Column.integer("replicates"),
                Column.integer("x"),
                Column.integer("y"),
                Column.text("district"),
                Column.text("street"),
                Column.text("community"),
                Column.integer("residents")));
    Measures.cells().stream().map(Measure::name).map(Column::number).forEach(columns::add);
    return columns;
  }

  /**
   * {@code n} counts the replicates where the outcome is defined, {@code pairs} those compared,
   * {@code tests} those that share the adjustment of {@code p_adjusted}.
   */
  static List<Column> summary() {
    return List.of(
        Column.text("arm"),
        Column.integer("point"),
        Column.text("outcome"),
        Column.integer("n"),
        Column.number("mean"),
        Column.number("lo95"),
        Column.number("hi95"),
        Column.text("baseline"),
        Column.number("difference"),
        Column.number("diff_lo95"),
        Column.number("diff_hi95"),
        Column.number("effect"),
        Column.number("p_adjusted"),
        Column.integer("pairs"),
        Column.text("family"),
        Column.integer("tests"),
        Column.number("se"),
        Column.number("bca_lo95"),
        Column.number("bca_hi95"),
        Column.number("diff_bca_lo95"),
        Column.number("diff_bca_hi95"),
        Column.number("ratio"),
        Column.number("ratio_lo95"),
        Column.number("ratio_hi95"),
        Column.number("hedges_g"),
        Column.number("variance_ratio"),
        Column.number("p_best"),
        Column.number("expected_loss"),
        Column.number("achievable"),
        Column.number("achievable_lo95"),
        Column.number("achievable_hi95"));
  }

  /**
   * {@code part} is none, all, total (all less none), factor or pair; the last one, the interaction
   * index of {@code factor} and {@code with}.
   */
  static List<Column> contributions() {
    return List.of(
        Column.text("arm"),
        Column.text("outcome"),
        Column.text("part"),
        Column.text("factor"),
        Column.text("with"),
        Column.integer("n"),
        Column.number("estimate"),
        Column.number("lo95"),
        Column.number("hi95"),
        Column.number("bca_lo95"),
        Column.number("bca_hi95"),
        Column.number("p_adjusted"));
  }

  static List<Column> distributions() {
    return List.of(
        Column.text("arm"),
        Column.integer("point"),
        Column.integer("replicate"),
        Column.text("measure"),
        Column.number("lower"),
        Column.number("upper"),
        Column.integer("count"));
  }

  /** {@code days} is the sum of days by which the event came later than in the baseline. */
  static List<Column> ledger() {
    return List.of(
        Column.text("arm"),
        Column.integer("point"),
        Column.integer("replicate"),
        Column.text("event"),
        Column.text("dimension"),
        Column.text("group"),
        Column.text("fate"),
        Column.integer("count"),
        Column.number("days"));
  }

  static List<Column> ledgerFlows() {
    return List.of(
        Column.text("arm"),
        Column.integer("point"),
        Column.integer("replicate"),
        Column.text("baseline_stage"),
        Column.text("arm_stage"),
        Column.integer("count"));
  }

  /** Times are days since the start, in steps of a minute. */
  static List<Column> disputes() {
    return List.of(
        Column.text("arm"),
        Column.integer("point"),
        Column.integer("replicate"),
        Column.text("key"),
        Column.text("parent"),
        Column.text("type"),
        Column.text("tenure"),
        Column.text("district"),
        Column.integer("x"),
        Column.integer("y"),
        Column.number("born"),
        Column.integer("highest_stage"),
        Column.number("escalated"),
        Column.number("detected"),
        Column.text("channel"),
        Column.number("ended"),
        Column.text("end"));
  }
}
