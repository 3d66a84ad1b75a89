package org.concordsim.cli;

import java.util.Locale;
import org.concordsim.city.City;
import org.concordsim.scenario.Scenario;

/**
 * What a scenario will take, by a formula: time grows with residents × days × runs, memory with the
 * residents of the runs that are made at the same time. The constants were measured with the
 * scenario of Nanjing on one core of a server; more disputes or another machine may take several
 * times as much. They include writing, but not the charts.
 *
 * @param runs number of runs, at most
 * @param threads threads that simulate
 * @param seconds time, without charts
 * @param megabytes memory
 */
record Estimate(long runs, int threads, double seconds, long megabytes) {
  static final String BASIS =
      "by formula, not by a probe: time from residents x days x runs, memory from residents";

  private static final double RESIDENT_DAYS_PER_SECOND = 6e8;
  private static final double SECONDS_PER_RUN = 0.01;

  static Estimate of(Scenario scenario, City city, int processors) {
    long runs = scenario.runs();
    int atATime = RunsInMemory.of(city, (int) Math.min(runs, processors));
    int each = Math.min(city.districts(), processors / atATime);
    int days = scenario.arms().values().iterator().next().horizon().days();
    double one = SECONDS_PER_RUN + (double) city.residents() * days / RESIDENT_DAYS_PER_SECOND;
    double seconds = one / each * Math.ceil((double) runs / atATime);
    long megabytes = (long) (RunsInMemory.bytes(city, atATime) / 1e6);
    return new Estimate(runs, atATime * each, seconds, megabytes);
  }

  /** Time of all processors together. */
  double processorSeconds() {
    return seconds * threads;
  }

  /** The time in words. */
  String time() {
    if (seconds < 100) {
      return String.format(Locale.ROOT, "about %.0f s", Math.max(1, seconds));
    }
    if (seconds < 6000) {
      return String.format(Locale.ROOT, "about %.0f min", seconds / 60);
    }
    return String.format(Locale.ROOT, "about %.1f h", seconds / 3600);
  }
}
