package org.concordsim.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and the polite kill: stops the work, waits until what was finished is on the disk and the
 * person knows how to go on, then ends the process with the code of the command. Work that does not
 * end in time, a chart perhaps, is abandoned, and that is told; its files are not complete and not
 * taken for complete.
 */
final class RunInterrupt implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger exitCode = new AtomicInteger(RunCommand.INTERRUPTED);
  private final Thread hook;
  private volatile boolean asked;

  /** Listens until it is closed. */
  RunInterrupt(Runnable stop, Runnable tellAbandoned) {
    hook = new Thread(() -> stopAndHalt(stop, tellAbandoned), "concord-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the process is being stopped: what fails from now on may fail because of that. */
  boolean isAsked() {
    return asked;
  }

  /** The code to end with if the process is being stopped already. */
  int ended(int code) {
    exitCode.set(code);
    return code;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      return; // The hook is running and ends the process.
    }
  }

  private void stopAndHalt(Runnable stop, Runnable tellAbandoned) {
    asked = true;
    stop.run();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        tellAbandoned.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode.get());
  }
}
