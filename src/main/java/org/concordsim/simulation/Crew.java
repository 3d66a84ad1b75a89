package org.concordsim.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that work through the districts of a day: the one that asks for it and some helpers.
 * Which of them takes which district is left to chance; nothing depends on it.
 */
final class Crew implements AutoCloseable {
  private final List<District> districts;
  private final int helpers;
  private final ExecutorService threads;

  /** A crew of so many, at least one, for districts in the order in which they are taken up. */
  Crew(int size, List<District> districts) {
    this.districts = districts;
    helpers = size - 1;
    String name = Thread.currentThread().getName() + "-helper";
    // None is started before there is work for it.
    threads = Executors.newFixedThreadPool(Math.max(1, helpers), task -> daemon(task, name));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Works through a day and returns when the last district is done.
   *
   * @throws RunInterrupted if the calling thread is interrupted meanwhile
   */
  void day(int day) {
    AtomicInteger taken = new AtomicInteger();
    List<Future<?>> help = new ArrayList<>(helpers);
    for (int i = 0; i < helpers; i++) {
      help.add(threads.submit(() -> work(taken, day)));
    }
    work(taken, day);
    help.forEach(Crew::await);
  }

  private void work(AtomicInteger taken, int day) {
    for (int i = taken.getAndIncrement(); i < districts.size(); i = taken.getAndIncrement()) {
      districts.get(i).day(day);
    }
  }

  private static void await(Future<?> help) {
    try {
      help.get();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
