package org.concordsim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.concordsim.outcome.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ExecutorTest {
  private static final RunRecord EMPTY =
      new RunRecord(new double[0], new double[0][], new double[0][], new long[0], List.of());

  private final List<RunPlan> plans =
      IntStream.range(0, 20).mapToObj(i -> new RunPlan("arm", 0, 0, i, 1, null)).toList();
  private final List<Integer> kept = Collections.synchronizedList(new ArrayList<>());
  private final RecordSink sink = (plan, run, seconds) -> kept.add(plan.replicate());

  @Test
  void everyRunIsMadeOnce() throws IOException {
    Execution execution =
        new Executor(4).execute(plans, (plan, threads) -> EMPTY, sink, RunListener.SILENT);
    assertThat(execution).isEqualTo(new Execution(20, List.of(), false));
    assertThat(kept).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void noMoreRunsAreMadeAtATimeThanAsked() throws IOException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new Executor(3)
        .execute(
            plans,
            (plan, threads) -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.sleep(2);
              running.decrementAndGet();
              return EMPTY;
            },
            sink,
            RunListener.SILENT);
    assertThat(most.get()).isBetween(1, 3);
    assertThat(kept).hasSize(20);
  }

  @Test
  void recordsDoNotPileUpBeforeASlowSink() throws IOException {
    AtomicInteger alive = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new Executor(1)
        .execute(
            plans,
            (plan, threads) -> {
              most.accumulateAndGet(alive.incrementAndGet(), Math::max);
              return EMPTY;
            },
            (plan, run, seconds) -> {
              sleep(5);
              alive.decrementAndGet();
            },
            RunListener.SILENT);
    assertThat(most.get()).isBetween(1, 5);
  }

  @Test
  void runsAreMadeWhileOthersAreKept() throws IOException {
    CountDownLatch second = new CountDownLatch(2);
    new Executor(1)
        .execute(
            plans,
            (plan, threads) -> {
              second.countDown();
              return EMPTY;
            },
            (plan, run, seconds) -> await(second),
            RunListener.SILENT);
    assertThat(second.getCount()).isZero();
  }

  @Test
  void errorsOfTheSinkStopTheExecutionToo() {
    assertThatThrownBy(
            () ->
                new Executor(2)
                    .execute(
                        plans,
                        (plan, threads) -> EMPTY,
                        (plan, run, seconds) -> {
                          throw new OutOfMemoryError("Java heap space");
                        },
                        RunListener.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Java heap space");
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void runsHaveAThreadEachAndTheLastOfThemShareAll() throws IOException {
    List<Integer> given = Collections.synchronizedList(new ArrayList<>());
    Simulator simulator =
        (plan, threads) -> {
          given.add(threads);
          return EMPTY;
        };
    new Executor(1).execute(plans, simulator, sink, RunListener.SILENT);
    assertThat(given).hasSize(20).containsOnly(1);
    given.clear();
    new Executor(7).execute(plans.subList(0, 3), simulator, sink, RunListener.SILENT);
    assertThat(given).hasSize(3).allMatch(threads -> threads >= 2 && threads <= 7);
    given.clear();
    new Executor(7, 2).execute(plans, simulator, sink, RunListener.SILENT);
    assertThat(given).hasSize(20).allMatch(threads -> threads >= 3);
    given.clear();
    new Executor(7).execute(plans.subList(0, 1), simulator, sink, RunListener.SILENT);
    assertThat(given).containsExactly(7);
  }

  @Test
  void aFailingRunIsRecordedAndTheOthersGoOn() throws IOException {
    Simulator simulator =
        (plan, threads) -> {
          if (plan.replicate() % 7 == 3) {
            throw new IllegalStateException("no mediator\nat all");
          }
          return EMPTY;
        };
    Execution execution = new Executor(2).execute(plans, simulator, sink, RunListener.SILENT);
    assertThat(execution.finished()).isEqualTo(17);
    assertThat(execution.failures())
        .extracting(FailedRun::message)
        .containsExactly(
            "arm replicate 3 failed: IllegalStateException: no mediator",
            "arm replicate 10 failed: IllegalStateException: no mediator",
            "arm replicate 17 failed: IllegalStateException: no mediator");
    assertThat(kept).hasSize(17);
  }

  @Test
  void aCancelledExecutionKeepsWhatIsFinishedAndDoesNotWait() throws IOException {
    Executor executor = new Executor(2);
    CountDownLatch never = new CountDownLatch(1);
    Simulator simulator =
        (plan, threads) -> {
          if (plan.replicate() == 5) {
            executor.cancel();
            while (never.getCount() > 0) {
              Thread.onSpinWait(); // A run that does not listen to interrupts.
            }
          }
          return EMPTY;
        };
    Execution execution = executor.execute(plans, simulator, sink, RunListener.SILENT);
    int finished = kept.size();
    never.countDown();
    assertThat(execution.cancelled()).isTrue();
    assertThat(execution.failures()).isEmpty();
    assertThat(execution.finished()).isEqualTo(finished).isLessThan(20);
    assertThat(kept).doesNotContain(5);
  }

  @Test
  void anInterruptOfTheCallerCancels() throws IOException {
    Thread caller = Thread.currentThread();
    Simulator simulator =
        (plan, threads) -> {
          caller.interrupt();
          Thread.sleep(60_000);
          return EMPTY;
        };
    assertThat(new Executor(2).execute(plans, simulator, sink, RunListener.SILENT).cancelled())
        .isTrue();
    assertThat(kept).isEmpty();
  }

  @Test
  void aSinkThatFailsStopsTheExecution() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new Executor(1)
                    .execute(
                        plans,
                        (plan, threads) -> {
                          runs.incrementAndGet();
                          return EMPTY;
                        },
                        (plan, run, seconds) -> {
                          throw new IOException("No space left on device");
                        },
                        RunListener.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    // Each of the five threads may have begun one run before it met the broken sink, of twenty.
    assertThat(runs.get()).isBetween(1, 5);
  }
}
