package org.concordsim.results;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Does things at the same time that do not touch each other, and waits for all of them. */
final class Together {
  /** One of these things. */
  interface Task {
    void run() throws IOException;
  }

  private Together() {}

  /**
   * Does all of them.
   *
   * @throws IOException what the first in the list complained about, when all have ended
   */
  static void run(List<Task> tasks) throws IOException {
    if (tasks.isEmpty()) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size(), Together::thread);
    try {
      for (Future<Void> task : threads.invokeAll(callables(tasks))) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw complaint(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      threads.shutdown();
    }
  }

  private static List<Callable<Void>> callables(List<Task> tasks) {
    return tasks.stream()
        .map(
            task ->
                (Callable<Void>)
                    () -> {
                      task.run();
                      return null;
                    })
        .collect(Collectors.toList());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "concord-tables");
    thread.setDaemon(true);
    return thread;
  }

  private static IOException complaint(Throwable cause) {
    if (cause instanceof IOException complaint) {
      return complaint;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) cause;
  }
}
