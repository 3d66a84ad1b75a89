package org.concordsim.benchmark;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks in one go and prints the table of the page on performance. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws RunnerException {
    Locale.setDefault(Locale.ROOT);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("org\\.concordsim\\.benchmark\\..*Benchmark")
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    System.out.print(table(results, Nanjing.read().days()));
  }

  private static String table(Collection<RunResult> results, int days) {
    StringBuilder table = new StringBuilder();
    table.append("\n| what | median, s | times the floor | allocated, MB |\n");
    table.append("| --- | ---: | ---: | ---: |\n");
    double floor =
        results.stream()
            .filter(result -> result.getPrimaryResult().getLabel().equals("floor"))
            .mapToDouble(Benchmarks::milliseconds)
            .findFirst()
            .orElse(Double.NaN);
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      double factor = name.equals("sweep") ? days / (double) SweepBenchmark.DAYS : 1;
      String arm = result.getParams().getParam("arm");
      String threads = result.getParams().getParam("threads");
      double time = factor * milliseconds(result);
      double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
      table.append(
          "| %s%s%s%s | %.2f | %.1f | %.1f |%n"
              .formatted(
                  name,
                  arm == null ? "" : ", " + arm,
                  threads == null || threads.equals("1") ? "" : ", %s threads".formatted(threads),
                  factor == 1 ? "" : ", extrapolated from %d days".formatted(SweepBenchmark.DAYS),
                  time / 1000,
                  time / floor,
                  bytes / 1e6));
    }
    return table.toString();
  }

  private static double milliseconds(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }
}
