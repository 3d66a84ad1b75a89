package org.concordsim.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordsim.outcome.RunRecord;

/**
 * Makes runs on several threads, each thread one run at a time. A thread hands its record to the
 * sink before it takes the next plan, so no more records than threads are ever in memory. The order
 * in which runs end is left to chance; nothing that is published may depend on it.
 *
 * <p>Serves one execution after the other, until it is cancelled. A cancelled execution waits for
 * records on their way to the sink, but not for runs: their threads are interrupted, and what they
 * still yield is dropped.
 */
public final class Executor {
  private final int threads;
  private final List<Thread> simulating = new ArrayList<>();
  private final SortedMap<Integer, FailedRun> failures = new TreeMap<>();
  private int next;
  private int working;
  private int saving;
  private int finished;
  private boolean cancelled;
  private IOException sinkBroken;

  /** An executor with this many threads, at least one. */
  public Executor(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread, not " + threads);
    }
    this.threads = threads;
  }

  /**
   * Makes all runs and returns when the last is kept, or when the execution is cancelled. An
   * interrupt of the calling thread cancels.
   *
   * @throws IOException the first complaint of the sink, after which no run is begun
   */
  public Execution execute(
      List<RunPlan> plans, Simulator simulator, RecordSink sink, RunListener listener)
      throws IOException {
    start(plans, simulator, sink, listener);
    synchronized (this) {
      while (working > 0 && !(stopped() && saving == 0)) {
        try {
          wait();
        } catch (InterruptedException interrupt) {
          cancel();
        }
      }
      if (sinkBroken != null) {
        throw sinkBroken;
      }
      boolean complete = finished + failures.size() == plans.size();
      return new Execution(finished, List.copyOf(failures.values()), cancelled && !complete);
    }
  }

  /** Begins no further run and gives up those that are under way. */
  public synchronized void cancel() {
    cancelled = true;
    simulating.forEach(Thread::interrupt);
    notifyAll();
  }

  private synchronized void start(
      List<RunPlan> plans, Simulator simulator, RecordSink sink, RunListener listener) {
    next = 0;
    finished = 0;
    failures.clear();
    for (int t = 0; t < Math.min(threads, plans.size()); t++) {
      Thread thread =
          new Thread(() -> work(plans, simulator, sink, listener), "concord-run-" + (t + 1));
      thread.setDaemon(true);
      thread.start();
      working++;
    }
  }

  private void work(
      List<RunPlan> plans, Simulator simulator, RecordSink sink, RunListener listener) {
    try {
      for (int index = take(plans); index >= 0; index = take(plans)) {
        make(index, plans.get(index), simulator, sink, listener);
      }
    } finally {
      synchronized (this) {
        working--;
        notifyAll();
      }
    }
  }

  private synchronized int take(List<RunPlan> plans) {
    if (stopped() || next == plans.size()) {
      return -1;
    }
    simulating.add(Thread.currentThread());
    return next++;
  }

  private void make(
      int index, RunPlan plan, Simulator simulator, RecordSink sink, RunListener listener) {
    long start = System.nanoTime();
    RunRecord run;
    try {
      run = simulator.simulate(plan);
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError cause) {
      fail(index, new FailedRun(plan, cause), listener);
      return;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (mayLeaveSimulationToSave()) {
      save(plan, run, seconds, sink, listener);
    }
  }

  private synchronized void fail(int index, FailedRun run, RunListener listener) {
    leaveSimulation();
    if (!stopped()) {
      failures.put(index, run);
      listener.failed(run);
    }
  }

  private synchronized boolean mayLeaveSimulationToSave() {
    leaveSimulation();
    if (stopped()) {
      return false;
    }
    saving++;
    return true;
  }

  /** An interrupt that came too late must not close the files the sink is about to write. */
  private void leaveSimulation() {
    simulating.remove(Thread.currentThread());
    Thread.interrupted();
  }

  private void save(
      RunPlan plan, RunRecord run, double seconds, RecordSink sink, RunListener listener) {
    IOException complaint = null;
    try {
      sink.accept(plan, run, seconds);
    } catch (IOException e) {
      complaint = e;
    } catch (RuntimeException e) {
      complaint = new IOException("cannot keep " + plan.label() + ": " + e, e);
    }
    synchronized (this) {
      saving--;
      if (complaint == null) {
        finished++;
        listener.finished(plan, seconds);
      } else if (sinkBroken == null) {
        sinkBroken = complaint;
        simulating.forEach(Thread::interrupt);
      }
      notifyAll();
    }
  }

  private boolean stopped() {
    return cancelled || sinkBroken != null;
  }
}
