package org.concordsim.benchmark;

import java.util.concurrent.TimeUnit;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Every resident a Steppable in one MASON Sequence that is stepped each day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
public class SweepBenchmark {
  /** Days of one measurement; what is published is extrapolated to the horizon. */
  static final int DAYS = 30;

  private SimState state;

  /** Makes an agent of every resident, and lives through some days so that disputes are open. */
  @Setup
  public void prepare() {
    Nanjing nanjing = Nanjing.read();
    LadderHazards ladder = new LadderHazards(nanjing.arm("none"));
    long key = Key.derive(Key.of(nanjing.scenario().seed(), 0), Lane.RESIDENT, 0);
    Steppable[] residents = new Steppable[nanjing.city().residents()];
    for (int i = 0; i < residents.length; i++) {
      residents[i] = new SteppedResident(ladder, Key.derive(key, Lane.RESIDENT, i));
    }
    state = new SimState(nanjing.scenario().seed());
    state.start();
    state.schedule.scheduleRepeating(new Sequence(residents));
  }

  /** Some days. */
  @Benchmark
  public long sweep() {
    for (int day = 0; day < DAYS; day++) {
      state.schedule.step(state);
    }
    return state.schedule.getSteps();
  }
}
