package org.concordsim.benchmark;

import java.util.concurrent.TimeUnit;
import org.concordsim.simulation.Chronicle;
import org.concordsim.simulation.Run;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One run of one arm of the scenario, its residents drawn anew, without reading and writing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC"})
public class YearBenchmark {
  private static final String ALL = " with all institutions";

  /** Names of arms, perhaps with all institutions in force. */
  @Param({"none", "round-robin", "risk", "round-robin" + ALL})
  private String arm;

  /** Threads that work through the districts of each day. */
  @Param({"1", "2"})
  private int threads;

  private Nanjing nanjing;

  /** Makes the city. */
  @Setup
  public void prepare() {
    nanjing = arm.endsWith(ALL) ? Nanjing.withInstitutions() : Nanjing.read();
  }

  /** One whole horizon. */
  @Benchmark
  public Chronicle year() {
    return new Run(nanjing.city(), nanjing.arm(arm.replace(ALL, "")), nanjing.scenario().seed(), 0)
        .toHorizon(threads);
  }
}
