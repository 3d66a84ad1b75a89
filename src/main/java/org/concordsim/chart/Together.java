package org.concordsim.chart;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does independent things at the same time, one on each processor. */
final class Together {
  private Together() {}

  /**
   * Does all tasks and waits for the last, even if one fails: nothing is written afterwards.
   *
   * @return their results, in the order of the tasks
   * @throws IOException what the first of them, in their order, complains of
   */
  static <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Together::thread);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> task : threads.invokeAll(tasks)) {
        results.add(result(task));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> task) throws IOException, InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException complaint) {
        throw complaint;
      }
      if (cause instanceof UncheckedIOException wrapped) {
        throw wrapped.getCause();
      }
      if (cause instanceof RuntimeException fault) {
        throw fault;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "concord-chart");
    thread.setDaemon(true);
    return thread;
  }
}
