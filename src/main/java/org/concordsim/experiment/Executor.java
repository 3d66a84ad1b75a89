package org.concordsim.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordsim.outcome.RunRecord;

/**
 * Makes runs on so many threads. As long as there are runs enough, each has one thread; the last
 * ones, or the few of a small experiment, share all of them. The order in which runs end is left to
 * chance; nothing that is published may depend on it.
 *
 * <p>A thread hands its record to the sink before it takes the next plan, so no more records than
 * threads are ever in memory. There are a few threads more than simulate at a time: the sink waits
 * for the disk, and meanwhile the processors have other runs to make.
 *
 * <p>Serves one execution after the other, until it is cancelled. A cancelled execution waits for
 * records on their way to the sink, but not for runs: their threads are interrupted, and what they
 * still yield is dropped.
 */
public final class Executor {
  /** So many records may be on their way to the sink while all processors are busy. */
  private static final int KEEPING = 4;

  /** A plan to carry out, and the threads that its run may use. */
  private record Turn(int index, int threads) {
    static final Turn NONE = new Turn(-1, 0);

    boolean isOne() {
      return this != NONE;
    }
  }

  private final int threads;
  private final int runsAtATime;
  private final List<Thread> simulating = new ArrayList<>();
  private final SortedMap<Integer, FailedRun> failures = new TreeMap<>();
  private int next;
  private int working;
  private int saving;
  private int finished;
  private boolean cancelled;
  private IOException sinkBroken;

  /** An executor that simulates on so many threads, at least one. */
  public Executor(int threads) {
    this(threads, threads);
  }

  /**
   * The same with no more than so many runs at a time, from one to {@code threads}, which share the
   * threads.
   */
  public Executor(int threads, int runsAtATime) {
    if (runsAtATime < 1 || runsAtATime > threads) {
      throw new IllegalArgumentException(
          "from one run at a time to one a thread, not " + runsAtATime + " on " + threads);
    }
    this.threads = threads;
    this.runsAtATime = runsAtATime;
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
    for (int t = 0; t < Math.min(runsAtATime + KEEPING, plans.size()); t++) {
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
      for (Turn turn = take(plans); turn.isOne(); turn = take(plans)) {
        make(turn, plans.get(turn.index), simulator, sink, listener);
      }
    } finally {
      synchronized (this) {
        working--;
        notifyAll();
      }
    }
  }

  /** The next plan, as soon as there is a processor for it. */
  private synchronized Turn take(List<RunPlan> plans) {
    while (simulating.size() == runsAtATime && next < plans.size() && !stopped()) {
      try {
        wait();
      } catch (InterruptedException notOurs) {
        continue; // Only threads that simulate are interrupted; this came too late for its run.
      }
    }
    if (stopped() || next == plans.size()) {
      return Turn.NONE;
    }
    // Runs that began earlier have no more, for there were no fewer then to share with.
    int share = threads / Math.min(runsAtATime, simulating.size() + plans.size() - next);
    simulating.add(Thread.currentThread());
    return new Turn(next++, Math.max(1, share));
  }

  private void make(
      Turn turn, RunPlan plan, Simulator simulator, RecordSink sink, RunListener listener) {
    long start = System.nanoTime();
    RunRecord run;
    try {
      run = simulator.simulate(plan, turn.threads);
    } catch (Exception | Error cause) {
      fail(turn.index, new FailedRun(plan, cause), listener);
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
    notifyAll();
    Thread.interrupted();
  }

  private void save(
      RunPlan plan, RunRecord run, double seconds, RecordSink sink, RunListener listener) {
    IOException complaint = null;
    try {
      sink.accept(plan, run, seconds);
    } catch (IOException e) {
      complaint = e;
    } catch (RuntimeException | Error e) {
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
